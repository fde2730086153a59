//! The parts of an explainer as they are read one after another, each checked against those before it.

use super::catalogue;
use super::charts::{self, Facts};
use super::folder::Folder;
use super::header::Header;
use super::known::{Ids, Lists};
use super::places::{self, PlaceTable};
use super::register;
use super::value::Entry;
use knackpunkt_model::actor::Actor;
use knackpunkt_model::change::Change;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::fact::{DateFact, Figure};
use knackpunkt_model::language::Language;
use knackpunkt_model::place::Place;
use knackpunkt_model::point::Point;
use knackpunkt_model::source::Source;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::text::Texts;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Everything but the texts, as far as it could be read.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    pub(super) ids: Ids<'a>,
    pub(super) header: Header,
    pub(super) statements: Vec<Statement>,
    pub(super) places: Vec<Place>,
    pub(super) actors: Vec<Actor>,
    pub(super) points: Vec<Point>,
    pub(super) charts: Vec<Chart>,
    pub(super) sources: Vec<Source>,
    pub(super) figures: Vec<Figure>,
    pub(super) dates: Vec<DateFact>,
    pub(super) changes: Vec<Change>,
}

impl<'a> Parts<'a> {
    /// Reads all parts from the lists of entries, and files that entries name from the folder.
    pub(super) fn read(lists: &Lists<'a>, ids: Ids<'a>, header: Header, folder: &Folder<'_>) -> Self {
        let statements = register::read(entries(lists, "statement"), &ids, &header);
        let figures: Vec<_> = all(lists, "figure", |entry| catalogue::figure(entry, &ids, &header));
        let register = PlaceTable::new(&ids, &statements, &figures);
        let places = all(lists, "place", |entry| places::place(entry, &register));
        let facts = Facts { ids: &ids, figures: &figures, header: &header, folder };
        let charts = all(lists, "chart", |entry| charts::chart(entry, facts));
        let mut sources = all(lists, "source", catalogue::source);
        let mut changes = all(lists, "change", |entry| catalogue::change(entry, &ids));
        changes.sort_by_key(|change: &Change| Reverse(change.when));
        sources.sort_by_key(|source: &Source| Some(&source.id) != header.article.as_ref());
        Self {
            statements,
            places,
            actors: all(lists, "actor", catalogue::actor),
            points: all(lists, "point", catalogue::point),
            charts,
            sources,
            figures,
            dates: all(lists, "date", catalogue::date),
            changes,
            ids,
            header,
        }
    }

    /// The explainer, if nothing of its head is missing.
    pub(super) fn with(self, texts: BTreeMap<Language, Texts>) -> Option<Explainer> {
        Some(Explainer {
            slug: self.header.slug?,
            basemap: self.header.basemap?,
            article: self.header.article?,
            as_of: self.header.as_of?,
            compared_area: self.header.compared_area,
            languages: self.header.languages?,
            statements: self.statements,
            places: self.places,
            actors: self.actors,
            points: self.points,
            charts: self.charts,
            sources: self.sources,
            figures: self.figures,
            dates: self.dates,
            changes: self.changes,
            texts,
        })
    }
}

fn entries<'l, 'a>(lists: &'l Lists<'a>, kind: &str) -> &'l [Entry<'a>] {
    lists.get(kind).and_then(Option::as_deref).unwrap_or_default()
}

fn all<'a, T>(lists: &Lists<'a>, kind: &str, read: impl Fn(&Entry<'a>) -> Option<T>) -> Vec<T> {
    entries(lists, kind).iter().filter_map(read).collect()
}
