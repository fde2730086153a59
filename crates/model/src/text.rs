//! Texts in one language, with every figure, date and name already filled in.

use crate::actor::Actor;
use crate::chart::{Chart, ChartKind};
use crate::explainer::Change;
use crate::place::Place;
use crate::point::Point;
use crate::statement::{Source, Statement};
use crate::table::{Key, Table};
use std::collections::BTreeMap;
use strum::{IntoStaticStr, VariantArray};

/// A run of text, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Words.
    Words(String),
    /// A figure, date or name: the fact's id and how this language writes it here.
    Fact {
        /// The fact's id.
        id: String,
        /// As written here.
        words: String,
    },
    /// Stressed words.
    Emphasis(Vec<Inline>),
    /// The mark behind a sentence that opens who says so: at least one statement.
    Mark(Vec<Key<Statement>>),
    /// Words that open the definition of a point.
    Term {
        /// The point.
        point: Key<Point>,
        /// The words.
        words: Vec<Inline>,
    },
}

/// A paragraph or a line.
pub type Text = Vec<Inline>;

/// What a text is made of, in order, without what encloses it: words, facts and marks.
pub fn leaves(text: &[Inline]) -> Vec<&Inline> {
    text.iter()
        .flat_map(|inline| match inline {
            Inline::Emphasis(inner) | Inline::Term { words: inner, .. } => leaves(inner),
            leaf => vec![leaf],
        })
        .collect()
}

/// The words of a text, without marks.
pub fn plain(text: &[Inline]) -> String {
    let words = leaves(text).into_iter().map(|leaf| match leaf {
        Inline::Words(words) | Inline::Fact { words, .. } => words.as_str(),
        _ => "",
    });
    words.collect()
}

/// The statements a text marks, in order, each as often as it is marked.
pub fn marks(text: &[Inline]) -> Vec<Key<Statement>> {
    mark_runs(text).into_iter().flatten().copied().collect()
}

/// The marks of a text, in order: the statements that each names.
pub fn mark_runs(text: &[Inline]) -> Vec<&[Key<Statement>]> {
    let runs = leaves(text).into_iter().filter_map(|leaf| match leaf {
        Inline::Mark(run) => Some(run.as_slice()),
        _ => None,
    });
    runs.collect()
}

/// Ids of the facts a text fills in, in order, each as often as it is used.
pub fn facts(text: &[Inline]) -> Vec<&str> {
    let ids = leaves(text).into_iter().filter_map(|leaf| match leaf {
        Inline::Fact { id, .. } => Some(id.as_str()),
        _ => None,
    });
    ids.collect()
}

/// A section of the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its heading; none for the first.
    pub heading: Option<Text>,
    /// Its paragraphs.
    pub paragraphs: Vec<Text>,
}

/// The words of a point.
#[derive(Clone, Debug, PartialEq)]
pub struct PointText {
    /// Its name.
    pub title: String,
    /// What it is, in one or two sentences: also the definition that opens in place.
    pub what: Text,
    /// Why it is disputed or matters; none for a word that is only explained.
    pub why: Option<Text>,
}

impl PointText {
    /// Its texts.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        [&self.what].into_iter().chain(&self.why)
    }
}

/// The words of an event on the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct EventText {
    /// What happened, in a few words: without marks and terms.
    pub headline: Text,
    /// The same in a sentence or two, with the marks of all statements that tell of it.
    pub line: Text,
}

/// The words of a correction.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeText {
    /// What was wrong.
    pub was: Text,
    /// What it says now.
    pub now: Text,
}

/// The words of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartText {
    /// What kind of chart the words belong to.
    pub kind: ChartKind,
    /// Its title.
    pub title: Text,
    /// The question asked, or what was counted.
    pub question: Text,
    /// One sentence that says what the chart shows.
    pub sentence: Text,
    /// What speaks against taking the chart at its word; shown beside it.
    pub doubt: Option<Text>,
    /// Who was asked, where known: adults of a country.
    pub population: Option<Text>,
    /// How they were asked, where known: by telephone.
    pub mode: Option<Text>,
    /// What the article left out.
    pub omitted: Vec<Text>,
    /// What else a reader must know to judge it.
    pub notes: Vec<Text>,
    /// A label for each key of shares: words and facts only. Other values are named by their dates.
    pub values: BTreeMap<String, Text>,
}

impl ChartText {
    /// Its texts but for the labels of values.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let head = [&self.title, &self.question, &self.sentence].into_iter();
        let method = [&self.doubt, &self.population, &self.mode].into_iter().flatten();
        head.chain(method).chain(&self.omitted).chain(&self.notes)
    }
}

/// A figure whose title an explainer may write itself: what there is to be seen rather than what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Titled {
    /// The table of who says what.
    Versions,
    /// The map.
    Map,
    /// How large an area is.
    Area,
    /// The timeline.
    Timeline,
}

/// All words of an explainer in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts {
    /// A few words above the headline.
    pub kicker: Text,
    /// The headline.
    pub headline: Text,
    /// The answer in one sentence.
    pub answer: Text,
    /// What figures show, in a few words, where no title that fits any explainer does.
    pub titles: BTreeMap<Titled, Text>,
    /// What to take away, each with its marks.
    pub takeaways: Vec<Text>,
    /// The story.
    pub story: Vec<Section>,
    /// The register's entries.
    pub statements: Table<Statement, Text>,
    /// Remarks on single statements: a date in doubt, a spelling.
    pub notes: BTreeMap<Key<Statement>, Text>,
    /// How the source itself puts the time of a statement ("on the days before").
    pub whens: BTreeMap<Key<Statement>, Text>,
    /// Events on the timeline, each by the statement that it is dated by.
    pub events: BTreeMap<Key<Statement>, EventText>,
    /// Corrections.
    pub changes: Table<Change, ChangeText>,
    /// Points.
    pub points: Table<Point, PointText>,
    /// What a contested town is.
    pub places: BTreeMap<Key<Place>, Text>,
    /// What the map shows, by perspective: in the order of `Perspective::ALL`.
    pub summaries: [Text; 3],
    /// Charts.
    pub charts: Table<Chart, ChartText>,
    /// Titles of sources.
    pub sources: Table<Source, Text>,
    /// Publishers that have another name in this language.
    pub publishers: BTreeMap<Key<Source>, String>,
    /// Names of places as they stand by themselves.
    pub place_names: Table<Place, String>,
    /// Names of actors as they stand by themselves ("Der Artikel").
    pub actor_names: Table<Actor, String>,
    /// What an actor is or does.
    pub roles: Table<Actor, Text>,
}
