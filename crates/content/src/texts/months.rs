//! Names of months, as prose uses them in each language: what a text may only say in braces.

use knackpunkt_model::language::Language;

const GERMAN: [&str; 13] = [
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Stems and endings of all cases.
const UKRAINIAN: [(&[&str], &[&str]); 3] = [
    (
        &["січ", "берез", "квіт", "трав", "черв", "лип", "серп", "верес", "жовт", "груд"],
        &["ень", "ня", "ню", "нем", "ні"],
    ),
    (&["лют"], &["ий", "ого", "ому", "им"]),
    (&["листопад"], &["", "а", "у", "ом", "ові", "і"]),
];

/// True if a word is the name of a month.
pub(super) fn is_month(language: Language, word: &str) -> bool {
    match language {
        // The genitive too: "des Novembers".
        Language::De | Language::DeEinfach => {
            let stem = word.strip_suffix('s').unwrap_or(word);
            GERMAN.contains(&word) || GERMAN.contains(&stem)
        }
        // Written with a capital: "may" and "march" are other words.
        Language::En => ENGLISH.contains(&word),
        Language::Uk => is_ukrainian(&word.to_lowercase()),
    }
}

fn is_ukrainian(word: &str) -> bool {
    let rest_of = |stem: &&str| word.strip_prefix(*stem);
    UKRAINIAN
        .iter()
        .any(|(stems, endings)| stems.iter().filter_map(rest_of).any(|rest| endings.contains(&rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_every_case() {
        for word in ["Dezember", "Novembers", "Mai", "März"] {
            assert!(is_month(Language::De, word), "{word}");
        }
        for word in ["грудня", "Листопад", "лютому", "січні"] {
            assert!(is_month(Language::Uk, word), "{word}");
        }
        assert!(is_month(Language::En, "May"));
    }

    #[test]
    fn words_that_only_begin_like_a_month_are_words() {
        assert!(!is_month(Language::De, "Maier"));
        assert!(!is_month(Language::En, "may"));
        assert!(!is_month(Language::Uk, "лютість"));
        assert!(!is_month(Language::Uk, "трава"));
    }
}
