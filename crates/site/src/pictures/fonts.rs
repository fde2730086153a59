//! The two faces that bitmaps are set in, and how wide their words are.

use anyhow::{Context, Result};
use icu_properties::props::{BinaryProperty, DefaultIgnorableCodePoint};
use resvg::usvg::fontdb::Database;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::sync::Arc;

const REGULAR: &[u8] = include_bytes!("../../../../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../../fonts/NotoSans-Bold.ttf");

/// What they are called.
pub(crate) const FAMILY: &str = "Noto Sans";

/// Noto Sans in regular and bold.
pub(crate) struct Fonts {
    regular: FontRef<'static>,
    bold: FontRef<'static>,
    database: Arc<Database>,
}

impl Fonts {
    /// Reads the fonts that are part of the command; no others count.
    ///
    /// # Errors
    /// Files in `fonts/` that are no fonts.
    pub(crate) fn read() -> Result<Self> {
        let read = |bytes| FontRef::new(bytes).context("a file in fonts/ is no font");
        let mut database = Database::new();
        for bytes in [REGULAR, BOLD] {
            database.load_font_data(bytes.to_vec());
        }
        Ok(Self { regular: read(REGULAR)?, bold: read(BOLD)?, database: Arc::new(database) })
    }

    /// Both, for who draws words.
    pub(crate) fn database(&self) -> Arc<Database> {
        self.database.clone()
    }

    /// How wide words are, in the unit of the font size. The fonts have no kerning.
    pub(crate) fn width(&self, words: &str, size: f64, bold: bool) -> f64 {
        let face = if bold { &self.bold } else { &self.regular };
        let (letters, metrics) =
            (face.charmap(), face.glyph_metrics(Size::new(size as f32), LocationRef::default()));
        let widths =
            shown(words).map(|letter| metrics.advance_width(letters.map(letter).unwrap_or_default()));
        widths.map(|width| f64::from(width.unwrap_or_default())).sum()
    }

    /// The same for who sets words.
    pub(crate) fn measure(&self) -> impl Fn(&str, f64, bool) -> f64 {
        |words, size, bold| self.width(words, size, bold)
    }

    /// The letters that the fonts lack.
    pub(crate) fn missing(&self, words: &str) -> impl Iterator<Item = char> {
        let (regular, bold) = (self.regular.charmap(), self.bold.charmap());
        shown(words)
            .filter(move |letter| [&regular, &bold].iter().any(|letters| letters.map(*letter).is_none()))
    }
}

/// The letters of words that leave a mark or a space. What only says how words may break or join, such as a soft hyphen,
/// shows nothing (Unicode Standard, 5.21: default ignorable code points).
fn shown(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|letter| !DefaultIgnorableCodePoint::for_char(*letter))
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
    }

    #[test]
    fn what_shows_nothing_needs_no_letter_and_no_room() {
        let fonts = Fonts::read().unwrap();
        // A soft hyphen, a joiner, a mark of direction.
        let (with, without) = ("Um\u{ad}fra\u{2060}ge\u{200e}", "Umfrage");
        assert_eq!(fonts.missing(with).count(), 0);
        assert_eq!(fonts.width(with, 20.0, true), fonts.width(without, 20.0, true));
    }

    #[test]
    fn a_narrow_space_is_narrow_and_bold_is_wide() {
        let fonts = Fonts::read().unwrap();
        let width = |words, bold| fonts.width(words, 100.0, bold);
        assert!(width("\u{202f}", false) > 10.0 && width("\u{202f}", false) < width(" ", false));
        assert!(width("Umfrage", true) > width("Umfrage", false));
        assert!((width("aa", false) - 2.0 * width("a", false)).abs() < 1e-9);
    }
}
