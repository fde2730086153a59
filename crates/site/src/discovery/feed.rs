//! `feed.xml`: the explainers as an Atom feed (RFC 4287), each in its first language with links to the others. It changes
//! when one is added or corrected.

use crate::discovery::{address, xml};
use anyhow::Result;
use knackpunkt_model::date::Day;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::text::plain;
use std::io;
use url::Url;
use xml::Xml;

/// Its name in the output folder.
pub(crate) const FILE: &str = "feed.xml";

/// The file, the explainer that changed last first.
pub(crate) fn write(explainers: &[Explainer], site: &Url) -> Result<Vec<u8>> {
    let mut sorted: Vec<&Explainer> = explainers.iter().collect();
    sorted.sort_by_key(|explainer| std::cmp::Reverse(explainer.modified()));
    xml::document("feed", &[("xmlns", "http://www.w3.org/2005/Atom")], |xml| {
        xml::text(xml, "id", site.as_str())?;
        xml::text(xml, "title", "Knackpunkt")?;
        let latest = sorted.first().map(|explainer| moment(explainer.modified()));
        xml::text(xml, "updated", &latest.unwrap_or_default())?;
        xml::empty(xml, "link", &[("rel", "self"), ("type", TYPE), ("href", &format!("{site}{FILE}"))])?;
        xml::empty(xml, "link", &[("rel", "alternate"), ("type", "text/html"), ("href", site.as_str())])?;
        xml.create_element("author").write_inner_content(|xml| xml::text(xml, "name", "Knackpunkt"))?;
        sorted.iter().try_for_each(|explainer| entry(xml, explainer, site))
    })
}

/// The media type of a feed.
const TYPE: &str = "application/atom+xml";

fn entry(xml: &mut Xml, explainer: &Explainer, site: &Url) -> io::Result<()> {
    let first = explainer.languages.first();
    let Some((language, texts)) =
        first.and_then(|language| Some((*language, explainer.texts.get(language)?)))
    else {
        return Ok(());
    };
    let entry = xml.create_element("entry").with_attribute(("xml:lang", language.tag()));
    entry.write_inner_content(|xml| {
        xml::text(xml, "id", &address::of_page(site, &explainer.slug, language))?;
        xml::text(xml, "title", &plain(&texts.headline))?;
        xml::text(xml, "published", &moment(explainer.as_of))?;
        xml::text(xml, "updated", &moment(explainer.modified()))?;
        // No two alternates may be of the same language (RFC 4287, 4.1.2): each has a tag of its own.
        for other in &explainer.languages {
            let href = address::of_page(site, &explainer.slug, *other);
            let link =
                [("rel", "alternate"), ("type", "text/html"), ("hreflang", other.tag()), ("href", &href)];
            xml::empty(xml, "link", &link)?;
        }
        xml::text(xml, "summary", &plain(&texts.answer))
    })?;
    Ok(())
}

/// The beginning of a day, as RFC 3339 writes it: no explainer knows its hour.
fn moment(day: Day) -> String {
    format!("{day}T00:00:00Z")
}
