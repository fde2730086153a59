//! The story, in our own words.

use crate::page::Page;
use crate::page::{anchor, inline};
use knackpunkt_model::text::{Section, Text, marks};
use leptos::prelude::*;

/// All sections of the story.
#[must_use]
pub(crate) fn view(page: &Page<'_>) -> AnyView {
    let sections = page.texts.story.iter().map(|part| section(page, part)).collect_view();
    anchor::in_story(page, view! { <div class="prose">{sections}</div> }.into_any())
}

fn section(page: &Page<'_>, part: &Section) -> AnyView {
    let heading = part.heading.as_ref().map(|text| view! { <h3>{inline::words(page, text)}</h3> });
    let paragraphs = part.paragraphs.iter().map(|text| {
        if only_supplements(page, text) {
            view! { <p class="supplement">{inline::words(page, text)}</p> }.into_any()
        } else {
            inline::paragraph(page, text)
        }
    });
    let paragraphs = paragraphs.collect_view();
    view! { {heading} {paragraphs} }.into_any()
}

/// Whether a paragraph tells nothing that the article does.
fn only_supplements(page: &Page<'_>, text: &Text) -> bool {
    marks(text)
        .into_iter()
        .filter_map(|id| page.explainer.statement(id))
        .all(|statement| statement.supplement)
}
