//! Words of the lists: points and positions, register, timeline, actors, sources, changes.

use knackpunkt::timeline::SliderWords;
use serde::Deserialize;

/// The cards of points.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PointWords {
    /// Before why it is disputed or matters.
    pub(crate) why: String,
    /// Before the numbers of what is said of it.
    pub(crate) sides: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceWords {
    pub(crate) article: String,
    pub(crate) others: String,
    /// What supplements are.
    pub(crate) others_note: String,
}

/// What the register can be narrowed down by, and its orders.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FilterWords {
    pub(crate) open: String,
    /// What one may look for; `{word}`.
    pub(crate) example: String,
    /// No choice.
    pub(crate) all: String,
    pub(crate) speaker: String,
    pub(crate) kind: String,
    pub(crate) place: String,
    pub(crate) point: String,
    pub(crate) date: String,
    pub(crate) contradiction: String,
    /// Something contradicts it.
    pub(crate) contradicted: String,
    /// Nothing does.
    pub(crate) uncontradicted: String,
    /// By where it was read.
    pub(crate) origin: String,
    pub(crate) sort: String,
    /// As the article has it.
    pub(crate) sort_article: String,
    pub(crate) sort_time: String,
    pub(crate) sort_topic: String,
    /// Group of what belongs to no point.
    pub(crate) no_topic: String,
    pub(crate) reset: String,
}

/// Who takes which position.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MatrixWords {
    pub(crate) title: String,
    pub(crate) intro: String,
    /// Where a party takes none in the article.
    pub(crate) none: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TimelineWords {
    pub(crate) intro: String,
    /// Between two dates that are years apart; `{years}`.
    pub(crate) gap: String,
    /// Beside a date that other sources put otherwise.
    pub(crate) disputed: String,
    /// Name of what was said on a day; `{count}`.
    pub(crate) said: String,
    /// Beside a summary of which not everything had been said on the day.
    pub(crate) partly: String,
    /// Link to the slider, from where the page says that it stands at a day.
    pub(crate) change: String,
    pub(crate) slider: SliderWords,
    /// What it is called where the timeline stands by itself.
    pub(crate) alone: AloneWords,
}

/// The slider where there is nothing else that it could change.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AloneWords {
    pub(crate) label: String,
    pub(crate) hint: String,
}

/// Who is who.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActorWords {
    /// What roles stand there; `{date}`.
    pub(crate) intro: String,
    /// Before the numbers of what an actor says.
    pub(crate) says: String,
    /// Before the numbers of the statements that speak of it.
    pub(crate) mentioned: String,
}

/// Corrections, and data for others.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeWords {
    pub(crate) title: String,
    pub(crate) none: String,
    pub(crate) was: String,
    pub(crate) now: String,
    pub(crate) data: String,
    /// What may be done with the data.
    pub(crate) data_intro: String,
    pub(crate) csv: String,
    pub(crate) json: String,
    /// What the fields mean.
    pub(crate) schema: String,
}
