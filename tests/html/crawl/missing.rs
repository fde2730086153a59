//! The page for what is missing: it is shown at any address, so nothing in it may be relative.

use super::{known, leads_somewhere};
use anyhow::Result;
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use std::fs;
use support::dist;
use support::explainer::ARTICLE;
use support::page::Page;

#[test]
fn it_speaks_every_language_and_names_nothing_where_the_site_is_not_known() -> Result<()> {
    let page = Page::read(&dist::release().join("404.html"))?;
    assert_eq!(page.attributes("main > p", "lang"), ["de", "de-simple", "en", "uk"]);
    assert_eq!(page.attributes("html", "lang"), ["de"]);
    // That there is no icon keeps browsers from looking for one outside of the folder.
    assert_eq!(page.attributes("[href], [src]", "href"), ["data:,"]);
    for line in page.all("main > p") {
        assert!(support::page::text(line).len() > 10);
    }
    assert_eq!((page.all("h1").len(), page.all("h2, h3").len()), (1, 0));
    Ok(())
}

#[test]
fn it_leads_to_every_page_by_whole_addresses_where_the_site_is_known() -> Result<()> {
    let page = Page::read(&known()?.join("404.html"))?;
    let addresses = page.attributes("[href]", "href");
    for address in &addresses {
        assert!(leads_somewhere(address)?, "{address}");
    }
    for language in dist::LANGUAGES {
        assert!(addresses.iter().any(|address| address.ends_with(&ARTICLE.page(language))), "{language}");
    }
    // It looks the same whatever it finds.
    assert_eq!((page.all("style").len(), page.all("link[rel=stylesheet]").len()), (1, 0));
    Ok(())
}

#[test]
fn policies_allow_its_style_and_no_other() -> Result<()> {
    let page = Page::read(&dist::release().join("404.html"))?;
    let style: String = page.all("style").into_iter().map(support::page::text).collect();
    let source = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(style)));
    let headers = fs::read_to_string(dist::release().join("_headers"))?;
    assert!(headers.contains(&format!("style-src 'self' {source};")), "{source} in {headers}");
    Ok(())
}
