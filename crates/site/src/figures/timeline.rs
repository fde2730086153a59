//! From the explainer to the timeline.

use crate::page::figure::Figure;
use crate::page::link::Anchor;
use crate::page::{Page, inline, statement};
use knackpunkt::raw_html::RawHtml;
use knackpunkt::timeline::{Stop, TimelineData};
use knackpunkt_model::date::Day;
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
    let (events, said) = (moments(page, true), moments(page, false));
    let folded = (!said.is_empty()).then(|| {
        let count: usize = said.iter().map(|moment| moment.statements.len()).sum();
        let summary = words.said.replace("{count}", &page.number(count as f64));
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

/// What happened, or what was merely said. Under a date stands what is dated just so: what is known to have been before the
/// 3rd does not stand under the 2nd.
fn moments<'a>(page: &Page<'a>, events: bool) -> Vec<Moment<'a>> {
    let of_kind = |mut moment: Moment<'a>| {
        moment.statements.retain(|statement| is_event(page, statement) == events);
        (!moment.statements.is_empty()).then_some(moment)
    };
    page.explainer.timeline().into_iter().filter_map(of_kind).collect()
}

fn list(page: &Page<'_>, moments: Vec<Moment<'_>>) -> impl IntoView {
    let mut before = None;
    let moments = moments.into_iter().map(|moment| {
        let last = moment.when.last_day();
        let gap = before.replace(last).and_then(|before| gap(page, before, last));
        view! { {gap} {self::moment(page, moment)} }
    });
    view! { <ol class="timeline" role="list">{moments.collect_view()}</ol> }
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

fn moment(page: &Page<'_>, moment: Moment<'_>) -> impl IntoView {
    let datetime = moment.when.is_day().then(|| moment.when.to_string());
    let entries = moment.statements.into_iter().map(|statement| {
        // When it was, where that is more or less than the date above it says.
        let own = page.texts.whens.contains_key(&statement.key).then(|| statement::when(page, statement));
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
            <p class="moment-when"><time datetime=datetime>{page.date(moment.when)}</time></p>
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
