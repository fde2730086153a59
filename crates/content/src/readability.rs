//! How easy texts are to read: figures that editors can hold versions of a text against.

use knackpunkt_model::text::{PointText, Text, Texts, plain};
use std::fmt;

/// Letters from which on a word counts as long in LIX.
const LONG: usize = 7;

/// The most words a sentence of plain language may have on average: the rule of plain German ("Einfache Sprache").
pub const PLAIN_SENTENCE: f64 = 15.0;

/// How easy a text is to read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Readability {
    /// Words in a sentence, on average.
    pub sentence_words: f64,
    /// LIX (Björnsson 1968): words in a sentence plus the percentage of words with more than six letters. Below
    /// 30 is very easy, above 50 hard. It needs no syllables, so it serves every language.
    pub lix: f64,
}

impl Readability {
    /// The figures of some texts; none where there is no word.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a Text>) -> Option<Self> {
        let letters = |word: &&str| word.chars().filter(|sign| sign.is_alphanumeric()).count();
        let (mut words, mut long, mut sentences) = (0, 0, 0);
        for text in texts.into_iter().map(|text| plain(text)) {
            let signs: Vec<_> = text.split_whitespace().collect();
            for sentence in signs.split_inclusive(|word| ends_sentence(word)) {
                let lengths: Vec<_> = sentence.iter().map(letters).filter(|letters| *letters > 0).collect();
                words += lengths.len();
                long += lengths.iter().filter(|letters| **letters >= LONG).count();
                sentences += usize::from(!lengths.is_empty());
            }
        }
        (words > 0).then(|| {
            let sentence_words = words as f64 / sentences as f64;
            Self { sentence_words, lix: sentence_words + 100.0 * long as f64 / words as f64 }
        })
    }
}

impl fmt::Display for Readability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} words a sentence, LIX {:.0}", self.sentence_words, self.lix)
    }
}

/// The texts in which sentences follow one another: takeaways, story, statements, remarks, events, points.
pub fn prose(texts: &Texts) -> impl Iterator<Item = &Text> {
    let story = texts.story.iter().flat_map(|section| &section.paragraphs);
    let points = texts.points.iter().flat_map(PointText::texts);
    let entries = texts.statements.iter().chain(texts.notes.values());
    let events = texts.events.values().map(|event| &event.line);
    texts.takeaways.iter().chain(story).chain(entries).chain(events).chain(points)
}

/// A full stop, a colon (as LIX has it), a question or an exclamation mark behind a word, perhaps before a closing
/// quotation mark. An ordinal ("2.") ends nothing.
fn ends_sentence(word: &str) -> bool {
    let word = word.trim_end_matches(['“', '”', '"', '»', '’', ')']);
    let stops = word.ends_with(['.', '!', '?', ':', '…']);
    let ordinal = word.strip_suffix('.').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    stops && !ordinal
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt_model::text::Inline;

    #[test]
    fn words_and_long_words_are_counted_by_the_sentence() {
        for (words, sentence_words, lix) in [
            // 8 words, 2 sentences, 2 words of more than six letters: 4 + 25.
            ("Das ist kurz. Verhandlungen dauern oft mehrere Tage.", 4.0, 29.0),
            // Ordinals and lone signs end no sentence.
            ("Am 2. Dez – so „heißt es.“ Ja", 3.5, 3.5),
            ("Ohne Punkt", 2.0, 2.0),
        ] {
            let found = Readability::of(&[vec![Inline::Words(words.into())]]);
            assert_eq!(found, Some(Readability { sentence_words, lix }), "{words}");
        }
        assert_eq!(Readability::of(&[Vec::new()]), None);
    }
}
