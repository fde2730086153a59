//! Figures: the parts of an explainer that can be shown elsewhere, what each of them shows, and how their code is made.

pub(crate) mod actors;
pub(crate) mod area;
pub(crate) mod charts;
mod controls;
pub(crate) mod form;
pub(crate) mod height;
pub(crate) mod map;
pub(crate) mod points;
pub(crate) mod register;
pub(crate) mod timeline;
pub(crate) mod versions;

use crate::page::Page;
use crate::page::figure::Figure;
use leptos::prelude::*;

/// Under a figure: the way to its code. It leads to the form; with scripts the form comes as a dialog. A single file has
/// neither those scripts nor a place of its own that the code could name.
pub(crate) fn offer(page: &Page<'_>, figure: Figure<'_>) -> AnyView {
    let link = page.beside(&format!("embed/index.html#{}", figure.name()));
    view! { <p class="embed-offer" hidden=page.links.is_single()><a {..link}>{page.words.embed.offer.clone()}</a></p> }.into_any()
}

/// Says that the page stands at a day, once it does.
pub(crate) fn day_note(page: &Page<'_>) -> AnyView {
    let change = page.words.timeline.change.clone();
    view! { <p class="day-note" data-day-note="" hidden=true><span></span>" "<a href="#day">{change}</a></p> }
        .into_any()
}

/// What a frame of an older version says, once it has found out (`src/js/frame.js`); hidden until then.
pub(crate) fn newer(page: &Page<'_>) -> AnyView {
    let words = &page.words.embed;
    let href = page.links.beside("index.html");
    let target = href.as_ref().map(|_| "_blank");
    view! {
        <p class="newer" role="status" hidden=true>
            {words.newer.clone()} " " <a href=href target=target>{words.newer_link.clone()}</a>
        </p>
    }
    .into_any()
}
