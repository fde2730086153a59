//! A contested town: what is said of it, by whom, since when.

use crate::figures::map::basemap::BaseMap;
use crate::page::Page;
use knackpunkt_model::place::{Perspective, Place, Position};

/// Up to so many towns each has a marker and a card of its own.
pub(crate) const MANY: usize = 200;

pub(crate) struct Town<'a> {
    pub(crate) place: &'a Place,
    pub(crate) name: String,
    /// Where it lies, in the main map's units.
    pub(crate) spot: (i32, i32),
    /// What is said of it, in the order of [`Perspective::ALL`].
    pub(crate) says: &'a [Position; 3],
    /// Perspectives whose statements are all supplements.
    pub(crate) supplements: [bool; 3],
    /// Of each perspective that says something, when it had been said, as [`knackpunkt::timeline`] reads it.
    pub(crate) times: String,
    /// What is said, in a line: the name for those who do not see the map.
    pub(crate) spoken: String,
}

/// Every contested town, as the explainer lists them; of many the most important first.
pub(crate) fn towns<'a>(page: &Page<'a>, base: &BaseMap) -> Vec<Town<'a>> {
    let towns = page.explainer.contested().map(|(place, spot, says)| {
        let times = Perspective::ALL.into_iter().zip(says).filter_map(|(perspective, position)| {
            Some(format!("{}:{}", perspective.name(), first_said(page, position)?))
        });
        // "Lyman. Moskau sagt: …; Kyjiw sagt: …; Unabhängige: …".
        let spoken = Perspective::ALL.into_iter().zip(says).map(|(perspective, position)| {
            let words = page.words.statuses.of(position.status);
            let supplement = format!(" ({})", page.words.chart.supplement);
            let supplement = if only_supplements(page, position) { &supplement } else { "" };
            format!("{}: {words}{supplement}", page.perspective(perspective))
        });
        Town {
            place,
            name: page.place(place).to_owned(),
            spot: base.east.spot(spot),
            says,
            supplements: says.each_ref().map(|position| only_supplements(page, position)),
            times: times.collect::<Vec<_>>().join(" "),
            spoken: format!("{}. {}", page.place(place), spoken.collect::<Vec<_>>().join("; ")),
        }
    });
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

pub(crate) fn only_supplements(page: &Page<'_>, position: &Position) -> bool {
    let mut found = page.explainer.statements_at(&position.statements);
    !position.statements.is_empty() && found.all(|statement| statement.supplement)
}

impl Town<'_> {
    /// What a perspective, the one of this column, says, in the few words that find room on the map.
    pub(crate) fn claim(&self, page: &Page<'_>, column: usize) -> String {
        let words = self.says.get(column).map(|says| page.words.claims.of(says.status)).unwrap_or_default();
        let degree = self.supplements.get(column).is_some_and(|is| *is);
        format!("{words}{}", if degree { "°" } else { "" })
    }
}
