//! Words of what content chooses from: a field each, so that a word that is missing fails the build.

use knackpunkt_model::actor::Side;
use knackpunkt_model::place::Status;
use knackpunkt_model::statement::Kind;
use serde::Deserialize;

/// What kind of statement it is. Neutral words: the same for whoever says it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KindWords {
    event: String,
    claim: String,
    position: String,
    denial: String,
    count: String,
    observation: String,
    survey: String,
    assessment: String,
    law: String,
    background: String,
}

impl KindWords {
    /// The word of a kind.
    pub(crate) fn of(&self, kind: Kind) -> &str {
        match kind {
            Kind::Event => &self.event,
            Kind::Claim => &self.claim,
            Kind::Position => &self.position,
            Kind::Denial => &self.denial,
            Kind::Count => &self.count,
            Kind::Observation => &self.observation,
            Kind::Survey => &self.survey,
            Kind::Assessment => &self.assessment,
            Kind::Law => &self.law,
            Kind::Background => &self.background,
        }
    }
}

/// Whose side an actor is on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SideWords {
    russia: String,
    usa: String,
    ukraine: String,
    nato: String,
    independent: String,
}

impl SideWords {
    /// The word of a side.
    pub(crate) fn of(&self, side: Side) -> &str {
        match side {
            Side::Russia => &self.russia,
            Side::Usa => &self.usa,
            Side::Ukraine => &self.ukraine,
            Side::Nato => &self.nato,
            Side::Independent => &self.independent,
        }
    }
}

/// What is said of a town.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct StatusWords {
    taken: String,
    reached: String,
    held: String,
    partly_held: String,
    denied: String,
    none: String,
}

impl StatusWords {
    /// The word of a status.
    pub(crate) fn of(&self, status: Status) -> &str {
        match status {
            Status::Taken => &self.taken,
            Status::Reached => &self.reached,
            Status::Held => &self.held,
            Status::PartlyHeld => &self.partly_held,
            Status::Denied => &self.denied,
            Status::None => &self.none,
        }
    }
}
