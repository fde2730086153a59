//! A whole explainer, read and checked.

use crate::actor::{Actor, Side};
use crate::chart::Chart;
use crate::date::{Day, When};
use crate::fact::{DateFact, Figure};
use crate::language::Language;
use crate::place::{Coordinates, Place, Position, Role};
use crate::point::{Point, PointKind};
use crate::statement::{Source, Statement};
use crate::table::{Key, Table};
use crate::text::Texts;
use std::collections::{BTreeMap, BTreeSet};

/// An explainer whose parts all fit: every id that one part names exists in another, every statement has a
/// speaker, a date and a source, and every language has every text.
#[derive(Clone, Debug, PartialEq)]
pub struct Explainer {
    /// Its folder and its place in addresses.
    pub slug: String,
    /// The base map it draws on: a folder of `basemaps/`.
    pub basemap: String,
    /// The source that is the article told.
    pub article: Key<Source>,
    /// The state of knowledge.
    pub as_of: Day,
    /// The area that places are compared with, where one is: a figure in square kilometres.
    pub compared_area: Option<Figure>,
    /// Its languages, the default one first.
    pub languages: Vec<Language>,
    /// The register, in the order of the article, supplements last.
    pub statements: Table<Statement>,
    /// Places.
    pub places: Table<Place>,
    /// Actors.
    pub actors: Table<Actor>,
    /// Points under negotiation and terms, in the order of the glossary.
    pub points: Table<Point>,
    /// Charts, in the order of the page.
    pub charts: Table<Chart>,
    /// Sources, the article first.
    pub sources: Table<Source>,
    /// Figures.
    pub figures: Vec<Figure>,
    /// Dates named in texts.
    pub dates: Vec<DateFact>,
    /// Corrections, the latest first.
    pub changes: Table<Change>,
    /// The figures behind the first section of the story, behind its second, and so on. What goes beyond its last section
    /// stands behind that.
    pub story_figures: Vec<Vec<StoryFigure>>,
    /// Texts of each language.
    pub texts: BTreeMap<Language, Texts>,
}

/// A figure that stands in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoryFigure {
    /// The map.
    Map,
    /// How large the compared area is.
    Area,
    /// The timeline.
    Timeline,
    /// A chart.
    Chart(Key<Chart>),
    /// Who takes which position on a point.
    Positions(Key<Point>),
}

/// A correction of what the explainer said. What was wrong and what it says now stand in the texts of each language.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which it is.
    pub key: Key<Self>,
    /// Unique among the changes.
    pub id: String,
    /// The day it was made.
    pub when: Day,
    /// The statements that were corrected; none where it was something else.
    pub statements: Vec<Key<Statement>>,
}

/// What has the same date in the sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment<'a> {
    /// The date as the sources give it.
    pub when: When,
    /// What was said or happened then, in the register's order; at least one.
    pub statements: Vec<&'a Statement>,
}

impl Explainer {
    /// A statement.
    pub fn statement(&self, key: Key<Statement>) -> &Statement {
        self.statements.get(key)
    }

    /// These statements, in this order.
    pub fn statements_at(&self, keys: &[Key<Statement>]) -> impl Iterator<Item = &Statement> + Clone {
        keys.iter().map(|key| self.statement(*key))
    }

    /// An actor.
    pub fn actor(&self, key: Key<Actor>) -> &Actor {
        self.actors.get(key)
    }

    /// Where the figures of a chart were read, in the order of the sources.
    pub fn sources_of_chart(&self, chart: &Chart) -> impl Iterator<Item = &Source> {
        let values = chart.values.iter().flat_map(|value| value.figure.iter().chain(&value.margin));
        let figures = values.chain(&chart.respondents).chain(&chart.margin);
        let series = chart.series.iter().flat_map(|series| &series.sources);
        let cited = self.statements_at(&chart.statements);
        let keys: BTreeSet<Key<Source>> = figures
            .flat_map(|figure| &figure.sources)
            .chain(series)
            .chain(cited.flat_map(|statement| &statement.sources))
            .copied()
            .collect();
        keys.into_iter().map(|key| self.sources.get(key))
    }

    /// The places whose control is disputed: where each lies, and what is said of it, in the order of
    /// [`crate::place::Perspective::ALL`].
    pub fn contested(&self) -> impl Iterator<Item = (&Place, Coordinates, &[Position; 3])> {
        self.places.iter().filter_map(|place| match &place.role {
            Role::Contested(spot, says) => Some((place, *spot, says)),
            Role::Context(_) | Role::Mentioned => None,
        })
    }

    /// The points that are negotiated or disputed.
    pub fn negotiated(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| point.kind == PointKind::Negotiated)
    }

    /// The statements that belong to a point, in the register's order.
    pub fn statements_of_point(&self, point: Key<Point>) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |statement| statement.points.contains(&point))
    }

    /// The parties whose position a statement is: those it names, else its speaker's side.
    pub fn position_of(&self, statement: &Statement) -> Vec<Side> {
        if statement.position_of.is_empty() {
            vec![self.actor(statement.speaker).side]
        } else {
            statement.position_of.clone()
        }
    }

    /// What a party's position on a point is, in the register's order; nothing where none was read.
    pub fn positions(&self, point: Key<Point>, side: Side) -> impl Iterator<Item = &Statement> {
        self.statements_of_point(point).filter(move |statement| self.position_of(statement).contains(&side))
    }

    /// When the latest source was published, where that is after the state of knowledge.
    pub fn latest_supplement(&self) -> Option<When> {
        let published = self.sources.iter().filter_map(|source| source.published);
        published.filter(|when| when.last_day() > self.as_of).max_by_key(|when| when.last_day())
    }

    /// The day of the latest correction, or of the state of knowledge where there is none.
    pub fn modified(&self) -> Day {
        self.changes.iter().map(|change| change.when).fold(self.as_of, Day::max)
    }

    /// The statements that speak of a place, in the register's order.
    pub fn statements_of_place(&self, place: Key<Place>) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |statement| statement.places.contains(&place))
    }

    /// Everything that has a date of its own, the earliest first: by the last day that its date can mean, and of
    /// those with the same last day the less precise first.
    pub fn timeline(&self) -> Vec<Moment<'_>> {
        let mut moments: Vec<Moment<'_>> = Vec::new();
        for statement in self.statements.iter().filter(|statement| statement.has_own_date(self.as_of)) {
            match moments.iter_mut().find(|moment| moment.when == statement.when) {
                Some(moment) => moment.statements.push(statement),
                None => moments.push(Moment { when: statement.when, statements: vec![statement] }),
            }
        }
        moments.sort_by_key(|moment| (moment.when.last_day(), moment.when.is_day()));
        moments
    }

    /// The days on which something had been said that had not been said before, the earliest first.
    pub fn days(&self) -> Vec<Day> {
        let mut days: Vec<_> = self.statements.iter().map(|statement| statement.when.last_day()).collect();
        days.sort();
        days.dedup();
        days
    }
}
