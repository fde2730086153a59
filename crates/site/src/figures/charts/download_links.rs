//! The download links of a chart: its table, its pictures, and the way to the code that embeds it. Links to files beside the page, so nothing of it needs a script.

use crate::figures::offer;
use crate::page::Page;
use crate::page::figure::Figure;
use knackpunkt_model::chart::Chart;
use leptos::prelude::*;

pub(crate) fn view(page: &Page<'_>, chart: &Chart) -> AnyView {
    let words = &page.words.chart;
    let id = &chart.id;
    let is_nowhere = page.links.is_nowhere();
    let link = |path: String, words: String| {
        view! { <a {..page.beside(&path)} download=(!is_nowhere).then_some("")>{words}</a> }
    };
    let dark = |ending: &str| format!("{ending} ({})", words.dark);
    view! {
        <div class="chart-take" hidden=is_nowhere>
            {page.heading(1).child(words.take.clone())}
            <p class="chart-files">
                {link(format!("../charts/{id}.csv"), "CSV".to_owned())} " "
                {link(format!("charts/{id}.svg"), "SVG".to_owned())} " "
                {link(format!("charts/{id}.png"), "PNG".to_owned())} " "
                {link(format!("charts/{id}-dark.svg"), dark("SVG"))} " "
                {link(format!("charts/{id}-dark.png"), dark("PNG"))}
            </p>
            <p><a class="chart-alone" {..page.beside(&format!("panel/chart-{id}/index.html"))}>{words.alone.clone()}</a></p>
            {offer(page, Figure::Chart(chart))}
        </div>
    }
    .into_any()
}
