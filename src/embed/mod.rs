//! Embedding: which parts of an explainer can be shown elsewhere, how their code is made, and what stands in a frame.

mod figure;
mod form;
pub mod lines;

pub use figure::Figure;
pub use form::{addresses, form, head};

use crate::page::Page;
use leptos::prelude::*;

/// From a page's folder to that of the form.
const FORM: &str = "embed/index.html";

/// Under a figure: the way to its code. It leads to the form; with scripts the form comes as a dialog.
#[must_use]
pub fn offer(page: &Page<'_>, figure: Figure<'_>) -> AnyView {
    let href = format!("{FORM}#{}", figure.name());
    view! { <p class="embed-offer"><a href=href>{page.words.embed.offer.clone()}</a></p> }.into_any()
}

/// What a frame of an older version says, once it has found out (`src/script/frame.js`); hidden until then.
#[must_use]
pub fn newer(page: &Page<'_>, explainer: &str) -> AnyView {
    let words = &page.words.embed;
    view! {
        <p class="newer" role="status" hidden=true>
            {words.newer.clone()} " " <a href=explainer.to_owned() target="_blank">{words.newer_link.clone()}</a>
        </p>
    }
    .into_any()
}
