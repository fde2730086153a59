//! `register.toml`: the statements.

use super::header::{Header, repeated};
use super::ids::{IdTables, number, own_id};
use super::mark_up;
use super::value::{Entry, Value, WHEN, quoted};
use crate::choice::Choice;
use knackpunkt_model::statement::{Kind, Statement};
use knackpunkt_model::table::Key;
use std::collections::{BTreeMap, BTreeSet};

/// All statements, in the order of the article, supplements last, and contradictions holding both ways.
pub(super) fn read(
    entries: &[Entry<'_>],
    ids: &IdTables<'_>,
    header: &Header,
) -> BTreeMap<Key<Statement>, Statement> {
    let statements = entries.iter().filter_map(|entry| statement(entry, ids, header));
    let mut statements: BTreeMap<_, _> = statements.map(|one| (one.key, one)).collect();
    both_ways(&mut statements, |statement| &mut statement.contradicts);
    both_ways(&mut statements, |statement| &mut statement.dated_otherwise);
    check_pairs(entries);
    statements
}

fn statement(entry: &Entry<'_>, ids: &IdTables<'_>, header: &Header) -> Option<Statement> {
    let own = ids.statements.own(entry);
    let kinds = kinds(entry);
    let speaker = ids.actors.one(entry, "speaker");
    let when = entry.need("when", WHEN).and_then(|field| field.when());
    let places = ids.places.optional(entry, "places");
    let actors = ids.actors.optional(entry, "actors");
    let points = ids.points.optional(entry, "points");
    let contradicts = ids.statements.optional(entry, "contradicts");
    let dated_otherwise = ids.statements.optional(entry, "dated_otherwise");
    let position_of =
        entry.get("position_of").map_or(Some(Vec::new()), |field| choices(&field, "at least one side"));
    let quotes = entry.get("quotes").map_or(Some(Vec::new()), |field| quotes(&field));
    let sources = ids.sources.at_least_one(entry, "sources");
    entry.finish();
    let sources = sources?;
    let supplement = header.is_supplement(&sources);
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
        position_of: position_of?,
        quotes: quotes?,
        sources,
        supplement,
    };
    check(entry, &statement, header);
    Some(statement)
}

fn kinds(entry: &Entry<'_>) -> Option<Vec<Kind>> {
    let allowed = "at least one kind";
    choices(&entry.need("kinds", allowed)?, allowed)
}

/// Words of the source, each once, at least one.
fn quotes(field: &Value<'_>) -> Option<Vec<String>> {
    let allowed = "at least one text, as the source prints it";
    let items = field.list(allowed)?;
    let mut words: Vec<String> = Vec::new();
    for item in &items {
        let Some(quote) = mark_up::plain(item) else { continue };
        if words.contains(&quote) {
            repeated(item);
        }
        words.push(quote);
    }
    if items.is_empty() {
        field.problem("an empty list", allowed);
    }
    (words.len() == items.len()).then_some(words)
}

/// A list of words that a type allows, each once, at least one.
fn choices<T: Choice + PartialEq>(field: &Value<'_>, allowed: &str) -> Option<Vec<T>> {
    let items = field.list(allowed)?;
    let mut chosen = Vec::new();
    for (item, choice) in items.iter().filter_map(|item| Some((item, item.choice::<T>()?))) {
        if chosen.contains(&choice) {
            repeated(item);
        }
        chosen.push(choice);
    }
    if items.is_empty() {
        field.problem("an empty list", allowed);
    }
    (chosen.len() == items.len()).then_some(chosen)
}

/// What must hold between the fields of one statement.
fn check(entry: &Entry<'_>, statement: &Statement, header: &Header) {
    let Some(article) = header.article_id.as_ref().filter(|_| header.article.is_some()) else { return };
    if !statement.supplement && statement.places.is_empty() && statement.points.is_empty() {
        entry.problem("neither a place nor a point", "at least one, for a statement of the article");
    }
    let last = header.article_statements.unwrap_or(u16::MAX);
    match (number(&statement.id), statement.supplement) {
        (Some(number), _) if number > last => {
            let allowed = format!("\"1\" to \"{last}\", or e1, e2 … for a supplement");
            wrong_id(entry, &statement.id, &allowed);
        }
        (Some(_), true) => {
            if let Some(sources) = entry.get("sources") {
                let allowed = format!("{} among them, or an id such as \"e1\"", quoted(article));
                sources.problem(&format!("no {}", quoted(article)), &allowed);
            }
        }
        (None, false) => {
            wrong_id(entry, &statement.id, "the article's inventory number, as it was read there");
        }
        _ => {}
    }
}

fn wrong_id(entry: &Entry<'_>, id: &str, allowed: &str) {
    if let Some(field) = entry.get("id") {
        field.problem(&quoted(id), allowed);
    }
}

/// Notes which statements of the article's inventory there are not.
pub(super) fn check_all_there(file: &Entry<'_>, ids: &IdTables<'_>, header: &Header) {
    let Some(last) = header.article_statements.filter(|_| ids.statements.is_complete()) else { return };
    for number in (1..=last).filter(|number| !ids.statements.has(&number.to_string())) {
        let allowed = format!("the article's statements \"1\" to \"{last}\"");
        file.missing(&format!("statement \"{number}\""), &allowed);
    }
}

/// Makes a relation between statements hold both ways.
fn both_ways(
    statements: &mut BTreeMap<Key<Statement>, Statement>,
    related: impl Fn(&mut Statement) -> &mut Vec<Key<Statement>>,
) {
    let mut all: BTreeMap<Key<Statement>, BTreeSet<Key<Statement>>> = BTreeMap::new();
    for (key, statement) in statements.iter_mut() {
        for other in related(statement).iter() {
            all.entry(*key).or_default().insert(*other);
            all.entry(*other).or_default().insert(*key);
        }
    }
    for (key, statement) in statements {
        *related(statement) = all.remove(key).into_iter().flatten().collect();
    }
}

/// Notes statements that contradict or date themselves, and contradictions that stand on both sides.
fn check_pairs(entries: &[Entry<'_>]) {
    let mut seen = BTreeSet::new();
    for entry in entries {
        let (Some(id), Some(others)) = (own_id(entry), entry.get("contradicts")) else { continue };
        for (other, field) in others.items().filter_map(|field: Value<'_>| Some((field.plain_text()?, field)))
        {
            if other == id {
                itself(&field);
            } else if seen.contains(&(other.to_owned(), id.clone())) {
                let found = format!("{}, which says so already", quoted(other));
                field.problem(&found, "a contradiction said on one side only");
            }
            seen.insert((id.clone(), other.to_owned()));
        }
        let dates = entry.get("dated_otherwise");
        for field in dates.iter().flat_map(Value::items).filter(|field| field.plain_text() == Some(&id)) {
            itself(&field);
        }
    }
}

fn itself(field: &Value<'_>) {
    field.problem("the statement itself", "another statement");
}
