//! Points under negotiation, and terms that need a word of explanation: the glossary.

use crate::table::Key;
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantNames};

/// What an entry of the glossary is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumString, IntoStaticStr, VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum PointKind {
    /// Something the parties negotiate or dispute.
    Negotiated,
    /// A term of this dispute, an instrument or an institution.
    Term,
    /// A word of the language that some readers do not know: explained, and nothing more.
    Word,
}

/// An entry of the glossary. Its words stand in the texts; its statements are those that name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Which it is.
    pub key: Key<Self>,
    /// Unique among all ids that texts can name.
    pub id: String,
    /// What it is.
    pub kind: PointKind,
}
