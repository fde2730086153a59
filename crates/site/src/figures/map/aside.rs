//! Around the map: whose statements it shows, its buttons, what its signs mean, what it does not show, whose data it is.
//! Native only; what a button does stands in `towns.rs`.

use crate::figures::map::basemap::BaseMap;
use crate::figures::map::marker;
use crate::figures::map::town::first_said;
use crate::figures::radio;
use crate::page::{Page, inline};
use knackpunkt_model::place::{Perspective, Status};
use leptos::prelude::*;

/// The key: each sign with its words, as far as the explainer has them.
pub(crate) fn key(page: &Page<'_>) -> impl IntoView {
    let is_said = |status: &Status| {
        page.explainer.contested().any(|(_, _, says)| says.iter().any(|position| position.status == *status))
    };
    let statuses = Status::ALL.into_iter().filter(is_said).map(|status| {
        view! {
            <li>
                {marker::sign(status, false)} " " <span>{page.words.claims.of(status).to_owned()}</span>
            </li>
        }
    });
    let words = &page.words.ground;
    view! {
        <ul class="key" role="list" aria-label=words.key.clone()>
            {statuses.collect_view()} <li class="key-supplement"><b>"°"</b> " " <span>{words.supplement.clone()}</span></li>
        </ul>
    }
}

/// The sectors of the disc, never shown: where there are too many towns for elements the canvas reads them from here.
pub(crate) fn key_sectors() -> impl IntoView {
    let sectors = Perspective::ALL
        .map(|each| view! { <g data-for=each.name()>{marker::sector(each, marker::Parts::ALL)}</g> });
    view! { <svg class="key-sectors" hidden=true aria-hidden="true">{sectors.into_iter().collect_view()}</svg> }
}

pub(crate) fn credits(page: &Page<'_>, base: &BaseMap) -> impl IntoView {
    let words = &page.words.ground;
    let save = |name: &'static str, text: &'static str| {
        view! { <button type="button" data-tool=name>{text}</button> }
    };
    view! {
        <p class="map-save needs-live">
            <span>{page.words.tools.save.clone()}</span> {save("svg", "SVG")} {save("png", "PNG")}
        </p>
        <p class="map-hint needs-live">{page.words.tools.hint.clone()}</p>
        <details>
            <summary>{words.about_map.clone()}</summary>
            <p>{words.no_front.clone()} " " {words.borders.clone()} " " {words.precision.clone()}</p>
            <p class="credits">{words.credits.clone()} ": " {base.credits.get(page.language.code()).cloned()} " " {words.towns.clone()}</p>
        </details>
    }
}

pub(crate) fn buttons(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.tools;
    let button = |name: &'static str, words: &str, sign: &'static str| {
        view! { <button type="button" data-tool=name aria-label=words.to_owned()>{sign}</button> }
    };
    view! {
        {button("closer", &words.closer, "+")} {button("farther", &words.farther, "−")}
        // What the address says of the view.
        <input type="hidden" id="map-at" value="" data-state="at" />
    }
}

/// What shows all perspectives at once, and is chosen at first: nobody's account is the default.
const ALL: &str = "all";

pub(crate) fn switch(page: &Page<'_>) -> impl IntoView {
    let choices = Perspective::ALL.into_iter().map(|each| (each.name(), page.perspective(each)));
    let choices = [(ALL, page.words.ground.all.clone())].into_iter().chain(choices);
    view! {
        <fieldset class="switch">
            <legend>{page.words.ground.legend.clone()}</legend>
            {choices.map(|(value, name)| radio("perspective", "view", value, ALL, name)).collect_view()}
        </fieldset>
    }
}

/// What each choice shows. All take the room of the longest, so that choosing moves nothing.
pub(crate) fn summaries(page: &Page<'_>) -> impl IntoView {
    let texts = Perspective::ALL.into_iter().enumerate().zip(&page.texts.summaries);
    let summaries = texts.map(|((column, each), text)| {
        // The day by which a perspective had spoken of every town that it speaks of.
        let positions = page.explainer.contested().filter_map(|(_, _, says)| says.get(column));
        let time = positions.filter_map(|position| first_said(page, position)).max();
        let later = time.is_some().then(|| page.words.timeline.partly.clone());
        view! {
            <p data-for=each.name()>
                <span data-time=time data-later=later>{inline::words(page, text)}</span>
            </p>
        }
    });
    view! {
        <div class="summaries" aria-live="polite">
            <p data-for=ALL>{page.words.ground.sectors.clone()}</p>
            {summaries.collect_view()}
        </div>
    }
}
