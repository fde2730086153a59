//! A page as a whole document.

use crate::assets::{Kind, Loaded};
use crate::context::BuildContext;
use crate::discovery::{head_links, linked_data, social};
use crate::document::body::body;
use crate::document::{Document, KnownBy, loaded};
use crate::figures::map::basemap::BaseMap;
use crate::figures::newer;
use crate::page::Page;
use crate::pictures::static_svg::static_svg;
use knackpunkt_model::text::plain;
use leptos::prelude::*;

/// The document's HTML.
pub(crate) fn write(page: &Page<'_>, base_map: &BaseMap, context: &BuildContext<'_>) -> String {
    // Signals of the live parts need an owner, even where nothing will ever change.
    Owner::new().with(|| {
        let Loaded { policy, look, icon, later, last } = loaded(page, Kind::Page, context);
        let head = view! {
            {social::tags(page, context)}
            {look}
            {head_links(page, icon, context)}
            {later}
            <script type="application/ld+json" inner_html=linked_data::write(page)></script>
        };
        let body = body(page, base_map, static_svg);
        let body = match last {
            Some(last) => view! { <body>{newer(page)} {body} {last}</body> }.into_any(),
            None => view! { <body>{newer(page)} {body}</body> }.into_any(),
        };
        Document {
            lang: page.language.tag(),
            known_by: KnownBy::of(page, context),
            policy,
            is_listed: true,
            title: Some(plain(&page.texts.headline)),
            head: head.into_any(),
            body,
        }
        .html()
    })
}
