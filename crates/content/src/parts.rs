//! The parts of an explainer as they are read one after another, each checked against those before it.

use super::folder::Folder;
use super::header::Header;
use super::ids::IdTables;
use super::value::Entry;
use super::{catalogue, charts, places, register};
use knackpunkt_model::explainer::{Explainer, StoryFigure};
use knackpunkt_model::fact::{Figure, Unit};
use knackpunkt_model::language::Language;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::Texts;
use std::collections::BTreeMap;

/// Everything but the texts, as far as it could be read.
pub(super) struct Parts<'a> {
    pub(super) ids: IdTables<'a>,
    pub(super) header: Header,
    /// Where the files of long series lie.
    pub(super) folder: &'a Folder<'a>,
    /// The area which places are compared with, where there is one; none where it is wrong.
    pub(super) compared_area: Option<Option<Figure>>,
}

impl<'a> Parts<'a> {
    /// Reads all parts from the entries and the head of the explainer, and files that entries name from the folder.
    pub(super) fn read(
        head: Option<&Entry<'_>>,
        ids: IdTables<'a>,
        header: Header,
        folder: &'a Folder<'a>,
    ) -> Self {
        let mut parts = Self { ids, header, folder, compared_area: Some(None) };
        parts.ids.statements.things = register::read(&parts);
        parts.ids.figures.things = parts.ids.figures.read(|entry, own| catalogue::figure(entry, own, &parts));
        if let Some(head) = head {
            parts.compared_area = parts.area(head, "compared_area");
        }
        parts.ids.places.things = parts.ids.places.read(|entry, own| places::place(entry, own, &parts));
        parts.ids.actors.things = parts.ids.actors.read(catalogue::actor);
        parts.ids.points.things = parts.ids.points.read(catalogue::point);
        parts.ids.charts.things = parts.ids.charts.read(|entry, own| charts::chart(entry, own, &parts));
        parts.ids.sources.things = parts.ids.sources.read(catalogue::source);
        parts.ids.dates.things = parts.ids.dates.read(catalogue::date);
        parts.ids.changes.things = parts.ids.changes.read(|entry, own| catalogue::change(entry, own, &parts));
        parts
    }

    /// A figure that may be left out, but not be wrong.
    pub(super) fn figure(
        &self,
        entry: &Entry<'_>,
        key: &str,
        allowed: &str,
        passes: impl Fn(&Figure) -> bool,
    ) -> Option<Option<Figure>> {
        entry.optional(key, |field| {
            let figure = self.ids.figures.things.get(&self.ids.figures.key(field)?)?;
            if !passes(figure) {
                field.wrong(allowed);
            }
            Some(figure.clone())
        })
    }

    /// A figure that says how large something is.
    pub(super) fn area(&self, entry: &Entry<'_>, key: &str) -> Option<Option<Figure>> {
        self.figure(entry, key, "the id of a figure in square kilometres, above 0", |figure| {
            figure.unit == Unit::SquareKilometres && figure.value > 0.0
        })
    }

    /// The explainer, if nothing of its head is missing.
    pub(super) fn with(self, texts: BTreeMap<Language, Texts>) -> Option<Explainer> {
        let Self { ids, header, compared_area, .. } = self;
        Some(Explainer {
            slug: header.slug?,
            basemap: header.basemap?,
            article: header.article?.0,
            as_of: header.as_of?,
            compared_area: compared_area?,
            languages: header.languages?,
            story_figures: whole_story(header.story_figures?, ids.charts.keys.len()),
            statements: ids.statements.table()?,
            places: ids.places.table()?,
            actors: ids.actors.table()?,
            points: ids.points.table()?,
            charts: ids.charts.table()?,
            sources: ids.sources.table()?,
            figures: ids.figures.things.into_values().collect(),
            dates: ids.dates.things.into_values().collect(),
            changes: ids.changes.table()?,
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
