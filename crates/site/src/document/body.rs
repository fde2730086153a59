//! The order of a page, top to bottom.

use crate::assets::Program;
use crate::context::BuildContext;
use crate::discovery::social_tags;
use crate::document::{self, head, story};
use crate::figures as embed;
use crate::figures::map::basemap::BaseMap;
use crate::figures::{actors, points, register, versions};
use crate::page::figure::Figure;
use crate::page::link::Anchor;
use crate::page::{Page, changes, inline};
use knackpunkt::island;
use knackpunkt::raw_html::RawHtml;
use knackpunkt_model::statement::Source;
use knackpunkt_model::text::plain;
use leptos::prelude::*;

pub(crate) fn write(page: &Page<'_>, base_map: &BaseMap, context: &BuildContext<'_>) -> String {
    let parts = (social_tags(page, context), body(page, base_map));
    document::write(page, &Program::ALL, plain(&page.texts.headline), parts, context)
}

fn body(page: &Page<'_>, base_map: &BaseMap) -> impl IntoView {
    let titles = &page.words.sections;
    let matrix = page.words.matrix.intro.clone();
    let points = view! {
        <p class="intro" id="matrix">{matrix}</p>
        {embed::day_note(page)}
        {island::write(points::data(page))}
        {embed::offer(page, Figure::Points)}
    };
    let actors = view! { {prose(actors::view(page))} {embed::offer(page, Figure::Actors)} };
    let register = view! {
        <p class="intro">{titles.register_intro.clone()}</p>
        {embed::day_note(page)}
        {island::write(register::data(page))}
        {embed::offer(page, Figure::Register)}
    };
    view! {
        <a class="skip" href="#story">{page.words.page.skip.clone()}</a>
        {head::bar(page)}
        <main>
            <div class="opening">{head::view(page)} {versions(page)} {head::takeaways(page)}</div>
            {story::view(page, base_map)}
            {reference("points", &titles.points, page.later(Figure::Points, points))}
            {reference("actors", &titles.actors, page.later(Figure::Actors, actors))}
            {reference("register", &titles.register, page.later(Figure::Register, register))}
            {reference("sources", &titles.sources, page.later(Figure::Register, prose(sources(page))))}
            {reference("changes", &titles.changes, prose(changes::view(page)))}
        </main>
        <footer class="page-foot"><p>{page.words.page.made_with.clone()}</p></footer>
    }
}

fn versions(page: &Page<'_>) -> impl IntoView {
    versions::table(page).map(|table| {
        let content = view! { <h2 id="versions-title">{Figure::Versions.title(page)}</h2> {table} };
        view! {
            <section id=Figure::Versions.name() class="versions" aria-labelledby="versions-title">
                {prose(content)} {embed::offer(page, Figure::Versions)}
            </section>
        }
    })
}

/// What is never hydrated, without its markers.
pub(crate) fn prose(content: impl IntoView) -> AnyView {
    view! { <div inner_html=RawHtml::of(content).html()></div> }.into_any()
}

/// A section to look things up in: a row that opens. What links lead to is its inside: then browsers open it by themselves.
fn reference(id: &str, title: &str, content: impl IntoView) -> impl IntoView {
    view! {
        <section class=format!("reference section-{id}") aria-labelledby=format!("{id}-title")>
            <details>
                <summary><h2 id=format!("{id}-title")>{title.to_owned()}</h2></summary>
                <div id=id.to_owned()>{content}</div>
            </details>
        </section>
    }
}

fn sources(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.sources;
    let (article, others): (Vec<_>, Vec<_>) =
        page.explainer.sources.iter().partition(|source| source.key == page.explainer.article);
    view! {
        {page.heading(0).child(words.article.clone())}
        <ul class="sources" role="list">{article.into_iter().map(|each| source(page, each)).collect_view()}</ul>
        {page.heading(0).child(words.others.clone())}
        <p class="intro">{words.others_note.clone()}</p>
        <ul class="sources" role="list">{others.into_iter().map(|each| source(page, each)).collect_view()}</ul>
    }
}

fn source(page: &Page<'_>, source: &Source) -> impl IntoView {
    let title = inline::words(page, page.texts.sources.get(source.key));
    let published = source.published.map(|when| format!(", {}", page.date(when)));
    let publisher = match source.url.clone() {
        Some(url) => {
            view! { <a href=url rel="noopener noreferrer external">{page.publisher(source)}</a> }.into_any()
        }
        None => page.publisher(source).into_any(),
    };
    view! {
        <li id=Anchor::Source(&source.id).id()>
            <span class="source-publisher">{publisher}</span>
            {published}
            <span class="source-title">{title}</span>
        </li>
    }
}
