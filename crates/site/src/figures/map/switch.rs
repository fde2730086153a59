//! Whose statements the map shows: the switch above the map, and below it what each choice shows in a sentence or two.
//! Native only.

use crate::figures::map::town::first_said;
use crate::page::Page;
use crate::page::inline;
use knackpunkt_model::place::Perspective;
use leptos::prelude::*;

/// What shows all perspectives at once, and is chosen at first: nobody's account is the default.
const ALL: &str = "all";

/// The switch.
pub(crate) fn of(page: &Page<'_>) -> AnyView {
    let choices = Perspective::ALL.into_iter().map(|each| (each.name(), page.perspective(each)));
    let choices = [(ALL, page.words.ground.all.clone())].into_iter().chain(choices);
    view! {
        <fieldset class="switch">
            <legend>{page.words.ground.legend.clone()}</legend>
            {choices.map(|(value, name)| choice(value, name)).collect_view()}
        </fieldset>
    }
    .into_any()
}

/// What each choice shows. All take the room of the longest, so that choosing moves nothing.
pub(crate) fn summaries(page: &Page<'_>) -> AnyView {
    let texts = Perspective::ALL.into_iter().enumerate().zip(&page.texts.summaries);
    let summaries = texts.map(|((column, each), text)| {
        let time = last_said(page, column);
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
    .into_any()
}

fn choice(value: &'static str, name: String) -> AnyView {
    view! {
        <label>
            <input
                type="radio"
                name="perspective"
                value=value
                checked=value == ALL
                data-state="view"
                data-default=ALL
            />
            <span>{name}</span>
        </label>
    }
    .into_any()
}

/// The day by which a perspective, the one of this column, had spoken of every town that it speaks of.
fn last_said(page: &Page<'_>, column: usize) -> Option<String> {
    let positions = page.explainer.contested().filter_map(|(_, _, says)| says.get(column));
    positions.filter_map(|position| first_said(page, position)).max()
}
