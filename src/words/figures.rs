//! Words of the figures: the map and the charts.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The map.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MapWords {
    /// Name of the map.
    pub picture: String,
    /// Name of the overview.
    pub overview: String,
    /// Label of the scale bar; `{km}`.
    pub scale: String,
    /// How far it is enlarged; `{zoom}`.
    pub zoomed: String,
}

/// Under the map.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToolWords {
    /// Button that enlarges.
    pub closer: String,
    /// Button that makes it smaller again.
    pub farther: String,
    /// Button that shows the whole map.
    pub whole: String,
    /// How else it is enlarged, with mouse and keys.
    pub hint: String,
    /// How else it is enlarged, with fingers.
    pub hint_touch: String,
    /// Before the buttons that save it as a picture.
    pub save: String,
}

/// Around the map.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundWords {
    /// Name of the switch.
    pub legend: String,
    /// Perspective.
    pub moscow: String,
    /// Perspective.
    pub kyiv: String,
    /// Perspective.
    pub independent: String,
    /// All perspectives side by side.
    pub all: String,
    /// Title of the key.
    pub key: String,
    /// That the key is the filter.
    pub key_hint: String,
    /// Explains the mark of supplements in the key.
    pub supplement: String,
    /// What the map does not show.
    pub no_front: String,
    /// Crimea and borders.
    pub borders: String,
    /// How precise it is.
    pub precision: String,
    /// Name of the credits.
    pub credits: String,
    /// Where the towns' coordinates come from.
    pub towns: String,
    /// Name of the list of towns, where there are many.
    pub list: String,
    /// Button to the page before.
    pub page_back: String,
    /// Button to the next page.
    pub page_on: String,
    /// Where the list stands; `{page}`, `{pages}`, `{towns}`.
    pub page_of: String,
    /// Said where the key hides something.
    pub hidden: String,
    /// Button that shows everything again.
    pub show_all: String,
    /// Names of areas on the map, by code.
    pub areas: BTreeMap<String, String>,
    /// What is known of the town otherwise.
    pub about: String,
    /// How far other towns are, as the crow flies; `{towns}`.
    pub near: String,
    /// One of them; `{town}`, `{km}`.
    pub distance: String,
    /// Other statements about it.
    pub more: String,
    /// Where nothing is said.
    pub nothing_said: String,
}

/// Charts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartWords {
    /// Name of the slider that goes from value to value; `{title}`.
    pub read: String,
    /// How values are read.
    pub hint: String,
    /// Before the question.
    pub question: String,
    /// Before the question, where its wording is not known.
    pub in_other_words: String,
    /// Before what was counted.
    pub counted: String,
    /// Title of the table.
    pub table: String,
    /// Head of the first column.
    pub answer: String,
    /// Head of the first column of a series.
    pub time: String,
    /// Head of the second column.
    pub value: String,
    /// Head of the third column.
    pub origin: String,
    /// Shares as people of a hundred; `{parts}`.
    pub of_hundred: String,
    /// One of these parts; `{people}`, `{answer}`.
    pub one_of_hundred: String,
    /// Under the table of a series too long for one; `{count}`.
    pub outstanding: String,
    /// From the article.
    pub article: String,
    /// From a supplement.
    pub supplement: String,
    /// Computed rest.
    pub computed: String,
    /// Title of the method.
    pub method: String,
    /// Who asked or counted.
    pub institute: String,
    /// Who paid.
    pub commissioner: String,
    /// When.
    pub field: String,
    /// How many.
    pub respondents: String,
    /// Who was asked.
    pub population: String,
    /// How they were asked.
    pub mode: String,
    /// How well the question's wording is known.
    pub wording: String,
    /// That the question stands there as it was asked.
    pub exact: String,
    /// That the wording is not known, and the question stands there in other words.
    pub paraphrase: String,
    /// How far off the figures may be.
    pub margin: String,
    /// That no margin of error was published, as far as is known.
    pub no_margin: String,
    /// A published margin of error; `{margin}`.
    pub either_way: String,
    /// What arithmetic alone says of it; `{margin}`, `{people}`.
    pub arithmetic: String,
    /// Where a share may as well lie below one half as above; `{people}`, `{margin}`.
    pub open: String,
    /// Before what the article left out.
    pub omitted: String,
    /// Where the figures were read.
    pub sources: String,
    /// Statements it stands on.
    pub statements: String,
    /// What is not known.
    pub unknown: String,
    /// Title of what can be taken along.
    pub take: String,
    /// Behind the name of a dark picture.
    pub dark: String,
    /// Link to the chart's own page.
    pub alone: String,
}
