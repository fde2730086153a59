//! Panels: every figure as a page of its own, to be shown in a frame of another site. It holds what the figure needs and
//! nothing else; what it links to beyond that stands in the explainer.

mod adapt;
mod content;

use crate::context::BuildContext;
use crate::discovery as crawl;
use crate::figures::map::basemap::BaseMap;
use crate::figures::{Figure, newer};
use crate::output::Output;
use crate::page::Page;
use crate::page::popover;
use content::Content;
use knackpunkt_model::text::plain;
use leptos::prelude::*;
use std::path::PathBuf;

/// From a panel's folder up to the page's, and to the output folder.
const PAGE: &str = "../../";
const UP: &str = "../../../../";

/// The panel of every figure, in the page's language.
pub(crate) fn all(page: &Page<'_>, base_map: &BaseMap, context: &BuildContext<'_>) -> Vec<Output> {
    let panels = Figure::all(page).into_iter().map(|figure| {
        let folder = PathBuf::from(&page.explainer.slug).join(page.language.code());
        let path = folder.join("panel").join(figure.name()).join("index.html");
        (path, write(page, base_map, figure, context).into_bytes())
    });
    panels.collect()
}

fn write(page: &Page<'_>, base_map: &BaseMap, figure: Figure<'_>, context: &BuildContext<'_>) -> String {
    // Signals of the live parts need an owner, even where nothing will ever change.
    Owner::new().with(|| {
        let content = content::of(page, base_map, figure);
        let is_live = content.is_live;
        let version = context.versions.of_one(page.explainer);
        let body = body(page, figure, content);
        view! {
            <!DOCTYPE html>
            <html lang=page.language.tag() data-up=UP data-slug=page.explainer.slug.clone() data-version=version>
                {head(page, figure, is_live, context)}
                <body class="panel" inner_html=body></body>
            </html>
        }
        .to_html()
    })
}

fn body(page: &Page<'_>, figure: Figure<'_>, content: Content<'_>) -> String {
    let Content { html, texts, has_title, .. } = content;
    let title = (!has_title).then(|| view! { <h1>{figure.title(page)}</h1> });
    // Headings of parts without a title of their own stand below it; the others' title is the first.
    let rise = if has_title { 2 } else { 1 };
    let place = figure.place();
    let figure = view! { {html} {popover::of(page, texts.into_iter())} {foot(page, &place)} };
    let figure = adapt::adapted(&figure.to_html(), rise);
    let title = title.map(RenderHtml::to_html).unwrap_or_default();
    let newer = newer(page, &format!("{PAGE}index.html"));
    let main = format!("{title}{figure}");
    view! { {newer} <main inner_html=main></main> }.to_html()
}

fn head(page: &Page<'_>, figure: Figure<'_>, is_live: bool, context: &BuildContext<'_>) -> AnyView {
    let assets = &context.assets;
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            // Search engines shall find the explainer.
            <meta name="robots" content="noindex" />
            <title>{format!("{} – Knackpunkt", figure.title(page))}</title>
            <meta name="description" content=description(page, figure) />
            {assets.look(UP)}
            {crawl::head_links(page, UP, Some(&figure.name()), context)}
            {assets.frame(UP, is_live)}
        </head>
    }
    .into_any()
}

/// What the figure says in a sentence, or else what the explainer does.
fn description(page: &Page<'_>, figure: Figure<'_>) -> String {
    let text = match figure {
        Figure::Chart(chart) => page.texts.charts.get(&chart.id).map(|text| &text.sentence),
        Figure::Point(point) => page.texts.points.get(&point.id).map(|text| &text.what),
        _ => None,
    };
    plain(text.unwrap_or(&page.texts.answer))
}

/// Where it comes from.
fn foot(page: &Page<'_>, place: &str) -> AnyView {
    let as_of = page.as_of();
    view! {
        <footer class="panel-foot">
            <p><a href=format!("#{place}")>{plain(&page.texts.headline)}</a> " · " {as_of} " · Knackpunkt"</p>
        </footer>
    }
    .into_any()
}
