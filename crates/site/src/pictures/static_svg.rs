//! Charts as static SVG in the page: drawn by the same function as on the canvas, at several widths, in the page's own colours.

use crate::assets::theme::Rgb;
use crate::pictures::svg::Svg;
use knackpunkt::chart::draw::{Colour, Look, WIDTHS, draw, height};
use knackpunkt::chart::picture::Picture;
use knackpunkt::raw_html::RawHtml;

/// A picture as SVG, once for each width; the style sheet shows the one that fits.
pub(crate) fn static_svg(picture: &Picture) -> RawHtml {
    RawHtml::new(WIDTHS.map(|width| svg(picture, width)).concat())
}

fn svg(picture: &Picture, width: u32) -> String {
    let (height, mut elements) = (height(picture) as u32, Vec::new());
    // Each colour says its place among all.
    let palette = std::array::from_fn(|place| (place as u8, 0, 0));
    let look = Look { scale: 1.0, palette, font: String::new() };
    let svg = Svg { size: (width, height), paint: property, elements: &mut elements };
    // Writing in memory cannot fail.
    let _ = draw(svg, picture, &look);
    let elements = elements.concat();
    format!(
        "<svg class=\"still-{width}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">{elements}</svg>"
    )
}

/// The page's own colour that has this place.
fn property((place, ..): Rgb) -> String {
    let colour = Colour::ALL.get(usize::from(place)).copied().unwrap_or(Colour::Ink);
    format!("var({})", colour.property())
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt::chart::picture::{DataPoint, Provenance, SeriesView, Tick};
    use knackpunkt_model::chart::ChartKind;
    use knackpunkt_model::series::Series;

    fn picture(kind: ChartKind) -> Picture {
        let mark = |amount: f64, along: f64, provenance: Provenance| DataPoint {
            label: "a < b".into(),
            words: format!("{amount}"),
            amount,
            range: None,
            along,
            provenance,
        };
        let points = vec![mark(40.0, 0.0, Provenance::Article), mark(60.0, 1.0, Provenance::Supplement)];
        Picture { kind, points, top: 100.0, ticks: Vec::new(), view: None }
    }

    #[test]
    fn every_drawing_is_in_the_colours_of_the_page_and_bars_are_as_long_as_their_shares() {
        for kind in [ChartKind::Shares, ChartKind::Trend, ChartKind::Months] {
            let html = static_svg(&picture(kind)).html();
            assert!(html.contains("var(--kp-chart-article)") && html.contains("var(--kp-chart-supplement)"));
            assert!(!html.contains("=\"#"), "a colour of its own: {html}");
            assert!(html.contains("a &lt; b") && !html.contains("a < b"));
            assert_eq!(html.matches("<svg ").count(), WIDTHS.len());
            assert!(html.contains("font-size=\"12\"") || html.contains("font-size=\"14\""), "{html}");
        }
        let html = static_svg(&picture(ChartKind::Shares)).html();
        let bar = |width: u32| format!("width=\"{width}\" height=\"16\" fill=\"var(--kp-chart-article)\"");
        assert!(html.contains(&bar(288 * 40 / 100)) && html.contains(&bar(430 * 40 / 100)), "{html}");
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
        for (provenance, colour) in [(Provenance::Article, "article"), (Provenance::Supplement, "supplement")]
        {
            let view = SeriesView { series: series.clone(), provenance, days: [0, 20], times: times.clone() };
            let picture = Picture { points: Vec::new(), view: Some(view), ..picture(ChartKind::Series) };
            let html = static_svg(&picture).html();
            assert!(!html.contains("=\"#") && html.contains("a &lt; b"), "{html}");
            for (shape, part, count) in
                [("polyline", "stroke", 1), ("polygon", "fill", 1), ("circle", "fill", 3)]
            {
                let paint = format!("{part}=\"var(--kp-chart-{colour})\"");
                let painted = html.split('<').filter(|one| one.starts_with(shape) && one.contains(&paint));
                assert_eq!(painted.count(), count * WIDTHS.len(), "{shape}: {html}");
            }
        }
    }
}
