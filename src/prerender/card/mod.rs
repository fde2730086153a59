//! The social card: the picture that stands for a page where a link to it is shown. Made to be read as a thumbnail.

mod column;

use super::bitmap::png;
use super::downloads::Studio;
use super::plate::{Line, Measure, Plate, Style, wrap};
use super::theme::Theme;
use crate::page::Page;
use crate::poll::draw::Colour;
use crate::poll::draw::pen::{Drawn, Pen};
use anyhow::Result;
use column::Column;
use knackpunkt_model::text::plain;
use plotters::prelude::{DrawingBackend, IntoDrawingArea, RGBColor};

/// Its name in the page's folder.
pub(super) const FILE: &str = "card.png";

/// Width and height in pixels: what the large cards of social networks are cut to.
pub(super) const SIZE: (u32, u32) = (1200, 630);

const MARGIN: f64 = 60.0;
const RIGHT: f64 = SIZE.0 as f64 - MARGIN;

/// Where words begin.
const TOP: f64 = 84.0;

/// The line that parts the foot from what is above.
const FOOT: f64 = 540.0;

/// The space between two columns.
const GAP: f64 = 56.0;

/// Room for the credit: two lines find it in the foot.
const CREDIT_LINES: usize = 2;

/// Room for the kicker.
const KICKER_LINES: usize = 2;

const KICKER: Style = Style { size: 28.0, leading: 1.4, bold: false, colour: Colour::Soft };
const BRAND: Style = Style { size: 30.0, leading: 1.4, bold: true, colour: Colour::Ink };
const SOURCE: Style = Style { size: 24.0, leading: 1.4, bold: false, colour: Colour::Soft };

/// The name of the product.
const NAME: &str = "Knackpunkt";

/// Sizes a headline is tried in, the largest first.
const HEADLINES: [f64; 5] = [72.0, 64.0, 56.0, 48.0, 40.0];

/// What stands on a card.
struct Card {
    lines: Vec<Line>,
    column: Option<Column>,
}

/// The chart on a page's card, if one finds room.
pub(super) fn chart(page: &Page<'_>, studio: &Studio) -> Option<Plate> {
    let measure = |words: &str, size, bold| studio.faces.width(words, size, bold);
    Column::first(page, &measure).map(|column| column.plate)
}

/// Every word that may stand on a page's card, but for its chart's.
pub(super) fn words(page: &Page<'_>) -> [String; 3] {
    [plain(&page.texts.kicker), plain(&page.texts.headline), as_of(page)]
}

/// The card of a page as PNG, in light.
///
/// # Errors
/// None in practice: it is drawn in memory.
pub(super) fn draw(page: &Page<'_>, studio: &Studio) -> Result<Vec<u8>> {
    let measure = |words: &str, size, bold| studio.faces.width(words, size, bold);
    let card = Card::of(page, &measure);
    png(SIZE, &studio.faces, |press| card.draw(press, &studio.themes.light))
}

impl Card {
    fn of(page: &Page<'_>, measure: Measure<'_>) -> Self {
        let column = Column::first(page, measure);
        let width = column.as_ref().map_or(RIGHT, |_| column::LEFT - GAP) - MARGIN;
        let credit = column.as_ref().map_or_else(|| as_of(page), |column| column.plate.credit.clone());
        let mut lines = head(&plain(&page.texts.kicker), &plain(&page.texts.headline), width, measure);
        lines.extend(foot(&credit, measure));
        Self { lines, column }
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
        self.column.iter().try_for_each(|column| column.draw(&area, &look))?;
        area.present()
    }
}

/// Kicker and headline, above the foot.
fn head(kicker: &str, headline: &str, width: f64, measure: Measure<'_>) -> Vec<Line> {
    let (mut lines, end) = KICKER.set_within(kicker, (MARGIN, TOP), (width, KICKER_LINES), measure);
    let height = FOOT - 24.0 - end;
    let style = headline_style(headline, (width, height), measure);
    let most = (height / style.height()) as usize;
    lines.extend(style.set_within(headline, (MARGIN, end + 10.0), (width, most), measure).0);
    lines
}

/// The largest headline that finds room without a word being broken; else the smallest.
fn headline_style(headline: &str, (width, height): (f64, f64), measure: Measure<'_>) -> Style {
    let style = |size| Style { size, leading: 1.16, bold: true, colour: Colour::Ink };
    let fits = |style: &Style| {
        let whole = headline.split_whitespace().all(|word| measure(word, style.size, true) <= width);
        let lines = wrap(headline, width, (style.size, true), measure);
        whole && lines.len() as f64 * style.height() <= height
    };
    let [.., smallest] = HEADLINES;
    HEADLINES.map(style).into_iter().find(fits).unwrap_or(style(smallest))
}

/// The name of the product, and where the chart comes from, which keeps away from it.
fn foot(credit: &str, measure: Measure<'_>) -> Vec<Line> {
    let middle = FOOT + 20.0 + BRAND.height() / 2.0;
    let corner = (MARGIN, middle - BRAND.height() / 2.0);
    let width = RIGHT - MARGIN - measure(NAME, BRAND.size, BRAND.bold) - GAP;
    let (mut lines, height) = SOURCE.set_within(credit, (0.0, 0.0), (width, CREDIT_LINES), measure);
    for line in &mut lines {
        let left = RIGHT - measure(&line.words, SOURCE.size, SOURCE.bold);
        line.corner = (left, middle - height / 2.0 + line.corner.1);
    }
    lines.push(Line { words: NAME.to_owned(), corner, style: BRAND });
    lines
}

/// The state of knowledge.
fn as_of(page: &Page<'_>) -> String {
    page.words.page.as_of.replace("{date}", &page.date(&page.explainer.as_of))
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

    #[test]
    fn kicker_and_headline_end_above_the_foot_however_long() {
        for (kicker, headline) in [
            ("Kicker", "word ".repeat(200)),
            ("Kicker", "Donaudampfschiff".repeat(30)),
            (&*"kicker ".repeat(60), "word ".repeat(200)),
            (&*"kicker".repeat(60), "Short".to_owned()),
        ] {
            let lines = head(kicker, &headline, 464.0, &letters);
            for line in &lines {
                assert!(letters(&line.words, line.style.size, true) <= 464.0, "{}", line.words);
                assert!(line.corner.1 + line.style.height() < FOOT, "{} at {:?}", line.words, line.corner);
            }
            assert!(lines.iter().any(|line| line.words.ends_with('…')), "{headline}: its end is not said");
        }
        let whole = head("Kicker", "A headline of quite a few words", 464.0, &letters);
        assert!(whole.iter().all(|line| !line.words.contains('…')));
    }

    #[test]
    fn a_credit_never_reaches_the_brand() {
        let brand = MARGIN + letters(NAME, BRAND.size, true);
        for credit in ["Short".to_owned(), "Institute of many words ".repeat(20), "Institut".repeat(40)] {
            let lines = foot(&credit, &letters);
            for line in lines.iter().filter(|line| line.words != NAME) {
                let right = line.corner.0 + letters(&line.words, SOURCE.size, false);
                assert!(line.corner.0 >= brand + GAP && (right - RIGHT).abs() < 0.1, "{}", line.words);
                let bottom = line.corner.1 + SOURCE.height();
                assert!(line.corner.1 > FOOT && bottom < f64::from(SIZE.1), "{:?}", line.corner);
            }
            assert_eq!(lines.len(), if credit.len() > 20 { 3 } else { 2 });
        }
    }
}
