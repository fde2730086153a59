//! Words in quotation marks: what a text quotes, its source must print. The register lists those words; where a language is
//! not the source's own, `[quotes]` of its file lists how they are put there.

use super::Diagnostics;
use super::sections::{TEXTS, Wanted, section};
use crate::grammar::Grammar;
use crate::mark_up;
use crate::parts::Parts;
use crate::value::{Entry, Value, quoted};
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
#[derive(Debug)]
pub(super) struct Quotes {
    /// How the language opens and closes a quotation.
    marks: [char; 2],
    /// None where the register is not fully known: then nobody can say that something is not quoted rightly.
    words: Option<BTreeSet<String>>,
}

impl Quotes {
    /// The words of the register, and `[quotes]` of the language's file.
    pub(super) fn read(root: &Entry<'_>, language: Language, parts: &Parts<'_>) -> Self {
        let own = section(root, "quotes", &wanted(language, parts), |_, field| words(field));
        let known =
            parts.ids.statements.is_complete() && parts.ids.statements.count() == parts.statements.len();
        let originals = parts.statements.values().flat_map(|statement| statement.quotes.clone());
        let words = known.then(|| originals.chain(own.into_values().flatten()).collect());
        Self { marks: Grammar::of(language).quotes, words }
    }

    /// Notes every quotation that stands on nothing.
    pub(super) fn check(&self, text: &[Inline], diagnostics: &mut Diagnostics) {
        let Some(known) = &self.words else { return };
        let [opening, closing] = self.marks;
        let mut open: Option<Quotation> = None;
        for (sign, in_fact) in signs(text) {
            match (&mut open, sign) {
                (None, sign) if sign == opening => open = Some(Quotation::default()),
                (Some(quotation), sign) if sign == closing => {
                    // A name by itself quotes nobody: some languages set names of papers in quotation marks.
                    let words = &quotation.words;
                    if quotation.has_words && !known.contains(words) && !known.contains(&lowered(words)) {
                        diagnostics.add(quoted(&format!("{opening}{words}{closing}")), ALLOWED);
                    }
                    open = None;
                }
                (Some(quotation), sign) => {
                    quotation.words.push(sign);
                    quotation.has_words |= !in_fact;
                }
                // A name brings its own signs along, whatever its language.
                (None, sign) if SIGNS.contains(&sign) && !in_fact => {
                    diagnostics.add(
                        quoted(&sign.to_string()),
                        &format!("a quotation between {opening} and {closing}"),
                    );
                }
                (None, _) => {}
            }
        }
        if let Some(quotation) = open {
            diagnostics
                .add(quoted(&format!("{opening}{}", quotation.words)), &format!("{closing} at its end"));
        }
    }
}

/// What stands between two quotation marks.
#[derive(Default)]
struct Quotation {
    words: String,
    /// True where something besides names stands in it.
    has_words: bool,
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
        |key| parts.statements.get(key).is_some_and(may),
        format!("the id of {of} with quotes in register.toml"),
    )
}

fn words(field: &Value<'_>) -> Option<Vec<String>> {
    let items = field.list(TEXTS)?;
    Some(items.iter().filter_map(mark_up::plain).collect())
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

    fn found(language: Language, text: &[Inline]) -> Vec<String> {
        let words = ["No-Go", "Prioritised Ukraine List", "gute"].map(str::to_owned);
        let quotes = Quotes { marks: Grammar::of(language).quotes, words: Some(words.into()) };
        testing::found(|diagnostics| quotes.check(text, diagnostics))
    }

    fn fact(words: &str) -> Inline {
        testing::fact("x", words)
    }

    #[test]
    fn only_words_of_the_source_are_quoted() {
        assert_eq!(found(Language::De, &[words("ein „No-Go“, sagt er")]), Vec::<String>::new());
        assert_eq!(found(Language::De, &[words("„unannehmbar“ und „No-Go“")]), ["\"„unannehmbar“\""]);
        assert_eq!(found(Language::De, &[words("die „Abtretung“")]), ["\"„Abtretung“\""]);
        assert_eq!(found(Language::De, &[words("„Gute“ Nachrichten")]), Vec::<String>::new());
        assert_eq!(found(Language::En, &[words("a “no-go”")]), ["\"“no-go”\""]);
    }

    #[test]
    fn facts_and_stress_do_not_hide_a_quotation() {
        let list = [words("„Prioritised "), fact("Ukraine"), words(" List“")];
        assert_eq!(found(Language::De, &list), Vec::<String>::new());
        let other = [words("„"), Inline::Emphasis(vec![words("Nein")]), words("“")];
        assert_eq!(found(Language::De, &other), ["\"„Nein“\""]);
    }

    #[test]
    fn a_name_alone_is_no_quotation_and_brings_its_own_signs() {
        assert_eq!(found(Language::Uk, &[words("портал «"), fact("NV"), words("»")]), Vec::<String>::new());
        assert_eq!(found(Language::De, &[fact("Zentrum «Nowa Jewropa»")]), Vec::<String>::new());
    }

    #[test]
    fn other_signs_and_open_ends_are_found() {
        assert_eq!(found(Language::De, &[words("ein \"No-Go")]), ["\"\"\""]);
        assert_eq!(found(Language::De, &[words("ein «No-Go»")]), ["\"«\"", "\"»\""]);
        assert_eq!(found(Language::De, &[words("ein „No-Go")]), ["\"„No-Go\""]);
    }

    #[test]
    fn where_the_register_is_not_known_nothing_is_wrong() {
        let quotes = Quotes { marks: Grammar::of(Language::De).quotes, words: None };
        let text = [words("„irgendetwas“")];
        assert_eq!(testing::found(|diagnostics| quotes.check(&text, diagnostics)), [""; 0]);
    }
}
