//! The faces that bitmaps are set in, those of the page; and how wide their words are.

use anyhow::{Context, Result};
use harfrust::{ShapeOptions, ShaperData, UnicodeBuffer};
use icu_properties::props::{BinaryProperty, DefaultIgnorableCodePoint};
use resvg::usvg::fontdb::Database;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::sync::Arc;

const REGULAR: &[u8] = include_bytes!("../../../../fonts/sans-regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../../fonts/sans-semibold.ttf");
const HEADLINE: &[u8] = include_bytes!("../../../../fonts/serif-bold.ttf");

/// The family of everything but headlines.
pub(crate) const SANS: &str = "Knackpunkt Sans";

pub(crate) const SERIF: &str = "Knackpunkt Serif";

/// Our faces: for words, for those in bold, and for headlines.
pub(crate) struct Fonts {
    regular: Face,
    bold: Face,
    headline: Face,
    /// All of them, for who draws words.
    pub(crate) database: Arc<Database>,
}

struct Face {
    font: FontRef<'static>,
    shaper: ShaperData,
}

impl Fonts {
    /// Reads the fonts that are part of the command; no others count.
    pub(crate) fn read() -> Result<Self> {
        let mut database = Database::new();
        for bytes in [REGULAR, BOLD, HEADLINE] {
            database.load_font_data(bytes.to_vec());
        }
        database.set_sans_serif_family(SANS);
        let [regular, bold, headline] = [REGULAR, BOLD, HEADLINE].map(Face::read);
        Ok(Self { regular: regular?, bold: bold?, headline: headline?, database: Arc::new(database) })
    }

    /// How wide words are, in the unit of the font size.
    pub(crate) fn measure(&self) -> impl Fn(&str, f64, bool) -> f64 {
        |words, size, bold| if bold { &self.bold } else { &self.regular }.width(words, size)
    }

    /// The same for headlines, which are always bold.
    pub(crate) fn measure_headline(&self) -> impl Fn(&str, f64, bool) -> f64 {
        |words, size, _| self.headline.width(words, size)
    }

    pub(crate) fn missing(&self, words: &str) -> impl Iterator<Item = char> {
        let faces = [&self.regular, &self.bold, &self.headline].map(|face| face.font.charmap());
        // What only says how words may break or join, such as a soft hyphen, shows nothing (Unicode Standard, 5.21: default
        // ignorable code points).
        let shown = words.chars().filter(|letter| !DefaultIgnorableCodePoint::for_char(*letter));
        shown.filter(move |letter| faces.iter().any(|letters| letters.map(*letter).is_none()))
    }
}

impl Face {
    fn read(bytes: &'static [u8]) -> Result<Self> {
        let font = FontRef::new(bytes).context("a file in fonts/ is no font")?;
        Ok(Self { shaper: ShaperData::new(&font), font })
    }

    /// How wide words are, kerned as they are drawn.
    fn width(&self, words: &str, size: f64) -> f64 {
        let mut letters = UnicodeBuffer::new();
        letters.push_str(words);
        letters.guess_segment_properties();
        let set = self.shaper.shaper(&self.font).build().shape(letters, ShapeOptions::default());
        let units: i32 = set.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        let metrics = self.font.metrics(Size::unscaled(), LocationRef::default());
        f64::from(units) * size / f64::from(metrics.units_per_em.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_have_what_four_languages_need() {
        let fonts = Fonts::read().unwrap();
        let letters = "AZaz09äöüßÄÖÜéŁžІіЇїЄєҐґЩщ–—„“”«»’‘±²³%…·\u{a0}\u{202f}\u{2009}№€₴";
        assert_eq!(fonts.missing(letters).collect::<String>(), "");
        assert_eq!(fonts.missing("a漢b→漢").collect::<String>(), "漢→漢");
        // A soft hyphen, a joiner and a mark of direction show nothing, and need neither letter nor room.
        let (with, without) = ("Um\u{ad}fra\u{2060}ge\u{200e}", "Umfrage");
        assert_eq!(fonts.missing(with).count(), 0);
        assert_eq!(fonts.measure()(with, 20.0, true), fonts.measure()(without, 20.0, true));
    }

    #[test]
    fn words_are_as_wide_as_they_are_drawn_in_each_face() {
        let fonts = Fonts::read().unwrap();
        let (sans, serif) = (fonts.measure(), fonts.measure_headline());
        let [regular, bold, headline]: [&dyn Fn(&str) -> f64; 3] =
            [&|words| sans(words, 100.0, false), &|words| sans(words, 100.0, true), &|words| {
                serif(words, 100.0, true)
            }];
        assert!(headline("Umfrage") > bold("Umfrage") && bold("Umfrage") > regular("Umfrage"));
        let narrow = regular("\u{202f}");
        assert!(narrow > 10.0 && narrow < regular(" "));
        assert!((regular("aa") - 2.0 * regular("a")).abs() < 1e-9);
        // A pair that is kerned.
        for width in [bold, headline] {
            assert!(width("To") < width("T") + width("o"));
        }
    }
}
