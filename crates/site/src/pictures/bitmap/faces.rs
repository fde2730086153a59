//! The two faces that pictures are set in, and how wide their words are.

use ab_glyph::{Font, FontRef, PxScale, point};
use anyhow::{Context, Result};
use icu_properties::props::{BinaryProperty, DefaultIgnorableCodePoint};

const REGULAR: &[u8] = include_bytes!("../../../../../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../../../fonts/NotoSans-Bold.ttf");

/// Noto Sans in regular and bold.
pub(crate) struct Faces {
    regular: FontRef<'static>,
    bold: FontRef<'static>,
}

impl Faces {
    /// Reads the fonts that are part of the command.
    ///
    /// # Errors
    /// Files in `fonts/` that are no fonts.
    pub(crate) fn read() -> Result<Self> {
        let read = |bytes| FontRef::try_from_slice(bytes).context("a file in fonts/ is no font");
        Ok(Self { regular: read(REGULAR)?, bold: read(BOLD)? })
    }

    /// How wide words are, in the unit of the font size.
    pub(crate) fn width(&self, words: &str, size: f64, bold: bool) -> f64 {
        let face = self.face(bold);
        let units: f32 = shown(words).map(|letter| face.h_advance_unscaled(face.glyph_id(letter))).sum();
        f64::from(units) / units_per_em(face) * size
    }

    /// The letters that the fonts lack.
    pub(crate) fn missing(&self, words: &str) -> impl Iterator<Item = char> {
        let lacks = |face: &FontRef<'_>, letter| face.glyph_id(letter).0 == 0;
        shown(words).filter(move |letter| lacks(&self.regular, *letter) || lacks(&self.bold, *letter))
    }

    /// Gives every pixel of words set from a spot on the base line, and how much of it they cover.
    pub(crate) fn set<E>(
        &self,
        words: &str,
        (size, bold): (f64, bool),
        (left, base): (f64, f64),
        mut ink: impl FnMut((i32, i32), f32) -> Result<(), E>,
    ) -> Result<(), E> {
        let face = self.face(bold);
        let scale = PxScale::from((size * f64::from(face.height_unscaled()) / units_per_em(face)) as f32);
        let mut x = left;
        for letter in shown(words) {
            let id = face.glyph_id(letter);
            if let Some(shape) =
                face.outline_glyph(id.with_scale_and_position(scale, point(x as f32, base as f32)))
            {
                let corner = shape.px_bounds().min;
                let mut done = Ok(());
                shape.draw(|across, down, coverage| {
                    if done.is_ok() {
                        let spot = (corner.x as i32 + across as i32, corner.y as i32 + down as i32);
                        done = ink(spot, coverage.clamp(0.0, 1.0));
                    }
                });
                done?;
            }
            x += f64::from(face.h_advance_unscaled(id)) / units_per_em(face) * size;
        }
        Ok(())
    }

    fn face(&self, bold: bool) -> &FontRef<'static> {
        if bold { &self.bold } else { &self.regular }
    }
}

/// The letters of words that leave a mark or a space. What only says how words may break or join, such as a soft hyphen,
/// shows nothing (Unicode Standard, 5.21: default ignorable code points).
fn shown(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|letter| !DefaultIgnorableCodePoint::for_char(*letter))
}

fn units_per_em(face: &FontRef<'_>) -> f64 {
    f64::from(face.units_per_em().unwrap_or(1000.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_have_what_four_languages_need() {
        let faces = Faces::read().unwrap();
        let letters = "AZaz09äöüßÄÖÜéŁžІіЇїЄєҐґЩщ–—„“”«»’‘±²³%…·\u{a0}\u{202f}\u{2009}№€₴";
        assert_eq!(faces.missing(letters).collect::<String>(), "");
        assert_eq!(faces.missing("a漢b→漢").collect::<String>(), "漢→漢");
    }

    #[test]
    fn what_shows_nothing_needs_no_letter_and_no_room() {
        let faces = Faces::read().unwrap();
        let pixels = |words| {
            let mut pixels = Vec::new();
            let ink = |spot, _| {
                pixels.push(spot);
                Ok::<(), ()>(())
            };
            faces.set(words, (40.0, false), (0.0, 50.0), ink).unwrap();
            pixels
        };
        // A soft hyphen, a joiner, a mark of direction.
        let (with, without) = ("Um\u{ad}fra\u{2060}ge\u{200e}", "Umfrage");
        assert_eq!(faces.missing(with).count(), 0);
        assert_eq!(faces.width(with, 20.0, true), faces.width(without, 20.0, true));
        assert_eq!(pixels(with), pixels(without));
    }

    #[test]
    fn a_narrow_space_is_narrow_and_bold_is_wide() {
        let faces = Faces::read().unwrap();
        let width = |words, bold| faces.width(words, 100.0, bold);
        assert!(width("\u{202f}", false) > 10.0 && width("\u{202f}", false) < width(" ", false));
        assert!(width("Umfrage", true) > width("Umfrage", false));
        assert!((width("aa", false) - 2.0 * width("a", false)).abs() < 1e-9);
    }

    #[test]
    fn words_stand_on_their_line_and_are_as_wide_as_measured() {
        let faces = Faces::read().unwrap();
        let mut spots = Vec::new();
        let ink = |spot, coverage: f32| {
            if coverage > 0.5 {
                spots.push(spot);
            }
            Ok::<(), ()>(())
        };
        faces.set("HHH", (100.0, false), (10.0, 200.0), ink).unwrap();
        let (lowest, highest) =
            (spots.iter().map(|spot| spot.1).max(), spots.iter().map(|spot| spot.1).min());
        assert_eq!((lowest, highest), (Some(199), Some(200 - 71)), "the height of capitals is 0.714 em");
        let right = spots.iter().map(|spot| spot.0).max().unwrap();
        let end = 10.0 + faces.width("HHH", 100.0, false);
        assert!(f64::from(right) < end && f64::from(right) > end - 15.0, "{right} of {end}");
    }
}
