//! Who takes which position on a point: what each party says, dated and with its author, or that the article gives none.

use crate::page::Page;
use crate::page::inline;
use crate::page::statement;
use knackpunkt_model::actor::Side;
use knackpunkt_model::point::{Point, PointKind};
use knackpunkt_model::statement::Statement;
use leptos::prelude::*;

/// Those who say something side by side, and in one line those who do not.
pub(crate) fn of(page: &Page<'_>, point: &Point) -> AnyView {
    let said = Side::ALL.map(|side| (side, page.explainer.positions(point.key, side).collect::<Vec<_>>()));
    let (said, silent): (Vec<_>, Vec<_>) = said.into_iter().partition(|(_, said)| !said.is_empty());
    let columns = said.iter().map(|(side, said)| column(page, *side, said)).collect_view();
    let silent: Vec<_> = silent.into_iter().map(|(side, _)| page.words.sides.of(side).to_owned()).collect();
    let none = page.words.matrix.none.clone();
    let silent =
        (!silent.is_empty()).then(|| view! { <p class="nothing">{silent.join(", ")} ": " {none}</p> });
    view! {
        <div class="positions">{columns}</div>
        {silent}
    }
    .into_any()
}

/// What a party says. Where it says it only elsewhere, that is said first.
fn column(page: &Page<'_>, side: Side, said: &[&Statement]) -> AnyView {
    let none = said.iter().all(|statement| statement.supplement);
    let none = none.then(|| view! { <p class="nothing">{page.words.matrix.none.clone()}</p> });
    let lines = said.iter().map(|statement| statement::line(page, statement)).collect_view();
    view! {
        <div class="position" data-side=side.name()>
            {page.heading(1).child(page.words.sides.of(side).to_owned())}
            {none} {lines}
        </div>
    }
    .into_any()
}

/// The numbers of all else that is said of it.
pub(super) fn others(page: &Page<'_>, point: &Point) -> AnyView {
    let is_position = |statement: &Statement| {
        let is_of = |side| page.explainer.positions(point.key, side).any(|other| other.key == statement.key);
        point.kind == PointKind::Negotiated && Side::ALL.into_iter().any(is_of)
    };
    let others: Vec<_> =
        page.explainer.statements_of_point(point.key).filter(|statement| !is_position(statement)).collect();
    let label = page.words.points.sides.clone();
    (!others.is_empty())
        .then(
            || view! { <p class="entry-others">{label} ": " {inline::numbers(page, others.into_iter())}</p> },
        )
        .into_any()
}
