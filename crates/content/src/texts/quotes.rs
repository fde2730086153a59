//! Words in quotation marks: what a text quotes, its source must print. The register lists those words; where a language is
//! not the source's own, `[quotes]` of its file lists how they are put there.

use super::Diagnostics;
use super::sections::{TEXTS, Wanted, section};
use crate::grammar::Grammar;
use crate::mark_up;
use crate::parts::Parts;
use crate::value::{Entry, quoted};
use knackpunkt_model::language::Language;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Inline, leaves};
use std::collections::BTreeSet;

/// What may stand in quotation marks.
const ALLOWED: &str = "words that the source prints: quotes of a statement in register.toml, or how this language puts \
                       them in [quotes]";

/// Signs of any language that open or close a quotation.
const SIGNS: [char; 8] = ['"', '„', '“', '”', '«', '»', '‹', '›'];

/// What texts of one language may quote.
pub(super) struct Quotes {
    /// How the language opens and closes a quotation.
    marks: [char; 2],
    /// None where the register is not fully known: then nobody can say that something is not quoted rightly.
    words: Option<BTreeSet<String>>,
}

impl Quotes {
    /// The words of the register, and `[quotes]` of the language's file.
    pub(super) fn read(root: &Entry<'_>, language: Language, parts: &Parts<'_>) -> Self {
        let own = section(root, "quotes", &wanted(language, parts), |_, field| {
            let items = field.list(TEXTS)?;
            Some(items.iter().filter_map(mark_up::plain).collect::<Vec<_>>())
        });
        let known = parts.ids.statements.is_complete
            && parts.ids.statements.keys.len() == parts.ids.statements.things.len();
        let originals = parts.ids.statements.things.values().flat_map(|statement| statement.quotes.clone());
        let words = known.then(|| originals.chain(own.into_values().flatten()).collect());
        Self { marks: Grammar::of(language).quotes, words }
    }

    /// Notes every quotation that stands on nothing.
    pub(super) fn check(&self, text: &[Inline], diagnostics: &mut Diagnostics) {
        let Some(known) = &self.words else { return };
        let [opening, closing] = self.marks;
        // The words of an open quotation, and whether something besides names stands among them.
        let mut open: Option<(String, bool)> = None;
        for (sign, in_fact) in signs(text) {
            match open.take() {
                None if sign == opening => open = Some((String::new(), false)),
                Some((words, has_words)) if sign == closing => {
                    // A name by itself quotes nobody: some languages set names of papers in quotation marks.
                    let is_fine = !has_words || known.contains(&words) || known.contains(&lowered(&words));
                    if !is_fine {
                        diagnostics.add(quoted(&format!("{opening}{words}{closing}")), ALLOWED);
                    }
                }
                Some((mut words, has_words)) => {
                    words.push(sign);
                    open = Some((words, has_words || !in_fact));
                }
                // A name brings its own signs along, whatever its language.
                None if SIGNS.contains(&sign) && !in_fact => {
                    let allowed = format!("a quotation between {opening} and {closing}");
                    diagnostics.add(quoted(&sign.to_string()), &allowed);
                }
                None => {}
            }
        }
        if let Some((words, _)) = open {
            diagnostics.add(quoted(&format!("{opening}{words}")), &format!("{closing} at its end"));
        }
    }
}

/// The words with a small first letter: a quotation may begin a sentence.
fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Which statements `[quotes]` may name: those that quote, but of the article none in its own language.
fn wanted<'a>(language: Language, parts: &'a Parts<'a>) -> Wanted<'a, Key<Statement>> {
    let is_own = parts.header.article_language.is_some_and(|own| own.locale() == language.locale());
    let may = |statement: &Statement| !statement.quotes.is_empty() && (statement.supplement || !is_own);
    let of = if is_own { "a supplement" } else { "a statement" };
    Wanted::only(
        &parts.ids.statements,
        |key| parts.ids.statements.things.get(key).is_some_and(may),
        format!("the id of {of} with quotes in register.toml"),
    )
}

/// The signs of a text, and whether a fact brought them.
fn signs(text: &[Inline]) -> Vec<(char, bool)> {
    let signs = leaves(text).into_iter().flat_map(|leaf| {
        let (words, in_fact) = match leaf {
            Inline::Words(words) => (words.as_str(), false),
            Inline::Fact { words, .. } => (words.as_str(), true),
            _ => ("", false),
        };
        words.chars().map(move |sign| (sign, in_fact))
    });
    signs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::testing::{self, words};

    #[test]
    fn only_words_of_the_source_are_quoted() {
        use Language::{De, En, Uk};
        let fact = |words| testing::fact("x", words);
        let stressed = Inline::Emphasis(vec![words("Nein")]);
        for (language, text, wanted) in [
            (De, vec![words("ein „No-Go“, sagt er")], ""),
            (De, vec![words("„unannehmbar“ und „No-Go“")], "\"„unannehmbar“\""),
            (De, vec![words("„Gute“ Nachrichten")], ""),
            (En, vec![words("a “no-go”")], "\"“no-go”\""),
            // Facts and stress do not hide a quotation.
            (De, vec![words("„Prioritised "), fact("Ukraine"), words(" List“")], ""),
            (De, vec![words("„"), stressed, words("“")], "\"„Nein“\""),
            // A name alone is no quotation, and brings its own signs.
            (Uk, vec![words("портал «"), fact("NV"), words("»")], ""),
            (De, vec![fact("Zentrum «Nowa Jewropa»")], ""),
            // Other signs and open ends.
            (De, vec![words("ein \"No-Go")], "\"\"\""),
            (De, vec![words("ein «No-Go»")], "\"«\" \"»\""),
            (De, vec![words("ein „No-Go")], "\"„No-Go\""),
        ] {
            let known = ["No-Go", "Prioritised Ukraine List", "gute"].map(str::to_owned);
            let quotes = Quotes { marks: Grammar::of(language).quotes, words: Some(known.into()) };
            let found = testing::found(|diagnostics| quotes.check(&text, diagnostics));
            assert_eq!(found.join(" "), wanted, "{text:?}");
        }
        // Where the register is not known, nothing is wrong.
        let quotes = Quotes { marks: Grammar::of(De).quotes, words: None };
        let text = [words("„irgendetwas“")];
        assert_eq!(testing::found(|diagnostics| quotes.check(&text, diagnostics)), [""; 0]);
    }
}
