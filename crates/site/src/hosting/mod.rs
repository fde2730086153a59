//! How hosts are told to serve the files: one set of headers ([`headers`]), written into the files that each host reads it
//! from.

mod apache;
mod caddy;
mod cloudfront;
mod headers;
mod media;
mod netlify;
mod nginx;
mod policy;
mod s3;

use crate::output::Output;
use anyhow::Result;
use headers::{Content, Header};
use std::path::PathBuf;
use url::Url;

/// What ends the service worker on readers' machines, for a host that puts it in the place of the other.
const RETIRE: &str = include_str!("../../../../src/js/retire.js");

/// What a host has to know.
struct Hosting {
    /// The path of the site: it begins and ends with a slash.
    base: String,
    /// What every answer carries.
    headers: Vec<Header>,
    /// Files whose content cannot change, below the output folder, with slashes.
    fixed: Vec<String>,
}

impl Hosting {
    fn of(site: Option<&Url>, names: impl Iterator<Item = String>) -> Self {
        let mut fixed: Vec<_> = names.filter(|name| Content::of(name) == Content::Fixed).collect();
        fixed.sort();
        let base = site.map_or_else(|| "/".to_owned(), |site| site.path().to_owned());
        Self { base, headers: headers::headers(site), fixed }
    }
}

/// The files that hosts read their orders from. Two lie where hosts look for them, the others in `hosting/`. Where the
/// address of the site is not known, it is taken to be served from the root of its host.
///
/// # Errors
/// None in practice: JSON is written in memory.
pub(crate) fn files(site: Option<&Url>, written: &[Output]) -> Result<Vec<Output>> {
    let names = written.iter().filter_map(|(path, _)| Some(path.to_str()?.replace('\\', "/")));
    let hosting = Hosting::of(site, names);
    let files = [
        ("_headers", netlify::write(&hosting)),
        (".htaccess", apache::write(&hosting)),
        ("hosting/nginx.conf", nginx::write(&hosting)),
        ("hosting/Caddyfile", caddy::write(&hosting)),
        ("hosting/cloudfront.json", cloudfront::write(&hosting)?),
        ("hosting/s3.sh", s3::write(&hosting)),
        ("hosting/sw.js", RETIRE.to_owned()),
    ];
    Ok(files.into_iter().map(|(name, text)| (PathBuf::from(name), text.into_bytes())).collect())
}

/// A site in a folder of its host, for tests.
#[cfg(test)]
fn example() -> Hosting {
    let names = ["index.html", "boot-78671f711d3f4a5f.js", "style-fa811e4cdaafbd2c.css", "sw.js"];
    let site = Url::parse("https://example.org/explained/").unwrap();
    Hosting::of(Some(&site), names.map(str::to_owned).into_iter())
}
