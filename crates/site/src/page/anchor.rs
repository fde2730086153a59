//! Anchors: the first mark of the story that names some statements has an id, so that other parts of the page can
//! link to the sentence.

use crate::page::{Page, mark_id};
use knackpunkt::raw_html::RawHtml;
use knackpunkt_model::text::{Text, mark_runs};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The id of the first mark that names a statement, in the story or else in the takeaways.
#[must_use]
pub(crate) fn of(page: &Page<'_>, statement: &str) -> Option<String> {
    let runs = runs(story(page)).chain(runs(page.texts.takeaways.iter()));
    runs.into_iter().find(|ids| ids.iter().any(|id| id == statement)).map(mark_id)
}

/// The story with its anchors.
#[must_use]
pub(crate) fn in_story(page: &Page<'_>, view: AnyView) -> AnyView {
    anchored(view, runs(story(page)).collect())
}

/// The takeaways with anchors for what the story does not mark.
#[must_use]
pub(crate) fn in_takeaways(page: &Page<'_>, view: AnyView) -> AnyView {
    let in_story: BTreeSet<_> = runs(story(page)).collect();
    anchored(view, runs(page.texts.takeaways.iter()).filter(|ids| !in_story.contains(ids)).collect())
}

fn story<'a>(page: &Page<'a>) -> impl Iterator<Item = &'a Text> + use<'a> {
    page.texts.story.iter().flat_map(|section| &section.paragraphs)
}

fn runs<'a>(texts: impl Iterator<Item = &'a Text>) -> impl Iterator<Item = &'a [String]> {
    texts.flat_map(|text| mark_runs(text))
}

/// The HTML of a view, each of these marks with an id where it stands first.
fn anchored(view: AnyView, runs: BTreeSet<&[String]>) -> AnyView {
    let html = runs.into_iter().fold(RawHtml::of(view).html(), |html, ids| {
        let mark = format!("data-marks=\"{}\"", ids.join(" "));
        html.replacen(&mark, &format!("id=\"{}\" {mark}", mark_id(ids)), 1)
    });
    view! { <div inner_html=html></div> }.into_any()
}
