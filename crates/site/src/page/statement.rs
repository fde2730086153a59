//! One statement: in full in the register, in brief where it is opened in place.

use crate::page::Page;
use crate::page::changes;
use crate::page::link::{Anchor, Link};
use crate::page::{anchor, inline};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use leptos::prelude::*;

/// The register's entry: the statement's own place in the page.
pub(crate) fn full(page: &Page<'_>, statement: &Statement) -> AnyView {
    view! {
        <article
            class="statement"
            id=Anchor::Statement(&statement.id).id()
            data-statement=statement.id.clone()
            data-kind=kind_names(statement)
            data-time=statement.when.last_day().to_string()
            data-supplement=statement.supplement.then_some("")
            aria-label=page.title(statement)
        >
            {head(page, statement)}
            <p class="statement-words">{words(page, statement)}</p>
            {note(page, statement)}
            <dl class="statement-facts">
                {read_in(page, statement)} {contradicted(page, statement)} {dated_otherwise(page, statement)}
                {about(page, statement)} {used(page, statement)}
            </dl>
            {changes::of(page, statement)}
        </article>
    }
    .into_any()
}

/// What a mark opens: the same without the lists of points and places, and with a link to the entry.
pub(crate) fn brief(page: &Page<'_>, statement: &Statement) -> AnyView {
    view! {
        <div
            class="statement"
            data-of=statement.id.clone()
            data-kind=kind_names(statement)
            data-supplement=statement.supplement.then_some("")
        >
            {head(page, statement)}
            <p class="statement-words">{words(page, statement)}</p>
            {note(page, statement)}
            <dl class="statement-facts">{read_in(page, statement)} {contradicted(page, statement)}</dl>
            <p>
                <a {..page.to(Anchor::Statement(&statement.id))}>{page.words.statement.to_register.clone()}</a>
            </p>
        </div>
    }
    .into_any()
}

/// One line: speaker, date and words, with a link to the entry.
pub(crate) fn line(page: &Page<'_>, statement: &Statement) -> AnyView {
    view! {
        <p
            class="statement-line"
            data-of=statement.id.clone()
            data-time=statement.when.last_day().to_string()
            data-supplement=statement.supplement.then_some("")
        >
            {words(page, statement)}
            " "
            <a class="statement-link" {..page.to(Anchor::Statement(&statement.id))}>{page.title(statement)}</a>
            <span class="statement-when">{page.actor(statement.speaker)} ", " {when(page, statement)}</span>
        </p>
    }
    .into_any()
}

fn kind_names(statement: &Statement) -> String {
    statement.kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(" ")
}

/// Number, kind, speaker, date; and that it is a supplement where it is one.
fn head(page: &Page<'_>, statement: &Statement) -> AnyView {
    let speaker = page.explainer.actor(statement.speaker);
    let supplement = statement.supplement.then(|| {
        view! { <span class="badge badge-supplement">{page.words.statement.supplement_note.clone()}</span> }
    });
    view! {
        <p class="statement-head">
            <span class="statement-id">{page.title(statement)}</span>
            <span class="badge" data-kind=kind_names(statement)>{page.kinds(statement)}</span>
            <strong class="statement-speaker">
                <a {..page.to(Anchor::Actor(&speaker.id))}>{page.actor(speaker.key)}</a>
            </strong>
            <time class="statement-when" datetime=datetime(statement)>{when(page, statement)}</time>
            {supplement}
        </p>
    }
    .into_any()
}

/// When it was said or happened: as the source itself puts it, where the texts say so.
pub(crate) fn when(page: &Page<'_>, statement: &Statement) -> AnyView {
    match page.texts.whens.get(&statement.key) {
        Some(text) => inline::words(page, text),
        None => page.date(statement.when).into_any(),
    }
}

/// The date for machines, where it is one that HTML knows: a day, a month or a year.
fn datetime(statement: &Statement) -> Option<String> {
    Some(statement.when.to_string()).filter(|text| !text.contains('/'))
}

fn words(page: &Page<'_>, statement: &Statement) -> AnyView {
    inline::words(page, page.texts.statements.get(statement.key))
}

fn note(page: &Page<'_>, statement: &Statement) -> AnyView {
    let note = page.texts.notes.get(&statement.key).map(|text| {
        view! {
            <p class="statement-note">
                <span class="label">{page.words.statement.note.clone()} ": "</span>
                {inline::words(page, text)}
            </p>
        }
    });
    note.into_any()
}

fn read_in(page: &Page<'_>, statement: &Statement) -> AnyView {
    let sources = statement.sources.iter().map(|key| page.explainer.sources.get(*key));
    let links = sources.map(|source| link(page.to(Anchor::Source(&source.id)), page.publisher(source)));
    fact(&page.words.statement.read_in, links.collect())
}

fn contradicted(page: &Page<'_>, statement: &Statement) -> AnyView {
    let speaker = |other: &Statement| page.actor(other.speaker).to_owned();
    fact(&page.words.statement.contradicted, others(page, &statement.contradicts, speaker))
}

fn dated_otherwise(page: &Page<'_>, statement: &Statement) -> AnyView {
    let when = |other: &Statement| page.date(other.when);
    fact(&page.words.statement.dated_otherwise, others(page, &statement.dated_otherwise, when))
}

/// Links to other statements, each with what is said behind its name.
fn others(page: &Page<'_>, keys: &[Key<Statement>], behind: impl Fn(&Statement) -> String) -> Vec<AnyView> {
    let others = page.explainer.statements_at(keys);
    let words = |other| format!("{}, {}", page.title(other), behind(other));
    others.map(|other| link(page.to(Anchor::Statement(&other.id)), words(other))).collect()
}

/// Where in the page it is told: the story, or the takeaways where only they tell it; the timeline.
fn used(page: &Page<'_>, statement: &Statement) -> AnyView {
    let words = &page.words.statement;
    let story = anchor::of(page, statement)
        .map(|run| link(page.to(Anchor::Mark(&page.ids(run).join("-"))), words.in_story.clone()));
    let time = page.explainer.has_own_date(statement);
    let time = time.then(|| link(page.to(Anchor::Moment(&statement.id)), words.in_timeline.clone()));
    fact(&words.used, story.into_iter().chain(time).collect())
}

/// Points and towns it belongs to.
fn about(page: &Page<'_>, statement: &Statement) -> AnyView {
    let points =
        statement.points.iter().map(|key| (page.explainer.points.get(*key), page.texts.points.get(*key)));
    let points = points.map(|(point, text)| link(page.to(Anchor::Point(&point.id)), text.title.clone()));
    let towns = statement.places.iter().filter(|key| page.texts.places.contains_key(*key));
    let towns = towns.map(|key| page.explainer.places.get(*key));
    let towns = towns.map(|town| link(page.to(Anchor::Town(&town.id)), page.place(town).to_owned()));
    let words = &page.words.statement;
    view! { {fact(&words.points, points.collect())} {fact(&words.places, towns.collect())} }.into_any()
}

fn link(link: Link, words: String) -> AnyView {
    view! { <dd><a {..link}>{words}</a></dd> }.into_any()
}

/// A line of the list of facts; nothing where there is nothing to list.
fn fact(label: &str, values: Vec<AnyView>) -> AnyView {
    let label = label.to_owned();
    (!values.is_empty()).then(|| view! { <div><dt>{label}</dt>{values}</div> }).into_any()
}
