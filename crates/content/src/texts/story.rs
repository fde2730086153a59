//! The story and what to take away from it: where every sentence says whose it is.

use super::lens::Lens;
use super::sections::WORDS;
use crate::parts::Parts;
use crate::value::{Entry, Spot, quoted};
use knackpunkt_model::text::{Section, Text, marks};
use std::collections::BTreeSet;

/// How many things there are to take away.
const TAKEAWAYS: usize = 3;

/// What to take away.
pub(super) fn takeaways(root: &Entry<'_>, lens: &Lens<'_>) -> Option<Vec<Text>> {
    let allowed = "three texts";
    let spot = root.need("takeaways", allowed)?;
    let count = spot.items().count();
    if count != TAKEAWAYS {
        spot.problem(&format!("{count}"), allowed);
    }
    marked(lens, root, "takeaways")
}

/// The story's sections.
pub(super) fn story(root: &Entry<'_>, lens: &Lens<'_>) -> Option<Vec<Section>> {
    let sections = root.list("story")?;
    if sections.is_empty() {
        root.missing("story", "at least one [[story]]");
    }
    let read: Vec<_> =
        sections.iter().enumerate().filter_map(|(place, entry)| section(place == 0, entry, lens)).collect();
    (read.len() == sections.len()).then_some(read)
}

fn section(first: bool, entry: &Entry<'_>, lens: &Lens<'_>) -> Option<Section> {
    let heading = match entry.get("heading") {
        Some(spot) if first => {
            spot.problem("a heading", "nothing, in the first section");
            None
        }
        Some(spot) => Some(lens.text(&spot)?),
        None if first => None,
        None => {
            entry.missing("heading", WORDS);
            None
        }
    };
    let allowed = "at least one paragraph";
    let paragraphs = entry.need("paragraphs", allowed).and_then(|spot| {
        if spot.items().next().is_none() {
            spot.wrong(allowed);
        }
        marked(lens, entry, "paragraphs")
    });
    entry.finish();
    Some(Section { heading, paragraphs: paragraphs? })
}

/// The texts of a list, each with at least one mark.
fn marked(lens: &Lens<'_>, entry: &Entry<'_>, key: &str) -> Option<Vec<Text>> {
    let texts = lens.list(&entry.get(key)?)?;
    // A mark of an unknown statement is one, too, and was noted.
    let unmarked = |spot: &Spot<'_>| !spot.plain_text().is_some_and(|raw| raw.contains("[^"));
    for (spot, _) in texts.iter().filter(|(spot, text)| marks(text).is_empty() && unmarked(spot)) {
        spot.problem("no mark", "at least one, such as [^1]");
    }
    Some(texts.into_iter().map(|(_, text)| text).collect())
}

/// Notes statements of the article that neither the story nor a takeaway marks.
pub(super) fn check_all_marked(root: &Entry<'_>, story: &[Section], takeaways: &[Text], parts: &Parts<'_>) {
    let texts = takeaways.iter().chain(story.iter().flat_map(|section| &section.paragraphs));
    let marked: BTreeSet<_> = texts.flat_map(|text| marks(text)).collect();
    for statement in parts.statements.values().filter(|statement| !statement.supplement) {
        if !marked.contains(&statement.key) {
            let mark = format!("[^{}]", statement.id);
            root.note(
                "story",
                &format!("no mark {}", quoted(&mark)),
                "a mark of every statement of the article",
            );
        }
    }
}
