//! What no text may contain: HTML in any form, and characters that are not seen but act.

use super::value::{Value, quoted};

pub(super) const PLAIN: &str = "plain words";

/// Plain words: neither Markdown nor braces nor HTML.
pub(super) fn plain(field: &Value<'_>) -> Option<String> {
    let text = field.text(PLAIN)?;
    let sign = text.chars().find(|sign| "{}*[]`\\".contains(*sign));
    let found: Vec<String> =
        html(text).into_iter().chain(sign.map(|sign| quoted(&sign.to_string()))).collect();
    found.iter().for_each(|found| field.problem(found, PLAIN));
    found.is_empty().then(|| text.to_owned())
}

/// What looks like HTML, acts like it, or acts unseen.
pub(super) fn html(text: &str) -> Option<String> {
    if let Some(at) = text.find('<').or_else(|| entity(text)) {
        let head: String = text.get(at..)?.chars().take(20).collect();
        return Some(format!("HTML {}", quoted(&head)));
    }
    let lower = text.to_lowercase();
    let schemes = ["javascript:", "vbscript:", "data:text"];
    if let Some(scheme) = schemes.iter().find(|scheme| lower.contains(**scheme)) {
        return Some(quoted(scheme));
    }
    let sign = text.chars().find(|sign| is_unseen(*sign))?;
    Some(format!("the unseen character U+{:04X}", u32::from(sign)))
}

/// No entity has a shorter name: "R&D; so" holds none.
const SHORTEST_ENTITY: usize = 2;

/// Where an entity such as `&amp;` or `&#60;` begins.
fn entity(text: &str) -> Option<usize> {
    let starts = text.match_indices('&').map(|(at, _)| at);
    starts.into_iter().find(|at| {
        let rest = text.get(at + 1..).unwrap_or_default();
        let name = rest.split(';').next().unwrap_or_default();
        let named = name.trim_start_matches('#').bytes().all(|byte| byte.is_ascii_alphanumeric());
        name.len() < rest.len() && name.len() >= SHORTEST_ENTITY && named
    })
}

/// Control characters but the line break, and those that turn the direction of writing: text must read as it
/// is stored.
fn is_unseen(sign: char) -> bool {
    let turns = matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let nothing = matches!(sign, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fffc}' | '\u{fffd}');
    turns || nothing || (sign.is_control() && sign != '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_found_in_every_disguise_and_words_with_an_ampersand_are_words() {
        for text in ["<b>", "a < b", "&amp;", "x &#60;", "&#x3c;", "[x](JavaScript:x)", "\u{202e}", "a\u{0}b"]
        {
            assert!(html(text).is_some(), "{text:?}");
        }
        for text in ["R&D; und", "A & B; C", "AT&T", "„Nein“, sagt\u{a0}er – 5\u{202f}%"] {
            assert_eq!(html(text), None, "{text}");
        }
    }
}
