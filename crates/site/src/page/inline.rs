//! Texts with their marks and terms, as HTML.

use crate::page::Page;
use crate::page::link::Anchor;
use crate::page::typeset::typeset;
use knackpunkt_model::point::Point;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Inline, Text};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The words of a text. Must stand in an element that may hold phrasing content.
pub(crate) fn words(page: &Page<'_>, text: &[Inline]) -> AnyView {
    anchored(page, text, &mut BTreeSet::new())
}

/// The same, whose marks have an id where they are among these, the first of each: it is taken away then.
pub(crate) fn anchored(
    page: &Page<'_>,
    text: &[Inline],
    anchors: &mut BTreeSet<&[Key<Statement>]>,
) -> AnyView {
    text.iter().map(|inline| one(page, inline, anchors)).collect_view().into_any()
}

/// A paragraph.
pub(crate) fn paragraph(page: &Page<'_>, text: &Text) -> AnyView {
    view! { <p>{words(page, text)}</p> }.into_any()
}

fn one(page: &Page<'_>, inline: &Inline, anchors: &mut BTreeSet<&[Key<Statement>]>) -> AnyView {
    match inline {
        Inline::Words(words) => typeset(page.language, words).into_any(),
        Inline::Fact { words, .. } => words.clone().into_any(),
        Inline::Emphasis(inner) => view! { <em>{anchored(page, inner, anchors)}</em> }.into_any(),
        Inline::Mark(run) => mark(page, run, anchors),
        Inline::Term { point, words: inner } => term(page, *point, anchored(page, inner, anchors)),
    }
}

/// The mark behind a sentence: a link to each statement that it rests on.
fn mark(page: &Page<'_>, run: &[Key<Statement>], anchors: &mut BTreeSet<&[Key<Statement>]>) -> AnyView {
    let id = anchors.remove(run).then(|| Anchor::Mark(&page.ids(run).join("-")).id());
    raised(page, id, page.explainer.statements_at(run))
}

/// The numbers of statements, raised behind words.
pub(crate) fn raised<'a>(
    page: &Page<'_>,
    id: Option<String>,
    statements: impl Iterator<Item = &'a Statement>,
) -> AnyView {
    view! { <sup id=id>{numbers(page, statements)}</sup> }.into_any()
}

/// Several things in a line, with commas between them.
pub(crate) fn listed(things: impl Iterator<Item = AnyView>) -> AnyView {
    let things = things.enumerate().map(|(place, thing)| ((place > 0).then_some(", "), thing));
    things.collect_view().into_any()
}

/// The numbers of statements, each a link to its entry; a script opens it in place.
pub(crate) fn numbers<'a>(page: &Page<'_>, statements: impl Iterator<Item = &'a Statement>) -> AnyView {
    listed(statements.map(|statement| {
        let spoken = page.words.statement.mark.replace("{kind}", &page.kinds(statement));
        number(page, statement, &spoken.replace("{speaker}", page.actor(statement.speaker)))
    }))
}

/// The same beside words that say whose statements they are: their names need not say it again.
pub(crate) fn beside_speaker<'a>(
    page: &Page<'_>,
    statements: impl Iterator<Item = &'a Statement>,
) -> AnyView {
    listed(statements.map(|statement| number(page, statement, &page.kinds(statement))))
}

/// The number of a statement as a link that is called "28: Angabe, Waleri Gerassimow".
fn number(page: &Page<'_>, statement: &Statement, spoken: &str) -> AnyView {
    let side = page.explainer.actor(statement.speaker).side;
    let contested = !statement.contradicts.is_empty();
    let number = page.number_of(statement);
    let supplement = statement.supplement.then(|| format!(", {}", page.words.chart.supplement));
    let name = format!("{number}: {spoken}{}", supplement.unwrap_or_default());
    view! {
        <a
            class="mark"
            {..page.to(Anchor::Statement(&statement.id))}
            data-contested=contested.then(|| side.name())
            aria-label=name
        >
            {number}
        </a>
    }
    .into_any()
}

/// Words that lead to the definition of a point; a script opens it in place.
fn term(page: &Page<'_>, point: Key<Point>, words: AnyView) -> AnyView {
    let point = page.explainer.points.get(point);
    view! { <a class="term" {..page.to(Anchor::Point(&point.id))}>{words}</a> }.into_any()
}
