//! Texts with their marks and terms, as HTML.

use crate::page::Page;
use crate::page::anchor;
use crate::page::link::Anchor;
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
    let mut written = Vec::new();
    let mut rest = text;
    while let [inline, after @ ..] = rest {
        rest = match (inline, after) {
            (Inline::Words(words) | Inline::Fact { words, .. }, [Inline::Mark(run), after @ ..]) => {
                written.push(marked(words, mark(page, run, anchors)));
                after
            }
            _ => {
                written.push(one(page, inline, anchors));
                after
            }
        };
    }
    written.into_any()
}

/// Words and the mark behind them: it never stands alone at the start of a line.
fn marked(words: &str, mark: AnyView) -> AnyView {
    let (before, last) = match words.rsplit_once(' ') {
        Some((before, last)) => (Some(format!("{before} ")), last),
        None => (None, words),
    };
    view! {
        {before}
        <span class="together">{last.to_owned()} {mark}</span>
    }
    .into_any()
}

/// A paragraph.
pub(crate) fn paragraph(page: &Page<'_>, text: &Text) -> AnyView {
    view! { <p>{words(page, text)}</p> }.into_any()
}

fn one(page: &Page<'_>, inline: &Inline, anchors: &mut BTreeSet<&[Key<Statement>]>) -> AnyView {
    match inline {
        Inline::Words(words) | Inline::Fact { words, .. } => words.clone().into_any(),
        Inline::Emphasis(inner) => view! { <em>{anchored(page, inner, anchors)}</em> }.into_any(),
        Inline::Mark(run) => mark(page, run, anchors),
        Inline::Term { point, words: inner } => term(page, *point, anchored(page, inner, anchors)),
    }
}

/// The mark behind a sentence: opens who says so.
fn mark(page: &Page<'_>, run: &[Key<Statement>], anchors: &mut BTreeSet<&[Key<Statement>]>) -> AnyView {
    let ids = page.ids(run);
    let numbers = ids.join(", ").to_uppercase();
    let said = page.explainer.statements_at(run);
    let spoken: Vec<_> = said.clone().map(|statement| spoken(page, statement)).collect();
    let label = format!("{numbers}: {}", spoken.join("; "));
    let supplement = said.clone().all(|statement| statement.supplement);
    view! {
        <button
            type="button"
            class="mark"
            id=anchors.remove(run).then(|| Anchor::Mark(&ids.join("-")).id())
            data-marks=ids.join(" ")
            data-supplement=supplement.then_some("")
            popovertarget=anchor::statements_id(page, run)
            aria-label=label
        >
            {numbers}
        </button>
    }
    .into_any()
}

fn spoken(page: &Page<'_>, statement: &Statement) -> String {
    let pattern = page.words.statement.mark.replace("{kind}", &page.kinds(statement));
    let spoken = pattern.replace("{speaker}", page.actor(statement.speaker));
    if statement.supplement { format!("{spoken}, {}", page.words.chart.supplement) } else { spoken }
}

/// Words that open the definition of a point.
fn term(page: &Page<'_>, point: Key<Point>, words: AnyView) -> AnyView {
    let point = page.explainer.points.get(point);
    view! {
        <button type="button" class="term" popovertarget=anchor::definition_id(point)>
            {words}
        </button>
    }
    .into_any()
}
