//! What the newsroom's command says of what it read.

use knackpunkt_content::readability::{Readability, prose};
use knackpunkt_model::actor::Side;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::statement::{Kind, Statement};
use knackpunkt_model::text::facts as facts_of;
use std::collections::BTreeSet;

/// What was read of every explainer.
pub(crate) fn summaries(explainers: &[Explainer]) -> String {
    explainers.iter().map(summary).collect::<Vec<_>>().join("\n")
}

/// What was read, and how easy each language's texts are to read.
fn summary(explainer: &Explainer) -> String {
    let read = format!(
        "{}: {} statements, {} places, {} actors, {} points, {} charts, {} sources, {} changes",
        explainer.slug,
        explainer.statements.len(),
        explainer.places.len(),
        explainer.actors.len(),
        explainer.points.len(),
        explainer.charts.len(),
        explainer.sources.len(),
        explainer.changes.len(),
    );
    let languages = explainer.texts.iter().filter_map(|(language, texts)| {
        Some(format!("  {:<10} {}", language.code(), Readability::of(prose(texts))?))
    });
    [read].into_iter().chain(languages).chain([sides_by_kind(explainer)]).collect::<Vec<_>>().join("\n")
}

/// How many statements of each kind each side makes, by their leading kind: a side whose words are all called by a name of
/// their own is seen here.
fn sides_by_kind(explainer: &Explainer) -> String {
    let led = |side: Side, kind: Kind| {
        let of_side = |one: &&Statement| explainer.actor(one.speaker).side == side;
        let statements = explainer.statements.iter().filter(of_side);
        statements.filter(|one| one.kinds.first() == Some(&kind)).count()
    };
    let kinds: Vec<Kind> = Kind::ALL
        .iter()
        .copied()
        .filter(|kind| Side::ALL.into_iter().any(|side| led(side, *kind) > 0))
        .collect();
    let names: String = kinds.iter().map(|kind| format!("  {}", kind.name())).collect();
    let rows = Side::ALL.into_iter().map(|side| {
        let cells: String =
            kinds.iter().map(|kind| format!("  {:>1$}", led(side, *kind), kind.name().len())).collect();
        format!("  {:<11}{cells}", side.name())
    });
    [format!("  statements {names}")].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// Which facts each statement fills in, language by language: a line a statement, and how many languages differ from
/// the first. Reading refuses content in which any does.
pub(crate) fn facts(explainer: &Explainer) -> String {
    // Whether a text names its own speaker is each language's own affair.
    let of = |statement: &'_ Statement, language| -> BTreeSet<&str> {
        let text = explainer.texts.get(language).map(|texts| texts.statements.get(statement.key));
        let facts = text.map(|text| facts_of(text)).into_iter().flatten();
        facts.filter(|id| **id != explainer.actor(statement.speaker).id).collect()
    };
    let languages: Vec<_> = explainer.languages.iter().map(|language| language.code()).collect();
    let mut lines = vec![format!("id | facts in {} | differing | facts", languages.join(", "))];
    let mut differences = 0;
    for statement in &explainer.statements {
        let each: Vec<_> = explainer.languages.iter().map(|language| of(statement, language)).collect();
        let differing = each.iter().filter(|facts| Some(*facts) != each.first()).count();
        differences += differing;
        let counts: Vec<_> = each.iter().map(|facts| facts.len().to_string()).collect();
        let names: Vec<_> = each.into_iter().flatten().collect::<BTreeSet<_>>().into_iter().collect();
        lines.push(format!("{:<4} {} | {differing} | {}", statement.id, counts.join(" "), names.join(", ")));
    }
    lines.push(format!("{differences} differences"));
    lines.join("\n")
}
