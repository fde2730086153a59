//! The story, in our own words.

use crate::page::Page;
use crate::page::{anchor, inline};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Section, Text, marks};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// All sections of the story.
pub(crate) fn view(page: &Page<'_>) -> AnyView {
    let mut anchors = anchor::in_story(page);
    let sections = page.texts.story.iter().map(|part| section(page, part, &mut anchors)).collect_view();
    view! { <div><div class="prose">{sections}</div></div> }.into_any()
}

fn section(page: &Page<'_>, part: &Section, anchors: &mut BTreeSet<&[Key<Statement>]>) -> AnyView {
    let heading =
        part.heading.as_ref().map(|text| page.heading(0).child(inline::anchored(page, text, anchors)));
    let paragraphs = part.paragraphs.iter().map(|text| {
        let words = inline::anchored(page, text, anchors);
        if only_supplements(page, text) {
            view! { <p class="supplement">{words}</p> }.into_any()
        } else {
            view! { <p>{words}</p> }.into_any()
        }
    });
    let paragraphs = paragraphs.collect_view();
    view! { {heading} {paragraphs} }.into_any()
}

/// Whether a paragraph tells nothing that the article does.
fn only_supplements(page: &Page<'_>, text: &Text) -> bool {
    page.explainer.statements_at(&marks(text)).all(|statement| statement.supplement)
}
