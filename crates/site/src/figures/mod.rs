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

/// Under a figure: the link to it, which a script copies together with what is chosen, and the way to its code. That leads to
/// the form; with scripts the form comes as a dialog. A single file has neither those scripts nor a place of its own that
/// anything could name; a panel is shared by the page around it.
pub(crate) fn offer(page: &Page<'_>, figure: Figure<'_>) -> AnyView {
    let words = &page.words.embed;
    let code = page.beside(&format!("embed/index.html#{}", figure.name()));
    let is_single = page.links.is_single();
    let code = view! { <p class="embed-offer" hidden=is_single><a {..code}>{words.offer.clone()}</a></p> };
    if page.panel.is_some() || is_single {
        return code.into_any();
    }
    let named = |words: &str| format!("{words}: {}", figure.title(page));
    view! {
        <div class="share" data-copied=words.link_copied.clone() data-refused=words.link_refused.clone()>
            <p class="share-link">
                <span class="label">{words.share.clone()} ": "</span>
                <a href=format!("#{}", figure.place()) aria-label=named(&words.figure_link)>{words.figure_link.clone()}</a>
                <button type="button" class="share-copy" aria-label=named(&words.copy_link)>{words.copy_link.clone()}</button>
            </p>
            {code}
            <p class="share-said" role="status"></p>
        </div>
    }
    .into_any()
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
