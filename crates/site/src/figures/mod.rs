//! Figures: the parts of an explainer that can be shown elsewhere, and what each of them shows.

pub(crate) mod actors;
pub(crate) mod area;
pub(crate) mod charts;
pub(crate) mod height;
pub(crate) mod map;
pub(crate) mod points;
pub(crate) mod register;
pub(crate) mod timeline;
pub(crate) mod versions;

use crate::page::Page;
use crate::page::figure::Figure;
use leptos::prelude::*;

/// Under a figure: the link to it, which a script copies together with what is chosen, and the way to its code. That leads to
/// the form; with scripts the form comes as a dialog. A single file has neither those scripts nor a place of its own that
/// anything could name; a panel is shared by the page around it.
pub(crate) fn offer(page: &Page<'_>, figure: Figure<'_>) -> AnyView {
    let words = &page.words.embed;
    let code = page.beside(&format!("embed/index.html#{}", figure.name()));
    let is_single = page.links.is_single();
    let code = view! { <p class="embed-offer" hidden=is_single><a {..code}>{words.offer.clone()}</a></p> };
    if page.panel.is_some() || is_single {
        return code.into_any();
    }
    let named = |words: &str| format!("{words}: {}", figure.title(page));
    view! {
        <div class="share" data-copied=words.link_copied.clone() data-refused=words.link_refused.clone()>
            <p class="share-link">
                <span class="label">{words.share.clone()} ": "</span>
                <a href=format!("#{}", figure.place()) aria-label=named(&words.figure_link)>{words.figure_link.clone()}</a>
                <button type="button" class="share-copy" aria-label=named(&words.copy_link)>{words.copy_link.clone()}</button>
            </p>
            {code}
            <p class="share-said" role="status"></p>
        </div>
    }
    .into_any()
}

/// Says that the page stands at a day, once it does.
pub(crate) fn day_note(page: &Page<'_>) -> impl IntoView + use<> {
    let change = page.words.timeline.change.clone();
    view! { <p class="day-note" data-day-note="" hidden=true><span></span>" "<a href="#day">{change}</a></p> }
}

/// What a frame of an older version says, once it has found out (`src/js/frame.js`); hidden until then.
pub(crate) fn newer(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.embed;
    let href = page.links.beside("index.html");
    let target = href.as_ref().map(|_| "_blank");
    view! {
        <p class="newer" role="status" hidden=true>
            {words.newer.clone()} " " <a href=href target=target>{words.newer_link.clone()}</a>
        </p>
    }
}

/// The search field, with a word that it finds.
pub(crate) fn search(
    page: &Page<'_>,
    root: &str,
    state: &'static str,
    label: &str,
    word: &str,
) -> impl IntoView {
    let example = page.words.filter.example.replace("{word}", word);
    let id = format!("{root}-search");
    view! {
        <label for=id.clone()>{label.to_owned()}</label>
        <input type="search" id=id data-state=state placeholder=example maxlength="100" autocomplete="off" spellcheck="false" />
    }
}

/// One of several choices; which one is chosen at first says `default`, what it is called in the page's address `state`.
pub(crate) fn radio(
    group: &'static str,
    state: &'static str,
    value: &str,
    default: &str,
    name: String,
) -> impl IntoView + use<> {
    let (value, is_default, default) = (value.to_owned(), value == default, default.to_owned());
    view! {
        <label>
            <input type="radio" name=group value=value checked=is_default data-state=state data-default=default />
            <span>{name}</span>
        </label>
    }
}
