//! Spaces at which a line may not break: behind a figure, and before a dash that stands free.

use super::Diagnostics;
use crate::ids::IdTable;
use crate::value::quoted;
use knackpunkt_model::fact::Figure;
use knackpunkt_model::text::{Inline, leaves};

/// Notes plain spaces where no line may break.
pub(super) fn check(text: &[Inline], figures: &IdTable<'_, Figure>, diagnostics: &mut Diagnostics) {
    let leaves = leaves(text);
    for pair in leaves.windows(2) {
        let [Inline::Fact { id, words: figure }, Inline::Words(after)] = pair else { continue };
        let is_number = figures.has(id) && figure.ends_with(|last: char| last.is_ascii_digit());
        let next = after.strip_prefix(' ').and_then(|rest| rest.split(' ').next());
        if let Some(next) = next.filter(|next| is_number && next.starts_with(char::is_alphabetic)) {
            diagnostics
                .add(quoted(&format!("{figure} {next}")), "a no-break space (U+00A0) behind the figure");
        }
    }
    for words in leaves.iter().filter_map(|leaf| match leaf {
        Inline::Words(words) => Some(words),
        _ => None,
    }) {
        if words.contains(" —") {
            diagnostics.add(quoted(" —"), "a no-break space (U+00A0) before the dash");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::testing::{self, fact, words};

    fn found(text: &[Inline]) -> Vec<String> {
        let figures = IdTable::these("a figure", &["share"]);
        testing::found(|diagnostics| check(text, &figures, diagnostics))
    }

    #[test]
    fn a_figure_stays_with_its_word() {
        assert_eq!(found(&[fact("share", "51,4"), words(" Prozent der")]), ["\"51,4 Prozent\""]);
        let stressed = Inline::Emphasis(vec![fact("share", "51,4")]);
        assert_eq!(found(&[stressed, words(" Prozent")]), ["\"51,4 Prozent\""]);
        assert_eq!(found(&[fact("share", "51,4"), words("\u{a0}Prozent der")]), Vec::<String>::new());
    }

    #[test]
    fn units_dates_and_signs_need_none() {
        assert_eq!(found(&[fact("share", "51,4\u{202f}%"), words(" der")]), Vec::<String>::new());
        assert_eq!(found(&[fact("day", "2025"), words(" waren")]), Vec::<String>::new());
        assert_eq!(found(&[fact("share", "51,4"), words(" – also")]), Vec::<String>::new());
    }

    #[test]
    fn a_free_dash_stays_with_the_word_before_it() {
        assert_eq!(found(&[words("Київ — столиця")]), ["\" —\""]);
        assert_eq!(found(&[words("Київ\u{a0}— столиця")]), Vec::<String>::new());
    }
}
