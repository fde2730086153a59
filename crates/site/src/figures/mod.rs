//! Figures: the parts of an explainer that can be shown elsewhere, what each of them shows, and how their code is made.

pub(crate) mod actors;
pub(crate) mod area;
pub(crate) mod charts;
mod controls;
mod figure;
pub(crate) mod form;
pub(crate) mod height;
pub(crate) mod map;
pub(crate) mod points;
pub(crate) mod register;
mod room;
pub(crate) mod timeline;

pub(crate) use figure::Figure;

use crate::page::Page;
use leptos::prelude::*;

/// From a page's folder to that of the form.
const FORM: &str = "embed/index.html";

/// Under a figure: the way to its code. It leads to the form; with scripts the form comes as a dialog.
#[must_use]
pub(crate) fn offer(page: &Page<'_>, figure: Figure<'_>) -> AnyView {
    let href = format!("{FORM}#{}", figure.name());
    view! { <p class="embed-offer"><a href=href>{page.words.embed.offer.clone()}</a></p> }.into_any()
}

/// What a frame of an older version says, once it has found out (`src/js/frame.js`); hidden until then.
#[must_use]
pub(crate) fn newer(page: &Page<'_>, explainer: &str) -> AnyView {
    let words = &page.words.embed;
    view! {
        <p class="newer" role="status" hidden=true>
            {words.newer.clone()} " " <a href=explainer.to_owned() target="_blank">{words.newer_link.clone()}</a>
        </p>
    }
    .into_any()
}
