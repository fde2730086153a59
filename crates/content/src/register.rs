//! `register.toml`: the statements.

use super::header::Header;
use super::ids::{IdTables, Own, number, own_id};
use super::mark_up;
use super::parts::Parts;
use super::value::{Entry, Value, quoted};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use std::collections::{BTreeMap, BTreeSet};

/// All statements, in the order of the article, supplements last, and contradictions holding both ways.
pub(super) fn read(parts: &Parts<'_>) -> BTreeMap<Key<Statement>, Statement> {
    let mut statements = parts.ids.statements.read(|entry, own| statement(entry, own, parts));
    both_ways(&mut statements, |statement| &mut statement.contradicts);
    both_ways(&mut statements, |statement| &mut statement.dated_otherwise);
    check_pairs(&parts.ids.statements.entries);
    statements
}

fn statement(entry: &Entry<'_>, own: Option<Own<Statement>>, parts: &Parts<'_>) -> Option<Statement> {
    let ids = &parts.ids;
    let allowed = "at least one kind";
    let kinds = entry.need("kinds", allowed).and_then(|field| field.at_least_one(allowed, Value::choice));
    let speaker = ids.actors.one(entry, "speaker");
    let when = entry.when("when");
    let places = ids.places.optional(entry, "places");
    let actors = ids.actors.optional(entry, "actors");
    let points = ids.points.optional(entry, "points");
    let contradicts = ids.statements.optional(entry, "contradicts");
    let dated_otherwise = ids.statements.optional(entry, "dated_otherwise");
    let position_of =
        entry.optional("position_of", |field| field.at_least_one("at least one side", Value::choice));
    let allowed = "at least one text, as the source prints it";
    let quotes = entry.optional("quotes", |field| field.at_least_one(allowed, mark_up::plain));
    let sources = ids.sources.at_least_one(entry, "sources")?;
    let supplement = parts.header.is_supplement(&sources);
    let (key, id) = own?;
    let statement = Statement {
        key,
        id,
        kinds: kinds?,
        speaker: speaker?,
        when: when?,
        places: places?,
        actors: actors?,
        points: points?,
        contradicts: contradicts?,
        dated_otherwise: dated_otherwise?,
        position_of: position_of?.unwrap_or_default(),
        quotes: quotes?.unwrap_or_default(),
        sources,
        supplement,
    };
    check(entry, &statement, &parts.header);
    Some(statement)
}

/// What must hold between the fields of one statement.
fn check(entry: &Entry<'_>, statement: &Statement, header: &Header) {
    let Some((_, article)) = &header.article else { return };
    if !statement.supplement && statement.places.is_empty() && statement.points.is_empty() {
        entry.problem("neither a place nor a point", "at least one, for a statement of the article");
    }
    let last = header.article_statements.unwrap_or(u16::MAX);
    match (number(&statement.id), statement.supplement) {
        (Some(number), _) if number > last => {
            let allowed = format!("\"1\" to \"{last}\", or e1, e2 … for a supplement");
            entry.refuse("id", &allowed);
        }
        (Some(_), true) => {
            let allowed = format!("{} among them, or an id such as \"e1\"", quoted(article));
            entry.forbid("sources", &format!("no {}", quoted(article)), &allowed);
        }
        (None, false) => entry.refuse("id", "the article's inventory number, as it was read there"),
        _ => {}
    }
}

/// Notes which statements of the article's inventory there are not.
pub(super) fn check_all_there(file: &Entry<'_>, ids: &IdTables<'_>, header: &Header) {
    let Some(last) = header.article_statements.filter(|_| ids.statements.is_complete) else { return };
    for number in (1..=last).filter(|number| !ids.statements.has(&number.to_string())) {
        let allowed = format!("the article's statements \"1\" to \"{last}\"");
        file.missing(&format!("statement \"{number}\""), &allowed);
    }
}

fn both_ways(
    statements: &mut BTreeMap<Key<Statement>, Statement>,
    related: impl Fn(&mut Statement) -> &mut Vec<Key<Statement>>,
) {
    let mut pairs = BTreeSet::new();
    for (key, statement) in statements.iter_mut() {
        pairs.extend(related(statement).iter().flat_map(|other| [(*key, *other), (*other, *key)]));
    }
    for (key, statement) in statements {
        let own = pairs.iter().filter(|(one, _)| one == key);
        *related(statement) = own.map(|(_, other)| *other).collect();
    }
}

/// Notes statements that contradict or date themselves, and contradictions that stand on both sides.
fn check_pairs(entries: &[Entry<'_>]) {
    let mut seen = BTreeSet::new();
    for entry in entries {
        let Some(id) = own_id(entry) else { continue };
        let [contradicts, dates] = ["contradicts", "dated_otherwise"].map(|key| entry.get(key));
        for field in contradicts.iter().flat_map(Value::items) {
            let Some(other) = field.plain_text() else { continue };
            if other == id {
                itself(&field);
            } else if seen.contains(&(other, id)) {
                let found = format!("{}, which says so already", quoted(other));
                field.problem(&found, "a contradiction said on one side only");
            }
            seen.insert((id, other));
        }
        for field in dates.iter().flat_map(Value::items).filter(|field| field.plain_text() == Some(id)) {
            itself(&field);
        }
    }
}

fn itself(field: &Value<'_>) {
    field.problem("the statement itself", "another statement");
}
