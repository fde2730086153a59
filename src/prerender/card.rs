//! The social card: the picture that stands for a page where a link to it is shown. Made to be read as a thumbnail.

use super::bitmap::png;
use super::downloads::{Studio, check};
use super::plate::{Entry, Line, Measure, Plate, Style, wrap};
use super::theme::Theme;
use crate::page::Page;
use crate::poll::draw::pen::{Drawn, Pen};
use crate::poll::draw::{self, Colour, Look, WIDTHS};
use anyhow::Result;
use knackpunkt_model::text::plain;
use plotters::prelude::{DrawingBackend, IntoDrawingArea, RGBColor};

/// Its name in the page's folder.
pub(super) const FILE: &str = "card.png";

/// Width and height in pixels: what the large cards of social networks are cut to.
pub(super) const SIZE: (u32, u32) = (1200, 630);

const MARGIN: f64 = 60.0;
const RIGHT: f64 = SIZE.0 as f64 - MARGIN;

/// The line that parts the foot from what is above.
const FOOT: f64 = 540.0;

/// Where the chart's column begins, and how wide it is.
const CHART: (f64, f64) = (640.0, RIGHT - 640.0);

/// The space between two columns.
const GAP: f64 = 56.0;

const KICKER: Style = Style { size: 28.0, leading: 1.4, bold: false, colour: Colour::Soft };
const TITLE: Style = Style { size: 30.0, leading: 1.25, bold: true, colour: Colour::Ink };
const KEY: Style = Style { size: 24.0, leading: 1.4, bold: false, colour: Colour::Ink };
const BRAND: Style = Style { size: 30.0, leading: 1.4, bold: true, colour: Colour::Ink };
const SOURCE: Style = Style { size: 24.0, leading: 1.4, bold: false, colour: Colour::Soft };

/// Sizes a headline is tried in, the largest first.
const HEADLINES: [f64; 5] = [72.0, 64.0, 56.0, 48.0, 40.0];

/// What stands on a card.
struct Card {
    lines: Vec<Line>,
    chart: Option<(Plate, Vec<Entry>, f64)>,
}

/// The first chart, in the order of the page, that finds room on a card.
pub(super) fn chart(page: &Page<'_>) -> Option<Plate> {
    let mut plates = page.explainer.charts.iter().filter_map(|chart| Plate::of(page, chart));
    plates.find(|plate| draw::height(&plate.picture) * scale() <= 330.0)
}

/// The card of a page as PNG, in light.
///
/// # Errors
/// A letter that the fonts lack.
pub(super) fn draw(page: &Page<'_>, studio: &Studio) -> Result<Vec<u8>> {
    let measure = |words: &str, size, bold| studio.faces.width(words, size, bold);
    let card = Card::of(page, &measure);
    check(&studio.faces, card.lines.iter().map(|line| line.words.as_str()))?;
    png(SIZE, &studio.faces, |press| card.draw(press, &studio.themes.light))
}

/// Pixels per CSS pixel of the chart: the narrowest drawing, for its words are the largest.
fn scale() -> f64 {
    let [narrow, ..] = WIDTHS;
    CHART.1 / f64::from(narrow)
}

impl Card {
    fn of(page: &Page<'_>, measure: Measure<'_>) -> Self {
        let plate = chart(page);
        let width = if plate.is_some() { CHART.0 - GAP - MARGIN } else { RIGHT - MARGIN };
        let (mut lines, end) = KICKER.set(&plain(&page.texts.kicker), (MARGIN, 84.0), width, measure);
        let room = (width, FOOT - 24.0 - end);
        let headline = plain(&page.texts.headline);
        let style = headline_style(&headline, room, measure);
        lines.extend(style.set(&headline, (MARGIN, end + 10.0), width, measure).0);
        lines.extend(foot(page, plate.as_ref(), measure));
        let chart = plate.map(|plate| {
            let (title, end) = TITLE.set(&plate.title, (CHART.0, 84.0), CHART.1, measure);
            lines.extend(title);
            let top = (end + 14.0).round();
            let below = top + draw::height(&plate.picture) * scale() + 12.0;
            let (key, _) = Entry::set(&plate.key, KEY, (CHART.0, below), CHART.1, measure);
            (plate, key, top)
        });
        Self { lines, chart }
    }

    fn draw<DB: DrawingBackend>(&self, backend: DB, theme: &Theme) -> Drawn<DB> {
        let area = backend.into_drawing_area();
        let (red, green, blue) = theme.paper;
        area.fill(&RGBColor(red, green, blue))?;
        let look = theme.look(1.0, 1.0);
        let pen = Pen::new(&area, &look);
        pen.fill(Colour::Article, (0.0, 0.0), (f64::from(SIZE.0), 14.0))?;
        pen.rule(Colour::Grid, (MARGIN, FOOT), (RIGHT, FOOT))?;
        self.lines.iter().try_for_each(|line| line.draw(&pen))?;
        if let Some((plate, key, top)) = &self.chart {
            key.iter().try_for_each(|entry| entry.draw(&pen))?;
            let height = draw::height(&plate.picture) * scale();
            let part = area.clone().shrink((CHART.0 as i32, *top as i32), (CHART.1 as i32, height as i32));
            draw::draw_on(&part, &plate.picture, &Look { scale: scale(), ..look.clone() })?;
        }
        area.present()
    }
}

/// The largest headline that finds room.
fn headline_style(headline: &str, (width, height): (f64, f64), measure: Measure<'_>) -> Style {
    let style = |size| Style { size, leading: 1.16, bold: true, colour: Colour::Ink };
    let fits = |style: &Style| {
        let lines = wrap(headline, width, (style.size, true), measure);
        let wide = lines.iter().all(|line| measure(line, style.size, true) <= width);
        wide && lines.len() as f64 * style.height() <= height
    };
    let [.., smallest] = HEADLINES;
    HEADLINES.map(style).into_iter().find(fits).unwrap_or(style(smallest))
}

/// The name of the product, and where the chart comes from.
fn foot(page: &Page<'_>, plate: Option<&Plate>, measure: Measure<'_>) -> Vec<Line> {
    let top = FOOT + 20.0;
    let as_of = page.words.page.as_of.replace("{date}", &page.date(&page.explainer.as_of));
    let words = plate.map_or(as_of, |plate| plate.credit.clone());
    let left = RIGHT - measure(&words, SOURCE.size, SOURCE.bold);
    let brand = Line { words: "Knackpunkt".to_owned(), corner: (MARGIN, top), style: BRAND };
    let shift = (BRAND.height() - SOURCE.height()) / 2.0;
    vec![brand, Line { words, corner: (left, top + shift), style: SOURCE }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(words: &str, size: f64, _: bool) -> f64 {
        words.chars().count() as f64 * size / 2.0
    }

    #[test]
    fn a_headline_is_as_large_as_its_room_allows() {
        let size = |headline, room| headline_style(headline, room, &letters).size;
        assert!((size("Short", (500.0, 300.0)) - 72.0).abs() < 0.1);
        assert!(size("A headline of quite a few words", (500.0, 200.0)) < 72.0);
        assert!(
            (size("Unbreakablewordof24letters", (600.0, 300.0)) - 40.0).abs() < 0.1,
            "no word is too wide"
        );
        assert!((size("word ".repeat(99).as_str(), (500.0, 300.0)) - 40.0).abs() < 0.1);
    }
}
