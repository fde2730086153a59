//! From the explainer to the map's data.

use super::base::BaseMap;
use super::{MapData, Town, aside, card, ground};
use crate::page::Page;
use crate::prose::inline;
use crate::slot::Slot;
use knackpunkt_model::place::{Coordinates, Perspective, Place, Position, Role};
use leptos::prelude::*;

/// Everything the map shows.
#[must_use]
pub fn data(page: &Page<'_>, base: &BaseMap) -> MapData {
    let places = page.explainer.places.iter();
    let towns = places.filter_map(|place| match &place.role {
        Role::Contested(spot, positions) => Some(town(page, base, place, *spot, positions)),
        Role::Context(_) | Role::Mentioned => None,
    });
    MapData {
        words: page.words.map.clone(),
        size: (base.east.width, base.east.height),
        towns: towns.collect(),
        summaries: summaries(page),
        ground: Slot::of(ground::east(page, base)),
        aside: Slot::of(aside::beside(page, base)),
        credits: Slot::of(aside::credits(page, base)),
    }
}

/// What each perspective says in a sentence or two, with the day by which all of it had been said.
fn summaries(page: &Page<'_>) -> [Slot; 3] {
    let mut texts = page.texts.summaries.iter();
    Perspective::ALL.map(|perspective| {
        let words = texts.next().map(|text| inline::words(page, text));
        let time = last_said(page, perspective);
        let later = time.is_some().then(|| page.words.timeline.partly.clone());
        Slot::of(view! { <span data-time=time data-later=later>{words}</span> }.into_any())
    })
}

/// The day by which a perspective had spoken of every town that it speaks of.
fn last_said(page: &Page<'_>, perspective: Perspective) -> Option<String> {
    let positions = page.explainer.places.iter().filter_map(|place| match &place.role {
        Role::Contested(_, positions) => {
            Perspective::ALL.into_iter().zip(positions).find(|(each, _)| *each == perspective)
        }
        Role::Context(_) | Role::Mentioned => None,
    });
    positions.filter_map(|(_, position)| first_said(page, position)).max()
}

fn town(page: &Page<'_>, base: &BaseMap, place: &Place, spot: Coordinates, says: &[Position; 3]) -> Town {
    Town {
        id: place.id.clone(),
        name: page.name(&place.id),
        spot: base.east.spot(spot),
        label: place.label,
        says: says.each_ref().map(|position| position.status),
        supplements: says.each_ref().map(|position| only_supplements(page, position)),
        times: times(page, says),
        spoken: spoken(page, place, says),
        head: Slot::of(card::head(page, place, says)),
        card: Slot::of(card::body(page, place, says)),
    }
}

/// Each perspective with its day.
fn times(page: &Page<'_>, says: &[Position; 3]) -> String {
    let times = Perspective::ALL.into_iter().zip(says).filter_map(|(perspective, position)| {
        Some(format!("{}:{}", perspective.name(), first_said(page, position)?))
    });
    times.collect::<Vec<_>>().join(" ")
}

/// The day by which the first of the statements that a perspective stands on had been made.
pub(super) fn first_said(page: &Page<'_>, position: &Position) -> Option<String> {
    let found = position.statements.iter().filter_map(|id| page.explainer.statement(id));
    Some(found.map(|statement| statement.when.last_day()).min()?.to_string())
}

/// Whether a perspective stands on supplements alone.
pub(super) fn only_supplements(page: &Page<'_>, position: &Position) -> bool {
    let mut found = position.statements.iter().filter_map(|id| page.explainer.statement(id)).peekable();
    found.peek().is_some() && found.all(|statement| statement.supplement)
}

/// What a perspective says, in a few words; and that it is a supplement where it is one.
pub(super) fn status_words(page: &Page<'_>, position: &Position) -> String {
    let words = page.words.statuses.get(position.status.name()).cloned().unwrap_or_default();
    if only_supplements(page, position) {
        format!("{words} ({})", page.words.chart.supplement)
    } else {
        words
    }
}

/// "Lyman. Moskau sagt: …; Kyjiw sagt: …; Unabhängige: …"
fn spoken(page: &Page<'_>, place: &Place, says: &[Position; 3]) -> String {
    let parts = Perspective::ALL.into_iter().zip(says).map(|(perspective, position)| {
        format!("{}: {}", page.perspective(perspective), status_words(page, position))
    });
    format!("{}. {}", page.name(&place.id), parts.collect::<Vec<_>>().join("; "))
}
