//! The parts of an explainer as they are read one after another, each checked against those before it.

use super::catalogue;
use super::charts;
use super::folder::Folder;
use super::header::Header;
use super::ids::IdTables;
use super::places;
use super::register;
use super::value::Entry;
use knackpunkt_model::actor::Actor;
use knackpunkt_model::change::Change;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::explainer::{Explainer, StoryFigure};
use knackpunkt_model::fact::{DateFact, Figure, Unit};
use knackpunkt_model::language::Language;
use knackpunkt_model::place::Place;
use knackpunkt_model::point::Point;
use knackpunkt_model::source::Source;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::Texts;
use std::collections::BTreeMap;

/// What entries are checked against: what was read before them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    pub(super) ids: &'a IdTables<'a>,
    pub(super) header: &'a Header,
    pub(super) statements: &'a BTreeMap<Key<Statement>, Statement>,
    pub(super) figures: &'a BTreeMap<Key<Figure>, Figure>,
    /// Where the files of long series lie.
    pub(super) folder: &'a Folder<'a>,
}

impl Known<'_> {
    /// A figure that may be left out, but not be wrong.
    pub(super) fn figure(
        self,
        entry: &Entry<'_>,
        key: &str,
        allowed: &str,
        passes: impl Fn(&Figure) -> bool,
    ) -> Option<Option<Figure>> {
        entry.optional(key, |field| {
            let figure = self.figures.get(&self.ids.figures.key(field)?)?;
            if !passes(figure) {
                field.wrong(allowed);
            }
            Some(figure.clone())
        })
    }

    /// A figure that says how large something is.
    pub(super) fn area(self, entry: &Entry<'_>, key: &str) -> Option<Option<Figure>> {
        self.figure(entry, key, "the id of a figure in square kilometres, above 0", |figure| {
            figure.unit == Unit::SquareKilometres && figure.value > 0.0
        })
    }
}

/// Everything but the texts, as far as it could be read.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    pub(super) ids: IdTables<'a>,
    pub(super) header: Header,
    /// The area which places are compared with, where there is one; none where it is wrong.
    pub(super) compared_area: Option<Option<Figure>>,
    pub(super) statements: BTreeMap<Key<Statement>, Statement>,
    pub(super) places: BTreeMap<Key<Place>, Place>,
    pub(super) actors: BTreeMap<Key<Actor>, Actor>,
    pub(super) points: BTreeMap<Key<Point>, Point>,
    pub(super) charts: BTreeMap<Key<Chart>, Chart>,
    pub(super) sources: BTreeMap<Key<Source>, Source>,
    pub(super) figures: BTreeMap<Key<Figure>, Figure>,
    pub(super) dates: BTreeMap<Key<DateFact>, DateFact>,
    pub(super) changes: BTreeMap<Key<Change>, Change>,
}

impl<'a> Parts<'a> {
    /// Reads all parts from the entries and the head of the explainer, and files that entries name from the folder.
    pub(super) fn read(
        head: Option<&Entry<'_>>,
        ids: IdTables<'a>,
        header: Header,
        folder: &Folder<'_>,
    ) -> Self {
        let statements = register::read(&ids, &header);
        let figures = ids.figures.read(|entry, own| catalogue::figure(entry, own, &ids, &header));
        let known = Known { ids: &ids, header: &header, statements: &statements, figures: &figures, folder };
        Self {
            compared_area: head.map_or(Some(None), |head| known.area(head, "compared_area")),
            places: ids.places.read(|entry, own| places::place(entry, own, known)),
            actors: ids.actors.read(catalogue::actor),
            points: ids.points.read(catalogue::point),
            charts: ids.charts.read(|entry, own| charts::chart(entry, own, known)),
            sources: ids.sources.read(catalogue::source),
            dates: ids.dates.read(catalogue::date),
            changes: ids.changes.read(|entry, own| catalogue::change(entry, own, &ids)),
            statements,
            figures,
            ids,
            header,
        }
    }

    /// The explainer, if nothing of its head is missing.
    pub(super) fn with(self, texts: BTreeMap<Language, Texts>) -> Option<Explainer> {
        let Self { ids, header, .. } = self;
        let story_figures = whole_story(header.story_figures?, ids.charts.count());
        Some(Explainer {
            slug: header.slug?,
            basemap: header.basemap?,
            article: header.article?,
            as_of: header.as_of?,
            compared_area: self.compared_area?,
            languages: header.languages?,
            statements: ids.statements.whole(self.statements)?,
            places: ids.places.whole(self.places)?,
            actors: ids.actors.whole(self.actors)?,
            points: ids.points.whole(self.points)?,
            charts: ids.charts.whole(self.charts)?,
            sources: ids.sources.whole(self.sources)?,
            figures: self.figures.into_values().collect(),
            dates: self.dates.into_values().collect(),
            changes: ids.changes.whole(self.changes)?,
            story_figures,
            texts,
        })
    }
}

/// The figures of the story, at its end those that it does not place.
fn whole_story(mut placed: Vec<Vec<StoryFigure>>, charts: usize) -> Vec<Vec<StoryFigure>> {
    let charts = (0..charts).map(|place| StoryFigure::Chart(Key::at(place)));
    let all = [StoryFigure::Map, StoryFigure::Area].into_iter().chain(charts).chain([StoryFigure::Timeline]);
    let rest: Vec<_> = all.filter(|figure| !placed.iter().flatten().any(|other| other == figure)).collect();
    placed.push(rest);
    placed
}
