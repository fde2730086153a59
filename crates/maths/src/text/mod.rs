//! Text: gaps in sentences; where no browser sets it, how wide words are, and where lines break.

pub mod width;

/// A pattern such as `{shown} of {all}` with its gaps filled: names stand in it between braces. What has no value stays as it is.
///
/// `str::replace` would do the same, one gap after the other, and weighs 2 kB more in the browser.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut parts = pattern.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let gap = part.split_once('}').and_then(|(name, rest)| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, rest))
        });
        let (value, rest) = gap.unwrap_or(("{", part));
        text.push_str(value);
        text.push_str(rest);
    }
    text
}

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

    #[test]
    fn gaps_are_filled_and_all_else_stays() {
        let values = [("shown", "3"), ("all", "{shown}")];
        assert_eq!(fill("{shown} of {all}, {shown}", &values), "3 of {shown}, 3");
        assert_eq!(fill("{other} {{all}} { } }{", &values), "{other} {{shown}} { } }{");
        assert_eq!(fill("", &values), "");
    }

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
