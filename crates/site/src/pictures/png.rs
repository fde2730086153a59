//! Drawings as PNG: made from the very SVG, with the fonts that the command brings along.

use crate::pictures::fonts::{Fonts, SANS};
use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Draws an SVG with a pixel for each of its units; fails where it is none or too large.
pub(crate) fn write(svg: &str, fonts: &Fonts) -> Result<Vec<u8>> {
    let options =
        Options { font_family: SANS.to_owned(), fontdb: fonts.database.clone(), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).context("a picture too large")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::theme::Theme;
    use crate::pictures::svg;
    use knackpunkt::chart::draw::Colour;
    use knackpunkt::chart::draw::pen::{Pen, Type};

    /// Words in black on a base line, on paper of 400 × 100 CSS pixels, each two units wide.
    fn words(words: &str, bold: bool) -> String {
        let theme = Theme { palette: [(0, 0, 0); 7], paper: (250, 249, 248), sides: [(0, 0, 0); 2] };
        let kind = Type { bold, ..Type::left(Colour::Ink, 50.0) };
        svg::file(((400, 100), 2), &theme, ("", ""), |area, look| {
            Pen::new(area, look).write(words, (10.0, 80.0), kind)
        })
        .unwrap()
    }

    /// Columns, rows, and the pixels row by row.
    fn drawn(svg: &str) -> (usize, Vec<[u8; 4]>) {
        let png = write(svg, &Fonts::read().unwrap()).unwrap();
        let pixels = Pixmap::decode_png(&png).unwrap();
        let colours = pixels.pixels().iter().map(|one| [one.red(), one.green(), one.blue(), one.alpha()]);
        (pixels.width() as usize, colours.collect())
    }

    /// Left, top, right and bottom of what is drawn in black.
    fn edges((columns, pixels): &(usize, Vec<[u8; 4]>)) -> [usize; 4] {
        let dark = || (0..pixels.len()).filter(|place| pixels[*place][0] < 128);
        let (x, y) = (|| dark().map(|place| place % columns), || dark().map(|place| place / columns));
        [x().min(), y().min(), x().max().map(|x| x + 1), y().max().map(|y| y + 1)].map(Option::unwrap)
    }

    #[test]
    fn words_stand_on_their_line_and_are_as_wide_as_measured() {
        let fonts = Fonts::read().unwrap();
        for bold in [false, true] {
            let [left, top, right, bottom] = edges(&drawn(&words("HHH", bold)));
            let base = 2.0 * (80.0 - svg::ABOVE * 50.0);
            assert!((bottom as f64 - base).abs() <= 1.0, "{bottom} instead of {base}");
            // Capitals are 0.66 em high.
            assert!((bottom as f64 - top as f64 - 66.0).abs() <= 1.5, "{top} to {bottom}");
            let end = 2.0 * (10.0 + fonts.measure()("HHH", 50.0, bold));
            assert!(left >= 20 && (end - 20.0..end).contains(&(right as f64)), "{left} to {right} of {end}");
        }
    }

    #[test]
    fn what_shows_nothing_leaves_no_mark() {
        // A soft hyphen, a joiner, a mark of direction.
        assert_eq!(drawn(&words("Um\u{ad}fra\u{2060}ge\u{200e}", false)), drawn(&words("Umfrage", false)));
    }
}
