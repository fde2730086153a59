//! Words into lines.

use super::Measure;

/// Breaks words into lines no wider than this. Only a blank parts them, so that a figure stays with its unit; a word
/// that is wider than a line has a line of its own.
pub(in crate::prerender) fn wrap(
    words: &str,
    width: f64,
    (size, bold): (f64, bool),
    measure: Measure<'_>,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) if measure(&longer, size, bold) <= width => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
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
    fn a_figure_stays_with_its_unit_and_a_long_word_stands_alone() {
        let lines = wrap("um 51,4\u{202f}% und\u{a0}mehr Umfrageergebnisse da", 8.0, (1.0, false), &letters);
        assert_eq!(lines, ["um", "51,4\u{202f}%", "und\u{a0}mehr", "Umfrageergebnisse", "da"]);
    }
}
