//! Words with a typo or two: whether something like a word occurs in a text. Myers' bit-vector algorithm (G. Myers,
//! "A fast bit-vector algorithm for approximate string matching based on dynamic programming", JACM 46(3), 1999):
//! a column of the table of edit distances is one machine word, so a text costs one step a letter.

/// Letters from which on one wrong, missing or superfluous letter is forgiven; in shorter words it would turn one
/// word into another.
const ONE: usize = 5;

/// Letters from which on two are.
const TWO: usize = 8;

/// Letters of the alphabets that are searched, up to the end of Cyrillic.
const LETTERS: usize = 0x530;

/// A word that is looked for, folded.
#[derive(Debug)]
pub(super) struct Word {
    text: String,
    length: usize,
    forgiven: u32,
    /// For each letter, at which places of the word it stands.
    places: Vec<u64>,
}

impl Word {
    pub(super) fn new(text: &str) -> Self {
        let length = text.chars().count();
        let forgiven = match length {
            TWO..=64 => 2,
            ONE..TWO => 1,
            // A word longer than a machine word is looked for as it is.
            _ => 0,
        };
        let mut places = vec![0; if forgiven > 0 { LETTERS } else { 0 }];
        for (place, letter) in text.chars().enumerate() {
            if let Some(bits) = places.get_mut(letter as usize) {
                *bits |= 1_u64 << place;
            }
        }
        Self { text: text.to_owned(), length, forgiven, places }
    }

    /// True if the text holds the word, or something that differs from it by no more letters than are forgiven.
    pub(super) fn is_in(&self, text: &str) -> bool {
        if self.forgiven == 0 {
            return super::holds(text, &self.text);
        }
        let last = 1_u64 << (self.length - 1);
        // Where the distance grows and shrinks from one letter of the word to the next.
        let (mut grows, mut shrinks) = (u64::MAX, 0_u64);
        let mut distance = self.length as u32;
        for letter in text.chars() {
            let same = self.places.get(letter as usize).copied().unwrap_or(0);
            let diagonal = (((same & grows).wrapping_add(grows)) ^ grows) | same;
            let mut up = shrinks | !(diagonal | grows);
            let mut down = grows & diagonal;
            if up & last != 0 {
                distance += 1;
            } else if down & last != 0 {
                distance -= 1;
            }
            if distance <= self.forgiven {
                return true;
            }
            // The word may begin anywhere in the text: nothing is carried in from above.
            up <<= 1;
            down <<= 1;
            let vertical = same | shrinks;
            grows = down | !(vertical | up);
            shrinks = up & vertical;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The least edit distance between a word and any part of a text, by the plain table (Sellers 1980).
    fn least(word: &str, text: &str) -> usize {
        let word: Vec<char> = word.chars().collect();
        let mut column: Vec<usize> = (0..=word.len()).collect();
        let mut least = word.len();
        for letter in text.chars() {
            let mut diagonal = 0;
            for (row, wanted) in word.iter().enumerate() {
                let change = diagonal + usize::from(*wanted != letter);
                diagonal = column[row + 1];
                column[row + 1] = change.min(column[row] + 1).min(diagonal + 1);
            }
            least = least.min(column[word.len()]);
        }
        least
    }

    proptest! {
        #[test]
        fn it_agrees_with_the_plain_table(word in "[abcдє]{1,12}", text in "[abcdдєж ]{0,30}") {
            let allowed = match word.chars().count() { 8.. => 2, 5.. => 1, _ => 0 };
            prop_assert_eq!(Word::new(&word).is_in(&text), least(&word, &text) <= allowed);
        }

        #[test]
        fn no_text_makes_it_panic(word in any::<String>(), text in any::<String>()) {
            Word::new(&word).is_in(&text);
        }
    }
}
