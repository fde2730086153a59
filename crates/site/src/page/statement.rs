//! One statement: its entry in the register, and a line wherever else it stands.

use crate::page::link::{Anchor, Link};
use crate::page::{Page, changes, inline};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use leptos::prelude::*;

/// The register's entry, the statement's own place in the page: a row that opens, and beneath it, open or not, what stands
/// against it. A mark opens of it what stands in the row and what has `data-brief`.
pub(crate) fn entry(page: &Page<'_>, statement: &Statement) -> impl IntoView {
    // Who says it, where more is said of who that is.
    let speaker = page.explainer.actor(statement.speaker);
    let speaker = link(page.to(Anchor::Actor(&speaker.id)), page.actor(speaker.key).to_owned());
    let dates = others(page, &statement.dated_otherwise, |other| page.date(other.when));
    let supplement = statement.supplement.then(|| format!(" · {}", page.words.statement.supplement_note));
    view! {
        <details
            class="entry statement"
            id=Anchor::Statement(&statement.id).id()
            data-supplement=statement.supplement
        >
            <summary data-time=statement.when.last_day().to_string()>
                <b>{page.number_of(statement)} " " {page.actor(statement.speaker)}</b>
                " "
                <span class="statement-words">{words(page, statement)}</span>
            </summary>
            <div class="entry-body">
                <p class="statement-facts" data-brief=true>{page.kinds(statement)} " · " {when(page, statement)} {supplement} ". " {read_in(page, statement)}</p>
                {note(page, statement)}
                <p class="statement-facts">
                    {fact(&page.words.statement.dated_otherwise, dates)} {fact(&page.words.filter.speaker, vec![speaker])} {about(page, statement)} {used(page, statement)}
                </p>
                {changes::of(page, statement)}
            </div>
        </details>
        {against(page, statement)}
    }
}

/// What stands against it; nothing where nothing does.
fn against(page: &Page<'_>, statement: &Statement) -> impl IntoView {
    let speaker = |other: &Statement| page.actor(other.speaker).to_owned();
    let others = others(page, &statement.contradicts, speaker);
    let label = page.words.statement.contradicted.clone();
    (!others.is_empty()).then(|| {
        view! {
            <p class="statement-against" data-brief=true>{label} ": " {inline::listed(others.into_iter())}</p>
        }
    })
}

/// One line: words, the number that leads to the entry, speaker and date.
pub(crate) fn line(page: &Page<'_>, statement: &Statement) -> impl IntoView {
    dated(page, statement, Some(when(page, statement)))
}

/// The same with this date, or with none where it stands above.
pub(crate) fn dated(page: &Page<'_>, statement: &Statement, date: Option<impl IntoView>) -> impl IntoView {
    let date = date.map(|date| view! { ", " {date} });
    view! {
        <p class="statement-line" data-time=statement.when.last_day().to_string()>
            {words(page, statement)}
            <sup>{inline::beside_speaker(page, [statement].into_iter())}</sup>
            " "
            <small>{page.actor(statement.speaker)} {date}</small>
        </p>
    }
}

/// When it was said or happened: as the source itself puts it, where the texts say so.
pub(crate) fn when(page: &Page<'_>, statement: &Statement) -> AnyView {
    match page.texts.whens.get(&statement.key) {
        Some(text) => inline::words(page, text),
        None => page.date(statement.when).into_any(),
    }
}

fn words(page: &Page<'_>, statement: &Statement) -> AnyView {
    inline::words(page, page.texts.statements.get(statement.key))
}

fn note(page: &Page<'_>, statement: &Statement) -> impl IntoView {
    page.texts.notes.get(&statement.key).map(|text| {
        view! {
            <p class="statement-note" data-brief=true>
                {page.words.statement.note.clone()} ": " {inline::words(page, text)}
            </p>
        }
    })
}

fn read_in(page: &Page<'_>, statement: &Statement) -> impl IntoView {
    let sources = statement.sources.iter().map(|key| page.explainer.sources.get(*key));
    let links = sources.map(|source| link(page.to(Anchor::Source(&source.id)), page.publisher(source)));
    fact(&page.words.statement.read_in, links.collect())
}

/// Links to other statements, each with what is said behind its name.
fn others(page: &Page<'_>, keys: &[Key<Statement>], behind: impl Fn(&Statement) -> String) -> Vec<AnyView> {
    let others = page.explainer.statements_at(keys);
    let words = |other| format!("{}, {}", page.title(other), behind(other));
    others.map(|other| link(page.to(Anchor::Statement(&other.id)), words(other))).collect()
}

/// Where in the page it is told: the story, or the takeaways where only they tell it; the timeline.
fn used(page: &Page<'_>, statement: &Statement) -> impl IntoView {
    let words = &page.words.statement;
    let story = inline::first_mark(page, statement).map(|run| page.explainer.statements.ids(run).join("-"));
    let story = story.map(|ids| link(page.to(Anchor::Mark(&ids)), words.in_story.clone()));
    let time = statement.has_own_date(page.explainer.as_of);
    let time = time.then(|| link(page.to(Anchor::Moment(&statement.id)), words.in_timeline.clone()));
    fact(&words.used, story.into_iter().chain(time).collect())
}

fn about(page: &Page<'_>, statement: &Statement) -> impl IntoView {
    let points =
        statement.points.iter().map(|key| (page.explainer.points.get(*key), page.texts.points.get(*key)));
    let points = points.map(|(point, text)| link(page.to(Anchor::Point(&point.id)), text.title.clone()));
    let towns = statement.places.iter().filter(|key| page.texts.places.contains_key(*key));
    let towns = towns.map(|key| page.explainer.places.get(*key));
    let towns = towns.map(|town| link(page.to(Anchor::Town(&town.id)), page.place(town).to_owned()));
    let words = &page.words.statement;
    view! { {fact(&words.points, points.collect())} {fact(&words.places, towns.collect())} }
}

fn link(link: Link, words: String) -> AnyView {
    view! { <a {..link}>{words}</a> }.into_any()
}

/// What something is called and what it is; nothing where there is nothing to say.
fn fact(label: &str, values: Vec<AnyView>) -> impl IntoView {
    let label = label.to_owned();
    (!values.is_empty()).then(|| view! { {label} ": " {inline::listed(values.into_iter())} ". " })
}
