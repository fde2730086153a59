use super::file;
use knackpunkt_model::language::Language;
use std::collections::{BTreeMap, BTreeSet};

/// What is filled in as a number.
const NUMBERS: &str = "all count km minutes number page pages said share shown times towns zoom";

/// Words that part two numbers, and units: they are the same whatever the number is.
const PARTING: &str = "von of з із";
const UNITS: &str = "до Prozent Kilometer Quadratkilometer km км km² км² Min хв minute fach Fache mal times";

/// The texts of a language, by key.
fn texts(language: Language) -> BTreeMap<String, String> {
    fn collect(under: &str, value: &toml::Value, into: &mut BTreeMap<String, String>) {
        match value {
            toml::Value::Table(table) => {
                table.iter().for_each(|(key, value)| collect(&format!("{under}.{key}"), value, into));
            }
            other => {
                into.insert(under.to_owned(), other.as_str().unwrap_or_default().to_owned());
            }
        }
    }
    let mut into = BTreeMap::new();
    collect("", &toml::from_str(file(language)).unwrap(), &mut into);
    into
}

/// The placeholders of a text.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn every_language_has_the_same_words_with_the_same_placeholders() {
    let first = texts(Language::De);
    for language in Language::ALL {
        let own = texts(language);
        let [keys, wanted] = [&own, &first].map(|texts| texts.keys().collect::<BTreeSet<_>>());
        assert!(keys == wanted, "{language:?}: {:?}", keys.symmetric_difference(&wanted));
        for (key, text) in &own {
            assert_eq!(placeholders(text), placeholders(&first[key]), "{language:?}{key}");
            assert!(!text.trim().is_empty(), "{language:?}{key}");
            assert!(!text.contains(" —"), "a line may begin with a dash: {language:?}{key}: {text}");
        }
    }
}

/// What is wrong with what follows a number: a word that would have to agree with it, or a space at which a line breaks.
fn behind_numbers(text: &str) -> Vec<String> {
    let is_among = |words: &str, word: &str| words.split(' ').any(|one| one == word);
    let filled_in = text.match_indices('{').filter_map(|(at, _)| text[at + 1..].split_once('}'));
    let numbers = filled_in.filter(|(name, _)| is_among(NUMBERS, name));
    let wrong = numbers.filter(|(_, rest)| {
        let bare = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
        let word = bare.split(|sign: char| !sign.is_alphanumeric() && sign != '²').next().unwrap();
        let is_unit = is_among(UNITS, word) && !rest.starts_with(' ');
        !word.is_empty() && !is_among(PARTING, word) && !is_unit
    });
    wrong.map(|(_, rest)| rest.chars().take(20).collect()).collect()
}

#[test]
fn words_behind_numbers_agree_with_every_number_and_stay_with_it() {
    assert_eq!(behind_numbers("{count} Werte, {km} km"), ["\u{20}Werte, {km} km", "\u{20}km"]);
    assert!(behind_numbers("Werte: {count}, {km}\u{a0}km, {shown} von {all}.").is_empty());
    for language in Language::ALL {
        for (key, text) in texts(language) {
            let wrong = behind_numbers(&text);
            assert!(wrong.is_empty(), "{language:?}{key}: {wrong:?}");
        }
    }
}
