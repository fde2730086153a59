//! Lines of words in their places, also of words that do not fit.

use crate::pictures::export::Measure;
use crate::pictures::svg::{ABOVE, Drawn, Pen};
use knackpunkt::chart::draw::Colour;
use knackpunkt::chart::draw::pen::{Spot, Type};
use knackpunkt_maths::text::wrap;

/// Half the height of capitals, in ems: their middle stands in the middle of a line.
const HALF_CAPITALS: f64 = 0.36;

/// What stands for the words that were left out.
const MORE: char = '…';

/// A style of words: size in CSS pixels, height of a line as a multiple of it, weight, colour.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) size: f64,
    pub(crate) leading: f64,
    pub(crate) bold: bool,
    pub(crate) colour: Colour,
}

/// One line, from its top left corner to the right.
pub(crate) struct Line {
    pub(crate) words: String,
    pub(crate) corner: Spot,
    pub(crate) style: Style,
}

/// What was set, and where the next thing below it may stand.
pub(crate) type Below<T> = (Vec<T>, f64);

impl Style {
    pub(crate) fn height(self) -> f64 {
        self.size * self.leading
    }

    pub(crate) fn width(self, words: &str, measure: Measure<'_>) -> f64 {
        measure(words, self.size, self.bold)
    }

    /// Breaks words into lines no wider than this. Only a blank parts them, so that a figure stays with its unit; a word that
    /// is wider than a line is broken between letters.
    pub(crate) fn wrap(self, words: &str, widest: f64, measure: Measure<'_>) -> Vec<String> {
        let width = |words: &str| self.width(words, measure);
        let parts = words.split([' ', '\n']).flat_map(|word| parts(word, |part| width(part) <= widest));
        wrap(&parts.collect::<Vec<_>>().join(" "), widest, width)
    }

    /// Sets words into lines below each other.
    pub(crate) fn set(self, words: &str, corner: Spot, widest: f64, measure: Measure<'_>) -> Below<Line> {
        self.set_within(words, corner, (widest, usize::MAX), measure)
    }

    /// The same with so many lines at most: the last one ends in "…" where some are left out.
    pub(crate) fn set_within(
        self,
        words: &str,
        (left, top): Spot,
        (widest, most): (f64, usize),
        measure: Measure<'_>,
    ) -> Below<Line> {
        let mut lines = self.wrap(words, widest, measure);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.pop() {
                let mut ended = ends(&last).map(|end| format!("{end}\u{a0}{MORE}"));
                let fitting = ended.find(|line| self.width(line, measure) <= widest);
                lines.push(fitting.unwrap_or(MORE.into()));
            }
        }
        let end = top + lines.len() as f64 * self.height();
        let lines = lines.into_iter().enumerate().map(|(place, words)| {
            let corner = (left, top + place as f64 * self.height());
            Line { words, corner, style: self }
        });
        (lines.collect(), end)
    }
}

impl Line {
    pub(crate) fn draw(&self, pen: &Pen<'_, '_>) -> Drawn {
        let style = self.style;
        let base = self.corner.1 + style.height() / 2.0 + HALF_CAPITALS * style.size;
        let kind = Type::left(style.colour, style.size);
        let kind = if style.bold { kind.bold() } else { kind };
        pen.write(&self.words, (self.corner.0, base + ABOVE * style.size), kind)
    }
}

/// A word in as few parts as it takes: each fits, or is one letter.
fn parts(word: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for letter in word.chars() {
        match parts.last_mut() {
            Some(part) if fits(&format!("{part}{letter}")) => part.push(letter),
            _ => parts.push(letter.into()),
        }
    }
    parts
}

/// What a line may end with, the longest first: whole words, then letters of the first word.
fn ends(line: &str) -> impl Iterator<Item = &str> {
    let words = line.rmatch_indices(' ').map(|(at, _)| at);
    let first = line.split(' ').next().unwrap_or_default();
    let letters = first.char_indices().rev().map(|(at, _)| at).filter(|at| *at > 0);
    [line.len()].into_iter().chain(words).chain(letters).filter_map(|at| line.get(..at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pictures::export::tests::letters;

    const STYLE: Style = Style { size: 2.0, leading: 1.0, bold: false, colour: Colour::Ink };

    #[test]
    fn lines_are_filled_and_never_too_wide() {
        let lines = STYLE.wrap("one two three  four\nfive", 9.0, &letters);
        assert_eq!(lines, ["one two", "three", "four five"]);
        assert!(STYLE.wrap("", 9.0, &letters).is_empty());
        // A figure stays with its unit, and a long word is broken.
        let lines = STYLE.wrap("um 51,4\u{202f}% und\u{a0}mehr Umfrageergebnisse da", 8.0, &letters);
        assert_eq!(lines, ["um", "51,4\u{202f}%", "und\u{a0}mehr", "Umfragee", "rgebniss", "e da"]);
        assert_eq!(STYLE.wrap("abc", 0.5, &letters), ["a", "b", "c"]);
    }

    #[test]
    fn what_is_too_long_ends_in_fewer_words() {
        let short = |words, room| {
            let (lines, _) = STYLE.set_within(words, (0.0, 0.0), room, &letters);
            lines.into_iter().map(|line| line.words).collect::<Vec<_>>()
        };
        assert_eq!(short("one two three four", (9.0, 3)), ["one two", "three", "four"]);
        assert_eq!(short("one two three four", (9.0, 2)), ["one two", "three\u{a0}…"]);
        assert_eq!(short("one two three four", (8.0, 1)), ["one\u{a0}…"]);
        assert_eq!(short("Umfrageergebnisse", (8.0, 2)), ["Umfragee", "rgebni\u{a0}…"]);
        assert!(short("one", (8.0, 0)).is_empty());
    }
}
