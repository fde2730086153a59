//! Panels: a chart as a page of its own, to be shown in a frame of another site. It holds what the chart needs and
//! nothing else; what it links to beyond that stands in the explainer.

use super::Output;
use super::assets::Assets;
use super::still::still;
use super::tags::rewritten;
use crate::page::Page;
use crate::poll::build as polls;
use crate::prose::popover;
use crate::root;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::text::{ChartText, plain};
use leptos::prelude::*;
use std::path::PathBuf;

/// From a panel's folder up to the page's, and to the output folder.
const PAGE: &str = "../../";
const UP: &str = "../../../../";

/// The panel of every chart, in the page's language.
pub(super) fn charts(page: &Page<'_>, assets: &Assets) -> Vec<Output> {
    let panels = page.explainer.charts.iter().filter_map(|chart| {
        let text = page.texts.charts.get(&chart.id)?;
        let folder = PathBuf::from(&page.explainer.slug).join(page.language.code());
        let path = folder.join("panel").join(format!("chart-{}", chart.id)).join("index.html");
        Some((path, write(page, chart, text, assets).into_bytes()))
    });
    panels.collect()
}

fn write(page: &Page<'_>, chart: &Chart, text: &ChartText, assets: &Assets) -> String {
    // Signals of the live parts need an owner, even where nothing will ever change.
    Owner::new().with(|| {
        let body = view! {
            <main>{root::write(polls::data(page, [chart], still))}</main>
            {popover::of(page, text.texts())}
            {foot(page)}
        };
        let body = adapted(&body.to_html());
        view! {
            <!DOCTYPE html>
            <html lang=page.language.tag()>
                {head(text, assets)}
                <body class="panel" inner_html=body></body>
            </html>
        }
        .to_html()
    })
}

fn head(text: &ChartText, assets: &Assets) -> AnyView {
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            // Search engines shall find the explainer.
            <meta name="robots" content="noindex" />
            <link rel="canonical" href=format!("{PAGE}index.html") />
            <title>{format!("{} – Knackpunkt", plain(&text.title))}</title>
            <meta name="description" content=plain(&text.sentence) />
            <link rel="stylesheet" href=format!("{UP}{}", assets.style) />
            <link rel="icon" type="image/svg+xml" href=format!("{UP}icon.svg") />
            {assets.boot_script(UP)}
        </head>
    }
    .into_any()
}

/// Where it comes from.
fn foot(page: &Page<'_>) -> AnyView {
    let as_of = page.as_of();
    view! {
        <footer class="panel-foot">
            <p><a href="#polls">{plain(&page.texts.headline)}</a> " · " {as_of} " · Knackpunkt"</p>
        </footer>
    }
    .into_any()
}

/// The chart's HTML as it stands in a panel.
fn adapted(html: &str) -> String {
    rewritten(html, |tag| relinked(&raised(tag)))
}

/// Headings one after another from the first level: on this page there is nothing above the chart.
fn raised(tag: &str) -> String {
    let levels = [("h3", "h1"), ("h4", "h2")];
    let start = tag.find(|letter| !matches!(letter, '<' | '/')).unwrap_or_default();
    let (before, inside) = tag.split_at(start);
    let name = inside.split([' ', '>', '/']).next().unwrap_or_default();
    match levels.iter().find(|(from, _)| *from == name) {
        Some((from, to)) => format!("{before}{to}{}", inside.strip_prefix(from).unwrap_or_default()),
        None => tag.to_owned(),
    }
}

/// Links made for the page lead from the panel to the page, and to what lies beside it. They open outside the frame.
fn relinked(tag: &str) -> String {
    let Some((before, address)) = attribute(tag, "href") else { return tag.to_owned() };
    let leading = match address.strip_prefix('#') {
        Some(_) => format!("{PAGE}index.html"),
        None if address.contains("://") => String::new(),
        None => PAGE.to_owned(),
    };
    let after = tag.get(before.len()..).unwrap_or_default();
    let after = after.strip_prefix(" href=\"").unwrap_or_default();
    format!("{before} target=\"_blank\" href=\"{leading}{after}")
}

/// What stands in a tag before an attribute, and the attribute's value. In other values quotes are written otherwise, so
/// every second part between quotes is a value.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    let mut parts = tag.split('"');
    while let (Some(outside), Some(value)) = (parts.next(), parts.next()) {
        if let Some(before) = outside.strip_suffix(&format!(" {name}=")) {
            return Some((tag.get(..at + before.len())?, value));
        }
        at += outside.len() + value.len() + 2;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_page_and_beside_it_and_other_sites_stay() {
        let html = r##"<a href="#s1">a</a><a href="charts/x.svg">b</a><a href="https://a.example/">c</a>"##;
        let adapted = adapted(html);
        for address in ["../../index.html#s1", "../../charts/x.svg", "https://a.example/"] {
            assert!(adapted.contains(&format!("<a target=\"_blank\" href=\"{address}\"")), "{adapted}");
        }
    }

    #[test]
    fn headings_begin_at_the_first_level() {
        assert_eq!(adapted("<h3 id=\"a\">A</h3><h4>B</h4><hr>"), "<h1 id=\"a\">A</h1><h2>B</h2><hr>");
    }

    #[test]
    fn words_that_look_like_links_and_headings_stay() {
        for html in [
            "<p>href=\"#x\" und &lt;h3&gt; &lt;a href=\"#x\"&gt;</p>",
            "<input aria-label=\" href=&quot;#x&quot; <h3> href=\" value=\"1\">",
            "<script type=\"application/json\">{\"a\":\" href=\\\"#x\\\" <h3>\"}</script>",
            "<use xlink:href=\"#x\"></use><div data-href=\"#x\"></div>",
        ] {
            assert_eq!(adapted(html), html);
        }
        let link = "<a title=\" href=\" href=\"#s1\">href=\"#x\"</a>";
        let wanted = "<a title=\" href=\" target=\"_blank\" href=\"../../index.html#s1\">href=\"#x\"</a>";
        assert_eq!(adapted(link), wanted);
    }
}
