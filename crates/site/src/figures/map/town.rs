//! A contested town: what is said of it, by whom, since when.

use crate::figures::map::basemap::BaseMap;
use crate::page::{Page, SUPPLEMENT};
use knackpunkt_model::place::{Perspective, Place, Position};

/// Up to so many towns each has a marker and a card of its own.
pub(crate) const MANY: usize = 200;

pub(crate) struct Town<'a> {
    pub(crate) place: &'a Place,
    /// Where it lies, in the main map's units.
    pub(crate) spot: (i32, i32),
    /// What is said of it, in the order of [`Perspective::ALL`].
    pub(crate) says: &'a [Position; 3],
}

/// Every contested town, as the explainer lists them; of many the most important first.
pub(crate) fn towns<'a>(page: &Page<'a>, base: &BaseMap) -> Vec<Town<'a>> {
    let towns = page.explainer.contested();
    let towns = towns.map(|(place, spot, says)| Town { place, spot: base.east.spot(spot), says });
    let mut towns: Vec<_> = towns.collect();
    if towns.len() > MANY {
        towns.sort_by_key(|town| town.place.rank);
    }
    towns
}

/// The day by which the first of the statements that a perspective stands on had been made.
pub(crate) fn first_said(page: &Page<'_>, position: &Position) -> Option<String> {
    let found = page.explainer.statements_at(&position.statements);
    Some(found.map(|statement| statement.when.last_day()).min()?.to_string())
}

/// Whether all that a perspective stands on is supplements.
pub(crate) fn only_supplements(page: &Page<'_>, position: &Position) -> bool {
    let mut found = page.explainer.statements_at(&position.statements);
    !position.statements.is_empty() && found.all(|statement| statement.supplement)
}

/// What a perspective says, in the few words that find room on the map.
pub(crate) fn claim(page: &Page<'_>, position: &Position) -> String {
    let degree = if only_supplements(page, position) { SUPPLEMENT } else { "" };
    format!("{}{degree}", page.words.claims.of(position.status))
}

impl Town<'_> {
    /// Of each perspective that says something, when it had been said, as [`knackpunkt::timeline`] reads it.
    pub(crate) fn times(&self, page: &Page<'_>) -> String {
        let times = Perspective::ALL.into_iter().zip(self.says).filter_map(|(perspective, position)| {
            Some(format!("{}:{}", perspective.name(), first_said(page, position)?))
        });
        times.collect::<Vec<_>>().join(" ")
    }

    /// What is said, in a line, for those who do not see the map: "Lyman. Moskau sagt: …; Kyjiw sagt: …; Unabhängige: …".
    pub(crate) fn spoken(&self, page: &Page<'_>) -> String {
        let spoken = Perspective::ALL.into_iter().zip(self.says).map(|(perspective, position)| {
            let words = page.words.statuses.of(position.status);
            let supplement = format!(" ({})", page.words.chart.supplement);
            let supplement = if only_supplements(page, position) { &supplement } else { "" };
            format!("{}: {words}{supplement}", page.perspective(perspective))
        });
        format!("{}. {}", page.place(self.place), spoken.collect::<Vec<_>>().join("; "))
    }
}
