//! One statement: its entry in the register, and a line wherever else it stands.

use crate::page::Page;
use crate::page::changes;
use crate::page::link::{Anchor, Link};
use crate::page::{anchor, inline};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use leptos::prelude::*;

/// The register's entry: the statement's own place in the page. Closed it is a row with what it says and what stands against it.
/// What has `data-brief` is what a mark opens.
pub(crate) fn entry(page: &Page<'_>, statement: &Statement) -> AnyView {
    view! {
        <details
            class="entry statement"
            id=Anchor::Statement(&statement.id).id()
            data-statement=statement.id.clone()
            data-kind=kind_names(statement)
            data-supplement=statement.supplement.then_some("")
        >
            <summary data-time=statement.when.last_day().to_string()>
                <span class="statement-id" data-brief="">{page.number_of(statement)}</span>
                " "
                <span class="statement-speaker" data-brief="">{page.actor(statement.speaker)}</span>
                " "
                <span class="statement-words" data-brief="">{words(page, statement)}</span>
                {against(page, statement)}
            </summary>
            <div class="entry-body">
                {about_it(page, statement)}
                {note(page, statement)}
                <p class="statement-facts" data-brief="">{contradicted(page, statement)} {read_in(page, statement)}</p>
                <p class="statement-facts">
                    {dated_otherwise(page, statement)} {spoken_by(page, statement)} {about(page, statement)} {used(page, statement)}
                </p>
                {changes::of(page, statement)}
            </div>
        </details>
    }
    .into_any()
}

/// What stands against it, in a row that is closed.
fn against(page: &Page<'_>, statement: &Statement) -> AnyView {
    let others = page.explainer.statements_at(&statement.contradicts);
    let others: Vec<_> =
        others.map(|other| format!("{} ({})", page.actor(other.speaker), page.number_of(other))).collect();
    let label = page.words.statement.contradicted.clone();
    (!others.is_empty())
        .then(|| view! { " " <span class="statement-against">{label} ": " {others.join("; ")}</span> })
        .into_any()
}

/// Its kind and when it was said; and that it is a supplement where it is one.
fn about_it(page: &Page<'_>, statement: &Statement) -> AnyView {
    let supplement = statement.supplement.then(|| format!(" · {}", page.words.statement.supplement_note));
    view! {
        <p class="statement-about" data-brief="">
            <span class="statement-kind">{page.kinds(statement)}</span>
            " · "
            <time class="statement-when" datetime=datetime(statement)>{when(page, statement)}</time>
            {supplement}
        </p>
    }
    .into_any()
}

/// One line: words, the number that leads to the entry, speaker and date.
pub(crate) fn line(page: &Page<'_>, statement: &Statement) -> AnyView {
    view! {
        <p
            class="statement-line"
            data-of=statement.id.clone()
            data-time=statement.when.last_day().to_string()
            data-supplement=statement.supplement.then_some("")
        >
            {words(page, statement)}
            {inline::raised(page, None, [statement].into_iter())}
            " "
            <span class="statement-when">{page.actor(statement.speaker)} ", " {when(page, statement)}</span>
        </p>
    }
    .into_any()
}

fn kind_names(statement: &Statement) -> String {
    statement.kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(" ")
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
            <p class="statement-note" data-brief="">
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

/// Who says it, where more is said of who that is.
fn spoken_by(page: &Page<'_>, statement: &Statement) -> AnyView {
    let speaker = page.explainer.actor(statement.speaker);
    let link = link(page.to(Anchor::Actor(&speaker.id)), page.actor(speaker.key).to_owned());
    fact(&page.words.filter.speaker, vec![link])
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
    view! { <a {..link}>{words}</a> }.into_any()
}

/// What something is called and what it is; nothing where there is nothing to say.
fn fact(label: &str, values: Vec<AnyView>) -> AnyView {
    let label = label.to_owned();
    (!values.is_empty())
        .then(|| view! { <b>{label} ":"</b> " " {inline::listed(values.into_iter())} ". " })
        .into_any()
}
