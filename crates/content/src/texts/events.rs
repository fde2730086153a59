//! Events on the timeline: a headline and a line each, by the statement that dates them.

use super::context::{TextContext, check_only_words};
use super::sections::WORDS;
use crate::value::{Value, quoted};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{EventText, Text, marks, plain};

/// The most words a headline may have: more do not stand in one line on a phone.
const HEADLINE_WORDS: usize = 8;

impl TextContext<'_> {
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
