//! The story and what to take away from it: where every sentence says whose it is.

use super::context::TextContext;
use super::sections::WORDS;
use crate::parts::Parts;
use crate::value::{Entry, Value, quoted};
use knackpunkt_model::text::{Section, Text, marks};
use std::collections::BTreeSet;

/// How many things there are to take away.
const TAKEAWAYS: usize = 3;

/// What to take away.
pub(super) fn takeaways(root: &Entry<'_>, context: &TextContext<'_>) -> Option<Vec<Text>> {
    let allowed = "three texts";
    let field = root.need("takeaways", allowed)?;
    let count = field.items().count();
    if count != TAKEAWAYS {
        field.problem(&format!("{count}"), allowed);
    }
    marked(context, root, "takeaways")
}

/// The story's sections.
pub(super) fn story(root: &Entry<'_>, context: &TextContext<'_>) -> Option<Vec<Section>> {
    let sections = root.list("story")?;
    if sections.is_empty() {
        root.missing("story", "at least one [[story]]");
    }
    let read: Vec<_> = sections
        .iter()
        .enumerate()
        .filter_map(|(place, entry)| section(place == 0, entry, context))
        .collect();
    (read.len() == sections.len()).then_some(read)
}

fn section(first: bool, entry: &Entry<'_>, context: &TextContext<'_>) -> Option<Section> {
    let heading = match entry.get("heading") {
        Some(field) if first => {
            field.problem("a heading", "nothing, in the first section");
            None
        }
        Some(field) => Some(context.text(&field)?),
        None if first => None,
        None => {
            entry.missing("heading", WORDS);
            None
        }
    };
    let allowed = "at least one paragraph";
    let paragraphs = entry.need("paragraphs", allowed).and_then(|field| {
        if field.items().next().is_none() {
            field.wrong(allowed);
        }
        marked(context, entry, "paragraphs")
    });
    entry.finish();
    Some(Section { heading, paragraphs: paragraphs? })
}

/// The texts of a list, each with at least one mark.
fn marked(context: &TextContext<'_>, entry: &Entry<'_>, key: &str) -> Option<Vec<Text>> {
    let field = entry.get(key)?;
    let texts = context.list(&field)?;
    // A mark of an unknown statement is one, too, and was noted.
    let unmarked = |field: &Value<'_>| !field.plain_text().is_some_and(|raw| raw.contains("[^"));
    let items = field.numbered("a list of texts")?;
    for (item, _) in items.iter().zip(&texts).filter(|(item, text)| marks(text).is_empty() && unmarked(item))
    {
        item.problem("no mark", "at least one, such as [^1]");
    }
    Some(texts)
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
