//! Words that stand for one of a type's variants.

use std::str::FromStr;
use strum::VariantNames;

/// What can be chosen by a word.
pub(super) trait Choice: FromStr + VariantNames {}

impl<T: FromStr + VariantNames> Choice for T {}

/// The variant with this name, or the names there are.
pub(super) fn choose<T: Choice>(word: &str) -> Result<T, String> {
    word.parse().map_err(|_| format!("one of {}", T::VARIANTS.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt_model::point::PointKind;

    #[test]
    fn a_word_is_a_variant_or_the_variants_are_named() {
        assert_eq!(choose("term"), Ok(PointKind::Term));
        assert_eq!(choose::<PointKind>("Term"), Err("one of negotiated, term, word".to_owned()));
    }
}
