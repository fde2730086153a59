//! What a chart shows, ready to be drawn: labels, words and amounts, no looks.

use knackpunkt_model::chart::ChartKind;
use knackpunkt_model::series::Series;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The data of one drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// How it is drawn.
    pub kind: ChartKind,
    /// Its values, in order; none in a long series.
    pub points: Vec<DataPoint>,
    /// The amount at the upper end of the axis; the lower end is always zero.
    pub top: f64,
    /// Labelled levels of the axis.
    pub ticks: Vec<Tick>,
    /// A long series.
    pub view: Option<SeriesView>,
}

impl Picture {
    /// How many values can be read.
    #[must_use]
    pub fn count(&self) -> usize {
        self.view.as_ref().map_or(self.points.len(), |view| view.series.len())
    }
}

/// One value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DataPoint {
    /// What it is.
    pub label: String,
    /// The amount in words, with or without its unit.
    pub words: String,
    /// The amount.
    pub amount: f64,
    /// The lowest and the highest amount that its margin of error leaves open, where one is published.
    pub range: Option<[f64; 2]>,
    /// Where it stands in time, 0 at the first value and 1 at the last.
    pub along: f64,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// Where a value comes from: drawn differently, in colour and in texture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Provenance {
    /// From the article.
    Article,
    /// From another source.
    Supplement,
    /// What is left to a hundred.
    Rest,
}

/// A labelled level of an axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tick {
    /// The amount, or the day since 1970.
    pub at: f64,
    /// The same in words.
    pub words: String,
}

/// A long series, and the part of it that is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeriesView {
    /// All of it.
    #[serde(serialize_with = "write", deserialize_with = "read")]
    pub series: Series,
    /// Where all of its values come from.
    pub provenance: Provenance,
    /// The first and the last day shown, since 1970.
    pub days: [i32; 2],
    /// Labelled days.
    pub times: Vec<Tick>,
}

/// A series is sent as one string: reading a hundred thousand numbers one by one would take the browser longer than
/// drawing them.
fn write<S: Serializer>(series: &Series, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&series.write())
}

/// What is no series is an empty one.
fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Series, D::Error> {
    Ok(Series::read(&String::deserialize(deserializer)?).unwrap_or_default())
}
