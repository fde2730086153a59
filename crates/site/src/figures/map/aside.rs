//! Beside and under the map: what its marks mean, what it does not show, whose data it is. Native only.

use crate::figures::map::basemap::BaseMap;
use crate::figures::map::{marker, tools};
use crate::page::Page;
use knackpunkt_model::place::{Role, Status};
use leptos::prelude::*;

/// The key: each mark with its words, as far as the explainer has them. It is the filter, too: what is unticked is
/// not drawn. A form, so that a button without script takes everything back.
pub(crate) fn key(page: &Page<'_>) -> AnyView {
    let words = &page.words.ground;
    let marks = statuses(page).into_iter().map(|status| {
        view! {
            <li>
                <label>
                    <input type="checkbox" checked=true value=status.name() data-state="hide" />
                    {mark(status)}
                    <span>{page.words.statuses.of(status).to_owned()}</span>
                </label>
            </li>
        }
    });
    view! {
        <form class="key">
            <fieldset>
                <legend>{words.key.clone()} <span>": "{words.key_hint.clone()}</span></legend>
                <ul role="list">{marks.collect_view()}</ul>
                <p class="key-ring">
                    <svg class="key-mark sign" viewBox="-18 -18 36 36" aria-hidden="true" data-supplement="">
                        <circle class="marker-ring" r="16"></circle>
                    </svg>
                    <span>{words.supplement.clone()}</span>
                </p>
                <p class="key-hidden">{words.hidden.clone()} " "<button type="reset">{words.show_all.clone()}</button></p>
            </fieldset>
        </form>
    }
    .into_any()
}

/// The mark of a status, as the key shows it.
fn mark(status: Status) -> AnyView {
    view! {
        <svg class="key-mark sign" viewBox="-18 -18 36 36" aria-hidden="true" data-status=status.name()>
            {marker::sign()}
        </svg>
    }
    .into_any()
}

/// What is said of any town by anyone, in the order of the key.
fn statuses(page: &Page<'_>) -> Vec<Status> {
    let is_said = |status: &Status| {
        page.explainer.places.iter().any(|place| match &place.role {
            Role::Contested(_, says) => says.iter().any(|position| position.status == *status),
            Role::Context(_) | Role::Mentioned => false,
        })
    };
    Status::ALL.into_iter().filter(is_said).collect()
}

/// Under the map: what it does not show, and whose data it is.
pub(crate) fn credits(page: &Page<'_>, base: &BaseMap) -> AnyView {
    let words = &page.words.ground;
    view! {
        {tools::save(page)}
        <p>{words.no_front.clone()} " " {words.borders.clone()} " " {words.precision.clone()}</p>
        <p class="credits">{words.credits.clone()} ": " {base.credits.get(page.language.code()).cloned()} " " {words.towns.clone()}</p>
    }
    .into_any()
}
