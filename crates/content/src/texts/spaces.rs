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
    let has_dash = |leaf: &&Inline| matches!(leaf, Inline::Words(words) if words.contains(" —"));
    if leaves.iter().any(has_dash) {
        diagnostics.add(quoted(" —"), "a no-break space (U+00A0) before the dash");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::testing::{self, fact, words};

    #[test]
    fn a_figure_stays_with_its_word_and_a_free_dash_with_the_word_before_it() {
        let figures = IdTable::these("a figure", &["share"]);
        let stressed = Inline::Emphasis(vec![fact("share", "51,4")]);
        for (text, wanted) in [
            (vec![fact("share", "51,4"), words(" Prozent der")], "\"51,4 Prozent\""),
            (vec![stressed, words(" Prozent")], "\"51,4 Prozent\""),
            (vec![words("Київ — столиця")], "\" —\""),
            (vec![words("Київ\u{a0}— столиця")], ""),
            (vec![fact("share", "51,4"), words("\u{a0}Prozent der")], ""),
            // Units, dates and signs need none.
            (vec![fact("share", "51,4\u{202f}%"), words(" der")], ""),
            (vec![fact("day", "2025"), words(" waren")], ""),
            (vec![fact("share", "51,4"), words(" – also")], ""),
        ] {
            let found = testing::found(|diagnostics| check(&text, &figures, diagnostics));
            assert_eq!(found.join(" "), wanted, "{text:?}");
        }
    }
}
