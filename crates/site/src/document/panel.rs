//! Panels: every figure as a page of its own, to be shown in a frame of another site. It holds what the figure needs and
//! nothing else; what it links to beyond that stands in the explainer.

use crate::assets::Program;
use crate::context::BuildContext;
use crate::document;
use crate::document::body::prose;
use crate::figures::charts as polls;
use crate::figures::map::basemap::BaseMap;
use crate::figures::{actors, map, points, register, timeline, versions};
use crate::page::Page;
use crate::page::figure::Figure;
use crate::page::link::Entries;
use crate::pictures::static_svg::static_svg;
use crate::words::AloneWords;
use knackpunkt::island;
use knackpunkt::timeline::SliderWords;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::text::plain;
use leptos::either::Either;
use leptos::prelude::*;

/// The document's HTML. Headings of parts without a title of their own stand below the document's; the others' title is the
/// document's.
pub(crate) fn write(
    page: &Page<'_>,
    figure: Figure<'_>,
    base_map: &BaseMap,
    context: &BuildContext<'_>,
) -> String {
    let entries = Entries::default();
    let heading = if figure.has_title() { 1 } else { 2 };
    let page = &Page { panel: Some(figure), entries: Some(&entries), heading, ..*page };
    let (content, live) = content(page, base_map, figure);
    // What the figure says in a sentence, or else what the explainer does.
    let text = match figure {
        Figure::Chart(chart) => &page.texts.charts.get(chart.key).sentence,
        Figure::Point(point) => &page.texts.points.get(point.key).what,
        _ => &page.texts.answer,
    };
    let about = view! { <meta name="description" content=plain(text) /> };
    let link = page.beside(&format!("index.html#{}", figure.place()));
    let content = view! {
        {content}
        {prose(register::entries(page))}
        <footer class="panel-foot">
            <p><a {..link}>{plain(&page.texts.headline)}</a> " · " {page.as_of()} " · Knackpunkt"</p>
        </footer>
    };
    let main = if figure.has_title() {
        Either::Left(view! { <main>{content}</main> })
    } else {
        Either::Right(view! { <main><h1>{figure.title(page)}</h1> {content}</main> })
    };
    document::write(page, live.as_slice(), figure.title(page), (about, main), context)
}

/// The figure as it stands in the page, and what makes something in it live.
fn content(page: &Page<'_>, base_map: &BaseMap, figure: Figure<'_>) -> (AnyView, Option<Program>) {
    let charts = |wanted: &[&Chart]| {
        let charts = polls::data(page, wanted.iter().copied(), static_svg);
        (island::write(charts).into_any(), Some(Program::Charts))
    };
    match figure {
        Figure::Versions => (prose(versions::table(page)), None),
        Figure::Map => (island::write(map::data(page, base_map)).into_any(), Some(Program::Web)),
        Figure::Polls => charts(&page.explainer.charts.iter().collect::<Vec<_>>()),
        Figure::Chart(chart) => charts(&[chart]),
        Figure::Points => (island::write(points::data(page)).into_any(), Some(Program::Lists)),
        Figure::Point(point) => (points::alone(page, point), None),
        Figure::Matrix => (prose(points::matrix(page)), None),
        Figure::Timeline => {
            // Its slider changes nothing but itself here.
            let AloneWords { label, hint } = page.words.timeline.alone.clone();
            let mut data = timeline::data(page);
            data.words = SliderWords { label, hint, ..data.words };
            (island::write(data).into_any(), Some(Program::Web))
        }
        Figure::Actors => (prose(actors::view(page)), None),
        Figure::Register => {
            let intro = page.words.sections.register_intro.clone();
            let list = island::write(register::data(page));
            (view! { <p class="intro">{intro}</p> {list} }.into_any(), Some(Program::Lists))
        }
    }
}
