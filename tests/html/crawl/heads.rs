//! What heads say of where a page and its relatives are.

use super::{file, known, pages_and_panels};
use anyhow::Result;
use support::explainer::ARTICLE;
use support::page::Page;
use support::{dist, site};

#[test]
fn a_page_names_itself_and_a_panel_its_page() -> Result<()> {
    for path in pages_and_panels(known()?) {
        let page = Page::read(&path)?;
        let links = page.attributes("link[rel=canonical]", "href");
        let [link] = links.as_slice() else { anyhow::bail!("{}: {links:?}", path.display()) };
        let meant = match path.ancestors().find(|folder| folder.ends_with("panel")) {
            Some(panels) => panels.with_file_name("index.html"),
            None => path.clone(),
        };
        assert_eq!(file(link)?, Some(meant), "{}", path.display());
    }
    Ok(())
}

#[test]
fn other_languages_are_named_by_whole_addresses_where_the_site_is_known() -> Result<()> {
    for language in dist::LANGUAGES {
        let page = Page::read(&known()?.join(ARTICLE.page(language)))?;
        let tags = page.attributes("link[rel=alternate][hreflang]", "hreflang");
        assert_eq!(tags, ["de", "en", "uk", "x-default"]);
        let addresses = page.attributes("link[hreflang]", "href");
        let wanted =
            ["de", "en", "uk", "de"].map(|other| format!("{}{}", site::ADDRESS, ARTICLE.page(other)));
        assert_eq!(addresses, wanted);
    }
    Ok(())
}

/// Whole addresses would be wrong wherever else the files are put.
#[test]
fn nothing_is_whole_where_the_site_is_not_known() -> Result<()> {
    for path in dist::html_files() {
        let whole = Page::read(&path)?.attributes("link[href*='//']", "href");
        assert!(whole.is_empty(), "{}: {whole:?}", path.display());
        // Search engines take no others for these.
        assert!(Page::read(&path)?.all("link[hreflang]").is_empty(), "{}", path.display());
    }
    Ok(())
}
