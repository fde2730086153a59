//! Where lines may not break, as a language wants it.

use knackpunkt_model::language::Language;

/// The words as they are set. In Ukrainian a word of one letter never ends a line: it stands with the word behind it.
pub(crate) fn typeset(language: Language, words: &str) -> String {
    if language != Language::Uk {
        return words.to_owned();
    }
    let mut set = String::with_capacity(words.len());
    let (mut before, mut last) = (None, None);
    for sign in words.chars() {
        let is_alone = last.is_some_and(|letter: char| is_single_word(letter) && is_start(before, letter));
        set.push(if sign == ' ' && is_alone { '\u{a0}' } else { sign });
        (before, last) = (last, Some(sign));
    }
    set
}

/// Whether a letter is a word by itself that belongs to the next one; "б" and "ж" belong to the one before.
fn is_single_word(letter: char) -> bool {
    "аєзйіовуяАЄЗЙІОВУЯ".contains(letter)
}

/// Whether a word begins with this letter, behind this sign. What a text begins with may go on a word that was filled in before:
/// a capital does not.
fn is_start(before: Option<char>, letter: char) -> bool {
    before.map_or(letter.is_uppercase(), |sign| sign.is_whitespace() || "(«„".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_one_letter_stays_with_the_next() {
        let set = |words| typeset(Language::Uk, words).replace('\u{a0}', "~");
        assert_eq!(set("У Москві й у Києві, а (з нею) і Рютте"), "У~Москві й~у~Києві, а~(з~нею) і~Рютте");
        assert_eq!(set("були б готові"), "були б готові");
        assert_eq!(set("а дім, що на горі"), "а дім, що на горі");
        assert_eq!(typeset(Language::De, "Plan a b"), "Plan a b");
    }
}
