//! The story, what to take away from it, and events on the timeline by the statement that dates them: where every
//! sentence says whose it is.

use super::sections::{TEXTS, WORDS};
use super::{TextContext, check_only_words};
use crate::value::{Entry, Value, quoted};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{EventText, Section, Text, marks, plain};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// How many things there may be to take away.
const TAKEAWAYS: RangeInclusive<usize> = 2..=5;

/// The most words a headline may have: more do not stand in one line on a phone.
const HEADLINE_WORDS: usize = 8;

impl TextContext<'_> {
    pub(super) fn takeaways(&self, root: &Entry<'_>) -> Option<Vec<Text>> {
        let allowed = "2 to 5 texts";
        let field = root.need("takeaways", allowed)?;
        let count = field.items().count();
        if !TAKEAWAYS.contains(&count) {
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
        let heading = if first {
            entry.forbid("heading", "a heading", "nothing, in the first section");
            None
        } else {
            self.need(entry, "heading")
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
        field.each(TEXTS, |item| {
            let text = self.text(item)?;
            // A mark of an unknown statement is one, too, and was noted.
            if marks(&text).is_empty() && !item.plain_text().is_some_and(|raw| raw.contains("[^")) {
                item.problem("no mark", "at least one, such as [^1]");
            }
            Some(text)
        })
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

    /// An event; what has none of these words stands on the timeline by its statement's own.
    pub(super) fn event(&self, key: Option<&Key<Statement>>, field: &Value<'_>) -> Option<EventText> {
        let table = field.table("a table with headline and line")?;
        let headline = table.need("headline", WORDS).and_then(|field| self.headline(&field));
        let dated_by = key.and_then(|key| self.parts.ids.statements.things.get(key));
        let as_of = self.parts.header.as_of;
        if let Some(statement) = dated_by.filter(|one| as_of.is_some_and(|day| !one.has_own_date(day))) {
            let found = format!("{}, which has no date of its own", quoted(&statement.id));
            field.problem(&found, "a statement that stands on the timeline");
        }
        let line = table.need("line", WORDS).and_then(|field| self.line(dated_by, &field));
        table.finish();
        Some(EventText { headline: headline?, line: line? })
    }

    /// What happened, with the mark at least of the statement that dates it.
    fn line(&self, dated_by: Option<&Statement>, field: &Value<'_>) -> Option<Text> {
        let text = self.text(field)?;
        if let Some(statement) = dated_by.filter(|statement| !marks(&text).contains(&statement.key)) {
            let mark = quoted(&format!("[^{}]", statement.id));
            field.problem(&format!("no mark {mark}"), "the mark of the statement that dates the event");
        }
        Some(text)
    }

    fn headline(&self, field: &Value<'_>) -> Option<Text> {
        let text = self.text(field)?;
        check_only_words(&text, field, "marks and terms stand in the line");
        let words = plain(&text).split_whitespace().count();
        if words > HEADLINE_WORDS {
            field.problem(&format!("{words} words"), &format!("at most {HEADLINE_WORDS} words"));
        }
        Some(text)
    }
}
