//! Charts as SVG: drawn by the same function as on the canvas, at several widths, in the page's own colours.

use knackpunkt::chart::draw::{Colour, Look, WIDTHS, draw, height};
use knackpunkt::chart::picture::Picture;
use knackpunkt::raw_html::RawHtml;
use plotters::prelude::SVGBackend;

/// A picture as SVG, once for each width; the style sheet shows the one that fits.
#[must_use]
pub(crate) fn still(picture: &Picture) -> RawHtml {
    let drawings =
        WIDTHS.map(|width| format!("<div class=\"still-{width}\">{}</div>", themed(&svg(picture, width))));
    RawHtml::new(drawings.concat())
}

fn svg(picture: &Picture, width: u32) -> String {
    let mut written = String::new();
    let look =
        Look { scale: 1.0, type_scale: SVG_TYPE_SCALE, palette: stand_ins(), font: "sans-serif".to_owned() };
    let backend = SVGBackend::with_string(&mut written, (width, height(picture) as u32));
    // Writing to a string cannot fail.
    let _ = draw(backend, picture, &look);
    written
}

/// plotters' SVG backend writes font sizes divided by this.
pub(crate) const SVG_TYPE_SCALE: f64 = 1.24;

/// Colours that stand for the page's until the drawing is written.
fn stand_ins() -> [(u8, u8, u8); 7] {
    let mut number = 0;
    Colour::ALL.map(|_| {
        number += 1;
        (number, 0, 255)
    })
}

/// The drawing with round joins: a mitre would lead a line that turns sharply far past its point.
pub(crate) fn rounded(svg: &str) -> String {
    svg.replace("<polyline ", "<polyline stroke-linejoin=\"round\" ")
}

/// The drawing with the page's colours and font in place of the stand-ins, and without what repeats a default.
fn themed(svg: &str) -> String {
    let mut themed = rounded(svg)
        .replace(" opacity=\"1\"", "")
        .replace(" font-family=\"sans-serif\"", "")
        .replace('\n', "");
    for (colour, (red, green, blue)) in Colour::ALL.into_iter().zip(stand_ins()) {
        let stand_in = format!("\"#{red:02X}{green:02X}{blue:02X}\"");
        themed = themed.replace(&stand_in, &format!("\"var({})\"", colour.property()));
    }
    themed
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt::chart::picture::{Mark, Stretch, Tick, Tone};
    use knackpunkt_model::chart::ChartKind;
    use knackpunkt_model::series::Series;

    fn picture(kind: ChartKind) -> Picture {
        let mark = |amount: f64, along: f64, tone: Tone| Mark {
            label: "a < b".into(),
            words: format!("{amount}"),
            amount,
            range: None,
            along,
            tone,
        };
        let marks = vec![mark(40.0, 0.0, Tone::Article), mark(60.0, 1.0, Tone::Supplement)];
        Picture { kind, marks, top: 100.0, ticks: Vec::new(), stretch: None }
    }

    #[test]
    fn every_drawing_is_in_the_colours_of_the_page() {
        for kind in [ChartKind::Shares, ChartKind::Trend, ChartKind::Months] {
            let html = still(&picture(kind)).html();
            assert!(html.contains("var(--kp-chart-article)") && html.contains("var(--kp-chart-supplement)"));
            assert!(!html.contains("=\"#"), "a colour of its own: {html}");
            assert!(html.contains("a &lt; b") && !html.contains("a < b"));
            assert_eq!(html.matches("<svg ").count(), WIDTHS.len());
            assert!(html.contains("font-size=\"12\"") || html.contains("font-size=\"14\""), "{html}");
        }
    }

    #[test]
    fn a_long_series_is_a_line_in_its_band() {
        let series = Series {
            days: vec![0, 10, 20],
            amounts: vec![10, 90, 40],
            ranges: vec![[5, 20], [80, 95], [30, 50]],
            decimals: 0,
        };
        let times = vec![Tick { at: 10.0, words: "a < b".into() }];
        for (tone, colour) in [(Tone::Article, "article"), (Tone::Supplement, "supplement")] {
            let stretch = Stretch { series: series.clone(), tone, days: [0, 20], times: times.clone() };
            let picture = Picture { marks: Vec::new(), stretch: Some(stretch), ..picture(ChartKind::Series) };
            let html = still(&picture).html();
            assert!(!html.contains("=\"#") && html.contains("a &lt; b"), "{html}");
            for (shape, part) in [("polyline", "stroke"), ("polygon", "fill"), ("circle", "fill")] {
                let shapes: Vec<_> = html.split(&format!("<{shape} ")).skip(1).collect();
                let of_tone = format!("{part}=\"var(--kp-chart-{colour})\"");
                let of_tone = shapes
                    .iter()
                    .filter(|one| one.split('>').next().is_some_and(|one| one.contains(&of_tone)));
                let each = if shape == "circle" { 3 } else { 1 };
                assert_eq!(of_tone.count(), each * WIDTHS.len(), "{shape}: {html}");
            }
        }
    }

    #[test]
    fn a_bar_is_as_long_as_its_share() {
        let html = still(&picture(ChartKind::Shares)).html();
        let bar = |width: u32| format!("width=\"{width}\" height=\"16\" fill=\"var(--kp-chart-article)\"");
        assert!(html.contains(&bar(288 * 40 / 100)) && html.contains(&bar(560 * 40 / 100)), "{html}");
    }
}
