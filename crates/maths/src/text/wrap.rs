//! Breaking a text into lines where no browser does it.

/// The lines of a text, none wider than this as far as its words allow: broken at spaces, which become one.
pub fn wrap(text: &str, widest: f64, width: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').map(str::trim).filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) if width(&longer) <= widest => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letters(words: &str) -> f64 {
        words.chars().count() as f64
    }

    #[test]
    fn lines_are_as_long_as_they_may_be() {
        assert_eq!(wrap("one two  three", 7.0, letters), ["one two", "three"]);
        assert_eq!(wrap("unbreakable", 3.0, letters), ["unbreakable"]);
        assert!(wrap("  ", 3.0, letters).is_empty());
    }

    proptest! {
        #[test]
        fn no_word_is_lost(words in prop::collection::vec("[a-z]{1,12}", 0..30), widest in 1.0..40.0) {
            let text = words.join(" ");
            let lines = wrap(&text, widest, letters);
            prop_assert!(lines.iter().all(|line| letters(line) <= widest || !line.contains(' ')));
            prop_assert_eq!(lines.join(" "), text);
        }
    }
}
