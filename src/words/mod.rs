//! The app's own words, one file per language in `locales/`. Typed, so that a missing word fails the build.

mod area;
mod choices;
mod embed;
mod figures;
mod lists;
#[cfg(test)]
mod tests;

pub use area::*;
pub use choices::*;
pub use embed::*;
pub use figures::*;
pub use lists::*;

use serde::{Deserialize, Serialize};

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
    /// Kinds of statements.
    pub kinds: KindWords,
    /// Sides.
    pub sides: SideWords,
    /// What is said of a town.
    pub statuses: StatusWords,
    /// The map.
    pub map: MapWords,
    /// Under the map.
    pub tools: ToolWords,
    /// Around the map.
    pub ground: GroundWords,
    /// Comparing areas.
    pub area: AreaWords,
    /// Charts.
    pub chart: ChartWords,
    /// The search over points.
    pub search: SearchWords,
    /// The cards of points.
    pub points: PointWords,
    /// Filters and orders of the register.
    pub filter: FilterWords,
    /// The search over the register.
    pub register_search: SearchWords,
    /// Who takes which position.
    pub matrix: MatrixWords,
    /// The timeline.
    pub timeline: TimelineWords,
    /// Who is who.
    pub actors: ActorWords,
    /// Sources.
    pub sources: SourceWords,
    /// Corrections, and data for others.
    pub changes: ChangeWords,
    /// Showing figures elsewhere.
    pub embed: EmbedWords,
    /// Where there is no page.
    pub missing: MissingWords,
}

/// Where there is no page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MissingWords {
    /// That there is none.
    pub title: String,
    /// Why that may be.
    pub text: String,
}

/// Frame of the page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageWords {
    /// Link that skips to the story.
    pub skip: String,
    /// Before the date of the article's state of knowledge; `{date}`.
    pub as_of: String,
    /// Before the date of the latest source of supplements, where that is later; `{date}`.
    pub as_of_later: String,
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
    /// The timeline.
    pub timeline: String,
    /// Who is who.
    pub actors: String,
    /// Sources.
    pub sources: String,
    /// Corrections, and data for others.
    pub changes: String,
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
    /// Before where it is used.
    pub used: String,
    /// Used in the story.
    pub in_story: String,
    /// Used in the timeline.
    pub in_timeline: String,
    /// Before statements that give it another date.
    pub dated_otherwise: String,
    /// Before a correction of it; `{date}`.
    pub corrected: String,
}
