//! Words of the lists: points and positions, register, timeline, actors, sources, changes.

use serde::{Deserialize, Serialize};

/// The search over a list.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SearchWords {
    /// Label of the field.
    pub label: String,
    /// How many are shown; `{shown}`, `{all}`.
    pub found: String,
    /// Nothing fits as it was typed, but something similar does; `{shown}`, `{all}`.
    pub similar: String,
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
    /// A word that is only explained.
    pub word: String,
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

/// What the register can be narrowed down by, and its orders.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilterWords {
    /// Opens the filters.
    pub open: String,
    /// No choice.
    pub all: String,
    /// By speaker.
    pub speaker: String,
    /// By kind.
    pub kind: String,
    /// By place.
    pub place: String,
    /// By point.
    pub point: String,
    /// By date.
    pub date: String,
    /// By contradiction.
    pub contradiction: String,
    /// Something contradicts it.
    pub contradicted: String,
    /// Nothing does.
    pub uncontradicted: String,
    /// By where it was read.
    pub origin: String,
    /// The order.
    pub sort: String,
    /// As the article has it.
    pub sort_article: String,
    /// By time.
    pub sort_time: String,
    /// By point.
    pub sort_topic: String,
    /// Group of what belongs to no point.
    pub no_topic: String,
    /// Takes every choice back.
    pub reset: String,
}

/// Who takes which position.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatrixWords {
    /// Its title.
    pub title: String,
    /// What it shows.
    pub intro: String,
    /// Head of the first column.
    pub point: String,
    /// Where a party takes none in the article.
    pub none: String,
    /// Link from a point's card.
    pub to_row: String,
}

/// The timeline.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimelineWords {
    /// What it shows.
    pub intro: String,
    /// Beside a date that is no single day.
    pub imprecise: String,
    /// Beside a date that other sources put otherwise.
    pub disputed: String,
    /// Name of what was said on a day; `{count}`.
    pub said: String,
    /// Beside a summary of which not everything had been said on the day.
    pub partly: String,
    /// Link to the slider, from where the page says that it stands at a day.
    pub change: String,
    /// Words of the slider.
    pub slider: SliderWords,
    /// What it is called where the timeline stands by itself.
    pub alone: AloneWords,
}

/// The slider where there is nothing else that it could change.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AloneWords {
    /// Its name.
    pub label: String,
    /// What it does.
    pub hint: String,
}

/// The slider that stops time.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SliderWords {
    /// Its name.
    pub label: String,
    /// What it does.
    pub hint: String,
    /// Said where the page stands at a day; `{date}`.
    pub note: String,
    /// Beside what had not been said on the day.
    pub unsaid: String,
    /// How much had been said; `{date}`, `{said}`, `{all}`.
    pub state: String,
}

/// Who is who.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActorWords {
    /// What roles stand there; `{date}`.
    pub intro: String,
    /// People.
    pub people: String,
    /// Organisations.
    pub organisations: String,
    /// Media.
    pub media: String,
    /// How much an actor says; `{count}`.
    pub says: String,
    /// Says nothing.
    pub silent: String,
    /// How many statements speak of it; `{count}`.
    pub mentioned: String,
}

/// Corrections, and data for others.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeWords {
    /// Title of the corrections.
    pub title: String,
    /// Where there are none.
    pub none: String,
    /// Before what was wrong.
    pub was: String,
    /// Before what it says now.
    pub now: String,
    /// Title of the data.
    pub data: String,
    /// What may be done with the data.
    pub data_intro: String,
    /// The table.
    pub csv: String,
    /// The whole explainer.
    pub json: String,
    /// What the fields mean.
    pub schema: String,
}
