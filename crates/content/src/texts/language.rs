//! The file of one language as a whole.

use super::agree::First;
use super::quotes::Quotes;
use super::sections::{Wanted, section};
use super::{TextContext, names};
use crate::format::Formatter;
use crate::mark_up::{self, PLAIN};
use crate::parts::Parts;
use crate::readability::{PLAIN_SENTENCE, Readability, prose};
use crate::value::{Entry, Value, quoted};
use knackpunkt_model::language::Language;
use knackpunkt_model::place::{Perspective, Place, Role};
use knackpunkt_model::point::{Point, PointKind};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::{Key, Table};
use knackpunkt_model::text::{ChangeText, PointText, Text, Texts, facts};
use std::collections::BTreeMap;

/// What the file of a language says: all its texts, none where one is missing; and what others must say as well, as far as it
/// could be read. None where nothing can be read.
pub(crate) fn read(
    root: &Entry<'_>,
    language: Language,
    parts: &Parts<'_>,
    first: Option<&First>,
) -> Option<(Option<Texts>, First)> {
    let Some(Formatter { numbers, dates }) = Formatter::new(language) else {
        root.note("the file", "a language without number and date formats", "a language that ICU4X knows");
        return None;
    };
    let facts = names::read(root, &numbers, &dates, parts);
    let quotes = Quotes::read(root, language, parts);
    let literals = names::literals(language, &facts, parts);
    let context = TextContext { language, numbers, facts, literals, quotes, parts, first };
    let ids = &parts.ids;
    let text = |field: &Value<'_>| context.text(field);
    let [kicker, headline, answer] = ["kicker", "headline", "answer"].map(|key| context.need(root, key));
    let titles = section(root, "titles", &Wanted::titles(), |_, field| text(field));
    let takeaways = context.takeaways(root);
    let story = context.story(root);
    if let (Some(story), Some(takeaways)) = (&story, &takeaways) {
        context.check_all_marked(root, story, takeaways);
    }
    let statements = section(root, "statements", &Wanted::all(&ids.statements), |key, field| {
        context.statement(key, field)
    });
    if first.is_none() {
        check_areas_stated(root, &statements, parts);
    }
    let notes = section(root, "notes", &context.same_keys(|first| &first.notes), |_, field| text(field));
    let whens = section(root, "whens", &context.same_keys(|first| &first.whens), |_, field| text(field));
    let events = section(root, "events", &context.same_keys(|first| &first.events), |key, field| {
        context.event(key, field)
    });
    let changes = section(root, "changes", &Wanted::all(&ids.changes), |_, field| context.change(field));
    let points = section(root, "points", &Wanted::all(&ids.points), |key, field| context.point(key, field));
    let places = section(root, "places", &contested(parts), |_, field| text(field));
    let summaries = context.summaries(root);
    let charts = section(root, "charts", &Wanted::all(&ids.charts), |key, field| context.chart(key, field));
    let sources = section(root, "sources", &Wanted::all(&ids.sources), |_, field| text(field));
    let publishers =
        section(root, "publishers", &Wanted::any(&ids.sources), |_, field| mark_up::plain(field));
    let roles = section(root, "roles", &Wanted::all(&ids.actors), |_, field| text(field));
    root.finish();
    let common = First {
        language,
        statements: statements.clone(),
        notes: notes.keys().copied().collect(),
        whens: whens.keys().copied().collect(),
        events: events.keys().copied().collect(),
        charts: charts.clone(),
    };
    let texts = || {
        Some(Texts {
            kicker: kicker?,
            headline: headline?,
            answer: answer?,
            titles,
            takeaways: takeaways?,
            story: story?,
            statements: Table::whole(statements, ids.statements.keys.len())?,
            notes,
            whens,
            events,
            changes: Table::whole(changes, ids.changes.keys.len())?,
            points: Table::whole(points, ids.points.keys.len())?,
            places,
            summaries: summaries?,
            charts: Table::whole(charts, ids.charts.keys.len())?,
            sources: Table::whole(sources, ids.sources.keys.len())?,
            publishers,
            place_names: Table::whole(context.names(&ids.places), ids.places.keys.len())?,
            actor_names: Table::whole(context.names(&ids.actors), ids.actors.keys.len())?,
            roles: Table::whole(roles, ids.actors.keys.len())?,
        })
    };
    let texts = texts();
    if let Some(texts) = texts.as_ref().filter(|_| language.is_plain()) {
        check_plain(root, texts);
    }
    Some((texts, common))
}

/// Notes areas that are compared and that no statement fills in: what is not in the register is not on the page.
fn check_areas_stated(root: &Entry<'_>, statements: &BTreeMap<Key<Statement>, Text>, parts: &Parts<'_>) {
    let areas = parts.ids.places.things.values().filter_map(|place| place.area.as_ref());
    for area in areas.chain(parts.compared_area.iter().flatten()).map(|figure| figure.id.as_str()) {
        if !statements.values().any(|text| facts(text).contains(&area)) {
            let found = format!("no statement that fills in {}", quoted(area));
            root.note("statements", &found, "one for each area that is compared");
        }
    }
}

/// Notes where plain language is not plain.
fn check_plain(root: &Entry<'_>, texts: &Texts) {
    let found = Readability::of(prose(texts));
    if let Some(found) = found.filter(|found| found.sentence_words > PLAIN_SENTENCE) {
        let allowed = format!("at most {PLAIN_SENTENCE} words a sentence on average, in plain language");
        root.note("the texts", &found.to_string(), &allowed);
    }
}

/// A text for every contested place. A place that could not be read may be one.
fn contested<'a>(parts: &'a Parts<'a>) -> Wanted<'a, Key<Place>> {
    let places = &parts.ids.places;
    let is_contested = |place: &Place| matches!(place.role, Role::Contested(..));
    let needed = places.things.values().filter(|place| is_contested(place)).map(|place| place.id.as_str());
    let may = |key: &Key<Place>| places.things.get(key).is_none_or(is_contested);
    let wanted = Wanted::only(places, may, "the id of a contested place".to_owned());
    Wanted { needed: needed.collect(), ..wanted }
}

impl TextContext<'_> {
    /// The words of a point. A word is only explained: it has no "why".
    fn point(&self, key: Option<&Key<Point>>, field: &Value<'_>) -> Option<PointText> {
        let table = field.table("a table with title, what and why")?;
        let title = table.need("title", PLAIN).and_then(|field| mark_up::plain(&field));
        let what = self.need(&table, "what");
        let point = key.and_then(|key| self.parts.ids.points.things.get(key));
        let is_word = point.is_some_and(|point| point.kind == PointKind::Word);
        let why = if is_word { Some(None) } else { self.need(&table, "why").map(Some) };
        table.finish();
        Some(PointText { title: title?, what: what?, why: why? })
    }

    fn change(&self, field: &Value<'_>) -> Option<ChangeText> {
        let table = field.table("a table with was and now")?;
        let [was, now] = ["was", "now"].map(|key| self.need(&table, key));
        table.finish();
        Some(ChangeText { was: was?, now: now? })
    }

    fn summaries(&self, root: &Entry<'_>) -> Option<[Text; 3]> {
        let allowed = "[summaries]";
        let table = root.need("summaries", allowed)?.table(allowed)?;
        let [moscow, kyiv, independent] = Perspective::ALL.map(|each| self.need(&table, each.name()));
        table.finish();
        Some([moscow?, kyiv?, independent?])
    }
}
