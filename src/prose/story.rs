//! The story, in our own words.

use super::inline;
use crate::page::Page;
use knackpunkt_model::text::Section;
use leptos::prelude::*;

/// All sections of the story.
#[must_use]
pub fn view(page: &Page<'_>) -> AnyView {
    let sections = page.texts.story.iter().map(|part| section(page, part)).collect_view();
    view! { <div class="prose">{sections}</div> }.into_any()
}

fn section(page: &Page<'_>, part: &Section) -> AnyView {
    let heading = part.heading.as_ref().map(|text| view! { <h3>{inline::words(page, text)}</h3> });
    let paragraphs = part.paragraphs.iter().map(|text| inline::paragraph(page, text)).collect_view();
    view! { {heading} {paragraphs} }.into_any()
}
