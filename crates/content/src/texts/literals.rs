//! The lint for literal figures, months and names in a text, outside of braces: what is written twice goes wrong twice.

use super::Diagnostics;
use crate::grammar::Grammar;
use crate::value::quoted;
use knackpunkt_model::language::Language;
use knackpunkt_model::text::{Inline, leaves};
use std::collections::{BTreeMap, BTreeSet};

/// Stands where a fact, a mark or a break stands, so that no word reaches across it. Texts cannot hold it:
/// it is refused as an unseen character.
const GAP: char = '\u{fffc}';

/// Shorter names are too often other words.
const SHORTEST: usize = 4;

/// What may not stand in texts of one language.
pub(super) struct LiteralLint {
    language: Language,
    /// How to write it instead, by name, by the name's first word: a text has few words, but there may be many
    /// names.
    names: BTreeMap<String, BTreeMap<String, String>>,
}

impl LiteralLint {
    /// Names with what stands in braces for them.
    pub(super) fn new(language: Language, names: impl Iterator<Item = (String, String)>) -> Self {
        let long = |name: &str| name.chars().filter(|sign| sign.is_alphabetic()).count() >= SHORTEST;
        let mut by_word: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        for (name, braces) in names.filter(|(name, _)| long(name)) {
            let first = words(&name).next().unwrap_or_default().to_owned();
            by_word.entry(first).or_default().insert(name, braces);
        }
        Self { language, names: by_word }
    }

    /// Notes everything in a text that belongs in braces.
    pub(super) fn check(&self, text: &[Inline], diagnostics: &mut Diagnostics) {
        let literal = flat(text);
        for word in words(&literal) {
            if word.chars().any(char::is_numeric) {
                diagnostics.add(quoted(word), "a figure or a date in braces");
            } else if Grammar::of(self.language).is_month(word) {
                diagnostics.add(quoted(word), "a date in braces");
            }
        }
        // Where a name stands as whole words, its first word does.
        let words: BTreeSet<&str> = words(&literal).collect();
        let names = words.into_iter().filter_map(|word| self.names.get(word)).flatten();
        for (name, braces) in names.filter(|(name, _)| holds(&literal, name)) {
            diagnostics.add(quoted(name), &format!("the name in braces, {braces}"));
        }
    }
}

/// The words that stand in the text itself. What cannot be seen between letters is left out, for a name with a
/// soft hyphen in it is still the name.
fn flat(text: &[Inline]) -> String {
    let words = leaves(text).into_iter().map(|leaf| match leaf {
        Inline::Words(words) => words.replace('\u{ad}', ""),
        _ => GAP.to_string(),
    });
    words.collect()
}

/// The words of a text: letters and digits without anything between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// True if the name stands in the text as a whole word.
fn holds(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + name.len()..).and_then(|after| after.chars().next());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::testing::{self, fact, words};

    #[test]
    fn digits_months_and_names_are_found_as_whole_words() {
        let names = [("Putin", "{putin}"), ("New Europe Center", "{nec}"), ("USA", "{usa}")];
        let names = names.map(|(name, braces)| (name.to_owned(), braces.to_owned()));
        let lint = LiteralLint::new(Language::De, names.into_iter());
        for (text, wanted) in [
            (vec![words("am 2. Dezember sagte Putin")], "\"2\" \"Dezember\" \"Putin\""),
            (vec![words("die G7 und km²")], "\"G7\" \"km²\""),
            (vec![words("das New Europe Center.")], "\"New Europe Center\""),
            (vec![words("Pu\u{ad}tin")], "\"Putin\""),
            // Stress does not hide a name.
            (vec![words("Pu"), Inline::Emphasis(vec![words("tin")])], "\"Putin\""),
            // Parts of words, short names and facts are none.
            (vec![words("Putins Rasputin, Putinismus und die USA")], ""),
            (vec![fact("putin", "Putin")], ""),
        ] {
            let found = testing::found(|diagnostics| lint.check(&text, diagnostics));
            assert_eq!(found.join(" "), wanted, "{text:?}");
        }
    }
}
