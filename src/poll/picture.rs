//! What a chart shows, ready to be drawn: labels, words and amounts, no looks.

use knackpunkt_model::chart::ChartKind;
use serde::{Deserialize, Serialize};

/// The data of one drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// How it is drawn.
    pub kind: ChartKind,
    /// Its values, in order.
    pub marks: Vec<Mark>,
    /// The amount at the upper end of the axis; the lower end is always zero.
    pub top: f64,
    /// Labelled levels of the axis.
    pub ticks: Vec<Tick>,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// What it is.
    pub label: String,
    /// The amount in words, with or without its unit.
    pub words: String,
    /// The amount.
    pub amount: f64,
    /// Where it stands in time, 0 at the first value and 1 at the last.
    pub along: f64,
    /// Where it comes from.
    pub tone: Tone,
}

/// Where a value comes from: drawn differently, in colour and in texture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// From the article.
    Article,
    /// From another source.
    Supplement,
    /// What is left to a hundred.
    Rest,
}

/// A labelled level of the axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tick {
    /// The amount.
    pub at: f64,
    /// The amount in words.
    pub words: String,
}
