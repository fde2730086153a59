//! Anchors: the first mark of the story that names some statements has an id, so that other parts of the page can
//! link to the sentence.

use crate::page::Page;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Text, mark_runs};
use std::collections::BTreeSet;

/// The first mark that names a statement, in the story or else in the takeaways.
pub(crate) fn of<'a>(page: &Page<'a>, statement: &Statement) -> Option<&'a [Key<Statement>]> {
    let mut runs = runs(story(page)).chain(runs(page.texts.takeaways.iter()));
    runs.find(|run| run.contains(&statement.key))
}

/// The marks that have an anchor in the story.
pub(crate) fn in_story<'a>(page: &Page<'a>) -> BTreeSet<&'a [Key<Statement>]> {
    runs(story(page)).collect()
}

/// Those that have one in the takeaways: what the story does not mark.
pub(crate) fn in_takeaways<'a>(page: &Page<'a>) -> BTreeSet<&'a [Key<Statement>]> {
    let in_story = in_story(page);
    runs(page.texts.takeaways.iter()).filter(|run| !in_story.contains(run)).collect()
}

fn story<'a>(page: &Page<'a>) -> impl Iterator<Item = &'a Text> + use<'a> {
    page.texts.story.iter().flat_map(|section| &section.paragraphs)
}

fn runs<'a>(texts: impl Iterator<Item = &'a Text>) -> impl Iterator<Item = &'a [Key<Statement>]> {
    texts.flat_map(|text| mark_runs(text))
}
