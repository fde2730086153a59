//! What stands in a panel: the figure as it stands in the page.

use crate::assets::Program;
use crate::document::body::prose;
use crate::figures::actors;
use crate::figures::charts as polls;
use crate::figures::map;
use crate::figures::map::basemap::BaseMap;
use crate::figures::points;
use crate::figures::register;
use crate::figures::timeline;
use crate::figures::versions;
use crate::page::Page;
use crate::page::figure::Figure;
use crate::pictures::static_svg::static_svg;
use crate::words::AloneWords;
use knackpunkt::island::write;
use knackpunkt::timeline::SliderWords;
use knackpunkt::timeline::TimelineData;
use knackpunkt_model::chart::Chart;
use leptos::prelude::*;

/// A figure, ready to be put into a panel.
pub(crate) struct Content {
    pub(crate) html: AnyView,
    /// What makes something in it live.
    pub(crate) live: Option<Program>,
}

pub(crate) fn of(page: &Page<'_>, base_map: &BaseMap, figure: Figure<'_>) -> Content {
    let live = |html: AnyView, program| Content { html, live: Some(program) };
    let still = |html: AnyView| Content { html, live: None };
    match figure {
        Figure::Versions => still(prose(versions::table(page).into_any())),
        Figure::Map => live(write(map::data(page, base_map)).into_any(), Program::Web),
        Figure::Polls => live(charts(page, &page.explainer.charts), Program::Charts),
        Figure::Chart(chart) => live(charts(page, [chart]), Program::Charts),
        Figure::Points => live(write(points::data(page)).into_any(), Program::Lists),
        Figure::Point(point) => still(points::alone(page, point)),
        Figure::Matrix => still(prose(points::matrix(page))),
        Figure::Timeline => {
            // Its slider changes nothing but itself here.
            let AloneWords { label, hint } = page.words.timeline.alone.clone();
            let data = timeline::data(page);
            let words = SliderWords { label, hint, ..data.words };
            live(write(TimelineData { words, ..data }).into_any(), Program::Web)
        }
        Figure::Actors => still(prose(actors::view(page))),
        Figure::Register => {
            let intro = page.words.sections.register_intro.clone();
            let list = write(register::data(page));
            live(view! { <p class="intro">{intro}</p> {list} }.into_any(), Program::Lists)
        }
    }
}

fn charts<'a>(page: &Page<'_>, wanted: impl IntoIterator<Item = &'a Chart>) -> AnyView {
    write(polls::data(page, wanted, static_svg)).into_any()
}
