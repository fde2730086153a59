//! From the explainer to the cards of its points.

pub(crate) mod matrix;

use crate::figures::controls;
use crate::page::Page;
use crate::page::inline;
use crate::page::link::Anchor;
use crate::page::statement;
use knackpunkt::island::Island;
use knackpunkt::list::Finder;
use knackpunkt::points::PointsData;
use knackpunkt::raw_html::RawHtml;
use knackpunkt_model::actor::Side;
use knackpunkt_model::point::{Point, PointKind};
use knackpunkt_model::statement::Statement;
use leptos::prelude::*;

/// Every point, in the order of the glossary.
pub(crate) fn data(page: &Page<'_>) -> PointsData {
    let cards = page.explainer.points.iter().map(|point| {
        view! {
            <li class="card" data-item="" data-point=point.id.clone() id=Anchor::Point(&point.id).id()>
                {card(page, point)}
            </li>
        }
    });
    let list = view! { <ul class="cards" role="list" data-items="">{cards.collect_view()}</ul> };
    PointsData(Finder {
        words: page.words.search.clone(),
        controls: RawHtml::of(controls::search(PointsData::NAME, "find", &page.words.search.label)),
        list: RawHtml::of(list.into_any()),
    })
}

/// One card by itself.
pub(crate) fn alone(page: &Page<'_>, point: &Point) -> AnyView {
    let card = RawHtml::of(card(page, point));
    view! { <article class="card" data-point=point.id.clone() inner_html=card.html()></article> }.into_any()
}

fn card(page: &Page<'_>, point: &Point) -> AnyView {
    let words = &page.words.points;
    let kind = match point.kind {
        PointKind::Negotiated => &words.negotiated,
        PointKind::Term => &words.term,
        PointKind::Word => &words.word,
    };
    let text = page.texts.points.get(point.key);
    let why = text.why.as_ref().map(|why| {
        view! {
            {page.heading(1).child(words.why.clone())}
            {inline::paragraph(page, why)}
        }
    });
    view! {
        <p class="card-kind">{kind.clone()}</p>
        {page.heading(0).child(text.title.clone())}
        {inline::paragraph(page, &text.what)}
        {why}
        {sides(page, point)}
        {matrix::link(page, point)}
    }
    .into_any()
}

/// Who says what of it, side by side.
fn sides(page: &Page<'_>, point: &Point) -> AnyView {
    let sides = Side::ALL.into_iter().filter_map(|side| {
        let said: Vec<_> = page
            .explainer
            .statements_of_point(point.key)
            .filter(|statement| page.explainer.actor(statement.speaker).side == side)
            .collect();
        (!said.is_empty()).then(|| one_side(page, side, &said))
    });
    let sides: Vec<_> = sides.collect();
    (!sides.is_empty())
        .then(|| {
            view! {
                <details class="card-sides">
                    <summary>{page.words.points.sides.clone()}</summary>
                    {sides}
                </details>
            }
        })
        .into_any()
}

fn one_side(page: &Page<'_>, side: Side, said: &[&Statement]) -> AnyView {
    let lines = said.iter().map(|statement| statement::line(page, statement)).collect_view();
    view! {
        <div class="card-side" data-side=side.name()>
            {page.heading(1).child(page.words.sides.of(side).to_owned())}
            {lines}
        </div>
    }
    .into_any()
}
