//! Charts: survey figures and series, each with its question and its method.

use crate::date::When;
use crate::fact::{Figure, Unit, figure};
use crate::statistics::margin::{Range, sampling_margin};
use crate::statistics::series::Series;
use serde::{Deserialize, Serialize};

/// What a chart shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// Answers to one question: parts of a hundred.
    Shares,
    /// One answer at several points in time, as shares of a hundred.
    Trend,
    /// Amounts in equal steps of time.
    Months,
    /// Many amounts of one kind, each of a day: a long series.
    Series,
}

/// How well the wording of a survey's question is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// The question stands there as it was asked.
    Exact,
    /// The wording is not known; the question stands there in other words.
    Paraphrase,
    /// The wording is not known, and no question stands there.
    Unknown,
}

/// A chart. Title, question and the words for its values stand in the texts of each language.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its name: `data-chart`.
    pub id: String,
    /// What it shows.
    pub kind: ChartKind,
    /// Who asked or counted: an actor.
    pub institute: String,
    /// Who paid for it, where known: an actor.
    pub commissioner: Option<String>,
    /// When people were asked, where known.
    pub field: Option<When>,
    /// How many were asked, where known: a figure in people.
    pub respondents: Option<String>,
    /// How well the wording of the question is known; none where nobody was asked.
    pub wording: Option<Wording>,
    /// The margin of error of all shares that was published, where one was: a figure in percentage points. A trend has
    /// none: each of its values is of a sample of its own.
    pub margin: Option<String>,
    /// The statements it stands on; at least one.
    pub statements: Vec<String>,
    /// Its values, in order; none in a long series.
    pub values: Vec<ChartValue>,
    /// The points of a long series; none in charts of values.
    pub series: Option<LongSeries>,
}

/// A long series: many points of one unit, read in the same place.
#[derive(Clone, Debug, PartialEq)]
pub struct LongSeries {
    /// At least two points.
    pub points: Series,
    /// What they count.
    pub unit: Unit,
    /// Where they were read: at least one source.
    pub sources: Vec<String>,
    /// True where they were not read in the article itself.
    pub supplement: bool,
}

/// One value of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartValue {
    /// Unique in the chart; its label in the texts.
    pub key: String,
    /// The figure; none for the rest to a hundred, whose make-up is not known.
    pub figure: Option<String>,
    /// The amount, in the figure's unit; for the rest, computed.
    pub value: f64,
    /// The time it stands for, in a trend or in months.
    pub when: Option<When>,
    /// The margin of error that was published of it alone, in a trend: a figure in percentage points.
    pub margin: Option<String>,
    /// True where the article does not give it.
    pub supplement: bool,
    /// True where the chart draws the eye to it.
    pub highlight: bool,
}

impl Chart {
    /// From where to where a share may lie by the margin of error that was published; none where none was, and for the
    /// computed rest, which nobody published. `figures` are the explainer's.
    #[must_use]
    pub fn range(&self, value: &ChartValue, figures: &[Figure]) -> Option<Range> {
        let margin = self.published_margin(value, figures)?;
        value.figure.as_ref().map(|_| Range::around(value.value, margin))
    }

    /// The margin of error of one half by plain arithmetic, in percentage points: the largest that a share of so many
    /// respondents has. None where their number is not known, and in anything but shares.
    #[must_use]
    pub fn arithmetic_margin(&self, figures: &[Figure]) -> Option<f64> {
        self.reckoned_margin(HALF, figures)
    }

    /// True where a highlighted share, or what is left of them, may as well lie below one half as above, by the
    /// published margin, or else, in a chart of shares, by plain arithmetic: then nobody can speak of a majority.
    #[must_use]
    pub fn leaves_half_open(&self, figures: &[Figure]) -> bool {
        let is_open = |value: &ChartValue| {
            let reckoned = || self.reckoned_margin(value.value, figures);
            let margin = self.published_margin(value, figures).or_else(reckoned);
            margin.is_some_and(|margin| Range::around(value.value, margin).covers(HALF))
        };
        self.values.iter().any(|value| value.highlight && is_open(value))
    }

    fn published_margin(&self, value: &ChartValue, figures: &[Figure]) -> Option<f64> {
        amount(value.margin.as_ref().or(self.margin.as_ref())?, figures)
    }

    /// By plain arithmetic, where all shares are of one sample whose size is known.
    fn reckoned_margin(&self, share: f64, figures: &[Figure]) -> Option<f64> {
        let respondents = self.respondents.as_ref().filter(|_| self.kind == ChartKind::Shares)?;
        sampling_margin(share, amount(respondents, figures)?)
    }
}

/// A share of one half, in percent: by it a majority is told.
pub(crate) const HALF: f64 = 50.0;

fn amount(id: &str, figures: &[Figure]) -> Option<f64> {
    figure(figures, id).map(|figure| figure.value)
}
