//! oEmbed (<https://oembed.com/>): how a page, or a figure of it, is put into a page of another site. A static host answers no
//! questions, so every answer is a file, and each page names its own.

use super::address;
use crate::embed::Figure;
use crate::page::Page;
use crate::prerender::{Output, card};
use anyhow::Result;
use html_escape::encode_double_quoted_attribute as escaped;
use knackpunkt_model::text::plain;
use serde_json::{Value, json};
use url::Url;

/// The folder of the answers.
pub(super) const FOLDER: &str = "oembed";

/// Width of a frame in CSS pixels where the site that embeds has no own idea.
const WIDTH: u32 = 640;

/// Height of a frame that shows a whole page: it scrolls.
const HEIGHT: u32 = 800;

/// For how long an answer may be kept, in seconds: a day.
const KEPT: u32 = 86_400;

/// The answer for a page or for one of its figures, below the output folder.
pub(super) fn name(page: &Page<'_>, panel: Option<&str>) -> String {
    let panel = panel.map(|figure| format!("-{figure}")).unwrap_or_default();
    format!("{FOLDER}/{}-{}{panel}.json", page.explainer.slug, page.language.code())
}

/// Every answer for a page and its figures.
///
/// # Errors
/// None in practice: all is written in memory.
pub(super) fn files(page: &Page<'_>, site: &Url) -> Result<Vec<Output>> {
    let slug = &page.explainer.slug;
    let own = address::of_page(site, slug, page.language);
    let mut whole = answer(site, &plain(&page.texts.headline), &own, HEIGHT);
    let (width, height) = card::SIZE;
    let folder = own.strip_suffix("index.html").unwrap_or(&own);
    whole["thumbnail_url"] = format!("{folder}{}", card::FILE).into();
    whole["thumbnail_width"] = width.into();
    whole["thumbnail_height"] = height.into();
    let figures = Figure::all(page).into_iter().map(|figure| {
        let address = address::of_panel(site, slug, page.language, &figure.name());
        let answer = answer(site, &figure.title(page), &address, figure.height(page));
        (name(page, Some(&figure.name())), answer)
    });
    let answers = [(name(page, None), whole)].into_iter().chain(figures);
    answers.map(|(name, answer)| Ok((name.into(), serde_json::to_vec(&answer)?))).collect()
}

/// An answer of the type "rich".
fn answer(site: &Url, title: &str, address: &str, height: u32) -> Value {
    json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": "Knackpunkt",
        "provider_url": site.as_str(),
        "title": title,
        "cache_age": KEPT,
        "width": WIDTH,
        "height": height,
        "html": frame(title, address, height),
    })
}

/// A frame that needs no script of the site it stands in, and may do nothing to it.
fn frame(title: &str, address: &str, height: u32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" \
         loading=\"lazy\" width=\"{WIDTH}\" height=\"{height}\" style=\"border:0;width:100%\"></iframe>",
        escaped(address),
        escaped(title)
    )
}
