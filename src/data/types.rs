//! What the data holds, field by field: the schema is made from these types, and their comments are its words.

use knackpunkt_model::actor::{ActorKind, Side};
use knackpunkt_model::place::Status;
use knackpunkt_model::point::PointKind;
use knackpunkt_model::statement::Kind;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// Words by the code of their language, such as `de-einfach`.
pub(super) type Words = BTreeMap<&'static str, String>;

/// An explainer: one register of attributed statements and what it speaks of.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Knackpunkt explainer")]
pub struct ExplainerData {
    /// The version of this format.
    pub format: u32,
    /// The explainer's name in addresses.
    pub slug: String,
    /// The state of knowledge: a day (ISO 8601).
    pub as_of: String,
    /// The day of the latest correction, or of the state of knowledge.
    pub modified: String,
    /// The headline.
    pub headline: Words,
    /// The answer in one sentence.
    pub answer: Words,
    /// The register, in the order of the article, supplements last.
    pub statements: Vec<StatementData>,
    /// Who says something or is spoken of.
    pub actors: Vec<ActorData>,
    /// Places.
    pub places: Vec<PlaceData>,
    /// Points under negotiation and terms.
    pub points: Vec<PointData>,
    /// Where it was read, the article first.
    pub sources: Vec<SourceData>,
    /// Corrections, the latest first.
    pub changes: Vec<ChangeData>,
}

/// One attributed statement.
#[derive(Serialize, JsonSchema)]
pub struct StatementData {
    /// The article's inventory number, or a name such as `e3` for a supplement; `#s28` on the page.
    pub id: String,
    /// What it is, the leading kind first.
    pub kinds: Vec<Kind>,
    /// The actor who says it.
    pub speaker: String,
    /// When it was said or happened, no more precisely than the source says: a day, a month, a year, a span or
    /// "up to" in EDTF (ISO 8601-2), such as `2025-12-03`, `2025-11`, `2025-11-05/2025-11-26`, `../2025-12-03`.
    pub when: String,
    /// The last day that the date can mean (ISO 8601).
    pub last_day: String,
    /// Places it speaks of.
    pub places: Vec<String>,
    /// Actors it speaks of.
    pub actors: Vec<String>,
    /// Points it belongs to.
    pub points: Vec<String>,
    /// The parties whose position it is.
    pub position_of: Vec<Side>,
    /// Statements it contradicts or is contradicted by; the relation holds both ways.
    pub contradicts: Vec<String>,
    /// Statements that give it another date.
    pub dated_otherwise: Vec<String>,
    /// Sources it was read in.
    pub sources: Vec<String>,
    /// True where it was not read in the article itself.
    pub supplement: bool,
    /// The statement, in words of the explainer's own.
    pub text: Words,
    /// A remark; empty where there is none.
    pub note: Words,
}

/// A person, an organisation or a medium.
#[derive(Serialize, JsonSchema)]
pub struct ActorData {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: ActorKind,
    /// On which side.
    pub side: Side,
    /// Its name.
    pub name: Words,
    /// Its role at the state of knowledge.
    pub role: Words,
}

/// A place.
#[derive(Serialize, JsonSchema)]
pub struct PlaceData {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Degrees east and north (WGS 84); none for a place that is not drawn.
    pub coordinates: Option<[f64; 2]>,
    /// What each perspective says of it (`moscow`, `kyiv`, `independent`); empty where it is not contested.
    pub says: BTreeMap<&'static str, SaysData>,
}

/// What a perspective says of a town.
#[derive(Serialize, JsonSchema)]
pub struct SaysData {
    /// What is said.
    pub status: Status,
    /// The statements it stands on.
    pub statements: Vec<String>,
}

/// A point under negotiation or a term.
#[derive(Serialize, JsonSchema)]
pub struct PointData {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: PointKind,
    /// Its name.
    pub title: Words,
    /// What it is, in a sentence or two.
    pub what: Words,
}

/// A source.
#[derive(Serialize, JsonSchema)]
pub struct SourceData {
    /// Its id.
    pub id: String,
    /// Who published it, as it calls itself.
    pub publisher: String,
    /// Its address, where the whole address is known.
    pub url: Option<String>,
    /// When it was published, where known (EDTF).
    pub published: Option<String>,
    /// What it is.
    pub title: Words,
}

/// A correction.
#[derive(Serialize, JsonSchema)]
pub struct ChangeData {
    /// The day (ISO 8601).
    pub when: String,
    /// The statements that were corrected.
    pub statements: Vec<String>,
    /// What was wrong.
    pub was: Words,
    /// What it says now.
    pub now: Words,
}
