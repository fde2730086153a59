//! Folding: texts as they are compared. With a table of its own for the letters of the names that occur: those of
//! Unicode would weigh more than the rest of the WASM.

/// How an umlaut is written without its dots.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Umlaut {
    Bare,
    SpeltOut,
}

/// A text as it is compared: small letters without accents, plain spaces, nothing invisible.
pub(super) fn fold(text: &str, umlaut: Umlaut) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        // Dots that follow their letter as a sign of their own.
        let dots = letter == '\u{308}' && folded.ends_with(['a', 'o', 'u']);
        if umlaut == Umlaut::SpeltOut && (dots || matches!(letter, 'ä' | 'ö' | 'ü')) {
            if !dots {
                folded.push(base(letter));
            }
            folded.push('e');
        } else if letter == 'ß' {
            folded.push_str("ss");
        } else if letter.is_whitespace() {
            folded.push(' ');
        } else if !is_dropped(letter) {
            folded.push(base(letter));
        }
    }
    folded
}

/// Accents, soft hyphens, joiners, quotation marks, and every kind of apostrophe: "Слов’янськ" is typed in many ways.
fn is_dropped(letter: char) -> bool {
    let unseen = matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}');
    let quotes = matches!(letter, '\'' | '`' | '´' | '\u{2bc}' | '\u{2018}'..='\u{201f}' | '"' | '«' | '»');
    unseen || quotes
}

/// The letter below the accent, of the letters in names from Lisbon to Kharkiv.
fn base(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ґ' => 'г',
        'ё' => 'е',
        'ї' => 'і',
        'й' => 'и',
        // Dashes and hyphens that do not break.
        '\u{2010}'..='\u{2014}' => '-',
        _ => letter,
    }
}
