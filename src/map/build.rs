//! From the explainer to the map's data. Native only.

use super::base::BaseMap;
use super::{MapData, MapFrame, aside, card, crowd, ground, multiples, names, switch, tools};
use crate::page::Page;
use crate::slot::Slot;
use knackpunkt_model::place::{Perspective, Place, Position, Role};
use leptos::prelude::*;

/// A contested town, with all that its marker and its card need.
pub(super) struct Town<'a> {
    pub(super) place: &'a Place,
    /// In reading order, from 1.
    pub(super) number: usize,
    pub(super) name: String,
    /// Where it lies, in the main map's units.
    pub(super) spot: (i32, i32),
    /// What is said of it, in the order of [`Perspective::ALL`].
    pub(super) says: &'a [Position; 3],
    /// Perspectives whose statements are all supplements.
    pub(super) supplements: [bool; 3],
    /// Of each perspective that says something, when it had been said, as [`crate::browser::time`] reads it.
    pub(super) times: String,
    /// What is said, in a line: the name for those who do not see the map.
    pub(super) spoken: String,
}

/// Everything the map shows.
#[must_use]
pub fn data(page: &Page<'_>, base: &BaseMap) -> MapData {
    let towns = towns(page, base);
    let is_many = towns.len() > crowd::MANY;
    // With many towns each has no marker and no card; small maps repeat the dots of the large one.
    let (single, many) = if is_many { (&[][..], &towns[..]) } else { (&towns[..], &[][..]) };
    let main = view! {
        <g id="map-ground">{ground::lines(base, &base.east)}</g>
        {names::of(page, base, single)}
        {crowd::dots(many)}
    };
    let cards = single.iter().map(|town| card::of(page, town)).collect_view();
    let list = is_many.then(|| crowd::list(page, many));
    let cards = view! { {cards} {list} };
    MapData {
        words: page.words.map.clone(),
        frame: frame(base),
        many: is_many.then(|| crowd::data(many)),
        switch: Slot::of(switch::of(page)),
        ground: Slot::of(main.into_any()),
        multiples: Slot::of(multiples::of(page, &base.east, single)),
        tools: Slot::of(tools::of(page)),
        overview: Slot::of(ground::overview(page, base)),
        key: Slot::of(aside::key(page)),
        cards: Slot::of(cards.into_any()),
        credits: Slot::of(aside::credits(page, base)),
    }
}

/// Where the main map lies.
fn frame(base: &BaseMap) -> MapFrame {
    let [west, _, _, north] = base.east.extent;
    let [overview_west, _, _, overview_north] = base.overview.extent;
    let unit = base.overview.unit_m;
    MapFrame {
        width: f64::from(base.east.width),
        height: f64::from(base.east.height),
        unit_m: base.east.unit_m,
        west,
        north,
        overview_width: f64::from(base.overview.width),
        overview_height: f64::from(base.overview.height),
        overview_left: (west - overview_west) / unit,
        overview_top: (overview_north - north) / unit,
        overview_unit_m: unit,
    }
}

/// A contested place, where it lies, and what is said of it.
type Contested<'a> = (&'a Place, (i32, i32), &'a [Position; 3]);

fn towns<'a>(page: &Page<'a>, base: &BaseMap) -> Vec<Town<'a>> {
    let contested = page.explainer.places.iter().filter_map(|place| match &place.role {
        Role::Contested(spot, says) => Some((place, base.east.spot(*spot), says)),
        Role::Context(_) | Role::Mentioned => None,
    });
    let town = |(index, (place, spot, says)): (usize, Contested<'a>)| Town {
        place,
        number: index + 1,
        name: page.name(&place.id),
        spot,
        says,
        supplements: says.each_ref().map(|position| only_supplements(page, position)),
        times: times(page, says),
        spoken: spoken(page, index + 1, place, says),
    };
    let mut towns: Vec<_> = contested.enumerate().map(town).collect();
    if towns.len() > crowd::MANY {
        towns.sort_by_key(|town| town.place.rank);
    }
    towns
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
    let words = page.words.statuses.of(position.status);
    if only_supplements(page, position) {
        format!("{words} ({})", page.words.chart.supplement)
    } else {
        words.to_owned()
    }
}

/// "1 Lyman. Moskau sagt: …; Kyjiw sagt: …; Unabhängige: …". The number stands on narrow maps, and a name that is
/// spoken has to have in it what is seen.
fn spoken(page: &Page<'_>, number: usize, place: &Place, says: &[Position; 3]) -> String {
    let parts = Perspective::ALL.into_iter().zip(says).map(|(perspective, position)| {
        format!("{}: {}", page.perspective(perspective), status_words(page, position))
    });
    format!("{number} {}. {}", page.name(&place.id), parts.collect::<Vec<_>>().join("; "))
}
