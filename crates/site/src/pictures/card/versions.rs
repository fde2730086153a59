//! The right column of a card where places are contested: the page's first table, what each account says of each of them,
//! with the map's signs.

use crate::assets::theme::Theme;
use crate::figures::map::only_supplements;
use crate::figures::versions;
use crate::page::Page;
use crate::pictures::card::{ABOVE_FOOT, FOOT, LEFT, RIGHT, TOP};
use crate::pictures::export::{Line, Measure, Style};
use crate::pictures::svg::{Area, Drawn, Pen};
use knackpunkt::chart::draw::Colour;
use knackpunkt::chart::draw::pen::Spot;
use knackpunkt_model::place::{Perspective, Place, Position, Status};
use plotters::prelude::{Circle, Color, PathElement, RGBColor};

/// So many places are read on a thumbnail.
const ROWS: usize = 3;

/// An account's column, and what parts it from the next.
const COLUMN: f64 = (RIGHT - LEFT) / 3.0;
const GAP: f64 = 8.0;

/// Room for a sign, and its radius, in pixels.
const SIGN: f64 = 29.0;
const RADIUS: f64 = 11.0;

/// What stays free between rows.
const BETWEEN: f64 = 12.0;

const PLACE: Style = Style { size: 30.0, leading: 1.3, bold: true, colour: Colour::Ink };

/// Sizes that heads and cells are tried in, the largest first: no word is broken.
const SIZES: [f64; 3] = [22.0, 20.0, 18.0];

pub(crate) struct VersionsColumn {
    lines: Vec<Line>,
    /// Each sign: its middle, and what it says.
    signs: Vec<(Spot, Status)>,
    /// The thin lines above rows.
    rules: Vec<f64>,
    /// Whether anything on it is a supplement.
    pub(crate) has_supplement: bool,
}

/// The table in words: what each account says of each place.
pub(crate) fn sentence(page: &Page<'_>) -> String {
    let of_place = |(place, says): (&Place, &[Position; 3])| {
        let said = Perspective::ALL.into_iter().zip(says).map(|(perspective, position)| {
            format!("{}: {}", page.perspective(perspective), page.words.claims.of(position.status))
        });
        format!("{} – {}.", page.place(place), said.collect::<Vec<_>>().join(", "))
    };
    versions::places(page, ROWS).into_iter().map(of_place).collect::<Vec<_>>().join(" ")
}

impl VersionsColumn {
    /// The table of a page; none where no place is contested, or where it finds no room.
    pub(crate) fn of(page: &Page<'_>, measure: Measure<'_>) -> Option<Self> {
        let heads = Perspective::ALL.map(|each| page.perspective(each));
        let row = |(place, says): (&Place, &[Position; 3])| {
            let cells = says.each_ref().map(|position| {
                let mark = if only_supplements(page, position) { "\u{a0}°" } else { "" };
                (position.status, format!("{}{mark}", page.words.claims.of(position.status)))
            });
            (page.place(place).to_owned(), cells)
        };
        let rows: Vec<_> = versions::places(page, ROWS).into_iter().map(row).collect();
        SIZES.into_iter().find_map(|size| Self::set(&heads, &rows, size, measure))
    }

    fn set(
        heads: &[String; 3],
        rows: &[(String, [(Status, String); 3])],
        size: f64,
        measure: Measure<'_>,
    ) -> Option<Self> {
        let style = |colour| Style { size, leading: 1.25, bold: false, colour };
        let (head_style, said_style) = (style(Colour::Soft), style(Colour::Ink));
        let widest = |style: Style, words: &str| {
            words.split(' ').map(|word| style.width(word, measure)).fold(0.0, f64::max)
        };
        let said = rows.iter().flat_map(|(_, cells)| cells);
        if heads.iter().any(|head| widest(head_style, head) > COLUMN - GAP)
            || said.into_iter().any(|(_, words)| widest(said_style, words) > COLUMN - SIGN - GAP)
        {
            return None;
        }
        let left = |place: usize| LEFT + place as f64 * COLUMN;
        let mut all = Self { lines: Vec::new(), signs: Vec::new(), rules: Vec::new(), has_supplement: false };
        let mut top = TOP;
        let mut set = |style: Style, words: &str, corner, widest| {
            let (lines, end) = style.set(words, corner, widest, measure);
            all.lines.extend(lines);
            end
        };
        for (place, head) in heads.iter().enumerate() {
            top = top.max(set(head_style, head, (left(place), TOP), COLUMN - GAP));
        }
        for (name, cells) in rows {
            all.rules.push(top + BETWEEN);
            let below = set(PLACE, name, (LEFT, top + 1.5 * BETWEEN), RIGHT - LEFT);
            top = below;
            for (place, (status, words)) in cells.iter().enumerate() {
                let end = set(said_style, words, (left(place) + SIGN, below), COLUMN - SIGN - GAP);
                all.signs.push(((left(place) + RADIUS + 1.0, below + said_style.height() / 2.0), *status));
                all.has_supplement |= words.ends_with('°');
                top = top.max(end);
            }
        }
        (!rows.is_empty() && top <= FOOT - ABOVE_FOOT).then_some(all)
    }

    pub(crate) fn draw(&self, area: &Area<'_>, pen: &Pen<'_, '_>, theme: &Theme) -> Drawn {
        self.lines.iter().try_for_each(|line| line.draw(pen))?;
        self.rules.iter().try_for_each(|top| pen.rule(Colour::Grid, (LEFT, *top), (RIGHT, *top)))?;
        self.signs.iter().try_for_each(|(middle, status)| sign(area, pen, *middle, *status, theme))
    }
}

/// The map's sign (`style/marker.css`): a disc is Russian-held, a ring Ukrainian-held, strokes mean "not wholly", a bar
/// means "denied", dots that nothing is said.
fn sign(area: &Area<'_>, pen: &Pen<'_, '_>, (x, y): Spot, status: Status, theme: &Theme) -> Drawn {
    let rgb = |(red, green, blue)| RGBColor(red, green, blue);
    let [moscow, kyiv] = theme.sides.map(rgb);
    let at = |right: f64, down: f64| ((x + right).round() as i32, (y + down).round() as i32);
    let ring = |colour: RGBColor, width: u32| {
        area.draw(&Circle::new(at(0.0, 0.0), RADIUS as u32, colour.stroke_width(width)))
    };
    let stroke = |colour: RGBColor, width: u32, from: (i32, i32), to: (i32, i32)| {
        area.draw(&PathElement::new(vec![from, to], colour.stroke_width(width)))
    };
    // Diagonals, as far apart as they stand on the map's signs.
    let hatch = |colour: RGBColor| {
        [-10.0_f64, -4.0, 4.0, 10.0].into_iter().try_for_each(|across| {
            let half = ((RADIUS * RADIUS - across * across / 2.0).max(0.0) / 2.0).sqrt();
            let (right, down) = (across / 2.0, across / 2.0);
            stroke(colour, 2, at(right - half, down + half), at(right + half, down - half))
        })
    };
    match status {
        Status::Taken => area.draw(&Circle::new(at(0.0, 0.0), RADIUS as u32 + 1, moscow.filled())),
        Status::Reached => ring(moscow, 2).and_then(|()| hatch(moscow)),
        Status::Held => ring(kyiv, 6),
        Status::PartlyHeld => ring(kyiv, 4).and_then(|()| hatch(kyiv)),
        Status::Denied => {
            ring(kyiv, 3)?;
            stroke(kyiv, 3, at(-6.0, 0.0), at(6.0, 0.0))
        }
        Status::None => (0..12).try_for_each(|turn| {
            let (sine, cosine) = (f64::from(turn) * std::f64::consts::TAU / 12.0).sin_cos();
            pen.dot(Colour::Soft, (x + RADIUS * cosine, y + RADIUS * sine), 1.0)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pictures::export::tests::letters;

    fn set(head: &str, rows: usize, words: &str) -> Option<VersionsColumn> {
        let row = (
            "Aldau".to_owned(),
            [Status::Taken, Status::None, Status::Held].map(|one| (one, words.to_owned())),
        );
        VersionsColumn::set(&[head; 3].map(str::to_owned), &vec![row; rows], SIZES[2], &letters)
    }

    #[test]
    fn a_table_that_would_reach_the_foot_is_left_out() {
        let found = set("Moscow", ROWS, "partly held").unwrap();
        assert_eq!((found.signs.len(), found.rules.len()), (3 * ROWS, ROWS));
        assert!(found.lines.iter().all(|line| line.corner.1 + line.style.height() <= FOOT));
        assert!(set("Moscow", 0, "held").is_none(), "no place is contested");
        assert!(set("Moscow", ROWS, &"words ".repeat(30)).is_none(), "the words are too long");
        assert!(set(&"words ".repeat(40), ROWS, "held").is_none(), "the heads are too long");
    }

    #[test]
    fn nothing_reaches_the_next_column() {
        let found = set("Unabhängige", ROWS, "частково утримано").unwrap();
        assert!(set("Unabhängige", ROWS, &"утримано".repeat(3)).is_none(), "a word would be broken");
        for line in &found.lines {
            let end = line.corner.0 + letters(&line.words, line.style.size, line.style.bold);
            let column = ((line.corner.0 - LEFT) / COLUMN + 0.01).floor() + 1.0;
            assert!(line.style.bold || end <= LEFT + column * COLUMN, "{} ends at {end}", line.words);
        }
    }
}
