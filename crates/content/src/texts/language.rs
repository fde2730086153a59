//! The file of one language as a whole.

use super::agree::{First, same_keys};
use super::lens::Lens;
use super::quotes::Quotes;
use super::sections::{Wanted, section};
use super::{areas, charts, names, story};
use crate::format::Formatter;
use crate::mark_up::{self, PLAIN};
use crate::parts::Parts;
use crate::readability::{PLAIN_SENTENCE, Readability, prose};
use crate::value::{Entry, Spot};
use knackpunkt_model::language::Language;
use knackpunkt_model::place::{Perspective, Place, Role};
use knackpunkt_model::point::PointKind;
use knackpunkt_model::text::{ChangeText, PointText, Text, Texts};
use std::collections::BTreeMap;

/// All texts of a language; none where one is missing.
pub(crate) fn read(
    root: &Entry<'_>,
    language: Language,
    parts: &Parts<'_>,
    first: Option<First<'_>>,
) -> Option<Texts> {
    let Some(Formatter { numbers, dates }) = Formatter::new(language) else {
        root.note("the file", "a language without number and date formats", "a language that ICU4X knows");
        return None;
    };
    let facts = names::read(root, &numbers, &dates, parts);
    let quotes = Quotes::read(root, language, parts);
    let lens = Lens { bare: names::bare(language, &facts, parts), quotes, facts, ids: &parts.ids };
    let ids = lens.ids;
    let text = |_: &str, spot: &Spot<'_>| lens.text(spot);
    let [kicker, headline, answer] = ["kicker", "headline", "answer"].map(|key| lens.need(root, key));
    let takeaways = story::takeaways(root, &lens);
    let story = story::story(root, &lens);
    if let (Some(story), Some(takeaways)) = (&story, &takeaways) {
        story::check_all_marked(root, story, takeaways, parts);
    }
    let statements = section(root, "statements", &Wanted::all(&ids.statements), |id, spot| {
        let text = lens.text(spot)?;
        if let Some(first) = first {
            let statement = parts.statements.iter().find(|statement| statement.id == id);
            first.check_facts(id, &text, statement.map(|statement| statement.speaker.as_str()), spot);
        }
        Some(text)
    });
    if first.is_none() {
        areas::check_stated(root, &statements, parts);
    }
    let notes = section(root, "notes", &same_keys(&ids.statements, first, |texts| &texts.notes), text);
    let whens = section(root, "whens", &same_keys(&ids.statements, first, |texts| &texts.whens), text);
    let changes = section(root, "changes", &Wanted::all(&ids.changes), |_, spot| change(spot, &lens));
    let points = section(root, "points", &Wanted::all(&ids.points), |id, spot| point(id, spot, &lens, parts));
    let places = section(root, "places", &contested(parts), text);
    let summaries = summaries(root, &lens);
    let words = charts::Words { lens: &lens, parts, language, numbers: &numbers, first };
    let charts = section(root, "charts", &Wanted::all(&ids.charts), |id, spot| words.chart(id, spot));
    let sources = section(root, "sources", &Wanted::all(&ids.sources), text);
    let publishers = section(root, "publishers", &Wanted::any(&ids.sources), |_, spot| mark_up::plain(spot));
    let roles = section(root, "roles", &Wanted::all(&ids.actors), text);
    root.finish();
    let texts = Texts {
        kicker: kicker?,
        headline: headline?,
        answer: answer?,
        takeaways: takeaways?,
        story: story?,
        statements,
        notes,
        whens,
        changes,
        points,
        places,
        summaries: summaries?,
        charts,
        sources,
        publishers,
        names: lens.names(),
        roles,
    };
    if language == Language::DeEinfach {
        check_plain(root, &texts);
    }
    Some(texts)
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
fn contested<'a>(parts: &'a Parts<'a>) -> Wanted<'a> {
    let is_contested = |place: &Place| matches!(place.role, Role::Contested(..));
    let places: BTreeMap<_, _> =
        parts.places.iter().map(|place| (place.id.as_str(), is_contested(place))).collect();
    let needed = places.iter().filter(|(_, contested)| **contested).map(|(id, _)| *id).collect();
    let may = move |id: &str| places.get(id).copied().unwrap_or_else(|| parts.ids.places.has(id));
    Wanted::these(needed, may, "the id of a contested place")
}

/// The words of the point with this id. A word is only explained: it has no "why".
fn point(id: &str, spot: &Spot<'_>, lens: &Lens<'_>, parts: &Parts<'_>) -> Option<PointText> {
    let table = spot.table("a table with title, what and why")?;
    let title = table.need("title", PLAIN).and_then(|spot| mark_up::plain(&spot));
    let what = lens.need(&table, "what");
    let is_word = parts.points.iter().any(|point| point.id == id && point.kind == PointKind::Word);
    let why = if is_word { Some(None) } else { lens.need(&table, "why").map(Some) };
    table.finish();
    Some(PointText { title: title?, what: what?, why: why? })
}

fn change(spot: &Spot<'_>, lens: &Lens<'_>) -> Option<ChangeText> {
    let table = spot.table("a table with was and now")?;
    let (was, now) = (lens.need(&table, "was"), lens.need(&table, "now"));
    table.finish();
    Some(ChangeText { was: was?, now: now? })
}

fn summaries(root: &Entry<'_>, lens: &Lens<'_>) -> Option<[Text; 3]> {
    let allowed = "[summaries]";
    let table = root.need("summaries", allowed)?.table(allowed)?;
    let [moscow, kyiv, independent] =
        Perspective::ALL.map(|perspective| lens.need(&table, perspective.name()));
    table.finish();
    Some([moscow?, kyiv?, independent?])
}
