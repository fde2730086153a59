//! A page as a whole document.

use crate::context::BuildContext;
use crate::discovery as crawl;
use crate::discovery::linked_data;
use crate::discovery::social;
use crate::document::body::body;
use crate::figures::map::basemap::BaseMap;
use crate::figures::newer;
use crate::page::Page;
use crate::pictures::still::still;
use knackpunkt_model::text::plain;
use leptos::prelude::*;

/// From a page's folder up to the output folder.
const UP: &str = "../../";

/// The document's HTML.
pub(crate) fn write(page: &Page<'_>, base_map: &BaseMap, context: &BuildContext<'_>) -> String {
    // Signals of the live parts need an owner, even where nothing will ever change.
    Owner::new().with(|| {
        let version = context.versions.of_one(page.explainer);
        let head = head(page, context);
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

fn head(page: &Page<'_>, context: &BuildContext<'_>) -> AnyView {
    let assets = &context.assets;
    let title = format!("{} – Knackpunkt", plain(&page.texts.headline));
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>{title}</title>
            {social::tags(page, context)}
            {assets.look(UP)}
            {crawl::head_links(page, UP, None, context)}
            {assets.boot(UP)}
            <script type="application/ld+json" inner_html=linked_data::write(page)></script>
        </head>
    }
    .into_any()
}
