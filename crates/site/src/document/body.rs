//! The order of a page, top to bottom.

use crate::assets::Kind;
use crate::context::BuildContext;
use crate::discovery::social;
use crate::document::{self, head, sources, story};
use crate::figures as embed;
use crate::figures::actors;
use crate::figures::map::basemap::BaseMap;
use crate::figures::points;
use crate::figures::register;
use crate::figures::versions;
use crate::page::Page;
use crate::page::changes;
use crate::page::figure::Figure;
use knackpunkt::island;
use knackpunkt::raw_html::RawHtml;
use knackpunkt_model::text::plain;
use leptos::prelude::*;

/// The HTML of a page.
pub(crate) fn write(page: &Page<'_>, base_map: &BaseMap, context: &BuildContext<'_>) -> String {
    let parts = (social::tags(page, context), body(page, base_map));
    document::write(page, Kind::Page, plain(&page.texts.headline), parts, context)
}

fn body(page: &Page<'_>, base_map: &BaseMap) -> AnyView {
    let titles = &page.words.sections;
    view! {
        <a class="skip" href="#story">{page.words.page.skip.clone()}</a>
        {head::bar(page)}
        <main>
            <div class="opening">{head::view(page)} {versions(page)} {head::takeaways(page)}</div>
            {story::view(page, base_map)}
            {reference("points", &titles.points, page.later(Figure::Points, points(page)))}
            {reference("actors", &titles.actors, page.later(Figure::Actors, actors(page)))}
            {reference("register", &titles.register, page.later(Figure::Register, register(page)))}
            {reference("sources", &titles.sources, page.later(Figure::Register, prose(sources::view(page))))}
            {reference("changes", &titles.changes, prose(changes::view(page)))}
        </main>
        <footer class="page-foot"><p>{page.words.page.made_with.clone()}</p></footer>
    }
    .into_any()
}

/// The argument at a glance.
fn versions(page: &Page<'_>) -> AnyView {
    let table = versions::table(page).map(|table| {
        let content = view! { <h2 id="versions-title">{Figure::Versions.title(page)}</h2> {table} };
        view! {
            <section id=Figure::Versions.name() class="versions" aria-labelledby="versions-title">
                {prose(content.into_any())} {embed::offer(page, Figure::Versions)}
            </section>
        }
    });
    table.into_any()
}

/// The points, and with them who takes which position.
fn points(page: &Page<'_>) -> AnyView {
    let intro = page.words.matrix.intro.clone();
    view! {
        <p class="intro" id="matrix">{intro}</p>
        {embed::day_note(page)}
        {island::write(points::data(page))}
        {embed::offer(page, Figure::Points)}
    }
    .into_any()
}

fn actors(page: &Page<'_>) -> AnyView {
    view! { {prose(actors::view(page))} {embed::offer(page, Figure::Actors)} }.into_any()
}

fn register(page: &Page<'_>) -> AnyView {
    let intro = page.words.sections.register_intro.clone();
    view! { <p class="intro">{intro}</p> {embed::day_note(page)} {island::write(register::data(page))} {embed::offer(page, Figure::Register)} }
        .into_any()
}

/// What is never hydrated, without its markers.
pub(crate) fn prose(content: AnyView) -> AnyView {
    view! { <div inner_html=RawHtml::of(content).html()></div> }.into_any()
}

/// A section to look things up in: a row that opens. What links lead to is its inside: then browsers open it by themselves.
fn reference(id: &str, title: &str, content: AnyView) -> AnyView {
    view! {
        <section class=format!("reference section-{id}") aria-labelledby=format!("{id}-title")>
            <details>
                <summary><h2 id=format!("{id}-title")>{title.to_owned()}</h2></summary>
                <div id=id.to_owned()>{content}</div>
            </details>
        </section>
    }
    .into_any()
}
