//! Statements: the entries of the register, and the sources where they were read. Everything on the page is a view of them.

use crate::actor::{Actor, Side};
use crate::date::{Day, When};
use crate::place::Place;
use crate::point::Point;
use crate::table::Key;
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// What kind of statement it is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// Something that happened.
    Event,
    /// What a side says and nobody here could check, whichever side it is.
    Claim,
    /// What a side demands, or refuses.
    Position,
    /// A denial of what somebody else says.
    Denial,
    /// A figure that somebody counted or measured.
    Count,
    /// What observers report without a figure.
    Observation,
    /// A figure from a survey.
    Survey,
    /// A judgement or an interpretation.
    Assessment,
    /// The legal situation.
    Law,
    /// Background that nobody disputes.
    Background,
}

impl Kind {
    /// All kinds, in the order of lists.
    pub const ALL: &'static [Self] = <Self as VariantArray>::VARIANTS;

    /// The name used in content files and in `data-kind`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// One attributed statement. Its words stand in the texts of each language.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Which it is.
    pub key: Key<Self>,
    /// Unique in the explainer: the article's inventory number, or a name such as `e3` for a supplement.
    pub id: String,
    /// At least one kind, the leading one first.
    pub kinds: Vec<Kind>,
    /// The actor who says it.
    pub speaker: Key<Actor>,
    /// When it was said or happened.
    pub when: When,
    /// Places it speaks of.
    pub places: Vec<Key<Place>>,
    /// Actors it speaks of.
    pub actors: Vec<Key<Actor>>,
    /// Points under negotiation it belongs to.
    pub points: Vec<Key<Point>>,
    /// Statements it contradicts or is contradicted by: the relation holds both ways.
    pub contradicts: Vec<Key<Self>>,
    /// Where it was read: at least one source.
    pub sources: Vec<Key<Source>>,
    /// Words that its source prints, letter by letter: what texts may put in quotation marks.
    pub quotes: Vec<String>,
    /// Statements that give the same thing another date: the relation holds both ways.
    pub dated_otherwise: Vec<Key<Self>>,
    /// Whose position it is, where that is not, or not only, the speaker's own side: "Kyiv wants to join", said
    /// by Moscow, is Kyiv's position too.
    pub position_of: Vec<Side>,
    /// True where it was not read in the article itself.
    pub supplement: bool,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Which it is.
    pub key: Key<Self>,
    /// Unique among the sources.
    pub id: String,
    /// Who published it, as it calls itself: the same in every language.
    pub publisher: String,
    /// Its address (https only), where the whole address is known.
    pub url: Option<String>,
    /// When it was published, where known.
    pub published: Option<When>,
}

impl Statement {
    /// Whether it has a date of its own, and so a place on the timeline: law and background that the article of this day only mentions have no date but the article's own, and those of other
    /// sources none where the source gives none.
    pub fn has_own_date(&self, article: Day) -> bool {
        let timeless = matches!(self.kinds.first(), Some(Kind::Background | Kind::Law));
        match self.when {
            When::Until(_) if self.supplement => !timeless,
            when => self.supplement || !timeless || when != When::Day(article),
        }
    }
}
