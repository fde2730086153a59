//! Files that are read for what is new and where it is: `sitemap.xml`, `robots.txt`, `feed.xml`.

use crate::discovery::{alternates, page_address};
use anyhow::Result;
use knackpunkt_model::date::Day;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use knackpunkt_model::text::plain;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;
use url::Url;

pub(crate) const SITEMAP: &str = "sitemap.xml";
pub(crate) const FEED: &str = "feed.xml";

const NAMES: [(&str, &str); 2] = [
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
    ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
];

/// Every page with its languages, after <https://www.sitemaps.org/protocol.html>; languages as search engines read them
/// (<https://developers.google.com/search/docs/specialty/international/localized-versions>). Panels are left out: search
/// engines shall find the page.
pub(crate) fn sitemap(explainers: &[Explainer], site: &Url) -> Result<Vec<u8>> {
    document("urlset", &NAMES, |xml| {
        explainers.iter().try_for_each(|explainer| {
            explainer.languages.iter().try_for_each(|language| {
                xml.create_element("url").write_inner_content(|xml| page(xml, explainer, *language, site))?;
                Ok(())
            })
        })
    })
}

fn page(xml: &mut Xml, explainer: &Explainer, language: Language, site: &Url) -> io::Result<()> {
    text(xml, "loc", &page_address(site, &explainer.slug, language))?;
    text(xml, "lastmod", &explainer.modified().to_string())?;
    // The languages name one another; one that has no tag of its own is named by none, and names none.
    let others = alternates(&explainer.languages).filter(|_| !language.is_plain());
    for (tag, other) in others {
        let href = page_address(site, &explainer.slug, other);
        empty(xml, "xhtml:link", &[("rel", "alternate"), ("hreflang", tag), ("href", &href)])?;
    }
    Ok(())
}

/// `robots.txt` (RFC 9309): everything may be read, and where the list of pages is. It only counts at the root of a host.
pub(crate) fn robots(site: Option<&Url>) -> String {
    let sitemap = site.map(|site| format!("\nSitemap: {site}{SITEMAP}\n"));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}

/// The explainers as an Atom feed (RFC 4287), the one that changed last first, each in its first language with links to the
/// others. It changes when one is added or corrected.
pub(crate) fn feed(explainers: &[Explainer], site: &Url) -> Result<Vec<u8>> {
    let mut sorted: Vec<&Explainer> = explainers.iter().collect();
    sorted.sort_by_key(|explainer| std::cmp::Reverse(explainer.modified()));
    document("feed", &[("xmlns", "http://www.w3.org/2005/Atom")], |xml| {
        text(xml, "id", site.as_str())?;
        text(xml, "title", "Knackpunkt")?;
        let latest = sorted.first().map(|explainer| moment(explainer.modified()));
        text(xml, "updated", &latest.unwrap_or_default())?;
        let own = format!("{site}{FEED}");
        empty(xml, "link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)])?;
        empty(xml, "link", &[("rel", "alternate"), ("type", "text/html"), ("href", site.as_str())])?;
        xml.create_element("author").write_inner_content(|xml| text(xml, "name", "Knackpunkt"))?;
        sorted.iter().try_for_each(|explainer| entry(xml, explainer, site))
    })
}

fn entry(xml: &mut Xml, explainer: &Explainer, site: &Url) -> io::Result<()> {
    let Some(language) = explainer.languages.first().copied() else { return Ok(()) };
    let Some(texts) = explainer.texts.get(&language) else { return Ok(()) };
    let entry = xml.create_element("entry").with_attribute(("xml:lang", language.tag()));
    entry.write_inner_content(|xml| {
        text(xml, "id", &page_address(site, &explainer.slug, language))?;
        text(xml, "title", &plain(&texts.headline))?;
        text(xml, "published", &moment(explainer.as_of))?;
        text(xml, "updated", &moment(explainer.modified()))?;
        // No two alternates may be of the same language (RFC 4287, 4.1.2): each has a tag of its own.
        for other in &explainer.languages {
            let href = page_address(site, &explainer.slug, *other);
            let link =
                [("rel", "alternate"), ("type", "text/html"), ("hreflang", other.tag()), ("href", &href)];
            empty(xml, "link", &link)?;
        }
        text(xml, "summary", &plain(&texts.answer))
    })?;
    Ok(())
}

/// The beginning of a day, as RFC 3339 writes it: no explainer knows its hour.
fn moment(day: Day) -> String {
    format!("{day}T00:00:00Z")
}

type Xml = Writer<Vec<u8>>;

/// A document with one root, its content written by `inside`.
fn document(
    root: &str,
    attributes: &[(&str, &str)],
    inside: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element(root).with_attributes(attributes.iter().copied()).write_inner_content(inside)?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text))?;
    Ok(())
}

fn empty(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_empty()?;
    Ok(())
}
