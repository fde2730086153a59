//! The story, in our own words, with each figure behind the section that tells of it.

use crate::document::body::prose;
use crate::figures as embed;
use crate::figures::charts as polls;
use crate::figures::map::basemap::BaseMap;
use crate::figures::{area, map, points, timeline};
use crate::page::figure::Figure;
use crate::page::{Page, inline};
use crate::pictures::static_svg::static_svg;
use knackpunkt::island;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::explainer::StoryFigure;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Section, marks};
use leptos::either::Either;
use leptos::prelude::*;
use std::collections::BTreeSet;

pub(crate) fn view(page: &Page<'_>, base_map: &BaseMap) -> impl IntoView {
    let mut anchors = inline::anchors_in_story(page);
    let mut figures = page.explainer.story_figures.iter();
    let mut sections = Vec::new();
    for (place, part) in page.texts.story.iter().enumerate() {
        let is_last = place + 1 == page.texts.story.len();
        // What goes beyond the last section stands behind that.
        let behind = figures.by_ref().take(if is_last { usize::MAX } else { 1 }).flatten();
        let behind = behind.map(|figure| self::figure(page, base_map, *figure)).collect_view();
        sections.push(section(page, place, part, &mut anchors, behind.into_any()));
    }
    view! { <div id="story">{sections}</div> }
}

fn section(
    page: &Page<'_>,
    place: usize,
    part: &Section,
    anchors: &mut BTreeSet<&[Key<Statement>]>,
    figures: AnyView,
) -> AnyView {
    let id = format!("story-{}", place + 1);
    let title = format!("{id}-title");
    let words = match &part.heading {
        Some(text) => inline::anchored(page, text, anchors),
        None => page.words.sections.story.clone().into_any(),
    };
    let paragraphs = part.paragraphs.iter().map(|text| {
        let words = inline::anchored(page, text, anchors);
        // It tells nothing that the article does.
        let is_supplement = page.explainer.statements_at(&marks(text)).all(|statement| statement.supplement);
        if is_supplement {
            Either::Left(view! { <p class="supplement">{words}</p> })
        } else {
            Either::Right(view! { <p>{words}</p> })
        }
    });
    let text = view! {
        <h2 id=title.clone()>{words}</h2>
        <div class="prose">{paragraphs.collect_view()}</div>
    };
    view! {
        <section id=id class="section" aria-labelledby=title>
            {prose(text)}
            {figures}
        </section>
    }
    .into_any()
}

fn figure(page: &Page<'_>, base_map: &BaseMap, figure: StoryFigure) -> AnyView {
    // The title of a figure stands below its section's; what has titles inside of it begins one level below that.
    let inside = &Page { heading: page.heading + 1, ..*page };
    match figure {
        StoryFigure::Map => {
            let map = island::write(map::data(inside, base_map));
            titled(page, Figure::Map, view! { {embed::day_note(page)} {map} })
        }
        StoryFigure::Area => {
            let area = area::data(page, base_map).map(island::write);
            area.map(|area| view! { <div id="area" class="figure">{area}</div> }).into_any()
        }
        StoryFigure::Timeline => titled(page, Figure::Timeline, island::write(timeline::data(inside))),
        StoryFigure::Chart(key) => chart(page, key),
        StoryFigure::Positions(key) => {
            let point = page.explainer.points.get(key);
            let title = page.heading(0).child(page.texts.points.get(key).title.clone());
            let content = prose(view! { {title} {points::by_side(page, point)} });
            view! { <div class="figure">{content}</div> }.into_any()
        }
    }
}

/// A figure under its title; its id is its place in addresses.
fn titled(page: &Page<'_>, figure: Figure<'_>, content: impl IntoView + 'static) -> AnyView {
    let id = figure.name();
    let title = format!("{id}-title");
    view! {
        <section id=id class="figure" aria-labelledby=title>
            {page.heading(0).id(title.clone()).child(figure.title(page))}
            {content}
            {embed::offer(page, figure)}
        </section>
    }
    .into_any()
}

/// A chart, whose title is its own. What once led to all charts leads to the first.
fn chart(page: &Page<'_>, key: Key<Chart>) -> AnyView {
    let chart = page.explainer.charts.get(key);
    let mut figures = page.explainer.story_figures.iter().flatten();
    let first = figures.find(|figure| matches!(figure, StoryFigure::Chart(_)));
    let all = (first == Some(&StoryFigure::Chart(key))).then(|| view! { <div id="polls"></div> });
    let data = polls::data(page, [chart], static_svg);
    view! {
        <div id=Figure::Chart(chart).name() class="figure">
            {all} {island::write(data)}
        </div>
    }
    .into_any()
}
