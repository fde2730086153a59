//! From the explainer to the register's list and its controls.

use crate::figures::search;
use crate::page::link::Entries;
use crate::page::{Page, statement};
use knackpunkt::island::Island;
use knackpunkt::list::{Finder, RegisterData};
use knackpunkt::raw_html::RawHtml;
use knackpunkt_model::place::Place;
use knackpunkt_model::point::Point;
use knackpunkt_model::statement::{Kind, Statement};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// All statements, the article's first, and what they can be narrowed down by.
pub(crate) fn data(page: &Page<'_>) -> RegisterData {
    let items = page.explainer.statements.iter().map(|statement| item(page, statement));
    let list = view! {
        <ol class="register" role="list" data-items=true data-names=foreign_names(page)>
            {items.collect_view()} {groups(page)}
        </ol>
    };
    RegisterData(Finder {
        words: page.words.register_search.clone(),
        controls: RawHtml::of(all_controls(page)),
        list: RawHtml::of(list),
    })
}

/// The statements that a panel's links lead to, closed, at its end; nothing where they lead to none.
pub(crate) fn entries(page: &Page<'_>) -> impl IntoView {
    let ids = page.entries.map(Entries::complete).unwrap_or_default();
    let statements = page.explainer.statements.iter().filter(|statement| ids.contains(&statement.id));
    let items = statements.map(|each| view! { <li>{statement::entry(page, each)}</li> }).collect_view();
    (!ids.is_empty()).then(|| {
        view! {
            <details class="reference">
                <summary>{page.words.statement.opened.clone()}</summary>
                <ol class="register" role="list">{items}</ol>
            </details>
        }
    })
}

/// An entry, with everything that controls look at.
fn item(page: &Page<'_>, statement: &Statement) -> impl IntoView {
    let topic = page.explainer.points.iter().position(|point| statement.points.first() == Some(&point.key));
    let words = |ids: Vec<String>| Some(ids.join(" ")).filter(|ids| !ids.is_empty());
    let kinds: Vec<_> = statement.kinds.iter().map(|kind| kind.name()).collect();
    view! {
        <li
            data-item=true
            data-speaker=page.explainer.actor(statement.speaker).id.clone()
            data-kinds=kinds.join(" ")
            data-actors=words(page.explainer.actors.ids(&statement.actors))
            data-places=words(page.explainer.places.ids(&statement.places))
            data-points=words(page.explainer.points.ids(&statement.points))
            data-when=statement.when.to_string()
            data-contradicted=if statement.contradicts.is_empty() { "no" } else { "yes" }
            data-origin=if statement.supplement { "supplement" } else { "article" }
            data-topic=topic_key(page, topic.unwrap_or(page.explainer.points.len()))
        >
            {statement::entry(page, statement)}
        </li>
    }
}

/// What sorts by point: its place in the glossary. It is sorted as text, so all have as many digits as the last one needs.
fn topic_key(page: &Page<'_>, place: usize) -> String {
    let digits = page.explainer.points.len().to_string().len().max(2);
    format!("{place:0digits$}")
}

/// The names of the groups when sorted by point, hidden until then: one for each point that some statement has first, and one
/// for what has none.
fn groups(page: &Page<'_>) -> impl IntoView {
    let first: BTreeSet<_> =
        page.explainer.statements.iter().filter_map(|statement| statement.points.first()).collect();
    let points = page.explainer.points.iter().enumerate().filter(|(_, point)| first.contains(&point.key));
    let titles = points.map(|(place, point)| (place, page.texts.points.get(point.key).title.clone()));
    let none = (page.explainer.points.len(), page.words.filter.no_topic.clone());
    let groups = titles.chain([none]).map(|(place, title)| {
        view! { <li class="finder-group" data-group=topic_key(page, place) hidden=true>{page.heading(0).child(title)}</li> }
    });
    groups.collect_view()
}

/// How other languages name those that statements speak of, so that they are found by any name: a line for each, its id and
/// then its names. Plain German is German.
fn foreign_names(page: &Page<'_>) -> String {
    let explainer = page.explainer;
    // The article is called by what it is ("the article"): nobody looks for that in another language.
    let article = &explainer.sources.get(explainer.article).id;
    let own: BTreeSet<&String> = page.texts.place_names.iter().chain(&page.texts.actor_names).collect();
    let texts =
        || explainer.texts.iter().filter(|(language, _)| !language.is_plain()).map(|(_, texts)| texts);
    let line = |id: &str, names: BTreeSet<&String>| {
        let names: Vec<_> = names.difference(&own).map(|name| name.as_str()).collect();
        (!names.is_empty()).then(|| format!("{id} {}\n", names.join(" ")))
    };
    let placed = |place: &&Place| explainer.statements_of_place(place.key).next().is_some();
    let places = explainer.places.iter().filter(placed);
    let places = places
        .filter_map(|place| line(&place.id, texts().map(|texts| texts.place_names.get(place.key)).collect()));
    let named: BTreeSet<_> =
        explainer.statements.iter().flat_map(|one| one.actors.iter().chain([&one.speaker])).collect();
    let actors = explainer.actors.iter().filter(|actor| named.contains(&actor.key) && actor.id != *article);
    let actors = actors
        .filter_map(|actor| line(&actor.id, texts().map(|texts| texts.actor_names.get(actor.key)).collect()));
    places.chain(actors).collect()
}

fn all_controls(page: &Page<'_>) -> impl IntoView {
    let (root, words) = (RegisterData::NAME, &page.words.filter);
    // A contested place, or whoever speaks first.
    let mut contested = page.explainer.contested();
    let speaker = || page.explainer.statements.iter().next().map(|statement| page.actor(statement.speaker));
    let first = contested.next().map(|(place, ..)| page.place(place)).or_else(speaker).unwrap_or_default();
    view! {
        {search(page, root, "q", &page.words.register_search.label, first)}
        <details class="finder-choices">
            <summary>{words.open.clone()}</summary>
            <div class="finder-grid">{choices(page)}</div>
            <button type="reset">{words.reset.clone()}</button>
        </details>
    }
}

fn choices(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.filter;
    let facet = |state, label, attribute, values: Vec<(String, String)>| {
        let all = [(String::new(), words.all.clone())];
        choice(state, label, Some(attribute), all.into_iter().chain(values).collect())
    };
    let pair = |value: &str, words: &String| (value.to_owned(), words.clone());
    let answers = vec![pair("yes", &words.contradicted), pair("no", &words.uncontradicted)];
    let origins =
        vec![pair("article", &page.words.chart.article), pair("supplement", &page.words.chart.supplement)];
    let orders = [("", &words.sort_article), ("time", &words.sort_time), ("topic", &words.sort_topic)];
    [
        facet("speaker", &words.speaker, "speaker", speakers(page)),
        facet("kind", &words.kind, "kinds", kinds(page)),
        facet("place", &words.place, "places", places(page)),
        facet("point", &words.point, "points", points(page)),
        facet("date", &words.date, "when", dates(page)),
        facet("contradiction", &words.contradiction, "contradicted", answers),
        facet("origin", &words.origin, "origin", origins),
        choice("sort", &words.sort, None, orders.map(|(value, words)| pair(value, words)).into()),
    ]
    .collect_view()
}

/// A choice that is called `state` in the page's address. It leaves the entries that have the value in the attribute
/// `data-…` that `facet` names; without one it sorts by the attribute that the value names. Of its values with their words the
/// first is chosen at first, and has no value.
fn choice(
    state: &'static str,
    label: &str,
    facet: Option<&'static str>,
    options: Vec<(String, String)>,
) -> impl IntoView + use<> {
    let id = format!("{}-{state}", RegisterData::NAME);
    let options = options.into_iter().map(|(value, words)| view! { <option value=value>{words}</option> });
    view! {
        <div class="finder-choice">
            <label for=id.clone()>{label.to_owned()}</label>
            <select id=id data-state=state data-facet=facet data-sort=facet.is_none().then_some("")>
                {options.collect_view()}
            </select>
        </div>
    }
}

fn speakers(page: &Page<'_>) -> Vec<(String, String)> {
    let said: BTreeSet<_> = page.explainer.statements.iter().map(|statement| statement.speaker).collect();
    let actors = page.explainer.actors.iter().filter(|actor| said.contains(&actor.key));
    actors.map(|actor| (actor.id.clone(), page.actor(actor.key).to_owned())).collect()
}

fn kinds(page: &Page<'_>) -> Vec<(String, String)> {
    let used = |kind: &Kind| page.explainer.statements.iter().any(|statement| statement.kinds.contains(kind));
    let kinds = Kind::ALL.iter().copied().filter(used);
    kinds.map(|kind| (kind.name().to_owned(), page.words.kinds.of(kind).to_owned())).collect()
}

fn places(page: &Page<'_>) -> Vec<(String, String)> {
    let used = |place: &&Place| page.explainer.statements_of_place(place.key).next().is_some();
    let places = page.explainer.places.iter().filter(used);
    places.map(|place| (place.id.clone(), page.place(place).to_owned())).collect()
}

fn points(page: &Page<'_>) -> Vec<(String, String)> {
    let used = |point: &&Point| page.explainer.statements_of_point(point.key).next().is_some();
    let points = page.explainer.points.iter().filter(used);
    points.map(|point| (point.id.clone(), page.texts.points.get(point.key).title.clone())).collect()
}

/// Dates as the sources give them, the earliest first.
fn dates(page: &Page<'_>) -> Vec<(String, String)> {
    let mut whens: Vec<_> = page.explainer.statements.iter().map(|statement| statement.when).collect();
    whens.sort_by_key(|when| (when.last_day(), when.is_day(), *when));
    whens.dedup();
    whens.into_iter().map(|when| (when.to_string(), page.date(when))).collect()
}
