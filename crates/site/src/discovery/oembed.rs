//! oEmbed (<https://oembed.com/>): how a page, or a figure of it, is put into a page of another site. A static host answers no
//! questions, so every answer is a file, and each page names its own.

use crate::discovery::page_address;
use crate::figures::height::height;
use crate::output::Output;
use crate::page::Page;
use crate::page::figure::Figure;
use crate::pictures::card;
use anyhow::Result;
use html_escape::encode_double_quoted_attribute as escaped;
use knackpunkt_model::text::plain;
use serde::Serialize;
use url::Url;

pub(crate) const FOLDER: &str = "oembed";

/// Width of a frame in CSS pixels where the site that embeds has no own idea.
const WIDTH: u32 = 640;

/// Height of a frame that shows a whole page: it scrolls.
const HEIGHT: u32 = 800;

/// For how long an answer may be kept, in seconds: a day.
const KEPT: u32 = 86_400;

/// The answer for a page or for one of its figures, below the output folder.
pub(crate) fn name(page: &Page<'_>, panel: Option<&str>) -> String {
    let panel = panel.map(|figure| format!("-{figure}")).unwrap_or_default();
    format!("{FOLDER}/{}-{}{panel}.json", page.explainer.slug, page.language.code())
}

/// An answer of the type "rich"; fields as the specification names them.
#[derive(Serialize)]
struct Answer<'a> {
    version: &'static str,
    r#type: &'static str,
    provider_name: &'static str,
    provider_url: &'a str,
    title: String,
    cache_age: u32,
    width: u32,
    height: u32,
    html: String,
    #[serde(flatten)]
    thumbnail: Option<Thumbnail>,
}

#[derive(Serialize)]
struct Thumbnail {
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

pub(crate) fn files(page: &Page<'_>, site: &Url) -> Result<Vec<Output>> {
    let own = page_address(site, &page.explainer.slug, page.language);
    let folder = own.trim_end_matches("index.html").to_owned();
    let (thumbnail_width, thumbnail_height) = card::SIZE;
    let card = Thumbnail { thumbnail_url: folder.clone() + card::FILE, thumbnail_width, thumbnail_height };
    let whole = (None, plain(&page.texts.headline), own, HEIGHT, Some(card));
    let figures = Figure::all(page).into_iter().map(|figure| {
        let address = format!("{folder}panel/{}/index.html", figure.name());
        (Some(figure.name()), figure.title(page), address, height(figure, page), None)
    });
    let answers = [whole].into_iter().chain(figures).map(|(panel, title, address, height, thumbnail)| {
        let answer = Answer {
            version: "1.0",
            r#type: "rich",
            provider_name: "Knackpunkt",
            provider_url: site.as_str(),
            html: frame(&title, &address, height),
            title,
            cache_age: KEPT,
            width: WIDTH,
            height,
            thumbnail,
        };
        Ok((name(page, panel.as_deref()).into(), serde_json::to_vec(&answer)?))
    });
    answers.collect()
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
