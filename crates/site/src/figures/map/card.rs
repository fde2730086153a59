//! A town's card: first what contradicts what, then what the town is. A plain disclosure that opens without WASM too.
//! Native only.

use crate::figures::map::town::{Town, first_said, only_supplements};
use crate::page::Page;
use crate::page::figure::Figure;
use crate::page::inline;
use crate::page::link::Anchor;
use crate::page::statement;
use knackpunkt_model::place::{Perspective, Place, Position, Role};
use leptos::either::Either;
use leptos::prelude::*;

/// The card. What links lead to is its inside: then browsers open it by themselves.
pub(crate) fn of(page: &Page<'_>, town: &Town<'_>) -> impl IntoView {
    let id = &town.place.id;
    view! {
        <details class="town-card" id=format!("card-{id}") data-state="town" data-value=id.clone()>
            <summary>{head(page, town)}</summary>
            <div class="town-body" id=Anchor::Town(id).id()>{page.later(Figure::Map, body(page, town.place, town.says))}</div>
        </details>
    }
}

/// The summary line: the town, and what each side says in a few words.
fn head(page: &Page<'_>, town: &Town<'_>) -> impl IntoView {
    let sides =
        Perspective::ALL.into_iter().zip(town.says).enumerate().map(|(column, (perspective, position))| {
            view! {
                <span
                    class="town-side"
                    data-for=perspective.name()
                    data-status=position.status.name()
                    data-time=first_said(page, position)
                >
                    <span class="label">{page.perspective(perspective)} ": "</span>
                    {town.claim(page, column)}
                </span>
            }
        });
    view! {
        {page.heading(0).class("town-name").child(town.name.clone())}
        <span class="town-sides">{sides.collect_view()}</span>
    }
}

/// What opens: the sides next to each other, then the town, then everything said about it.
fn body(page: &Page<'_>, place: &Place, says: &[Position; 3]) -> impl IntoView {
    let columns = Perspective::ALL.into_iter().zip(says).map(|(each, position)| column(page, each, position));
    let about = page.texts.places.get(&place.key).map(|text| {
        view! {
            {page.heading(1).child(page.words.ground.about.clone())}
            {inline::paragraph(page, text)}
        }
    });
    view! {
        <div class="town-columns">{columns.collect_view()}</div>
        {about}
        {near(page, place)}
        {more(page, place)}
    }
}

/// How far the two nearest towns are that the map shows for orientation: computed, so a supplement.
fn near(page: &Page<'_>, place: &Place) -> Option<impl IntoView> {
    let Role::Contested(here, _) = place.role else { return None };
    let towns = page.explainer.places.iter().filter_map(|other| match other.role {
        Role::Context(there) => Some((here.kilometres_to(there), page.place(other))),
        Role::Contested(..) | Role::Mentioned => None,
    });
    let mut towns: Vec<_> = towns.collect();
    towns.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let words = &page.words.ground;
    let town = |(km, name): &(f64, &str)| {
        words.distance.replace("{town}", name).replace("{km}", &page.number(km.round()))
    };
    let towns: Vec<_> = towns.iter().take(2).map(town).collect();
    (!towns.is_empty()).then(|| view! { <p>{words.near.replace("{towns}", &towns.join(", "))}</p> })
}

fn column(page: &Page<'_>, perspective: Perspective, position: &Position) -> impl IntoView {
    let found = page.explainer.statements_at(&position.statements);
    let lines = if position.statements.is_empty() {
        Either::Left(view! { <p class="nothing">{page.words.ground.nothing_said.clone()}</p> })
    } else {
        Either::Right(found.map(|statement| statement::line(page, statement)).collect_view())
    };
    let supplement = only_supplements(page, position).then(|| {
        view! { <span class="supplement-note">"° " {page.words.statement.supplement_note.clone()}</span> }
    });
    view! {
        <div class="town-column" data-for=perspective.name()>
            {page.heading(1).child(page.perspective(perspective))}
            <p class="town-status" data-time=first_said(page, position)>{page.words.statuses.of(position.status).to_owned()} " " {supplement}</p>
            {lines}
        </div>
    }
}

fn more(page: &Page<'_>, place: &Place) -> impl IntoView {
    let statements = page.explainer.statements.iter();
    let links = statements.filter(|statement| statement.places.contains(&place.key)).map(|statement| {
        let name = format!("{}, {}", page.title(statement), page.actor(statement.speaker));
        view! {
            " " <a {..page.to(Anchor::Statement(&statement.id))} aria-label=name>{page.number_of(statement)}</a>
        }
    });
    view! { <p class="link-list">{page.words.ground.more.clone()} ":" {links.collect_view()}</p> }
}
