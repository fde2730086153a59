//! A page as a whole document.

use super::still::still;
use super::{Workshop, crawl, linked_data, social};
use crate::embed::newer;
use crate::map::base::BaseMap;
use crate::page::{Page, body};
use knackpunkt_model::text::plain;
use leptos::prelude::*;

/// From a page's folder up to the output folder.
const UP: &str = "../../";

/// The document's HTML.
pub(super) fn write(page: &Page<'_>, base_map: &BaseMap, workshop: &Workshop<'_>) -> String {
    // Signals of the live parts need an owner, even where nothing will ever change.
    Owner::new().with(|| {
        let version = workshop.versions.of_one(page.explainer);
        let head = head(page, workshop);
        let body = body(page, base_map, still);
        view! {
            <!DOCTYPE html>
            <html lang=page.language.tag() data-up=UP data-slug=page.explainer.slug.clone() data-version=version>
                {head}
                <body>{newer(page, "index.html")} {body}</body>
            </html>
        }
        .to_html()
    })
}

fn head(page: &Page<'_>, workshop: &Workshop<'_>) -> AnyView {
    let assets = &workshop.assets;
    let title = format!("{} – Knackpunkt", plain(&page.texts.headline));
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>{title}</title>
            {social::tags(page, workshop)}
            {assets.look(UP)}
            {crawl::head_links(page, UP, None, workshop)}
            {assets.boot(UP)}
            <script type="application/ld+json" inner_html=linked_data::write(page)></script>
        </head>
    }
    .into_any()
}
