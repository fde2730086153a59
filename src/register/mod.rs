//! The register: every statement with who says it, what contradicts it and where it was read.

pub mod entry;

use crate::page::Page;
use leptos::prelude::*;

/// All statements, the article's first.
#[must_use]
pub fn view(page: &Page<'_>) -> AnyView {
    let entries = page.explainer.statements.iter();
    let entries = entries.map(|statement| view! { <li>{entry::full(page, statement)}</li> });
    view! {
        <p class="intro">{page.words.sections.register_intro.clone()}</p>
        <ol class="register" role="list">{entries.collect_view()}</ol>
    }
    .into_any()
}
