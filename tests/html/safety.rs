//! What must never stand in a page: dead links, doubled ids, anything inline, anything from elsewhere.

use anyhow::Result;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use support::dist;
use support::explainer::ARTICLE;
use support::page::Page;

/// How a page says that it has no icon.
const NOTHING: &str = "data:,";

#[test]
fn every_link_leads_somewhere() -> Result<()> {
    let mut places = Places::default();
    for file in dist::html_files() {
        let page = Page::read(&file)?;
        let ids: BTreeSet<_> = page.attributes("[id]", "id").into_iter().collect();
        for href in page.attributes("a[href], link[href], script[src]", "href") {
            if let Some(id) = href.strip_prefix('#') {
                assert!(ids.contains(id), "{}: {href}", file.display());
            } else if !href.starts_with("https://") && href != NOTHING {
                let (path, id) = href.split_once('#').unwrap_or((&href, ""));
                let target = file.with_file_name("").join(path);
                assert!(target.is_file(), "{}: {href}", file.display());
                let there = id.is_empty() || places.of(&target)?.contains(id);
                assert!(there, "{}: {href} is no place there", file.display());
            }
        }
        for attribute in ["popovertarget", "for", "aria-labelledby"] {
            for names in page.attributes(&format!("[{attribute}]"), attribute) {
                let all = names.split(' ').all(|id| ids.contains(id));
                assert!(all, "{}: {attribute}={names}", file.display());
            }
        }
    }
    Ok(())
}

/// Where links into pages may lead; each page is read once, however many links lead into it.
#[derive(Default)]
struct Places(BTreeMap<PathBuf, BTreeSet<String>>);

impl Places {
    fn of(&mut self, page: &Path) -> Result<&BTreeSet<String>> {
        let page = fs::canonicalize(page)?;
        // Where an embed is made, the fragment names what is chosen.
        let name = if page.ends_with("embed/index.html") { "value" } else { "id" };
        Ok(match self.0.entry(page) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let found = Page::read(new.key())?.attributes(&format!("[{name}]"), name);
                new.insert(found.into_iter().collect())
            }
        })
    }
}

/// What names glue and WASM of each program.
const PROGRAMS: [&str; 6] =
    ["data-js", "data-wasm", "data-lists-js", "data-lists-wasm", "data-charts-js", "data-charts-wasm"];

#[test]
fn files_are_loaded_by_relative_addresses_that_exist() -> Result<()> {
    let file = dist::release().join(ARTICLE.page("de"));
    let page = Page::read(&file)?;
    for attribute in ["src"].into_iter().chain(PROGRAMS) {
        let paths = page.attributes("script[src]", attribute);
        for path in &paths {
            assert!(file.with_file_name("").join(path).is_file(), "{attribute}={path}");
        }
        assert!(attribute == "src" || paths.len() == 1, "{attribute}: {paths:?}");
    }
    Ok(())
}

#[test]
fn ids_are_unique() -> Result<()> {
    for file in dist::html_files() {
        let page = Page::read(&file)?;
        let mut seen = BTreeSet::new();
        for id in page.attributes("[id]", "id") {
            assert!(seen.insert(id.clone()), "{}: {id} stands twice", file.display());
        }
    }
    Ok(())
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() -> Result<()> {
    for file in dist::html_files() {
        let page = Page::read(&file)?;
        for selector in [
            "style",
            "[style]",
            "script:not([src]):not([type='application/json']):not([type='application/ld+json'])",
            "iframe",
            "base",
        ] {
            // What shows how a site embeds has frames, of course; and policies name the style of what is shown at any address.
            let shows_frames = selector == "iframe" && file.starts_with(dist::release().join("examples"));
            if shows_frames || selector == "style" && file.ends_with("404.html") {
                continue;
            }
            assert_eq!(page.all(selector).len(), 0, "{}: {selector}", file.display());
        }
        for element in page.all("*") {
            let handler = element.value().attrs().find(|(name, _)| name.starts_with("on"));
            assert_eq!(handler, None, "{}", file.display());
        }
        for attribute in ["src", "srcset", "poster"].into_iter().chain(PROGRAMS) {
            let foreign = page.attributes(&format!("[{attribute}]"), attribute);
            assert!(!foreign.iter().any(|address| address.contains("//")), "{}: {foreign:?}", file.display());
        }
    }
    Ok(())
}

#[test]
fn links_to_other_sites_give_nothing_away() -> Result<()> {
    let page = ARTICLE.read("de")?;
    for link in page.all("a[href*='//']") {
        assert!(link.attr("href").is_some_and(|href| href.starts_with("https://")));
        assert!(link.attr("rel").is_some_and(|rel| rel.contains("noopener") && rel.contains("noreferrer")));
    }
    Ok(())
}

#[test]
fn the_style_sheet_loads_nothing_but_the_fonts_beside_it() -> Result<()> {
    let page = ARTICLE.read("de")?;
    let file = dist::release().join(ARTICLE.page("de"));
    for href in page.attributes("link[rel=stylesheet]", "href") {
        let style = fs::read_to_string(file.with_file_name("").join(href))?;
        assert!(!style.contains("@import"));
        for address in style.split("url(").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(address.ends_with(".woff2") && !address.contains(['/', ':']), "{address}");
        }
    }
    Ok(())
}
