//! The story and what to take away from it: where every sentence says whose it is.

use super::context::TextContext;
use super::sections::{TEXTS, WORDS};
use crate::value::{Entry, Value, quoted};
use knackpunkt_model::text::{Section, Text, marks};
use std::collections::BTreeSet;

/// How many things there are to take away.
const TAKEAWAYS: usize = 3;

impl TextContext<'_> {
    pub(super) fn takeaways(&self, root: &Entry<'_>) -> Option<Vec<Text>> {
        let allowed = "three texts";
        let field = root.need("takeaways", allowed)?;
        let count = field.items().count();
        if count != TAKEAWAYS {
            field.problem(&format!("{count}"), allowed);
        }
        self.marked(&field)
    }

    pub(super) fn story(&self, root: &Entry<'_>) -> Option<Vec<Section>> {
        let sections = root.list("story")?;
        if sections.is_empty() {
            root.missing("story", "at least one [[story]]");
        }
        let read: Vec<_> =
            sections.iter().enumerate().map(|(place, entry)| self.section(place == 0, entry)).collect();
        read.into_iter().collect()
    }

    fn section(&self, first: bool, entry: &Entry<'_>) -> Option<Section> {
        let heading = match entry.get("heading") {
            Some(field) if first => {
                field.problem("a heading", "nothing, in the first section");
                None
            }
            Some(field) => Some(self.text(&field)?),
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
            self.marked(&field)
        });
        entry.finish();
        Some(Section { heading, paragraphs: paragraphs? })
    }

    /// The texts of a list, each with at least one mark.
    fn marked(&self, field: &Value<'_>) -> Option<Vec<Text>> {
        let texts = field.each(TEXTS, |item| self.text(item))?;
        // A mark of an unknown statement is one, too, and was noted.
        let unmarked = |field: &Value<'_>| !field.plain_text().is_some_and(|raw| raw.contains("[^"));
        for (item, text) in field.numbered(TEXTS)?.iter().zip(&texts) {
            if marks(text).is_empty() && unmarked(item) {
                item.problem("no mark", "at least one, such as [^1]");
            }
        }
        Some(texts)
    }

    /// Notes statements of the article that neither the story nor a takeaway marks.
    pub(super) fn check_all_marked(&self, root: &Entry<'_>, story: &[Section], takeaways: &[Text]) {
        let texts = takeaways.iter().chain(story.iter().flat_map(|section| &section.paragraphs));
        let marked: BTreeSet<_> = texts.flat_map(|text| marks(text)).collect();
        for statement in self.parts.ids.statements.things.values().filter(|statement| !statement.supplement) {
            if !marked.contains(&statement.key) {
                let found = format!("no mark {}", quoted(&format!("[^{}]", statement.id)));
                root.note("story", &found, "a mark of every statement of the article");
            }
        }
    }
}
