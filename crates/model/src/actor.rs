//! Actors: people, organisations and media who say something or are spoken of.

use crate::table::Key;
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantNames};

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumString, IntoStaticStr, VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ActorKind {
    /// A person.
    Person,
    /// A government, an army, an alliance, an initiative.
    Organisation,
    /// A newspaper, a news site, the article itself.
    Media,
}

/// The side an actor stands on in the dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumString, IntoStaticStr, VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Side {
    /// Russia.
    Russia,
    /// The United States.
    Usa,
    /// Ukraine.
    Ukraine,
    /// NATO and its members other than the United States.
    Nato,
    /// Observers and media who are no party.
    Independent,
}

impl Side {
    /// All sides, in the order of tables.
    pub const ALL: [Self; 5] = [Self::Russia, Self::Usa, Self::Ukraine, Self::Nato, Self::Independent];

    /// The name used in content files and in `data-side`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// An actor. Name and role stand in the texts of each language.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// Which it is.
    pub key: Key<Self>,
    /// Unique among all ids that texts can name.
    pub id: String,
    /// What it is.
    pub kind: ActorKind,
    /// On which side.
    pub side: Side,
}
