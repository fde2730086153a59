//! Words that do not fit: one that is wider than a line, and more than there are lines for.

/// What stands for the words that were left out.
const MORE: char = '…';

/// The same words, parted by a blank wherever one of them is wider than a line: each part fits, or is one letter.
pub(super) fn parted(words: &str, fits: impl Fn(&str) -> bool) -> String {
    words.split([' ', '\n']).flat_map(|word| parts(word, &fits)).collect::<Vec<_>>().join(" ")
}

fn parts(word: &str, fits: &impl Fn(&str) -> bool) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for letter in word.chars() {
        match parts.last_mut() {
            Some(part) if fits(&format!("{part}{letter}")) => part.push(letter),
            _ => parts.push(letter.into()),
        }
    }
    parts
}

/// The first lines, so many at most: where some are left out, the last one ends in "…", with as many words as fit before
/// it.
pub(super) fn shortened(mut lines: Vec<String>, most: usize, fits: impl Fn(&str) -> bool) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.pop() {
            let mut ended = ends(&last).map(|end| format!("{end}\u{a0}{MORE}"));
            lines.push(ended.find(|line| fits(line)).unwrap_or(MORE.into()));
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

#[cfg(test)]
mod tests {
    use crate::pictures::export::Style;
    use crate::pictures::export::tests::letters;
    use knackpunkt::chart::draw::Colour;

    const STYLE: Style = Style { size: 2.0, leading: 1.0, bold: false, colour: Colour::Ink };

    #[test]
    fn lines_are_filled_and_never_too_wide() {
        let lines = STYLE.wrap("one two three  four\nfive", 9.0, &letters);
        assert_eq!(lines, ["one two", "three", "four five"]);
        assert!(STYLE.wrap("", 9.0, &letters).is_empty());
    }

    #[test]
    fn a_figure_stays_with_its_unit_and_a_long_word_is_broken() {
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
