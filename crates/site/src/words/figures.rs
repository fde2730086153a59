//! Words of the figures: the map, the comparison of areas and the charts.

use knackpunkt::area::OwnAreaWords;
use serde::Deserialize;
use std::collections::BTreeMap;

/// On figures that can be enlarged, and under the map.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ToolWords {
    /// Button that enlarges.
    pub(crate) closer: String,
    pub(crate) farther: String,
    pub(crate) whole: String,
    /// How it is enlarged with mouse and keys, and how one walks from town to town.
    pub(crate) hint: String,
    /// Before the buttons that save it as a picture.
    pub(crate) save: String,
}

/// Around the map.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroundWords {
    pub(crate) legend: String,
    /// All perspectives at once.
    pub(crate) all: String,
    /// What the sectors of a sign mean where all perspectives are shown.
    pub(crate) sectors: String,
    pub(crate) key: String,
    /// What the degree sign means.
    pub(crate) supplement: String,
    /// Name of the small map of the whole country.
    pub(crate) overview: String,
    /// On the map, in a line: that it has no front line.
    pub(crate) note_front: String,
    /// On the map, in a line: whose borders these are.
    pub(crate) note_borders: String,
    /// What the map does not show.
    pub(crate) no_front: String,
    pub(crate) borders: String,
    pub(crate) precision: String,
    /// Opens what is to be known of the map.
    pub(crate) about_map: String,
    pub(crate) credits: String,
    /// Where the towns' coordinates come from.
    pub(crate) towns: String,
    pub(crate) list: String,
    pub(crate) page_back: String,
    pub(crate) page_on: String,
    /// Where the list stands; `{page}`, `{pages}`, `{towns}`.
    pub(crate) page_of: String,
    /// Names of areas on the map, by code.
    pub(crate) areas: BTreeMap<String, String>,
    /// What is known of the town otherwise.
    pub(crate) about: String,
    /// How far other towns are, as the crow flies; `{towns}`.
    pub(crate) near: String,
    /// One of them; `{town}`, `{km}`.
    pub(crate) distance: String,
    pub(crate) more: String,
    pub(crate) nothing_said: String,
}

/// Comparing an area with places that readers know.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AreaWords {
    /// Title; `{area}`.
    pub(crate) title: String,
    pub(crate) legend: String,
    /// Says on the drawing that it is no map.
    pub(crate) tag: String,
    /// The reader's own number.
    pub(crate) own: String,
    /// Label of its field.
    pub(crate) own_label: String,
    /// Which numbers it takes.
    pub(crate) own_hint: String,
    pub(crate) says: OwnAreaWords,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChartWords {
    /// Name of the slider that goes from value to value; `{title}`.
    pub(crate) read: String,
    /// How values are read.
    pub(crate) hint: String,
    pub(crate) question: String,
    /// Before the question, where its wording is not known.
    pub(crate) in_other_words: String,
    /// Before what was counted.
    pub(crate) counted: String,
    /// Title of the row with table, method and what can be taken along.
    pub(crate) more: String,
    /// Head of the first column.
    pub(crate) answer: String,
    /// Head of the first column of a series.
    pub(crate) time: String,
    pub(crate) value: String,
    pub(crate) origin: String,
    /// Shares as people of a hundred; `{parts}`.
    pub(crate) of_hundred: String,
    /// One of these parts; `{people}`, `{answer}`.
    pub(crate) one_of_hundred: String,
    /// Under the table of a series too long for one; `{count}`.
    pub(crate) outstanding: String,
    pub(crate) article: String,
    pub(crate) supplement: String,
    /// Computed rest.
    pub(crate) computed: String,
    pub(crate) method: String,
    /// Who asked or counted.
    pub(crate) institute: String,
    /// Who paid.
    pub(crate) commissioner: String,
    /// When.
    pub(crate) field: String,
    pub(crate) respondents: String,
    /// Who was asked.
    pub(crate) population: String,
    /// How they were asked.
    pub(crate) mode: String,
    /// How well the question's wording is known.
    pub(crate) wording: String,
    /// That the question stands there as it was asked.
    pub(crate) exact: String,
    /// That the wording is not known, and the question stands there in other words.
    pub(crate) paraphrase: String,
    /// How far off the figures may be.
    pub(crate) margin: String,
    /// That no margin of error was published, as far as is known.
    pub(crate) no_margin: String,
    /// A published margin of error; `{margin}`.
    pub(crate) either_way: String,
    /// What arithmetic alone says of it; `{margin}`, `{people}`.
    pub(crate) arithmetic: String,
    /// Where a share may as well lie below one half as above; `{people}`, `{margin}`.
    pub(crate) open: String,
    /// Before what the article left out.
    pub(crate) omitted: String,
    pub(crate) sources: String,
    pub(crate) statements: String,
    /// What is not known.
    pub(crate) unknown: String,
    /// Title of what can be taken along.
    pub(crate) take: String,
    /// Behind the name of a dark picture.
    pub(crate) dark: String,
    /// Link to the chart's own page.
    pub(crate) alone: String,
}
