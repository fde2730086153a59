//! From the explainer to the timeline.

use crate::page::figure::Figure;
use crate::page::link::Anchor;
use crate::page::{Page, inline, statement};
use knackpunkt::raw_html::RawHtml;
use knackpunkt::timeline::{Stop, TimelineData};
use knackpunkt_model::date::{Day, When};
use knackpunkt_model::explainer::Moment;
use knackpunkt_model::fact::Unit;
use knackpunkt_model::statement::{Kind, Statement};
use knackpunkt_model::text::{EventText, marks};
use leptos::either::Either;
use leptos::prelude::*;

const YEAR: f64 = 365.2425;

/// What happened, the earliest first, and the days at which the slider stops. What was merely said on a day is folded.
pub(crate) fn data(page: &Page<'_>) -> TimelineData {
    let words = &page.words.timeline;
    let all = page.explainer.timeline().into_iter().flat_map(|moment| moment.statements);
    let (events, said): (Vec<_>, Vec<_>) = all.partition(|statement| is_event(page, statement));
    let folded = (!said.is_empty()).then(|| {
        let summary = words.said.replace("{count}", &page.number(said.len() as f64));
        let said = page.later(Figure::Timeline, list(page, said));
        view! { <details class="timeline-said"><summary>{summary}</summary>{said}</details> }
    });
    let list = view! { <p class="intro">{words.intro.clone()}</p> {list(page, events)} {folded} };
    let lasts = || page.explainer.statements.iter().map(|statement| statement.when.last_day());
    let stops = page.explainer.days().into_iter().map(|day| Stop {
        day: day.to_string(),
        words: page.date(day),
        said: page.number(lasts().filter(|last| *last <= day).count() as f64),
    });
    TimelineData { words: words.slider.clone(), stops: stops.collect(), list: RawHtml::of(list) }
}

/// Whether something happened, or is dated in different ways; not where the line of an event tells it already.
fn is_event(page: &Page<'_>, statement: &Statement) -> bool {
    let events = &page.texts.events;
    let happened = statement.kinds.contains(&Kind::Event) || !statement.dated_otherwise.is_empty();
    let told = || events.values().any(|event| marks(&event.line).contains(&statement.key));
    events.contains_key(&statement.key) || happened && !told()
}

/// What belongs under one date: the day, where anything is known to be of that day, else as its statements are dated. Each
/// last day stands there once, so that "until the 3rd" and "2nd to 3rd" stand under the 3rd and say so themselves; months
/// and years, which end on a day that nobody names, stand for themselves.
fn by_day(statements: Vec<&Statement>) -> Vec<Moment<'_>> {
    let by_month = |when: When| matches!(when, When::Month(..) | When::Year(_)).then_some(when);
    let mut days: Vec<Moment<'_>> = Vec::new();
    for statement in statements {
        let when = statement.when;
        let same = |day: &&mut Moment<'_>| {
            day.when.last_day() == when.last_day() && by_month(day.when) == by_month(when)
        };
        match days.iter_mut().find(same) {
            Some(day) => {
                day.statements.push(statement);
                day.when = if when.is_day() { when } else { day.when };
            }
            None => days.push(Moment { when, statements: vec![statement] }),
        }
    }
    days
}

fn list(page: &Page<'_>, statements: Vec<&Statement>) -> impl IntoView {
    let mut before = None;
    let days = by_day(statements).into_iter().map(|day| {
        let last = day.when.last_day();
        let gap = before.replace(last).and_then(|before| gap(page, before, last));
        view! { {gap} {self::day(page, day)} }
    });
    view! { <ol class="timeline" role="list">{days.collect_view()}</ol> }
}

/// How many years lie between two days, where it is a year or more.
fn gap(page: &Page<'_>, before: Day, after: Day) -> Option<impl IntoView> {
    let years = f64::from(after.days() - before.days()) / YEAR;
    let words = || page.format.numbers.with_unit(years.round(), Unit::Years);
    (years >= 1.0).then(|| {
        let words = page.words.timeline.gap.replace("{years}", &words());
        view! { <li class="timeline-gap">{words}</li> }
    })
}

fn day(page: &Page<'_>, day: Moment<'_>) -> impl IntoView {
    let datetime = day.when.is_day().then(|| day.when.to_string());
    let entries = day.statements.into_iter().map(|statement| {
        // When it was, where that is more or less than the date above it says.
        let differs = statement.when != day.when || page.texts.whens.contains_key(&statement.key);
        let own = differs.then(|| statement::when(page, statement));
        let entry = match page.texts.events.get(&statement.key) {
            Some(words) => Either::Left(event(page, statement, words, own)),
            None => Either::Right(statement::dated(page, statement, own)),
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
}

fn event(
    page: &Page<'_>,
    statement: &Statement,
    words: &EventText,
    own: Option<impl IntoView>,
) -> impl IntoView {
    let own = own.map(|own| view! { <small>{own}</small> });
    view! {
        {page.heading(0).class("event-title").child(inline::words(page, &words.headline))}
        <p class="statement-line" data-time=statement.when.last_day().to_string()>
            {inline::words(page, &words.line)} " " {own}
        </p>
    }
}

/// That other sources give another date, and which; and the remark on it, where no event has words of its own.
fn disputed(page: &Page<'_>, statement: &Statement) -> impl IntoView {
    let others = page.explainer.statements_at(&statement.dated_otherwise).map(|other| {
        let words = format!("{}, {}", page.title(other), page.date(other.when));
        view! { " " <a class="statement-link" {..page.to(Anchor::Moment(&other.id))}>{words}</a> }
    });
    let others: Vec<_> = others.collect();
    (!others.is_empty()).then(|| {
        let is_told = page.texts.events.contains_key(&statement.key);
        let note = page.texts.notes.get(&statement.key).filter(|_| !is_told);
        let note = note.map(|text| view! { <br /> {inline::words(page, text)} });
        view! {
            <p class="statement-note">
                <span class="event-disputed">{page.words.timeline.disputed.clone()} ":"</span>
                {others} {note}
            </p>
        }
    })
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
        let days = by_day(statements.iter().collect());
        let found: Vec<_> = days.iter().map(|day| (day.when.to_string(), day.statements.len())).collect();
        // Where nothing is known to be of the day itself, the date is that of what stands first.
        let wanted = [("2025-11-30", 2), ("2025-11", 1), ("../2025-12-02", 2)];
        assert_eq!(found, wanted.map(|(when, count)| (when.to_owned(), count)));
    }
}
