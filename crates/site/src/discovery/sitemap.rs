//! `sitemap.xml`: every page with its languages, after <https://www.sitemaps.org/protocol.html>; languages as search engines
//! read them (<https://developers.google.com/search/docs/specialty/international/localized-versions>).

use crate::discovery::{address, xml};
use anyhow::Result;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use std::io;
use url::Url;
use xml::Xml;

/// Its name in the output folder.
pub(crate) const FILE: &str = "sitemap.xml";

const NAMES: [(&str, &str); 2] = [
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
    ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
];

/// The file. Panels are left out: search engines shall find the page.
pub(crate) fn write(explainers: &[Explainer], site: &Url) -> Result<Vec<u8>> {
    xml::document("urlset", &NAMES, |xml| {
        explainers.iter().try_for_each(|explainer| {
            explainer.languages.iter().try_for_each(|language| {
                xml.create_element("url").write_inner_content(|xml| page(xml, explainer, *language, site))?;
                Ok(())
            })
        })
    })
}

fn page(xml: &mut Xml, explainer: &Explainer, language: Language, site: &Url) -> io::Result<()> {
    xml::text(xml, "loc", &address::of_page(site, &explainer.slug, language))?;
    xml::text(xml, "lastmod", &explainer.modified().to_string())?;
    // The languages name one another; one that has no tag of its own is named by none, and names none.
    let others = address::alternates(&explainer.languages).filter(|_| !language.is_plain());
    for (tag, other) in others {
        let href = address::of_page(site, &explainer.slug, other);
        xml::empty(xml, "xhtml:link", &[("rel", "alternate"), ("hreflang", tag), ("href", &href)])?;
    }
    Ok(())
}

/// `robots.txt` (RFC 9309): everything may be read, and where the list of pages is. It only counts at the root of a host.
pub(crate) fn robots(site: Option<&Url>) -> String {
    let sitemap = site.map(|site| format!("\nSitemap: {site}{FILE}\n"));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}
