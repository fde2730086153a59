//! Pages and panels with everything inside: nothing is left to load, and the policy allows what stands there and no more.

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use support::dist;
use support::page::{Page, text};

#[test]
fn there_is_one_for_every_page_and_panel() {
    let singles = dist::single_files().len();
    let is_embeddable = |file: &&std::path::PathBuf| {
        file.strip_prefix(dist::release()).is_ok_and(|below| {
            let parts = below.components().count();
            (parts == 3 || parts == 5) && !below.components().any(|part| part.as_os_str() == "embed")
        })
    };
    assert_eq!(singles, dist::html_files().iter().filter(is_embeddable).count());
    assert!(singles >= 4 * 10, "{singles} single files");
}

#[test]
fn nothing_is_left_to_load() -> Result<()> {
    for file in dist::single_files() {
        let page = Page::read(&file)?;
        assert_eq!(
            page.all("[src], [data-js], [data-lists-js], [data-charts-js], link[rel=stylesheet]").len(),
            0,
            "{}",
            file.display()
        );
        for address in page.attributes("[href]", "href") {
            let inside = address.starts_with('#') || address.starts_with("data:");
            assert!(inside || address.starts_with("https://"), "{}: {address}", file.display());
        }
        assert_eq!(page.all("link[href^='https:']").len(), 0, "{}", file.display());
    }
    Ok(())
}

#[test]
fn the_policy_allows_what_stands_there_and_no_more() -> Result<()> {
    for file in dist::single_files() {
        let page = Page::read(&file)?;
        let [policy] =
            page.attributes("meta[http-equiv='Content-Security-Policy']", "content").try_into().map_err(
                |policies: Vec<String>| anyhow::anyhow!("{} policies in {}", policies.len(), file.display()),
            )?;
        for (directive, selector) in
            [("script-src", "script:not([type]), script[type=module]"), ("style-src", "style")]
        {
            let sources =
                policy.split("; ").find_map(|one| one.strip_prefix(directive)).context("a directive")?;
            let allowed: BTreeSet<_> = sources.split(' ').filter(|one| one.starts_with("'sha256-")).collect();
            let there: BTreeSet<String> =
                page.all(selector).into_iter().map(|one| hash(&text(one))).collect();
            assert!(!there.is_empty(), "{}: no {selector}", file.display());
            assert_eq!(
                allowed,
                there.iter().map(String::as_str).collect(),
                "{}: {directive}",
                file.display()
            );
        }
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe-inline"), "{policy}");
        // What stands before a policy is not held to it.
        let before = page.source.split("<meta http-equiv").next().unwrap_or_default();
        assert!(!before.contains("<script") && !before.contains("<style"), "{}", file.display());
    }
    Ok(())
}

#[test]
fn what_would_lead_out_of_a_file_that_lies_anywhere_is_no_link() -> Result<()> {
    for file in dist::single_files() {
        let page = Page::read(&file)?;
        assert_eq!(page.all("html[data-up], html[data-version]").len(), 0, "{}", file.display());
        assert_eq!(page.all("html[data-slug]").len(), 1, "{}", file.display());
        for link in page.all("a:not([href])") {
            let names: Vec<_> = link.value().attrs().map(|(name, _)| name).collect();
            assert!(
                names.iter().all(|name| ["class", "lang"].contains(name)),
                "{names:?} in {}",
                file.display()
            );
        }
        let useless = ".languages, .chart-take, .files, .embed-offer";
        let shown = page.all(useless).iter().filter(|one| one.value().attr("hidden").is_none()).count();
        assert_eq!(shown, 0, "{}", file.display());
    }
    Ok(())
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}
