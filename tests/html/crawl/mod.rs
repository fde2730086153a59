//! What finds the pages, and what stands where there are none: by the rules of those who read it.

mod feed;
mod heads;
mod manifest;
mod missing;
mod oembed;
mod sitemap;

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use support::{dist, site};

/// The files of a site whose address is known.
fn known() -> Result<&'static PathBuf> {
    site::folder(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("html"))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} is not written", path.display()))
}

/// The file that an address of the site means; none where it is not of the site.
fn file(address: &str) -> Result<Option<PathBuf>> {
    let folder = known()?;
    let below = address.strip_prefix(site::ADDRESS);
    Ok(below.map(|below| if below.is_empty() { folder.join("index.html") } else { folder.join(below) }))
}

/// The pages of explainers and their panels below a folder. What stands at its top is none, nor is the form that makes the
/// code of an embed, nor a file with everything inside.
fn pages_and_panels(folder: &Path) -> Vec<PathBuf> {
    let is_one = |file: &PathBuf| {
        let inside = file.strip_prefix(folder).unwrap_or(file);
        let has = |name: &str| inside.components().any(|part| part.as_os_str() == name);
        inside.components().count() > 1 && !["embed", "examples", "single"].into_iter().any(has)
    };
    dist::html_files_in(folder).into_iter().filter(is_one).collect()
}

fn is_panel(file: &Path) -> bool {
    file.components().any(|part| part.as_os_str() == "panel")
}

/// True where an address is whole, of the site, and leads to a file.
fn leads_somewhere(address: &str) -> Result<bool> {
    Ok(file(address)?.is_some_and(|file| file.is_file()))
}

#[test]
fn what_needs_whole_addresses_is_written_where_the_site_is_known_and_only_there() -> Result<()> {
    for name in ["sitemap.xml", "feed.xml", "oembed"] {
        assert!(known()?.join(name).exists() && !dist::release().join(name).exists(), "{name}");
    }
    let robots = "User-agent: *\nAllow: /\n";
    assert_eq!(read(&dist::release().join("robots.txt"))?, robots);
    let known = read(&known()?.join("robots.txt"))?;
    assert_eq!(known, format!("{robots}\nSitemap: {}sitemap.xml\n", site::ADDRESS));
    Ok(())
}
