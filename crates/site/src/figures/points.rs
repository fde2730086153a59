//! From the explainer to the entries of its points: what each is, why it matters, and who takes which position.

use crate::figures::search;
use crate::page::link::Anchor;
use crate::page::{Page, inline, statement};
use knackpunkt::island::Island;
use knackpunkt::list::{Finder, PointsData};
use knackpunkt::raw_html::RawHtml;
use knackpunkt_model::actor::Side;
use knackpunkt_model::point::{Point, PointKind};
use knackpunkt_model::statement::Statement;
use leptos::prelude::*;

pub(crate) fn data(page: &Page<'_>) -> PointsData {
    let entries = page.explainer.points.iter();
    let entries = entries.map(|point| view! { <li data-item=true>{entry(page, point)}</li> });
    let list = view! { <ul class="entries" role="list" data-items=true>{entries.collect_view()}</ul> };
    let first = page.explainer.points.iter().next();
    let first = first.map_or("", |point| page.texts.points.get(point.key).title.as_str());
    PointsData(Finder {
        words: page.words.search.clone(),
        controls: RawHtml::of(search(page, PointsData::NAME, "find", &page.words.search.label, first)),
        list: RawHtml::of(list),
    })
}

/// A point's own place in the page. A term opens of it what it is called and what has `data-brief`.
fn entry(page: &Page<'_>, point: &Point) -> impl IntoView {
    view! {
        <details class="entry" id=Anchor::Point(&point.id).id() data-point=point.id.clone()>
            <summary>
                {page.heading(0).child(page.texts.points.get(point.key).title.clone())}
                " "
                <span class="entry-kind">{page.words.point_kinds.of(point.kind).to_owned()}</span>
            </summary>
            <div class="entry-body">{body(page, point, positions(page, point))}</div>
        </details>
    }
}

/// One point by itself. Its positions are longer than a frame: they are folded.
pub(crate) fn alone(page: &Page<'_>, point: &Point) -> AnyView {
    let folded = is_negotiated(point).then(|| {
        view! { <details><summary>{page.words.matrix.title.clone()}</summary>{positions(page, point)}</details> }
    });
    let article = view! {
        <p class="entry-kind">{page.words.point_kinds.of(point.kind).to_owned()}</p>
        {page.heading(0).child(page.texts.points.get(point.key).title.clone())}
        {body(page, point, folded.into_any())}
    };
    let article = RawHtml::of(article);
    view! { <article data-point=point.id.clone() inner_html=article.html()></article> }.into_any()
}

pub(crate) fn matrix(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.matrix;
    // Points stand below the title, sides below their point.
    let below = &Page { heading: page.heading + 1, ..*page };
    let rows = page.explainer.negotiated().map(|point| {
        let title = below.heading(0).child(page.texts.points.get(point.key).title.clone());
        let row = RawHtml::of(view! { {title} {positions(below, point)} });
        view! { <section inner_html=row.html()></section> }
    });
    view! {
        {page.heading(0).child(words.title.clone())}
        <p class="intro">{words.intro.clone()}</p>
        {rows.collect_view()}
    }
}

fn is_negotiated(point: &Point) -> bool {
    point.kind == PointKind::Negotiated
}

fn positions(page: &Page<'_>, point: &Point) -> impl IntoView {
    is_negotiated(point).then(|| view! { <div id=Anchor::Row(&point.id).id()>{by_side(page, point)}</div> })
}

fn body(page: &Page<'_>, point: &Point, positions: impl IntoView) -> impl IntoView {
    let text = page.texts.points.get(point.key);
    let why = text.why.as_ref().map(|why| {
        view! { <p><strong>{page.words.points.why.clone()} ": "</strong>{inline::words(page, why)}</p> }
    });
    view! {
        <p data-brief=true>{inline::words(page, &text.what)}</p>
        {why} {positions} {others(page, point)}
    }
}

/// Those who say something side by side, and in one line those who do not.
pub(crate) fn by_side(page: &Page<'_>, point: &Point) -> impl IntoView {
    let said = Side::ALL.map(|side| (side, page.explainer.positions(point.key, side).collect::<Vec<_>>()));
    let (said, silent): (Vec<_>, Vec<_>) = said.into_iter().partition(|(_, said)| !said.is_empty());
    let columns = said.into_iter().map(|(side, said)| column(page, side, said)).collect_view();
    let silent: Vec<_> = silent.into_iter().map(|(side, _)| page.words.sides.of(side).to_owned()).collect();
    let silent = (!silent.is_empty())
        .then(|| view! { <p class="nothing">{silent.join(", ")} ": " {page.words.matrix.none.clone()}</p> });
    view! {
        <div class="positions">{columns}</div>
        {silent}
    }
}

/// What a party says. Where it says it only elsewhere, that is said first.
fn column(page: &Page<'_>, side: Side, said: Vec<&Statement>) -> impl IntoView {
    let none = said.iter().all(|statement| statement.supplement);
    let none = none.then(|| view! { <p class="nothing">{page.words.matrix.none.clone()}</p> });
    let lines = said.into_iter().map(|statement| statement::line(page, statement)).collect_view();
    view! {
        <div class="position" data-side=side.name()>
            {page.heading(1).child(page.words.sides.of(side).to_owned())}
            {none} {lines}
        </div>
    }
}

/// The numbers of all else that is said of it: of what is negotiated, all that is said is somebody's position.
fn others(page: &Page<'_>, point: &Point) -> impl IntoView {
    let statements = page.explainer.statements_of_point(point.key);
    let others: Vec<_> = statements.filter(|_| !is_negotiated(point)).collect();
    let label = page.words.points.sides.clone();
    (!others.is_empty()).then(
        || view! { <p class="entry-others">{label} ": " {inline::numbers(page, others.into_iter())}</p> },
    )
}
