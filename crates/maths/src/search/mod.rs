//! Search that does not mind case, umlauts, accents and invisible signs, in Latin and Cyrillic.

mod fold;
mod typo;

use fold::{Umlaut, fold};
use typo::Word;

/// Texts that are searched together, such as the entries of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index(Vec<Haystack>);

/// What a query found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Of each text, whether it was found.
    pub hits: Vec<bool>,
    /// True where no text holds the query as it was typed, and these hold something like it.
    pub similar: bool,
}

impl Index {
    /// Makes texts ready to be searched.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self(texts.into_iter().map(Haystack::new).collect())
    }

    /// The texts that hold every word of the query; where there are none, those that hold something like it.
    pub fn find(&self, query: &str) -> Found {
        let hits: Vec<_> = self.0.iter().map(|text| text.matches(query)).collect();
        if hits.contains(&true) {
            return Found { hits, similar: false };
        }
        let query = fold(query, Umlaut::Bare);
        let words: Vec<_> = query.split_whitespace().map(Word::new).collect();
        let hits = self.0.iter().map(|text| words.iter().all(|word| text.any(|text| word.is_in(text))));
        Found { hits: hits.collect(), similar: true }
    }
}

/// A text that can be searched.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Haystack {
    /// With "über" as "uber".
    bare: String,
    /// With "über" as "ueber"; none where that is the same.
    spelt_out: Option<String>,
}

impl Haystack {
    fn new(text: &str) -> Self {
        let bare = fold(text, Umlaut::Bare);
        let spelt_out = Some(fold(text, Umlaut::SpeltOut)).filter(|spelt_out| *spelt_out != bare);
        Self { bare, spelt_out }
    }

    /// True if every word of the query occurs, be it as part of another; true for a query without words.
    fn matches(&self, query: &str) -> bool {
        fold(query, Umlaut::Bare).split_whitespace().all(|word| self.any(|text| holds(text, word)))
    }

    fn any(&self, holds: impl Fn(&str) -> bool) -> bool {
        holds(&self.bare) || self.spelt_out.as_deref().is_some_and(holds)
    }
}

/// True if a text holds a word. Letters of UTF-8 never begin within another one, so that bytes may be compared;
/// `str::contains` weighs 3 kB more in the browser.
fn holds(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    word.is_empty() || text.windows(word.len()).any(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_typed_in_many_ways_is_found() {
        for (text, queries) in [
            ("Darüber hinaus", ["über", "uber", "ueber", "ÜBER", "u\u{308}ber"].as_slice()),
            ("Daru\u{308}ber hinaus", &["über", "uber", "ueber", "ÜBER", "u\u{308}ber"]),
            ("Straße", &["straße", "strasse", "STRASSE", "STRAẞE"]),
            // Letters that only look like spelt-out umlauts are found as they are.
            ("neue Steuer", &["neue"]),
            ("у Києві, Київ", &["київ", "киів", "КИЇВ"]),
            ("Слов’янськ", &["слов'янськ", "словʼянськ", "словянськ", "Слов’янськ"]),
            ("Ґданськ", &["гданськ"]),
            ("Pendel\u{ad}diplomatie", &["pendeldiplomatie"]),
            // All words, in any order.
            ("Der Generalstab meldet Geländegewinne", &["gelande general", "  "]),
        ] {
            for query in queries {
                assert!(Haystack::new(text).matches(query), "{query} in {text}");
            }
        }
        assert_eq!(fold("51,4\u{202f}%\u{a0}x", Umlaut::Bare), "51,4 % x");
        for (text, query) in [("Mut", "muet"), ("Der Generalstab meldet", "general verlust")] {
            assert!(!Haystack::new(text).matches(query), "{query} in {text}");
        }
    }

    #[test]
    fn a_typo_is_forgiven_only_where_nothing_fits_exactly() {
        let index = Index::new(["Gerassimow meldet", "Gerasimov reports", "Putin"]);
        assert_eq!(index.find("gerassimow"), Found { hits: vec![true, false, false], similar: false });
        assert_eq!(index.find("gerasimof"), Found { hits: vec![true, true, false], similar: true });
        assert_eq!(index.find("qqqq").hits, [false; 3]);
        assert_eq!(index.find(" ").hits, [true; 3]);
        let cyrillic = Index::new(["Герасимов доповів"]);
        assert_eq!(cyrillic.find("герасімов"), Found { hits: vec![true], similar: true });
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text, Umlaut::Bare);
            prop_assert_eq!(fold(&once, Umlaut::Bare), once);
        }

        #[test]
        fn every_word_of_a_text_is_found_in_it(text in "[a-zäöüßA-ZÄÖÜ а-яіїєґА-ЯІЇЄҐ’'-]{0,40}") {
            let haystack = Haystack::new(&text);
            for word in text.split_whitespace() {
                prop_assert!(haystack.matches(word), "{}", word);
                prop_assert!(haystack.matches(&word.to_uppercase()), "{}", word);
            }
        }

        #[test]
        fn umlauts_spelt_out_are_found(text in "[a-zäöü]{1,20}") {
            let spelt_out = text.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
            prop_assert!(Haystack::new(&text).matches(&spelt_out));
        }
    }
}
