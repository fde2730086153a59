//! From the explainer to the timeline.

use crate::page::Page;
use crate::page::inline;
use crate::page::link::Anchor;
use crate::page::statement;
use knackpunkt::raw_html::RawHtml;
use knackpunkt::timeline::{Stop, TimelineData};
use knackpunkt_model::statement::{Kind, Statement};
use knackpunkt_model::timeline::Moment;
use leptos::prelude::*;

/// Everything with a date of its own, the earliest first, and the days at which the slider stops.
pub(crate) fn data(page: &Page<'_>) -> TimelineData {
    let moments = page.explainer.timeline();
    let moments = moments.iter().map(|moment| self::moment(page, moment)).collect_view();
    let list = view! {
        <p class="intro">{page.words.timeline.intro.clone()}</p>
        <ol class="timeline" role="list">{moments}</ol>
    };
    TimelineData {
        words: page.words.timeline.slider.clone(),
        stops: stops(page),
        list: RawHtml::of(list.into_any()),
    }
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

/// More lines than this of what was said on a day are folded.
const FOLDED: usize = 6;

/// A date and what belongs to it: first what happened and what is dated in different ways, then what else was said.
fn moment(page: &Page<'_>, moment: &Moment<'_>) -> AnyView {
    let words = &page.words.timeline;
    let day = moment.when.is_day();
    let imprecise =
        (!moment.when.is_exact()).then(|| view! { <span class="badge">{words.imprecise.clone()}</span> });
    let is_event = |statement: &&Statement| {
        statement.kinds.contains(&Kind::Event) || !statement.dated_otherwise.is_empty()
    };
    let (events, said): (Vec<_>, Vec<_>) = moment.statements.iter().copied().partition(is_event);
    let count = words.said.replace("{count}", &page.number(said.len() as f64));
    let said_lines = (!said.is_empty()).then(|| list(page, &said));
    let said = if said.len() > FOLDED {
        view! { <details class="moment-said"><summary>{count}</summary>{said_lines}</details> }.into_any()
    } else {
        said_lines.into_any()
    };
    let when = view! {
        <time datetime=day.then(|| moment.when.to_string())>{page.date(moment.when)}</time>
        " "
        {imprecise}
    };
    view! {
        <li class="moment" data-day=day.then_some("")>
            {page.heading(0).class("moment-when").child(when)}
            {(!events.is_empty()).then(|| list(page, &events))}
            {said}
        </li>
    }
    .into_any()
}

fn list(page: &Page<'_>, statements: &[&Statement]) -> AnyView {
    let items = statements.iter().map(|statement| {
        view! { <li id=Anchor::Moment(&statement.id).id()>{statement::line(page, statement)} {disputed(page, statement)}</li> }
    });
    view! { <ul class="moment-lines" role="list">{items.collect_view()}</ul> }.into_any()
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
