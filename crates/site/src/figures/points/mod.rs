//! From the explainer to the entries of its points: what each is, why it matters, and who takes which position.

pub(crate) mod positions;

use crate::figures::controls;
use crate::page::Page;
use crate::page::inline;
use crate::page::link::Anchor;
use knackpunkt::island::Island;
use knackpunkt::list::{Finder, PointsData};
use knackpunkt::raw_html::RawHtml;
use knackpunkt_model::point::{Point, PointKind};
use leptos::prelude::*;

/// Every point, in the order of the glossary.
pub(crate) fn data(page: &Page<'_>) -> PointsData {
    let entries = page.explainer.points.iter();
    let entries = entries.map(|point| view! { <li data-item=true>{entry(page, point)}</li> });
    let list = view! { <ul class="entries" role="list" data-items=true>{entries.collect_view()}</ul> };
    let first = page.explainer.points.iter().next();
    let first = first.map_or("", |point| page.texts.points.get(point.key).title.as_str());
    PointsData(Finder {
        words: page.words.search.clone(),
        controls: RawHtml::of(controls::search(
            page,
            PointsData::NAME,
            "find",
            &page.words.search.label,
            first,
        )),
        list: RawHtml::of(list.into_any()),
    })
}

/// A point's own place in the page. A term opens of it what it is called and what has `data-brief`.
fn entry(page: &Page<'_>, point: &Point) -> AnyView {
    view! {
        <details class="entry" id=Anchor::Point(&point.id).id() data-point=point.id.clone()>
            <summary>
                {page.heading(0).child(page.texts.points.get(point.key).title.clone())}
                " "
                <span class="entry-kind">{kind(page, point)}</span>
            </summary>
            <div class="entry-body">{body(page, point, positions(page, point))}</div>
        </details>
    }
    .into_any()
}

/// One point by itself. Its positions are longer than a frame: they are folded.
pub(crate) fn alone(page: &Page<'_>, point: &Point) -> AnyView {
    let folded = is_negotiated(point).then(|| {
        view! { <details><summary>{page.words.matrix.title.clone()}</summary>{positions(page, point)}</details> }
    });
    let article = view! {
        <p class="entry-kind">{kind(page, point)}</p>
        {page.heading(0).child(page.texts.points.get(point.key).title.clone())}
        {body(page, point, folded.into_any())}
    };
    let article = RawHtml::of(article.into_any());
    view! { <article data-point=point.id.clone() inner_html=article.html()></article> }.into_any()
}

/// Who takes which position on each point under negotiation.
pub(crate) fn matrix(page: &Page<'_>) -> AnyView {
    let words = &page.words.matrix;
    let rows = page.explainer.negotiated().map(|point| {
        view! { {page.heading(1).child(page.texts.points.get(point.key).title.clone())} {positions(page, point)} }
    });
    view! {
        {page.heading(0).child(words.title.clone())}
        <p class="intro">{words.intro.clone()}</p>
        {rows.collect_view()}
    }
    .into_any()
}

fn kind(page: &Page<'_>, point: &Point) -> String {
    let words = &page.words.points;
    let kind = match point.kind {
        PointKind::Negotiated => &words.negotiated,
        PointKind::Term => &words.term,
        PointKind::Word => &words.word,
    };
    kind.clone()
}

fn is_negotiated(point: &Point) -> bool {
    point.kind == PointKind::Negotiated
}

/// Who takes which position, where it is negotiated.
fn positions(page: &Page<'_>, point: &Point) -> AnyView {
    let positions = || view! { <div id=Anchor::Row(&point.id).id()>{positions::of(page, point)}</div> };
    is_negotiated(point).then(positions).into_any()
}

fn body(page: &Page<'_>, point: &Point, positions: AnyView) -> AnyView {
    let text = page.texts.points.get(point.key);
    let why = text.why.as_ref().map(|why| {
        view! { <p><strong>{page.words.points.why.clone()} ": "</strong>{inline::words(page, why)}</p> }
    });
    view! {
        <p data-brief=true>{inline::words(page, &text.what)}</p>
        {why} {positions} {positions::others(page, point)}
    }
    .into_any()
}
