//! What readers and newsrooms take along: the figures, the pictures, and the code that shows the chart elsewhere. Links
//! to files beside the page, so nothing of it needs a script but the code, which holds the page's own address.

pub(super) mod height;

use crate::page::Page;
use html_escape::{encode_double_quoted_attribute, encode_text};
use knackpunkt_model::chart::Chart;
use knackpunkt_model::text::{ChartText, plain};
use leptos::prelude::*;

pub(super) fn view(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let words = &page.words.chart;
    let id = &chart.id;
    let link = |href: String, words: String| view! { <a href=href download="">{words}</a> };
    let dark = |ending: &str| format!("{ending} ({})", words.dark);
    let code = code(&plain(&text.title), height::of(page, chart, text));
    view! {
        <details class="chart-take">
            <summary>{words.take.clone()}</summary>
            <p class="chart-files">
                {link(format!("../charts/{id}.csv"), "CSV".to_owned())} " "
                {link(format!("charts/{id}.svg"), "SVG".to_owned())} " "
                {link(format!("charts/{id}.png"), "PNG".to_owned())} " "
                {link(format!("charts/{id}-dark.svg"), dark("SVG"))} " "
                {link(format!("charts/{id}-dark.png"), dark("PNG"))}
            </p>
            <p><a class="chart-alone" href=format!("panel/chart-{id}/index.html")>{words.alone.clone()}</a></p>
            <label class="chart-embed needs-live">
                {words.embed.clone()} <textarea readonly=true rows="4" spellcheck="false" inner_html=encode_text(&code).into_owned()></textarea>
            </label>
        </details>
    }
    .into_any()
}

/// The code, but for the address. The height is of CSS pixels.
fn code(title: &str, height: u32) -> String {
    let title = encode_double_quoted_attribute(title);
    format!(
        "<iframe src=\"{{src}}\" title=\"{title}\" loading=\"lazy\" width=\"100%\" height=\"{height}\" style=\"border:0\"></iframe>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_stays_inside_its_attribute() {
        let code = code("\"><script>&", 700);
        assert!(code.contains("title=\"&quot;&gt;&lt;script&gt;&amp;\""), "{code}");
    }
}
