//! Events on the timeline: a headline and a line each, by the statement that dates them.

use super::agree::{First, same_keys};
use super::context::TextContext;
use super::sections::{WORDS, section};
use crate::parts::Parts;
use crate::value::{Entry, Value, quoted};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{EventText, Inline, Text, marks, plain};
use std::collections::BTreeMap;

/// The most words a headline may have: more do not stand in one line on a phone.
const HEADLINE_WORDS: usize = 8;

/// All events; what has none of these words stands on the timeline by its statement's own.
pub(super) fn read(
    root: &Entry<'_>,
    context: &TextContext<'_>,
    parts: &Parts<'_>,
    first: Option<&First>,
) -> BTreeMap<Key<Statement>, EventText> {
    let wanted = same_keys(&context.ids.statements, first, |common| &common.events);
    section(root, "events", &wanted, |key, field| event(key.copied(), field, context, parts))
}

fn event(
    key: Option<Key<Statement>>,
    field: &Value<'_>,
    context: &TextContext<'_>,
    parts: &Parts<'_>,
) -> Option<EventText> {
    let table = field.table("a table with headline and line")?;
    let headline = table.need("headline", WORDS).and_then(|field| headline(context, &field));
    let dated_by = key.and_then(|key| parts.statements.get(&key));
    if let Some(statement) = dated_by {
        check_date(statement, field, parts);
    }
    let line = table.need("line", WORDS).and_then(|field| line(dated_by, context, &field));
    table.finish();
    Some(EventText { headline: headline?, line: line? })
}

/// What happened, with the mark at least of the statement that dates it.
fn line(dated_by: Option<&Statement>, context: &TextContext<'_>, field: &Value<'_>) -> Option<Text> {
    let text = context.text(field)?;
    if let Some(statement) = dated_by.filter(|statement| !marks(&text).contains(&statement.key)) {
        let mark = quoted(&format!("[^{}]", statement.id));
        field.problem(&format!("no mark {mark}"), "the mark of the statement that dates the event");
    }
    Some(text)
}

/// A headline: a few plain words.
fn headline(context: &TextContext<'_>, field: &Value<'_>) -> Option<Text> {
    let text = context.text(field)?;
    if text.iter().any(|inline| !matches!(inline, Inline::Words(_) | Inline::Fact { .. })) {
        field.wrong("words and facts in braces: marks and terms stand in the line");
    }
    let words = plain(&text).split_whitespace().count();
    if words > HEADLINE_WORDS {
        field.problem(&format!("{words} words"), &format!("at most {HEADLINE_WORDS} words"));
    }
    Some(text)
}

/// Notes a statement that is not on the timeline.
fn check_date(statement: &Statement, field: &Value<'_>, parts: &Parts<'_>) {
    if parts.header.as_of.is_some_and(|article| !statement.has_own_date(article)) {
        let found = format!("{}, which has no date of its own", quoted(&statement.id));
        field.problem(&found, "a statement that stands on the timeline");
    }
}
