//! The app's own words, one file per language in `locales/`. Typed, so that a missing word fails the build.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All words of one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Frame of the page.
    pub page: PageWords,
    /// The appearance switch.
    pub appearance: AppearanceWords,
    /// Titles of the sections, by their id in the page.
    pub sections: Sections,
    /// Statements.
    pub statement: StatementWords,
    /// Kinds of statements, by name.
    pub kinds: BTreeMap<String, String>,
    /// Sides, by name.
    pub sides: BTreeMap<String, String>,
    /// What is said of a town, by name.
    pub statuses: BTreeMap<String, String>,
    /// The map.
    pub map: MapWords,
    /// Around the map.
    pub ground: GroundWords,
    /// Charts.
    pub chart: ChartWords,
    /// The search over points.
    pub search: SearchWords,
    /// The cards of points.
    pub points: PointWords,
    /// Sources.
    pub sources: SourceWords,
}

/// Frame of the page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageWords {
    /// Link that skips to the story.
    pub skip: String,
    /// Before the date of the state of knowledge; `{date}`.
    pub as_of: String,
    /// Before the article that is told; `{source}`.
    pub based_on: String,
    /// Reading time; `{minutes}`.
    pub reading_time: String,
    /// Name of the list of sections.
    pub contents: String,
    /// Name of the language switch.
    pub languages: String,
    /// Name of the product's line in the footer.
    pub made_with: String,
    /// Said where the page leads on to an explainer.
    pub open: String,
    /// Title of the list of explainers.
    pub all: String,
    /// Button that closes a popover.
    pub close: String,
    /// Link from a definition to the point's card.
    pub to_point: String,
}

/// The appearance switch.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AppearanceWords {
    /// Its name.
    pub legend: String,
    /// As the system has it.
    pub auto: String,
    /// Light.
    pub light: String,
    /// Dark.
    pub dark: String,
}

/// Titles of the sections.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sections {
    /// The takeaways.
    pub takeaways: String,
    /// The story.
    pub story: String,
    /// The map.
    pub map: String,
    /// The charts.
    pub polls: String,
    /// The points.
    pub points: String,
    /// The register.
    pub register: String,
    /// Below the register's title.
    pub register_intro: String,
    /// Sources.
    pub sources: String,
}

/// Statements.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementWords {
    /// Name of one statement; `{id}`.
    pub one: String,
    /// Name of a supplement; `{id}`.
    pub supplement: String,
    /// What a supplement is, in a few words.
    pub supplement_note: String,
    /// What a mark opens; `{speaker}`, `{kind}`.
    pub mark: String,
    /// Before the source.
    pub read_in: String,
    /// Before statements on the other side.
    pub contradicted: String,
    /// Link to the entry.
    pub to_register: String,
    /// Name of the opened statements.
    pub opened: String,
    /// Before a remark.
    pub note: String,
    /// Before the points it belongs to.
    pub points: String,
    /// Before the places it speaks of.
    pub places: String,
}

/// The map.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MapWords {
    /// Name of the switch.
    pub legend: String,
    /// Perspective.
    pub moscow: String,
    /// Perspective.
    pub kyiv: String,
    /// Perspective.
    pub independent: String,
    /// Name of the map.
    pub picture: String,
}

/// Around the map.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundWords {
    /// Name of the overview.
    pub overview: String,
    /// Title of the key.
    pub key: String,
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
    /// Label of the scale bar; `{km}`.
    pub scale: String,
    /// Names of areas on the map, by code.
    pub areas: BTreeMap<String, String>,
    /// What is known of the town otherwise.
    pub about: String,
    /// Other statements about it.
    pub more: String,
    /// Where nothing is said.
    pub nothing_said: String,
}

/// Charts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartWords {
    /// Before the question.
    pub question: String,
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
    /// Statements it stands on.
    pub statements: String,
    /// What is not known.
    pub unknown: String,
}

/// The search over points.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SearchWords {
    /// Label of the field.
    pub label: String,
    /// How many are shown; `{shown}`, `{all}`.
    pub found: String,
    /// Nothing found.
    pub nothing: String,
}

/// The cards of points.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointWords {
    /// A point under negotiation.
    pub negotiated: String,
    /// A term.
    pub term: String,
    /// Before why it is disputed or matters.
    pub why: String,
    /// Who says what.
    pub sides: String,
}

/// Sources.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceWords {
    /// The article.
    pub article: String,
    /// Other sources.
    pub others: String,
    /// What supplements are.
    pub others_note: String,
}
