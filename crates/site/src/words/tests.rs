use std::collections::{BTreeMap, BTreeSet};

/// Every language's file.
const FILES: [(&str, &str); 4] = [
    ("de", include_str!("../../../../locales/de.toml")),
    ("de-einfach", include_str!("../../../../locales/de-einfach.toml")),
    ("en", include_str!("../../../../locales/en.toml")),
    ("uk", include_str!("../../../../locales/uk.toml")),
];

/// What is filled in as a number.
const NUMBERS: [&str; 13] = [
    "all", "count", "km", "minutes", "number", "page", "pages", "said", "share", "shown", "times", "towns",
    "zoom",
];

/// Words that may follow a number: they are the same whatever it is.
const ALIKE: [&str; 19] = [
    "von",
    "of",
    "з",
    "із",
    "до",
    "Prozent",
    "Kilometer",
    "Quadratkilometer",
    "km",
    "км",
    "km²",
    "км²",
    "Min",
    "хв",
    "minute",
    "fach",
    "Fache",
    "mal",
    "times",
];

/// The texts of a language, by key.
fn texts(file: &str) -> BTreeMap<String, String> {
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
    collect("", &toml::from_str(file).unwrap(), &mut into);
    into
}

/// The placeholders of a text.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn every_language_has_the_same_words_with_the_same_placeholders() {
    let first = texts(FILES[0].1);
    let keys = |texts: &BTreeMap<String, String>| texts.keys().cloned().collect::<BTreeSet<_>>();
    for (language, file) in FILES {
        let own = texts(file);
        let lone: Vec<_> = keys(&own).symmetric_difference(&keys(&first)).cloned().collect();
        assert!(lone.is_empty(), "{language}: {lone:?}");
        for (key, text) in &own {
            assert_eq!(placeholders(text), placeholders(&first[key]), "{language}{key}");
            assert!(!text.trim().is_empty(), "{language}{key}");
            assert!(!text.contains(" —"), "a line may begin with a dash: {language}{key}: {text}");
        }
    }
}

/// What is wrong with what follows a number: a word that would have to agree with it, or a space at which a line breaks.
fn behind_numbers(text: &str) -> Vec<String> {
    let filled_in = text.match_indices('{').filter_map(|(at, _)| text[at + 1..].split_once('}'));
    filled_in
        .filter(|(name, _)| NUMBERS.contains(name))
        .filter_map(|(_, rest)| {
            let bare = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
            let word: String =
                bare.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '²').collect();
            let is_unit = !word.is_empty() && !["von", "of", "з", "із"].contains(&word.as_str());
            let wrong =
                !word.is_empty() && !ALIKE.contains(&word.as_str()) || is_unit && rest.starts_with(' ');
            wrong.then(|| rest.chars().take(20).collect())
        })
        .collect()
}

#[test]
fn words_behind_numbers_agree_with_every_number_and_stay_with_it() {
    assert_eq!(behind_numbers("{count} Werte, {km} km"), ["\u{20}Werte, {km} km", "\u{20}km"]);
    assert!(behind_numbers("Werte: {count}, {km}\u{a0}km, {shown} von {all}.").is_empty());
    for (language, file) in FILES {
        for (key, text) in texts(file) {
            let wrong = behind_numbers(&text);
            assert!(wrong.is_empty(), "{language}{key}: {wrong:?}");
        }
    }
}
