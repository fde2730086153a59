//! Panels: every figure as a page of its own, to be shown in a frame of another site. It holds what the figure needs and
//! nothing else; what it links to beyond that stands in the explainer.

mod content;

use crate::assets::Kind;
use crate::context::BuildContext;
use crate::document;
use crate::document::body::prose;
use crate::figures::map::basemap::BaseMap;
use crate::figures::register;
use crate::page::Page;
use crate::page::figure::Figure;
use crate::page::link::Entries;
use content::Content;
use knackpunkt_model::text::plain;
use leptos::prelude::*;

/// The page of a figure that stands alone. Headings of parts without a title of their own stand below the document's; the
/// others' title is the document's.
fn of_panel<'a>(page: &Page<'a>, figure: Figure<'a>, entries: &'a Entries) -> Page<'a> {
    let heading = if figure.has_title() { 1 } else { 2 };
    Page { panel: Some(figure), entries: Some(entries), heading, ..*page }
}

/// The document's HTML.
pub(crate) fn write(
    page: &Page<'_>,
    figure: Figure<'_>,
    base_map: &BaseMap,
    context: &BuildContext<'_>,
) -> String {
    let entries = Entries::default();
    let page = &of_panel(page, figure, &entries);
    let content = content::of(page, base_map, figure);
    let kind = Kind::Panel { live: content.live };
    let about = view! { <meta name="description" content=description(page, figure) /> };
    let parts = (about.into_any(), main(page, figure, content));
    document::write(page, kind, figure.title(page), parts, context)
}

fn main(page: &Page<'_>, figure: Figure<'_>, content: Content) -> AnyView {
    let content = view! { {content.html} {prose(register::entries(page))} {foot(page, figure)} };
    if figure.has_title() {
        view! { <main>{content}</main> }.into_any()
    } else {
        view! { <main><h1>{figure.title(page)}</h1> {content}</main> }.into_any()
    }
}

/// What the figure says in a sentence, or else what the explainer does.
fn description(page: &Page<'_>, figure: Figure<'_>) -> String {
    let text = match figure {
        Figure::Chart(chart) => &page.texts.charts.get(chart.key).sentence,
        Figure::Point(point) => &page.texts.points.get(point.key).what,
        _ => &page.texts.answer,
    };
    plain(text)
}

/// Where it comes from.
fn foot(page: &Page<'_>, figure: Figure<'_>) -> AnyView {
    let link = page.beside(&format!("index.html#{}", figure.place()));
    view! {
        <footer class="panel-foot">
            <p><a {..link}>{plain(&page.texts.headline)}</a> " · " {page.as_of()} " · Knackpunkt"</p>
        </footer>
    }
    .into_any()
}
