//! Popovers: what a mark or a term opens, in place and without script.

use crate::page::Page;
use crate::page::inline;
use crate::page::link::Anchor;
use crate::page::statement;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::text::{ChartText, Inline, PointText, Text};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The id of the popover with these statements.
#[must_use]
pub(crate) fn statements_id(ids: &[String]) -> String {
    format!("m-{}", ids.join("-"))
}

/// The id of the popover that defines a point.
#[must_use]
pub(crate) fn definition_id(point: &str) -> String {
    format!("d-{point}")
}

/// Every popover that some text of the page opens.
#[must_use]
pub(crate) fn all(page: &Page<'_>) -> AnyView {
    of(page, every_text(page))
}

/// Every popover that these texts of the page open.
#[must_use]
pub(crate) fn of<'a>(page: &Page<'a>, texts: impl Iterator<Item = &'a Text>) -> AnyView {
    let mut wanted = Wanted::default();
    for text in texts {
        wanted.collect(text);
    }
    // A definition has marks of its own.
    let definitions: Vec<_> =
        wanted.points.iter().filter_map(|id| Some((id, page.texts.points.get(*id)?))).collect();
    let statements = wanted.marks.iter().map(|ids| statements(page, ids)).collect_view();
    let definitions = definitions.into_iter().map(|(id, text)| definition(page, id, text)).collect_view();
    view! { <div class="popovers">{statements}{definitions}</div> }.into_any()
}

#[derive(Default)]
struct Wanted<'a> {
    marks: BTreeSet<&'a [String]>,
    points: BTreeSet<&'a str>,
}

impl<'a> Wanted<'a> {
    fn collect(&mut self, text: &'a [Inline]) {
        for inline in text {
            match inline {
                Inline::Mark(ids) => {
                    self.marks.insert(ids);
                }
                Inline::Term { point, words } => {
                    self.points.insert(point);
                    self.collect(words);
                }
                Inline::Emphasis(inner) => self.collect(inner),
                Inline::Words(_) | Inline::Fact { .. } => {}
            }
        }
    }
}

/// Every text of the page that can hold marks or terms.
fn every_text<'a>(page: &Page<'a>) -> impl Iterator<Item = &'a Text> + use<'a> {
    let texts = page.texts;
    let head = [&texts.headline, &texts.answer];
    let story = texts.story.iter().flat_map(|section| &section.paragraphs);
    let points = texts.points.values().flat_map(PointText::texts);
    let charts = texts.charts.values().flat_map(ChartText::texts);
    head.into_iter()
        .chain(&texts.takeaways)
        .chain(story)
        .chain(points)
        .chain(charts)
        .chain(texts.places.values())
        .chain(&texts.summaries)
}

fn statements(page: &Page<'_>, ids: &[String]) -> AnyView {
    let found: Vec<&Statement> = ids.iter().filter_map(|id| page.explainer.statement(id)).collect();
    view! {
        <div popover="auto" class="popover" id=statements_id(ids) role="dialog" aria-label=page.words.statement.opened.clone()>
            <div class="popover-body">
                {found.into_iter().map(|statement| statement::brief(page, statement)).collect_view()}
            </div>
            {close(page, statements_id(ids))}
        </div>
    }
    .into_any()
}

fn definition(page: &Page<'_>, id: &str, text: &PointText) -> AnyView {
    // The entry of a word says no more than this.
    let entry = text.why.as_ref().map(|_| {
        view! { <p><a {..page.to(Anchor::Point(id))}>{page.words.page.to_point.clone()}</a></p> }
    });
    view! {
        <div popover="auto" class="popover" id=definition_id(id) role="dialog" aria-labelledby=format!("{}-title", definition_id(id))>
            <div class="popover-body">
                <p class="popover-title" id=format!("{}-title", definition_id(id))>{text.title.clone()}</p>
                {inline::paragraph(page, &text.what)}
                {entry}
            </div>
            {close(page, definition_id(id))}
        </div>
    }
    .into_any()
}

fn close(page: &Page<'_>, id: String) -> AnyView {
    view! {
        <button type="button" class="popover-close" popovertarget=id popovertargetaction="hide">
            {page.words.page.close.clone()}
        </button>
    }
    .into_any()
}
