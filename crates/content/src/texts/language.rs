//! The file of one language as a whole.

use super::agree::{Common, First, same_keys};
use super::context::TextContext;
use super::quotes::Quotes;
use super::sections::{Wanted, section};
use super::{areas, charts, events, names, story};
use crate::format::Formatter;
use crate::mark_up::{self, PLAIN};
use crate::parts::Parts;
use crate::readability::{PLAIN_SENTENCE, Readability, prose};
use crate::value::{Entry, Value};
use knackpunkt_model::language::Language;
use knackpunkt_model::place::{Perspective, Place, Role};
use knackpunkt_model::point::{Point, PointKind};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::{Key, Table};
use knackpunkt_model::text::{ChangeText, PointText, Text, Texts};

/// What a language says.
#[derive(Debug)]
pub(crate) struct Said {
    /// All its texts; none where one is missing.
    pub(crate) texts: Option<Texts>,
    /// What others must say as well, as far as it could be read.
    pub(crate) common: Common,
}

/// What the file of a language says; none where nothing can be read.
pub(crate) fn read(
    root: &Entry<'_>,
    language: Language,
    parts: &Parts<'_>,
    first: Option<&First>,
) -> Option<Said> {
    let Some(Formatter { numbers, dates }) = Formatter::new(language) else {
        root.note("the file", "a language without number and date formats", "a language that ICU4X knows");
        return None;
    };
    let facts = names::read(root, &numbers, &dates, parts);
    let quotes = Quotes::read(root, language, parts);
    let context =
        TextContext { literals: names::literals(language, &facts, parts), quotes, facts, ids: &parts.ids };
    let ids = context.ids;
    let text = |_: Option<&Key<Statement>>, field: &Value<'_>| context.text(field);
    let [kicker, headline, answer] = ["kicker", "headline", "answer"].map(|key| context.need(root, key));
    let titles = section(root, "titles", &Wanted::titles(), |_, field| context.text(field));
    let takeaways = story::takeaways(root, &context);
    let story = story::story(root, &context);
    if let (Some(story), Some(takeaways)) = (&story, &takeaways) {
        story::check_all_marked(root, story, takeaways, parts);
    }
    let statements = section(root, "statements", &Wanted::all(&ids.statements), |key, field| {
        let text = context.text(field)?;
        if let (Some(first), Some(key)) = (first, key) {
            let speaker = parts.statements.get(key).and_then(|one| parts.actors.get(&one.speaker));
            first.check_facts(*key, &text, speaker.map(|actor| actor.id.as_str()), field);
        }
        Some(text)
    });
    if first.is_none() {
        areas::check_stated(root, &statements, parts);
    }
    let notes = section(root, "notes", &same_keys(&ids.statements, first, |common| &common.notes), text);
    let whens = section(root, "whens", &same_keys(&ids.statements, first, |common| &common.whens), text);
    let events = events::read(root, &context, parts, first);
    let changes = section(root, "changes", &Wanted::all(&ids.changes), |_, field| change(field, &context));
    let points =
        section(root, "points", &Wanted::all(&ids.points), |key, field| point(key, field, &context, parts));
    let places = section(root, "places", &contested(parts), |_, field| context.text(field));
    let summaries = summaries(root, &context);
    let words = charts::Words { context: &context, parts, language, numbers: &numbers, first };
    let charts = section(root, "charts", &Wanted::all(&ids.charts), |key, field| words.chart(key, field));
    let sources = section(root, "sources", &Wanted::all(&ids.sources), |_, field| context.text(field));
    let publishers =
        section(root, "publishers", &Wanted::any(&ids.sources), |_, field| mark_up::plain(field));
    let roles = section(root, "roles", &Wanted::all(&ids.actors), |_, field| context.text(field));
    root.finish();
    let common = Common {
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
            statements: Table::whole(statements, ids.statements.count())?,
            notes,
            whens,
            events,
            changes: Table::whole(changes, ids.changes.count())?,
            points: Table::whole(points, ids.points.count())?,
            places,
            summaries: summaries?,
            charts: Table::whole(charts, ids.charts.count())?,
            sources: Table::whole(sources, ids.sources.count())?,
            publishers,
            place_names: Table::whole(context.names(&ids.places), ids.places.count())?,
            actor_names: Table::whole(context.names(&ids.actors), ids.actors.count())?,
            roles: Table::whole(roles, ids.actors.count())?,
        })
    };
    let texts = texts();
    if let Some(texts) = texts.as_ref().filter(|_| language.is_plain()) {
        check_plain(root, texts);
    }
    Some(Said { texts, common })
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
    let known = &parts.ids.places;
    let is_contested = |place: &Place| matches!(place.role, Role::Contested(..));
    let needed = known.keyed().filter(|(_, key)| parts.places.get(key).is_some_and(is_contested));
    let may = move |id: &str| {
        let place = known.find(id).and_then(|key| parts.places.get(&key));
        place.map_or_else(|| known.has(id), is_contested)
    };
    Wanted::these(known, needed.map(|(id, _)| id).collect(), may, "the id of a contested place")
}

/// The words of a point. A word is only explained: it has no "why".
fn point(
    key: Option<&Key<Point>>,
    field: &Value<'_>,
    context: &TextContext<'_>,
    parts: &Parts<'_>,
) -> Option<PointText> {
    let table = field.table("a table with title, what and why")?;
    let title = table.need("title", PLAIN).and_then(|field| mark_up::plain(&field));
    let what = context.need(&table, "what");
    let is_word = key.and_then(|key| parts.points.get(key)).is_some_and(|one| one.kind == PointKind::Word);
    let why = if is_word { Some(None) } else { context.need(&table, "why").map(Some) };
    table.finish();
    Some(PointText { title: title?, what: what?, why: why? })
}

fn change(field: &Value<'_>, context: &TextContext<'_>) -> Option<ChangeText> {
    let table = field.table("a table with was and now")?;
    let (was, now) = (context.need(&table, "was"), context.need(&table, "now"));
    table.finish();
    Some(ChangeText { was: was?, now: now? })
}

fn summaries(root: &Entry<'_>, context: &TextContext<'_>) -> Option<[Text; 3]> {
    let allowed = "[summaries]";
    let table = root.need("summaries", allowed)?.table(allowed)?;
    let [moscow, kyiv, independent] =
        Perspective::ALL.map(|perspective| context.need(&table, perspective.name()));
    table.finish();
    Some([moscow?, kyiv?, independent?])
}
