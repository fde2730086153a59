//! What stands in a panel: the figure as it stands in the page, and the texts whose marks open something.

use crate::document::body::prose;
use crate::figures::actors;
use crate::figures::charts as polls;
use crate::figures::map;
use crate::figures::map::basemap::BaseMap;
use crate::figures::points;
use crate::figures::points::matrix;
use crate::figures::register;
use crate::figures::timeline;
use crate::page::Page;
use crate::page::figure::Figure;
use crate::pictures::static_svg::static_svg;
use crate::words::AloneWords;
use knackpunkt::island::write;
use knackpunkt::timeline::SliderWords;
use knackpunkt::timeline::TimelineData;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::text::{ChartText, PointText, Text};
use leptos::prelude::*;

/// A figure, ready to be put into a panel.
pub(crate) struct Content<'a> {
    pub(crate) html: AnyView,
    /// Its texts that can hold marks or terms.
    pub(crate) texts: Vec<&'a Text>,
    /// Whether something in it becomes live.
    pub(crate) is_live: bool,
}

pub(crate) fn of<'a>(page: &Page<'a>, base_map: &BaseMap, figure: Figure<'_>) -> Content<'a> {
    let texts = page.texts;
    let live = |html: AnyView, texts: Vec<&'a Text>| Content { html, texts, is_live: true };
    let still = |html: AnyView, texts| Content { html, texts, is_live: false };
    match figure {
        Figure::Map => {
            let words = texts.places.values().chain(&texts.summaries).collect();
            live(write(map::data(page, base_map)).into_any(), words)
        }
        Figure::Polls => live(charts(page, &page.explainer.charts), of_charts(&texts.charts)),
        Figure::Chart(chart) => live(charts(page, [chart]), of_charts([texts.charts.get(chart.key)])),
        Figure::Points => {
            let words = texts.points.iter().flat_map(PointText::texts).collect();
            live(write(points::data(page)).into_any(), words)
        }
        Figure::Point(point) => {
            let words = texts.points.get(point.key).texts();
            still(points::alone(page, point), words.collect())
        }
        Figure::Matrix => still(prose(matrix::view(page, ().into_any())), Vec::new()),
        Figure::Timeline => {
            // Its slider changes nothing but itself here.
            let AloneWords { label, hint } = page.words.timeline.alone.clone();
            let data = timeline::data(page);
            let words = SliderWords { label, hint, ..data.words };
            live(write(TimelineData { words, ..data }).into_any(), Vec::new())
        }
        Figure::Actors => still(prose(actors::view(page)), Vec::new()),
        Figure::Register => {
            let intro = page.words.sections.register_intro.clone();
            let list = write(register::data(page));
            live(view! { <p class="intro">{intro}</p> {list} }.into_any(), Vec::new())
        }
    }
}

fn charts<'a>(page: &Page<'_>, wanted: impl IntoIterator<Item = &'a Chart>) -> AnyView {
    write(polls::data(page, wanted, static_svg)).into_any()
}

fn of_charts<'a>(texts: impl IntoIterator<Item = &'a ChartText>) -> Vec<&'a Text> {
    texts.into_iter().flat_map(ChartText::texts).collect()
}
