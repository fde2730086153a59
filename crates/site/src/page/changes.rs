//! Changes: what was wrong, what it says now, since when; at the end of the page and with each corrected statement.
//! And the data of the page for others. Written natively, never hydrated.

use crate::page::link::Anchor;
use crate::page::{Page, inline};
use knackpunkt_model::explainer::Change;
use knackpunkt_model::statement::Statement;
use leptos::prelude::*;

pub(crate) fn view(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.changes;
    let changes = page.explainer.changes.iter().map(|change| {
        let statements = page.explainer.statements_at(&change.statements);
        let links = statements.map(|statement| {
            view! { <a class="statement-link" {..page.to(Anchor::Statement(&statement.id))}>{page.title(statement)}</a> " " }
        });
        view! { <li class="change" id=format!("change-{}", change.id)>{one(page, change)} {links.collect_view()}</li> }
    });
    let is_empty = page.explainer.changes.is_empty();
    let none = is_empty.then(|| view! { <p>{words.none.clone()}</p> });
    let list = (!is_empty).then(|| view! { <ul role="list">{changes.collect_view()}</ul> });
    let files = [
        ("statements.csv", &words.csv, "text/csv"),
        ("explainer.json", &words.json, "application/json"),
        ("explainer.schema.json", &words.schema, "application/schema+json"),
    ];
    let files = files.map(|(file, title, kind)| {
        // What is no link to anywhere says nothing of a file.
        let is_there = !page.links.is_nowhere();
        let (kind, download) = (is_there.then_some(kind), is_there.then_some(""));
        let link = page.beside(&format!("../data/{file}"));
        view! { <li><a {..link} type=kind download=download>{title.clone()}</a></li> }
    });
    view! {
        {page.heading(0).child(words.title.clone())}
        {none} {list}
        <div class="files" hidden=page.links.is_nowhere()>
            {page.heading(0).child(words.data.clone())}
            <p class="intro">{words.data_intro.clone()}</p>
            <ul>{files.collect_view()}</ul>
        </div>
    }
}

pub(crate) fn of(page: &Page<'_>, statement: &Statement) -> impl IntoView {
    let changes = page.explainer.changes.iter().filter(|change| change.statements.contains(&statement.key));
    changes.map(|change| view! { <div class="change">{one(page, change)}</div> }).collect_view()
}

fn one(page: &Page<'_>, change: &Change) -> impl IntoView {
    let words = &page.words.changes;
    let title = page.words.statement.corrected.replace("{date}", &page.date(change.when));
    let text = page.texts.changes.get(change.key);
    view! {
        <p class="change-when"><time datetime=change.when.to_string()>{title}</time></p>
        <dl class="statement-facts">
            <div><dt>{words.was.clone()}</dt><dd>{inline::words(page, &text.was)}</dd></div>
            <div><dt>{words.now.clone()}</dt><dd>{inline::words(page, &text.now)}</dd></div>
        </dl>
    }
}
