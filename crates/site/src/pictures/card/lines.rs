//! The words of a card beside its chart: none of them reaches another, however long they are.

use crate::pictures::card::{FOOT, GAP, MARGIN, RIGHT, TOP};
use crate::pictures::export::{Line, Measure, Style};
use knackpunkt::chart::draw::Colour;

/// Room for the credit: two lines find it in the foot.
const CREDIT_LINES: usize = 2;

/// Room for the kicker.
const KICKER_LINES: usize = 2;

const KICKER: Style = Style { size: 28.0, leading: 1.4, bold: false, colour: Colour::Soft };
const BRAND: Style = Style { size: 30.0, leading: 1.4, bold: true, colour: Colour::Ink };
const SOURCE: Style = Style { size: 24.0, leading: 1.4, bold: false, colour: Colour::Soft };

const NAME: &str = "Knackpunkt";

/// Sizes a headline is tried in, the largest first.
const HEADLINES: [f64; 5] = [72.0, 64.0, 56.0, 48.0, 40.0];

/// Kicker and headline, above the foot; each has its own way of measuring words.
pub(crate) fn head(
    kicker: &str,
    headline: &str,
    width: f64,
    (measure, measure_headline): (Measure<'_>, Measure<'_>),
) -> (Vec<Line>, Vec<Line>) {
    let (kicker, end) = KICKER.set_within(kicker, (MARGIN, TOP), (width, KICKER_LINES), measure);
    let height = FOOT - 24.0 - end;
    let style = headline_style(headline, (width, height), measure_headline);
    let most = (height / style.height()) as usize;
    let headline = style.set_within(headline, (MARGIN, end + 10.0), (width, most), measure_headline).0;
    (kicker, headline)
}

/// The largest headline that finds room without a word being broken; else the smallest.
fn headline_style(headline: &str, (width, height): (f64, f64), measure: Measure<'_>) -> Style {
    let style = |size| Style { size, leading: 1.16, bold: true, colour: Colour::Ink };
    let fits = |style: &Style| {
        let whole = headline.split_whitespace().all(|word| style.width(word, measure) <= width);
        let lines = style.wrap(headline, width, measure);
        whole && lines.len() as f64 * style.height() <= height
    };
    let [.., smallest] = HEADLINES;
    HEADLINES.map(style).into_iter().find(fits).unwrap_or(style(smallest))
}

/// The name of the product, and where the chart comes from, which keeps away from it.
pub(crate) fn foot(credit: &str, measure: Measure<'_>) -> Vec<Line> {
    let middle = FOOT + 20.0 + BRAND.height() / 2.0;
    let corner = (MARGIN, middle - BRAND.height() / 2.0);
    let width = RIGHT - MARGIN - BRAND.width(NAME, measure) - GAP;
    let (mut lines, height) = SOURCE.set_within(credit, (0.0, 0.0), (width, CREDIT_LINES), measure);
    for line in &mut lines {
        let left = RIGHT - SOURCE.width(&line.words, measure);
        line.corner = (left, middle - height / 2.0 + line.corner.1);
    }
    lines.push(Line { words: NAME.to_owned(), corner, style: BRAND });
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pictures::card::SIZE;
    use crate::pictures::export::tests::letters;

    #[test]
    fn a_headline_is_as_large_as_its_room_allows() {
        let size = |headline, room| headline_style(headline, room, &letters).size;
        assert_eq!(size("Short", (500.0, 300.0)), 72.0);
        assert!(size("A headline of quite a few words", (500.0, 200.0)) < 72.0);
        assert_eq!(size("Unbreakablewordof24letters", (600.0, 300.0)), 40.0, "no word is too wide");
        assert_eq!(size("word ".repeat(99).as_str(), (500.0, 300.0)), 40.0);
    }

    #[test]
    fn kicker_and_headline_end_above_the_foot_however_long() {
        for (kicker, headline) in [
            ("Kicker", "word ".repeat(200)),
            ("Kicker", "Donaudampfschiff".repeat(30)),
            (&*"kicker ".repeat(60), "word ".repeat(200)),
            (&*"kicker".repeat(60), "Short".to_owned()),
        ] {
            let (mut lines, title) = head(kicker, &headline, 464.0, (&letters, &letters));
            lines.extend(title);
            for line in &lines {
                assert!(letters(&line.words, line.style.size, true) <= 464.0, "{}", line.words);
                assert!(line.corner.1 + line.style.height() < FOOT, "{} at {:?}", line.words, line.corner);
            }
            assert!(lines.iter().any(|line| line.words.ends_with('…')), "{headline}: its end is not said");
        }
        let (_, whole) = head("Kicker", "A headline of quite a few words", 464.0, (&letters, &letters));
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
