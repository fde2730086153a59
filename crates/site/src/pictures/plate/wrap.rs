//! Words into lines.

use crate::pictures::plate::Measure;

/// What stands for the words that were left out.
const MORE: char = '…';

/// Breaks words into lines no wider than this. Only a blank parts them, so that a figure stays with its unit; a word
/// that is wider than a line is broken between letters.
pub(crate) fn wrap(words: &str, width: f64, (size, bold): (f64, bool), measure: Measure<'_>) -> Vec<String> {
    let fits = |words: &str| measure(words, size, bold) <= width;
    let mut lines: Vec<String> = Vec::new();
    for word in words.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) if fits(&longer) => *line = longer,
            _ => lines.extend(broken(word, &fits)),
        }
    }
    lines
}

/// The same, with so many lines at most: the last one then ends in "…", with as many words as find room before it.
pub(crate) fn shortened(
    words: &str,
    (width, most): (f64, usize),
    (size, bold): (f64, bool),
    measure: Measure<'_>,
) -> Vec<String> {
    let mut lines = wrap(words, width, (size, bold), measure);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.pop() {
            let mut ended = ends(&last).map(|end| format!("{end}\u{a0}{MORE}"));
            lines.push(ended.find(|line| measure(line, size, bold) <= width).unwrap_or(MORE.into()));
        }
    }
    lines
}

/// What a line may end with, the longest first: whole words, then letters of the first word.
fn ends(line: &str) -> impl Iterator<Item = &str> {
    let words = line.rmatch_indices(' ').map(|(at, _)| at);
    let first = line.split(' ').next().unwrap_or_default();
    let letters = first.char_indices().rev().map(|(at, _)| at).filter(|at| *at > 0);
    [line.len()].into_iter().chain(words).chain(letters).filter_map(|at| line.get(..at))
}

/// A word in parts that each fit; one letter fits always.
fn broken(word: &str, fits: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for letter in word.chars() {
        match parts.last_mut() {
            Some(part) if fits(&format!("{part}{letter}")) => part.push(letter),
            _ => parts.push(letter.into()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(words: &str, size: f64, _: bool) -> f64 {
        words.chars().count() as f64 * size
    }

    #[test]
    fn lines_are_filled_and_never_too_wide() {
        let lines = wrap("one two three  four\nfive", 9.0, (1.0, false), &letters);
        assert_eq!(lines, ["one two", "three", "four five"]);
        assert!(wrap("", 9.0, (1.0, false), &letters).is_empty());
    }

    #[test]
    fn a_figure_stays_with_its_unit_and_a_long_word_is_broken() {
        let lines = wrap("um 51,4\u{202f}% und\u{a0}mehr Umfrageergebnisse da", 8.0, (1.0, false), &letters);
        assert_eq!(lines, ["um", "51,4\u{202f}%", "und\u{a0}mehr", "Umfragee", "rgebniss", "e da"]);
        assert_eq!(wrap("abc", 0.5, (1.0, false), &letters), ["a", "b", "c"]);
    }

    #[test]
    fn what_is_too_long_ends_in_fewer_words() {
        let short = |words, room| shortened(words, room, (1.0, false), &letters);
        assert_eq!(short("one two three four", (9.0, 3)), ["one two", "three", "four"]);
        assert_eq!(short("one two three four", (9.0, 2)), ["one two", "three\u{a0}…"]);
        assert_eq!(short("one two three four", (8.0, 1)), ["one\u{a0}…"]);
        assert_eq!(short("Umfrageergebnisse", (8.0, 2)), ["Umfragee", "rgebni\u{a0}…"]);
        assert!(short("one", (8.0, 0)).is_empty());
    }
}
