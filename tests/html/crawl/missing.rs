//! The page for what is missing: it is shown at any address, so nothing in it may be relative.

use super::{known, leads_somewhere};
use anyhow::Result;
use support::dist;
use support::explainer::ARTICLE;
use support::page::Page;

#[test]
fn it_speaks_every_language_and_names_nothing_where_the_site_is_not_known() -> Result<()> {
    let page = Page::read(&dist::release().join("404.html"))?;
    assert_eq!(page.attributes("section", "lang"), ["de", "de-simple", "en", "uk"]);
    assert_eq!(page.attributes("html", "lang"), ["de"]);
    // That there is no icon keeps browsers from looking for one outside of the folder.
    assert_eq!(page.attributes("[href], [src]", "href"), ["data:,"]);
    for section in page.all("section p, section h2") {
        assert!(support::page::text(section).len() > 10);
    }
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
    assert_eq!(page.all("link[rel=stylesheet]").len(), 1);
    Ok(())
}
