//! What the data holds, field by field: the schema is made from these types, and their comments are its words.

use knackpunkt_model::actor::{ActorKind, Side};
use knackpunkt_model::place::Status;
use knackpunkt_model::point::PointKind;
use knackpunkt_model::statement::Kind;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// Words by the code of their language, such as `de-einfach`.
pub(crate) type Words = BTreeMap<&'static str, String>;

/// An explainer: one register of attributed statements and what it speaks of.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Knackpunkt explainer")]
pub(crate) struct ExplainerData {
    /// The version of this format.
    pub(crate) format: u32,
    /// The explainer's name in addresses.
    pub(crate) slug: String,
    /// The state of knowledge: a day (ISO 8601).
    pub(crate) as_of: String,
    /// The day of the latest correction, or of the state of knowledge.
    pub(crate) modified: String,
    /// The headline.
    pub(crate) headline: Words,
    /// The answer in one sentence.
    pub(crate) answer: Words,
    /// The register, in the order of the article, supplements last.
    pub(crate) statements: Vec<StatementData>,
    /// Who says something or is spoken of.
    pub(crate) actors: Vec<ActorData>,
    /// Places.
    pub(crate) places: Vec<PlaceData>,
    /// Points under negotiation and terms.
    pub(crate) points: Vec<PointData>,
    /// Where it was read, the article first.
    pub(crate) sources: Vec<SourceData>,
    /// Corrections, the latest first.
    pub(crate) changes: Vec<ChangeData>,
}

/// One attributed statement.
#[derive(Serialize, JsonSchema)]
pub(crate) struct StatementData {
    /// The article's inventory number, or a name such as `e3` for a supplement; `#s28` on the page.
    pub(crate) id: String,
    /// What it is, the leading kind first.
    pub(crate) kinds: Vec<Kind>,
    /// The actor who says it.
    pub(crate) speaker: String,
    /// When it was said or happened, no more precisely than the source says: a day, a month, a year, a span or
    /// "up to" in EDTF (ISO 8601-2), such as `2025-12-03`, `2025-11`, `2025-11-05/2025-11-26`, `../2025-12-03`.
    pub(crate) when: String,
    /// The last day that the date can mean (ISO 8601).
    pub(crate) last_day: String,
    /// Places it speaks of.
    pub(crate) places: Vec<String>,
    /// Actors it speaks of.
    pub(crate) actors: Vec<String>,
    /// Points it belongs to.
    pub(crate) points: Vec<String>,
    /// The parties whose position it is.
    pub(crate) position_of: Vec<Side>,
    /// Statements it contradicts or is contradicted by; the relation holds both ways.
    pub(crate) contradicts: Vec<String>,
    /// Statements that give it another date.
    pub(crate) dated_otherwise: Vec<String>,
    /// Sources it was read in.
    pub(crate) sources: Vec<String>,
    /// True where it was not read in the article itself.
    pub(crate) supplement: bool,
    /// The statement, in words of the explainer's own.
    pub(crate) text: Words,
    /// A remark; empty where there is none.
    pub(crate) note: Words,
}

/// A person, an organisation or a medium.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ActorData {
    /// Its id.
    pub(crate) id: String,
    /// What it is.
    pub(crate) kind: ActorKind,
    /// On which side.
    pub(crate) side: Side,
    /// Its name.
    pub(crate) name: Words,
    /// Its role at the state of knowledge.
    pub(crate) role: Words,
}

/// A place.
#[derive(Serialize, JsonSchema)]
pub(crate) struct PlaceData {
    /// Its id.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: Words,
    /// Degrees east and north (WGS 84); none for a place that is not drawn.
    pub(crate) coordinates: Option<[f64; 2]>,
    /// What each perspective says of it (`moscow`, `kyiv`, `independent`); empty where it is not contested.
    pub(crate) says: BTreeMap<&'static str, SaysData>,
}

/// What a perspective says of a town.
#[derive(Serialize, JsonSchema)]
pub(crate) struct SaysData {
    /// What is said.
    pub(crate) status: Status,
    /// The statements it stands on.
    pub(crate) statements: Vec<String>,
}

/// A point under negotiation or a term.
#[derive(Serialize, JsonSchema)]
pub(crate) struct PointData {
    /// Its id.
    pub(crate) id: String,
    /// What it is.
    pub(crate) kind: PointKind,
    /// Its name.
    pub(crate) title: Words,
    /// What it is, in a sentence or two.
    pub(crate) what: Words,
}

/// A source.
#[derive(Serialize, JsonSchema)]
pub(crate) struct SourceData {
    /// Its id.
    pub(crate) id: String,
    /// Who published it, as it calls itself.
    pub(crate) publisher: String,
    /// Its address, where the whole address is known.
    pub(crate) url: Option<String>,
    /// When it was published, where known (EDTF).
    pub(crate) published: Option<String>,
    /// What it is.
    pub(crate) title: Words,
}

/// A correction.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ChangeData {
    /// The day (ISO 8601).
    pub(crate) when: String,
    /// The statements that were corrected.
    pub(crate) statements: Vec<String>,
    /// What was wrong.
    pub(crate) was: Words,
    /// What it says now.
    pub(crate) now: Words,
}
