//! From the explainer to the timeline.

use crate::page::Page;
use crate::page::figure::Figure;
use crate::page::inline;
use crate::page::link::Anchor;
use crate::page::statement;
use knackpunkt::raw_html::RawHtml;
use knackpunkt::timeline::{Stop, TimelineData};
use knackpunkt_model::date::{Day, When};
use knackpunkt_model::fact::Unit;
use knackpunkt_model::statement::{Kind, Statement};
use knackpunkt_model::text::{EventText, marks};
use leptos::prelude::*;

/// Days of a year, on average.
const YEAR: f64 = 365.2425;

/// What happened, the earliest first, and the days at which the slider stops. What was merely said on a day is folded.
pub(crate) fn data(page: &Page<'_>) -> TimelineData {
    let words = &page.words.timeline;
    let all = page.explainer.timeline().into_iter().flat_map(|moment| moment.statements);
    let (events, said): (Vec<_>, Vec<_>) = all.partition(|statement| is_event(page, statement));
    let folded = (!said.is_empty()).then(|| {
        let summary = words.said.replace("{count}", &page.number(said.len() as f64));
        let said = page.later(Figure::Timeline, list(page, &by_day(&said)));
        view! { <details class="timeline-said"><summary>{summary}</summary>{said}</details> }
    });
    let list = view! { <p class="intro">{words.intro.clone()}</p> {list(page, &by_day(&events))} {folded} };
    TimelineData { words: words.slider.clone(), stops: stops(page), list: RawHtml::of(list.into_any()) }
}

/// Whether something happened, or is dated in different ways; not where the line of an event tells it already.
fn is_event(page: &Page<'_>, statement: &Statement) -> bool {
    let events = &page.texts.events;
    let happened = statement.kinds.contains(&Kind::Event) || !statement.dated_otherwise.is_empty();
    let told = || events.values().any(|event| marks(&event.line).contains(&statement.key));
    events.contains_key(&statement.key) || happened && !told()
}

/// What belongs under one date.
struct DayOf<'a> {
    /// The date: the day, where anything is known to be of that day, else as its statements are dated.
    when: When,
    /// At least one.
    statements: Vec<&'a Statement>,
}

/// Each last day once, so that "until the 3rd" and "2nd to 3rd" stand under the 3rd and say so themselves; months and years,
/// which end on a day that nobody names, stand for themselves.
fn by_day<'a>(statements: &[&'a Statement]) -> Vec<DayOf<'a>> {
    let by_month = |when: When| matches!(when, When::Month(..) | When::Year(_)).then_some(when);
    let mut days: Vec<DayOf<'a>> = Vec::new();
    for statement in statements {
        let when = statement.when;
        let same = |day: &&mut DayOf<'_>| {
            day.when.last_day() == when.last_day() && by_month(day.when) == by_month(when)
        };
        match days.iter_mut().find(same) {
            Some(day) => {
                day.statements.push(statement);
                day.when = if when.is_day() { when } else { day.when };
            }
            None => days.push(DayOf { when, statements: vec![statement] }),
        }
    }
    days
}

fn stops(page: &Page<'_>) -> Vec<Stop> {
    let lasts = || page.explainer.statements.iter().map(|statement| statement.when.last_day());
    let stops = page.explainer.days().into_iter().map(|day| Stop {
        day: day.to_string(),
        words: page.date(day),
        said: page.number(lasts().filter(|last| *last <= day).count() as f64),
    });
    stops.collect()
}

fn list(page: &Page<'_>, days: &[DayOf<'_>]) -> AnyView {
    let before = [None].into_iter().chain(days.iter().map(|day| Some(day.when.last_day())));
    let days = before.zip(days).map(|(before, day)| {
        let gap = before.and_then(|before| gap(page, before, day.when.last_day()));
        view! { {gap} {self::day(page, day)} }
    });
    view! { <ol class="timeline" role="list">{days.collect_view()}</ol> }.into_any()
}

/// How many years lie between two days, where it is a year or more.
fn gap(page: &Page<'_>, before: Day, after: Day) -> Option<AnyView> {
    let years = f64::from(after.days() - before.days()) / YEAR;
    let words = || page.format.numbers.with_unit(years.round(), Unit::Years);
    (years >= 1.0).then(|| {
        let words = page.words.timeline.gap.replace("{years}", &words());
        view! { <li class="timeline-gap">{words}</li> }.into_any()
    })
}

/// A date and what belongs to it.
fn day(page: &Page<'_>, day: &DayOf<'_>) -> AnyView {
    let datetime = day.when.is_day().then(|| day.when.to_string());
    let entries = day.statements.iter().map(|statement| {
        let own = own_date(page, statement, day.when);
        let entry = match page.texts.events.get(&statement.key) {
            Some(words) => event(page, statement, words, own),
            None => statement::dated(page, statement, own),
        };
        view! {
            <li id=Anchor::Moment(&statement.id).id() data-supplement=statement.supplement.then_some("")>
                {entry} {disputed(page, statement)}
            </li>
        }
    });
    view! {
        <li class="moment">
            <p class="moment-when"><time datetime=datetime>{page.date(day.when)}</time></p>
            <ul class="moment-lines" role="list">{entries.collect_view()}</ul>
        </li>
    }
    .into_any()
}

/// When it was, where that is more or less than the date above it says.
fn own_date(page: &Page<'_>, statement: &Statement, above: When) -> Option<AnyView> {
    let differs = statement.when != above || page.texts.whens.contains_key(&statement.key);
    differs.then(|| statement::when(page, statement))
}

/// An event with words of its own.
fn event(page: &Page<'_>, statement: &Statement, words: &EventText, own: Option<AnyView>) -> AnyView {
    let own = own.map(|own| view! { <small>{own}</small> });
    view! {
        {page.heading(0).class("event-title").child(inline::words(page, &words.headline))}
        <p class="statement-line" data-time=statement.when.last_day().to_string()>
            {inline::words(page, &words.line)} " " {own}
        </p>
    }
    .into_any()
}

/// That other sources give another date, and which; and the remark on it, where no event has words of its own.
fn disputed(page: &Page<'_>, statement: &Statement) -> AnyView {
    let others = page.explainer.statements_at(&statement.dated_otherwise);
    let others = others.map(|other| {
        let words = format!("{}, {}", page.title(other), page.date(other.when));
        view! { " " <a class="statement-link" {..page.to(Anchor::Moment(&other.id))}>{words}</a> }
    });
    let others: Vec<_> = others.collect();
    (!others.is_empty())
        .then(|| {
            let note = page.texts.notes.get(&statement.key);
            let note = note.filter(|_| !page.texts.events.contains_key(&statement.key));
            let note = note.map(|text| view! { <br /> {inline::words(page, text)} });
            view! {
                <p class="statement-note">
                    <span class="event-disputed">{page.words.timeline.disputed.clone()} ":"</span>
                    {others} {note}
                </p>
            }
        })
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt_model::table::Key;

    fn statement(when: &str) -> Statement {
        Statement {
            key: Key::at(0),
            id: String::new(),
            kinds: vec![Kind::Event],
            speaker: Key::at(0),
            when: when.parse().unwrap(),
            places: Vec::new(),
            actors: Vec::new(),
            points: Vec::new(),
            contradicts: Vec::new(),
            sources: Vec::new(),
            quotes: Vec::new(),
            dated_otherwise: Vec::new(),
            position_of: Vec::new(),
            supplement: false,
        }
    }

    #[test]
    fn a_day_stands_once_and_a_month_for_itself() {
        let dates = ["../2025-11-30", "2025-11", "2025-11-30", "../2025-12-02", "2025-12-01/2025-12-02"];
        let statements = dates.map(statement);
        let days = by_day(&statements.iter().collect::<Vec<_>>());
        let found: Vec<_> = days.iter().map(|day| (day.when.to_string(), day.statements.len())).collect();
        // Where nothing is known to be of the day itself, the date is that of what stands first.
        let wanted = [("2025-11-30", 2), ("2025-11", 1), ("../2025-12-02", 2)];
        assert_eq!(found, wanted.map(|(when, count)| (when.to_owned(), count)));
    }
}
