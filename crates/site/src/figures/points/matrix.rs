//! Who takes which position: a row for each point under negotiation, a column for each party. Every cell says it,
//! dated and with its author, or says that the article gives none.

use crate::page::Page;
use crate::page::link::Anchor;
use crate::page::statement;
use knackpunkt_model::actor::Side;
use knackpunkt_model::point::{Point, PointKind};
use knackpunkt_model::statement::Statement;
use leptos::prelude::*;

/// The table, under the note that the page stands at a day. On narrow screens the style sheet makes a card of each row; the roles keep it a table for those who
/// hear it.
pub(crate) fn view(page: &Page<'_>, day_note: AnyView) -> AnyView {
    let words = &page.words.matrix;
    let heads = Side::ALL.map(|side| view! { <th scope="col" role="columnheader">{name(page, side)}</th> });
    let rows = page.explainer.points.iter().filter(|point| has_row(point)).map(|point| row(page, point));
    view! {
        {page.heading(0).class("matrix-title").id("matrix").child(words.title.clone())}
        <p class="intro">{words.intro.clone()}</p>
        {day_note}
        <table class="matrix" role="table" aria-labelledby="matrix">
            <thead role="rowgroup">
                <tr role="row"><th scope="col" role="columnheader">{words.point.clone()}</th>{heads.collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// From a point's card to its row; nothing where it has none.
pub(crate) fn link(page: &Page<'_>, point: &Point) -> AnyView {
    let words = page.words.matrix.to_row.clone();
    has_row(point)
        .then(|| view! { <p><a class="card-link" {..page.to(Anchor::Row(&point.id))}>{words}</a></p> })
        .into_any()
}

fn has_row(point: &Point) -> bool {
    point.kind == PointKind::Negotiated
}

fn name(page: &Page<'_>, side: Side) -> String {
    page.words.sides.of(side).to_owned()
}

fn row(page: &Page<'_>, point: &Point) -> AnyView {
    let title = page.texts.points.get(point.key).title.clone();
    let cells = Side::ALL.map(|side| cell(page, point, side));
    view! {
        <tr role="row" id=Anchor::Row(&point.id).id() data-point=point.id.clone()>
            <th scope="row" role="rowheader"><a {..page.to(Anchor::Point(&point.id))}>{title}</a></th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

/// What a party says. Where it says it only elsewhere, the cell says so first.
fn cell(page: &Page<'_>, point: &Point, side: Side) -> AnyView {
    let found: Vec<&Statement> = page.explainer.positions(point.key, side).collect();
    let none = found.iter().all(|statement| statement.supplement);
    let none = none.then(|| view! { <p class="nothing">{page.words.matrix.none.clone()}</p> });
    let lines = found.iter().map(|statement| statement::line(page, statement)).collect_view();
    view! {
        <td role="cell" data-side=side.name() data-empty=found.is_empty().then_some("")>
            <span class="matrix-side" aria-hidden="true">{name(page, side)}</span>
            {none} {lines}
        </td>
    }
    .into_any()
}
