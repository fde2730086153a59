//! A chart as an SVG file that stands by itself: every line in its place, colours written out, a title and a description
//! for those who hear it.

use crate::assets::theme::Theme;
use crate::pictures::export::line::Style;
use crate::pictures::export::{ChartExport, Entry, Measure};
use crate::pictures::svg::{self, Pen};
use anyhow::Result;
use html_escape::encode_text;
use knackpunkt::chart::draw;
use knackpunkt::chart::draw::Colour;

/// Width of the whole in CSS pixels.
const WIDTH: u32 = 640;

/// Common faces of systems, as the page has them; the last one every reader knows.
const FONTS: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/// Left and right of everything: the chart keeps the widest of the widths it is drawn for.
const MARGIN: f64 = 40.0;
const INNER: f64 = WIDTH as f64 - 2.0 * MARGIN;

/// The bar that stands at the top: its top, then its width and height.
const BAR: (f64, (f64, f64)) = (28.0, (36.0, 5.0));

const TITLE: Style = Style { size: 23.0, leading: 1.3, bold: true, colour: Colour::Ink };
const QUESTION: Style = Style { size: 14.0, leading: 1.45, bold: false, colour: Colour::Soft };
const KEY: Style = Style { size: 13.0, leading: 1.5, bold: false, colour: Colour::Ink };
const SENTENCE: Style = Style { size: 15.0, leading: 1.45, bold: false, colour: Colour::Ink };
const DOUBT: Style = Style { size: 13.0, leading: 1.45, bold: false, colour: Colour::Ink };
const SOURCE: Style = Style { size: 12.0, leading: 1.45, bold: false, colour: Colour::Soft };

/// The file's text, with so many units for each CSS pixel. `lang` is its language tag; lines break as `measure` has it.
pub(crate) fn write(
    export: &ChartExport,
    theme: &Theme,
    lang: &str,
    measure: Measure<'_>,
    scale: u32,
) -> Result<String> {
    let set = |style: Style, words: &str, top| style.set(words, (MARGIN, top), INNER, measure);
    let (title, end) = set(TITLE, &export.title, BAR.0 + BAR.1.1 + 10.0);
    let (question, end) = set(QUESTION, &export.question, end + 4.0);
    let chart_top = (end + 18.0).round();
    let end = chart_top + draw::height(&export.picture);
    let (key, end) = Entry::set(&export.key, KEY, (MARGIN, end + 18.0), INNER, measure);
    let (sentence, end) = set(SENTENCE, &export.sentence, end + 14.0);
    let (doubt, end) = set(DOUBT, &export.doubt, end + 4.0);
    let rule = (end + 18.0).round();
    let mut lines: Vec<_> = [title, question, sentence, doubt].into_iter().flatten().collect();
    let mut end = rule + 9.0;
    for words in source(export, measure) {
        let (source, below) = set(SOURCE, &words, end);
        lines.extend(source);
        end = below;
    }
    let size = (WIDTH, (end + 22.0).ceil() as u32);
    let attributes = format!(
        "role=\"img\" lang=\"{lang}\" aria-labelledby=\"title\" aria-describedby=\"desc\" font-family=\"{FONTS}\""
    );
    let (title, sentence) = (encode_text(&export.title), encode_text(&export.sentence));
    let first = format!("<title id=\"title\">{title}</title>\n<desc id=\"desc\">{sentence}</desc>\n");
    svg::file((size, scale), theme, (&attributes, &first), |area, look| {
        let pen = Pen::new(area, look);
        let (top, (wide, high)) = BAR;
        pen.fill(Colour::Article, (MARGIN, top), (MARGIN + wide, top + high))?;
        lines.iter().try_for_each(|line| line.draw(&pen))?;
        key.iter().try_for_each(|entry| entry.draw(&pen))?;
        pen.rule(Colour::Grid, (MARGIN, rule), (MARGIN + INNER, rule))?;
        let units = |length: f64| (length * look.scale).round() as i32;
        let size = (units(INNER), units(draw::height(&export.picture)));
        let chart = area.clone().shrink((units(MARGIN), units(chart_top)), size);
        draw::draw_on(&chart, &export.picture, look)
    })
}

/// Credit and imprint: on one line where there is room, else below each other.
fn source(export: &ChartExport, measure: Measure<'_>) -> Vec<String> {
    let whole = format!("{} · {}", export.credit, export.imprint);
    if SOURCE.width(&whole, measure) <= INNER {
        return vec![whole];
    }
    vec![export.credit.clone(), export.imprint.clone()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pictures::export::tests::example;
    use knackpunkt::chart::picture::Provenance;
    use knackpunkt_maths::text::width;
    use serde_json::json;

    #[test]
    fn it_is_well_formed_and_says_what_it_shows() {
        let mark = |label, amount, provenance| json!({ "label": label, "words": format!("{amount}\u{202f}%"), "amount": amount, "along": 0.0, "provenance": provenance });
        let points = json!([mark("a < b & \"c\"", 40.0, "Article"), mark("d", 60.0, "Rest")]);
        let export = ChartExport {
            title: "Mehr <als> & 'weniger'?".into(),
            key: vec![(Some(Provenance::Article), "Artikel".into()), (Some(Provenance::Rest), "Rest".into())],
            sentence: "40 < 60 & mehr".into(),
            ..example(&points)
        };
        let theme = Theme { palette: [(1, 2, 3); 7], paper: (250, 250, 250), sides: [(0, 0, 0); 2] };
        let svg = write(&export, &theme, "de", &width::of, 1).unwrap();
        let document = roxmltree::Document::parse(&svg).unwrap();
        let root = document.root_element();
        let text =
            |name| root.children().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)));
        assert_eq!(text("title").unwrap().text(), Some("Mehr <als> & 'weniger'?"));
        assert_eq!(text("desc").unwrap().text(), Some("40 < 60 & mehr"));
        let words: String = root.descendants().filter_map(|node| node.text()).collect();
        for part in ["a < b & \"c\"", "40\u{202f}%", "Credit · Imprint", "Artikel", "Rest"] {
            assert!(words.contains(part), "{part}: {words}");
        }
    }
}
