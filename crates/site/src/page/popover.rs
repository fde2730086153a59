//! Popovers: what a mark or a term opens, in place and without script.

use crate::page::Page;
use crate::page::anchor::{definition_id, statements_id};
use crate::page::inline;
use crate::page::link::Anchor;
use crate::page::statement;
use knackpunkt_model::point::Point;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{ChartText, Inline, PointText, Text};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Every popover that some text of the page opens.
pub(crate) fn all(page: &Page<'_>) -> AnyView {
    of(page, every_text(page))
}

/// Every popover that these texts of the page open.
pub(crate) fn of<'a>(page: &Page<'a>, texts: impl Iterator<Item = &'a Text>) -> AnyView {
    let mut wanted = Wanted::default();
    for text in texts {
        wanted.collect(text);
    }
    // A definition has marks of its own.
    let statements = wanted.marks.iter().map(|run| statements(page, run)).collect_view();
    let points = wanted.points.iter().map(|key| page.explainer.points.get(*key));
    let definitions = points.map(|point| definition(page, point)).collect_view();
    view! { <div class="popovers">{statements}{definitions}</div> }.into_any()
}

#[derive(Default)]
struct Wanted<'a> {
    marks: BTreeSet<&'a [Key<Statement>]>,
    points: BTreeSet<Key<Point>>,
}

impl<'a> Wanted<'a> {
    fn collect(&mut self, text: &'a [Inline]) {
        for inline in text {
            match inline {
                Inline::Mark(run) => {
                    self.marks.insert(run);
                }
                Inline::Term { point, words } => {
                    self.points.insert(*point);
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
    let points = texts.points.iter().flat_map(PointText::texts);
    let charts = texts.charts.iter().flat_map(ChartText::texts);
    head.into_iter()
        .chain(&texts.takeaways)
        .chain(story)
        .chain(points)
        .chain(charts)
        .chain(texts.places.values())
        .chain(&texts.summaries)
}

fn statements(page: &Page<'_>, run: &[Key<Statement>]) -> AnyView {
    let id = statements_id(page, run);
    let found = page.explainer.statements_at(run);
    view! {
        <div popover="auto" class="popover" id=id.clone() role="dialog" aria-label=page.words.statement.opened.clone()>
            <div class="popover-body">
                {found.map(|statement| statement::brief(page, statement)).collect_view()}
            </div>
            {close(page, id.clone())}
        </div>
    }
    .into_any()
}

fn definition(page: &Page<'_>, point: &Point) -> AnyView {
    let (id, text) = (definition_id(point), page.texts.points.get(point.key));
    let title = format!("{id}-title");
    // The entry of a word says no more than this.
    let entry = text.why.as_ref().map(|_| {
        view! { <p><a {..page.to(Anchor::Point(&point.id))}>{page.words.page.to_point.clone()}</a></p> }
    });
    view! {
        <div popover="auto" class="popover" id=id.clone() role="dialog" aria-labelledby=title.clone()>
            <div class="popover-body">
                <p class="popover-title" id=title.clone()>{text.title.clone()}</p>
                {inline::paragraph(page, &text.what)}
                {entry}
            </div>
            {close(page, id.clone())}
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
