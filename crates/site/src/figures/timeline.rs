//! From the explainer to the timeline.

use crate::page::Page;
use crate::page::figure::Figure;
use crate::page::inline;
use crate::page::link::Anchor;
use crate::page::statement;
use knackpunkt::raw_html::RawHtml;
use knackpunkt::timeline::{Stop, TimelineData};
use knackpunkt_model::date::When;
use knackpunkt_model::statement::{Kind, Statement};
use leptos::prelude::*;

/// What happened, the earliest first, and the days at which the slider stops. What was merely said on a day is folded.
pub(crate) fn data(page: &Page<'_>) -> TimelineData {
    let words = &page.words.timeline;
    let (events, said) = (moments(page, is_event), moments(page, |statement| !is_event(statement)));
    let count = said.iter().map(|(_, statements)| statements.len()).sum::<usize>();
    let folded = (count > 0).then(|| {
        let summary = words.said.replace("{count}", &page.number(count as f64));
        let said = page.later(Figure::Timeline, list(page, &said));
        view! { <details class="timeline-said"><summary>{summary}</summary>{said}</details> }
    });
    let list = view! { <p class="intro">{words.intro.clone()}</p> {list(page, &events)} {folded} };
    TimelineData { words: words.slider.clone(), stops: stops(page), list: RawHtml::of(list.into_any()) }
}

/// Whether something happened, or is dated in different ways.
fn is_event(statement: &Statement) -> bool {
    statement.kinds.contains(&Kind::Event) || !statement.dated_otherwise.is_empty()
}

/// A date, and what of it is wanted.
type Dated<'a> = (When, Vec<&'a Statement>);

/// The dates of which anything is wanted, the earliest first.
fn moments<'a>(page: &Page<'a>, is_wanted: fn(&Statement) -> bool) -> Vec<Dated<'a>> {
    let moments = page.explainer.timeline().into_iter().map(|moment| {
        let wanted = moment.statements.into_iter().filter(|statement| is_wanted(statement)).collect();
        (moment.when, wanted)
    });
    moments.filter(|(_, wanted): &Dated<'_>| !wanted.is_empty()).collect()
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

fn list(page: &Page<'_>, moments: &[Dated<'_>]) -> AnyView {
    let moments = moments.iter().map(|moment| self::moment(page, moment)).collect_view();
    view! { <ol class="timeline" role="list">{moments}</ol> }.into_any()
}

/// A date and what belongs to it.
fn moment(page: &Page<'_>, (date, statements): &Dated<'_>) -> AnyView {
    let day = date.is_day();
    let imprecise = page.words.timeline.imprecise.clone();
    let imprecise = (!date.is_exact()).then(|| view! { <span class="badge">{imprecise}</span> });
    let when =
        view! { <time datetime=day.then(|| date.to_string())>{page.date(*date)}</time> " " {imprecise} };
    let lines = statements.iter().map(|statement| {
        view! { <li id=Anchor::Moment(&statement.id).id()>{statement::line(page, statement)} {disputed(page, statement)}</li> }
    });
    view! {
        <li class="moment" data-day=day.then_some("")>
            {page.heading(0).class("moment-when").child(when)}
            <ul class="moment-lines" role="list">{lines.collect_view()}</ul>
        </li>
    }
    .into_any()
}

/// That other sources give another date, which, and the remark on it.
fn disputed(page: &Page<'_>, statement: &Statement) -> AnyView {
    let others = page.explainer.statements_at(&statement.dated_otherwise);
    let others = others.map(|other| {
        let words = format!("{}, {}", page.title(other), page.date(other.when));
        view! { " " <a class="statement-link" {..page.to(Anchor::Moment(&other.id))}>{words}</a> }
    });
    let others: Vec<_> = others.collect();
    (!others.is_empty())
        .then(|| {
            let note = page.texts.notes.get(&statement.key).map(|text| inline::words(page, text));
            view! {
                <p class="statement-note">
                    <span class="badge badge-disputed">{page.words.timeline.disputed.clone()}</span>
                    {others}
                    <br />
                    {note}
                </p>
            }
        })
        .into_any()
}
