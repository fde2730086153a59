//! Words of majority: what a chart may not say of a share that may as well lie below one half.

use crate::language::Language;
use crate::read::spot::{Spot, quoted};
use crate::text::{Inline, plain};

/// Beginnings of words, one after another, that claim more than half.
const GERMAN: &[&[&str]] = &[
    &["mehrheit"],
    &["mehrzahl"],
    &["überwieg"],
    &["großteil"],
    &["größt", "teil"],
    &["meist", "befragte"],
    &["die", "meisten"],
    &["den", "meisten"],
    &["der", "meisten"],
    &["gut", "die", "hälfte"],
    &["mehr", "als", "die", "hälfte"],
    &["mehr", "als", "der", "hälfte"],
    &["über", "die", "hälfte"],
    &["über", "der", "hälfte"],
    &["mehr", "als", "jed", "zweit"],
];

const ENGLISH: &[&[&str]] = &[
    &["majorit"],
    &["most", "of"],
    &["most", "respondents"],
    &["most", "people"],
    &["more", "than", "half"],
    &["more", "than", "one", "in", "two"],
    &["over", "half"],
    &["above", "half"],
];

const UKRAINIAN: &[&[&str]] = &[
    &["більшіст"],
    &["більшост"],
    &["переважн"],
    &["більш", "частин"],
    &["більш", "половин"],
    &["більш", "ніж", "половин"],
    &["більш", "як", "половин"],
    &["більш", "за", "половин"],
    &["понад", "половин"],
    &["вище", "половин"],
    &["перевищ", "половин"],
];

/// What takes such words back: whole words. Behind "not" an "only" gives them again.
const DENIALS: [(&[&str], &[&str]); 3] = [
    (&["nicht", "kein", "keine", "keinen", "keiner", "keinem", "weder", "ohne"], &["nur", "bloß", "allein"]),
    (&["not", "no", "cannot", "neither", "without"], &["only", "just", "merely"]),
    (&["не", "ні", "ані", "без"], &["лише", "тільки", "просто"]),
];

/// How many words before such a word may take it back.
const REACH: usize = 4;

/// Notes every word of majority that is not taken back just before it, in the same clause.
pub(super) fn check(language: Language, text: &[Inline], spot: &Spot<'_>) {
    for found in claims(language, &plain(text)) {
        let denied = match language {
            Language::De | Language::DeEinfach => "nicht sicher über der Hälfte",
            Language::En => "not clearly above half",
            Language::Uk => "не обов’язково понад половина",
        };
        let allowed = format!(
            "no word of majority where a highlighted share may lie on either side of one half, unless denied: {}",
            quoted(denied)
        );
        spot.problem(&quoted(&found), &allowed);
    }
}

/// The words that claim a majority.
fn claims(language: Language, text: &str) -> Vec<String> {
    let (phrases, (denials, only)) = match language {
        Language::De | Language::DeEinfach => (GERMAN, DENIALS[0]),
        Language::En => (ENGLISH, DENIALS[1]),
        Language::Uk => (UKRAINIAN, DENIALS[2]),
    };
    let text: String = text.chars().filter(|sign| *sign != '\u{ad}').collect();
    let mut found = Vec::new();
    for clause in text.split(is_break) {
        let words: Vec<&str> = words(clause).collect();
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        for at in 0..words.len() {
            let (before, rest) = lower.split_at(at);
            let Some(phrase) = phrases.iter().find(|phrase| begins(rest, phrase)) else { continue };
            if !is_denied(before, denials, only) {
                found.extend(words.get(at..at + phrase.len()).map(|words| words.join(" ")));
            }
        }
    }
    found
}

/// What parts a clause from the next: denying one says nothing of the other.
fn is_break(sign: char) -> bool {
    matches!(sign, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '–' | '—' | '(' | ')')
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let inside = |sign: char| sign.is_alphanumeric() || matches!(sign, '’' | '\'');
    text.split(move |sign| !inside(sign)).filter(|word| !word.is_empty())
}

fn begins(words: &[String], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && words.iter().zip(phrase).all(|(word, start)| word.starts_with(start))
}

fn is_denied(before: &[String], denials: &[&str], only: &[&str]) -> bool {
    let near = before.get(before.len().saturating_sub(REACH)..).unwrap_or_default();
    near.iter().enumerate().any(|(at, word)| {
        let next = near.get(at + 1).map(String::as_str);
        denials.contains(&word.as_str()) && !next.is_some_and(|next| only.contains(&next))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_found_in_every_language_and_case() {
        for (language, text, found) in [
            (Language::De, "Eine MEHRHEIT wäre bereit.", "MEHRHEIT"),
            (Language::De, "Sie sind mehrheitlich bereit.", "mehrheitlich"),
            (Language::De, "Mehr als die\u{a0}Hälfte ist bereit.", "Mehr als die Hälfte"),
            (Language::DeEinfach, "Die meisten sind bereit.", "Die meisten"),
            (Language::De, "Der Wert liegt über der Hälfte.", "über der Hälfte"),
            (Language::De, "Mehr\u{ad}heit", "Mehrheit"),
            (Language::En, "Majorities would.", "Majorities"),
            (Language::En, "Just over half would.", "over half"),
            (Language::En, "Most of them would.", "Most of"),
            (Language::Uk, "Більшість готова.", "Більшість"),
            (Language::Uk, "Готові трохи більше ніж половина.", "більше ніж половина"),
            (Language::Uk, "Готова понад половина опитаних.", "понад половина"),
        ] {
            assert_eq!(claims(language, text), [found], "{text}");
        }
    }

    #[test]
    fn what_is_denied_just_before_is_no_claim() {
        for (language, text) in [
            (Language::De, "So gemessen liegt der Wert nicht sicher über der Hälfte."),
            (Language::De, "Das ist keine sichere Mehrheit."),
            (Language::En, "It is not certain to be above half."),
            (Language::En, "There is no clear majority."),
            (Language::Uk, "Це не обов’язково понад половина."),
        ] {
            assert!(claims(language, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_denial_of_something_else_does_not_help() {
        for (language, text) in [
            (Language::De, "Viele sind es nicht, die Mehrheit aber schon."),
            (Language::De, "Nicht nur eine Mehrheit ist bereit."),
            (Language::De, "Wer nicht bereit ist und wer es ist: die Mehrheit."),
            (Language::En, "Not only a majority would."),
            (Language::En, "Not all who were asked in the poll, yet a majority."),
            (Language::Uk, "Не лише більшість."),
        ] {
            assert_eq!(claims(language, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn other_words_are_free() {
        for (language, text) in [
            (Language::De, "Die Hälfte, mehr Menschen als sonst, am meisten."),
            (Language::En, "The most extreme answer; half of them; mostly."),
            (Language::Uk, "Половина опитаних, більше людей."),
        ] {
            assert!(claims(language, text).is_empty(), "{text}");
        }
    }
}
