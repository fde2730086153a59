//! Where lines may not break, as a language wants it.

use knackpunkt_model::language::Language;

/// Words of one letter that belong to the next word, and those that belong to the one before.
const FORWARDS: &str = "аєзйіовуяАЄЗЙІОВУЯ";
const BACKWARDS: [&str; 2] = ["б", "ж"];

/// The words as they are set: in Ukrainian a word of one letter stands in one line with the word that it belongs to.
pub(crate) fn typeset(language: Language, words: &str) -> String {
    if language != Language::Uk {
        return words.to_owned();
    }
    let mut set = String::with_capacity(words.len());
    let mut before: Option<&str> = None;
    for word in words.split(' ') {
        if let Some(left) = before {
            let is_bound = leans_on_next(left, set.len() == left.len()) || leans_on_last(word);
            set.push(if is_bound { '\u{a0}' } else { ' ' });
        }
        set.push_str(word);
        before = Some(word);
    }
    set
}

/// Whether a word belongs to the next one. What a text begins with may go on a word that was filled in before: a capital does
/// not.
fn leans_on_next(word: &str, is_first: bool) -> bool {
    let mut letters = word.trim_start_matches(['(', '«', '„', '\u{a0}']).chars();
    let letter = letters.next().filter(|letter| FORWARDS.contains(*letter));
    letters.next().is_none() && letter.is_some_and(|letter| !is_first || letter.is_uppercase())
}

/// Whether a word belongs to the one before.
fn leans_on_last(word: &str) -> bool {
    BACKWARDS.contains(&word.trim_end_matches(|sign: char| !sign.is_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_one_letter_stays_with_its_own() {
        let set = |words| typeset(Language::Uk, words).replace('\u{a0}', "~");
        assert_eq!(set("У Москві й у Києві, а (з нею) і Рютте"), "У~Москві й~у~Києві, а~(з~нею) і~Рютте");
        assert_eq!(set("були б готові; що ж, так"), "були~б готові; що~ж, так");
        assert_eq!(set("а дім, у "), "а дім, у~");
        assert_eq!(typeset(Language::De, "Plan a b"), "Plan a b");
    }
}
