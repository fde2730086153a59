//! Whose statements the map shows: the switch, and what each map shows in a sentence or two. Native only.

use crate::figures::map::town::first_said;
use crate::page::Page;
use crate::page::inline;
use knackpunkt_model::place::{Perspective, Role};
use leptos::prelude::*;

/// The switch and the summaries.
pub(crate) fn of(page: &Page<'_>) -> AnyView {
    let choices = Perspective::ALL.into_iter().map(|each| (each.name(), page.perspective(each)));
    let choices = choices.chain([("all", page.words.ground.all.clone())]);
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
        <fieldset class="switch">
            <legend>{page.words.ground.legend.clone()}</legend>
            {choices.map(|(value, name)| choice(value, name)).collect_view()}
        </fieldset>
        <div class="summaries" aria-live="polite">{summaries.collect_view()}</div>
    }
    .into_any()
}

fn choice(value: &'static str, name: String) -> AnyView {
    let first = Perspective::Moscow.name();
    view! {
        <label>
            <input
                type="radio"
                name="perspective"
                value=value
                checked=value == first
                data-state="view"
                data-default=first
            />
            <span>{name}</span>
        </label>
    }
    .into_any()
}

/// The day by which a perspective, the one of this column, had spoken of every town that it speaks of.
fn last_said(page: &Page<'_>, column: usize) -> Option<String> {
    let positions = page.explainer.places.iter().filter_map(|place| match &place.role {
        Role::Contested(_, positions) => positions.get(column),
        Role::Context(_) | Role::Mentioned => None,
    });
    positions.filter_map(|position| first_said(page, position)).max()
}
