//! Sources: the article, then where supplements were read.

use crate::page::Page;
use crate::page::inline;
use crate::page::link::Anchor;
use knackpunkt_model::source::Source;
use leptos::prelude::*;

/// All sources.
pub(crate) fn view(page: &Page<'_>) -> AnyView {
    let words = &page.words.sources;
    let (article, others): (Vec<_>, Vec<_>) =
        page.explainer.sources.iter().partition(|source| source.key == page.explainer.article);
    view! {
        {page.heading(0).child(words.article.clone())}
        <ul class="sources" role="list">{article.into_iter().map(|source| one(page, source)).collect_view()}</ul>
        {page.heading(0).child(words.others.clone())}
        <p class="intro">{words.others_note.clone()}</p>
        <ul class="sources" role="list">{others.into_iter().map(|source| one(page, source)).collect_view()}</ul>
    }
    .into_any()
}

fn one(page: &Page<'_>, source: &Source) -> AnyView {
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
    .into_any()
}
