//! Anchors: the first mark of the story that names some statements has an id, so that other parts of the page can
//! link to the sentence.

use crate::page::Page;
use crate::page::link::Anchor;
use knackpunkt_model::text::{Text, mark_runs};
use std::collections::BTreeSet;

/// The first mark that names a statement, in the story or else in the takeaways.
#[must_use]
pub(crate) fn of<'a>(page: &Page<'a>, statement: &str) -> Option<Anchor<'a>> {
    let mut runs = runs(story(page)).chain(runs(page.texts.takeaways.iter()));
    runs.find(|ids| ids.iter().any(|id| id == statement)).map(Anchor::Mark)
}

/// The marks that have an anchor in the story.
#[must_use]
pub(crate) fn in_story<'a>(page: &Page<'a>) -> BTreeSet<&'a [String]> {
    runs(story(page)).collect()
}

/// Those that have one in the takeaways: what the story does not mark.
#[must_use]
pub(crate) fn in_takeaways<'a>(page: &Page<'a>) -> BTreeSet<&'a [String]> {
    let in_story = in_story(page);
    runs(page.texts.takeaways.iter()).filter(|ids| !in_story.contains(ids)).collect()
}

fn story<'a>(page: &Page<'a>) -> impl Iterator<Item = &'a Text> + use<'a> {
    page.texts.story.iter().flat_map(|section| &section.paragraphs)
}

fn runs<'a>(texts: impl Iterator<Item = &'a Text>) -> impl Iterator<Item = &'a [String]> {
    texts.flat_map(|text| mark_runs(text))
}
