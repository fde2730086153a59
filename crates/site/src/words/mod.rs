//! The app's own words, one file per language in `locales/`. Typed, so that a missing word fails the build.

mod embed;
mod figures;
mod lists;
#[cfg(test)]
mod tests;

pub(crate) use embed::*;
pub(crate) use figures::*;
pub(crate) use lists::*;

use anyhow::{Context, Result};
use knackpunkt::list::SearchWords;
use knackpunkt::map::MapWords;
use knackpunkt_model::actor::{ActorKind, Side};
use knackpunkt_model::language::Language;
use knackpunkt_model::place::{Perspective, Status};
use knackpunkt_model::point::PointKind;
use knackpunkt_model::statement::Kind;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;
use strum::VariantNames;

/// All words of one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) page: PageWords,
    pub(crate) appearance: AppearanceWords,
    /// Titles of the sections, by their id in the page.
    pub(crate) sections: Sections,
    pub(crate) statement: StatementWords,
    /// What kind of statement it is. Neutral words: the same for whoever says it.
    pub(crate) kinds: ChoiceWords<Kind>,
    /// Whose side an actor is on.
    pub(crate) sides: ChoiceWords<Side>,
    /// What is said of a town.
    pub(crate) statuses: ChoiceWords<Status>,
    /// The same in the few words that find room on the map.
    pub(crate) claims: ChoiceWords<Status>,
    /// Whose statements the map shows.
    pub(crate) perspectives: ChoiceWords<Perspective>,
    pub(crate) point_kinds: ChoiceWords<PointKind>,
    /// Titles of groups of actors.
    pub(crate) actor_kinds: ChoiceWords<ActorKind>,
    pub(crate) map: MapWords,
    pub(crate) tools: ToolWords,
    pub(crate) ground: GroundWords,
    pub(crate) area: AreaWords,
    pub(crate) chart: ChartWords,
    /// The search over points.
    pub(crate) search: SearchWords,
    pub(crate) points: PointWords,
    pub(crate) filter: FilterWords,
    /// The search over the register.
    pub(crate) register_search: SearchWords,
    pub(crate) matrix: MatrixWords,
    pub(crate) timeline: TimelineWords,
    pub(crate) actors: ActorWords,
    pub(crate) sources: SourceWords,
    pub(crate) changes: ChangeWords,
    pub(crate) embed: EmbedWords,
    pub(crate) missing: MissingWords,
}

/// Where there is no page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MissingWords {
    /// That there is none.
    pub(crate) title: String,
    /// Why that may be, in one sentence.
    pub(crate) text: String,
    /// Link to where the site begins.
    pub(crate) home: String,
}

/// Frame of the page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageWords {
    /// Link that skips to the story.
    pub(crate) skip: String,
    /// Before the date of the article's state of knowledge; `{date}`.
    pub(crate) as_of: String,
    /// Before the date of the latest source of supplements, where that is later; `{date}`.
    pub(crate) as_of_later: String,
    /// Before the article that is told; `{source}`.
    pub(crate) based_on: String,
    /// Reading time; `{minutes}`.
    pub(crate) reading_time: String,
    pub(crate) contents: String,
    pub(crate) languages: String,
    /// Name of the product's line in the footer.
    pub(crate) made_with: String,
    pub(crate) close: String,
    /// Link from what was opened in place to its entry.
    pub(crate) to_entry: String,
}

/// The appearance switch.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AppearanceWords {
    pub(crate) legend: String,
    /// As the system has it.
    pub(crate) auto: String,
    pub(crate) light: String,
    pub(crate) dark: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sections {
    /// Title of the table of versions, where the explainer gives none.
    pub(crate) versions: String,
    pub(crate) takeaways: String,
    pub(crate) story: String,
    pub(crate) map: String,
    pub(crate) polls: String,
    pub(crate) points: String,
    pub(crate) register: String,
    /// Below the register's title.
    pub(crate) register_intro: String,
    pub(crate) timeline: String,
    pub(crate) actors: String,
    pub(crate) sources: String,
    pub(crate) changes: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StatementWords {
    /// Name of one statement; `{id}`.
    pub(crate) one: String,
    /// Name of a supplement; `{id}`.
    pub(crate) supplement: String,
    /// What a supplement is, in a few words.
    pub(crate) supplement_note: String,
    /// What a mark opens; `{speaker}`, `{kind}`.
    pub(crate) mark: String,
    /// Before the source.
    pub(crate) read_in: String,
    /// Before statements on the other side.
    pub(crate) contradicted: String,
    /// Name of the opened statements.
    pub(crate) opened: String,
    pub(crate) note: String,
    pub(crate) points: String,
    pub(crate) places: String,
    /// Before where it is used.
    pub(crate) used: String,
    pub(crate) in_story: String,
    pub(crate) in_timeline: String,
    /// Before statements that give it another date.
    pub(crate) dated_otherwise: String,
    /// Before a correction of it; `{date}`.
    pub(crate) corrected: String,
}

/// The words of an enum's choices, by their names: of all of them, and of nothing else, so that a word that is missing
/// fails the build.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>", bound = "C: VariantNames")]
pub(crate) struct ChoiceWords<C> {
    words: BTreeMap<String, String>,
    of: PhantomData<C>,
}

impl<C: VariantNames> TryFrom<BTreeMap<String, String>> for ChoiceWords<C> {
    type Error = String;

    fn try_from(words: BTreeMap<String, String>) -> Result<Self, Self::Error> {
        let names: BTreeSet<&str> = C::VARIANTS.iter().copied().collect();
        let found: BTreeSet<&str> = words.keys().map(String::as_str).collect();
        match names.symmetric_difference(&found).next() {
            Some(name) => Err(format!("`{name}` has no word, or is nothing to choose")),
            None => Ok(Self { words, of: PhantomData }),
        }
    }
}

impl<C: Into<&'static str>> ChoiceWords<C> {
    /// The word of a choice.
    pub(crate) fn of(&self, choice: C) -> &str {
        self.words.get(choice.into()).map(String::as_str).unwrap_or_default()
    }
}

/// The app's words in a language.
pub(crate) fn read(language: Language) -> Result<Words> {
    toml::from_str(file(language)).with_context(|| format!("locales/{}.toml", language.code()))
}

fn file(language: Language) -> &'static str {
    match language {
        Language::De => include_str!("../../../../locales/de.toml"),
        Language::DeEinfach => include_str!("../../../../locales/de-einfach.toml"),
        Language::En => include_str!("../../../../locales/en.toml"),
        Language::Uk => include_str!("../../../../locales/uk.toml"),
    }
}
