//! Words that stand for one of a type's variants.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, Error, IntoDeserializer};
use std::fmt;

/// The variant with this name, or the names there are. They come from the type itself, so that no list of
/// them is written a second time.
pub(super) fn choose<T: DeserializeOwned>(word: &str) -> Result<T, String> {
    let word: StrDeserializer<'_, NoSuch> = word.into_deserializer();
    T::deserialize(word).map_err(|NoSuch(names)| format!("one of {}", names.join(", ")))
}

/// The names of the variants there are.
#[derive(Debug)]
struct NoSuch(&'static [&'static str]);

impl fmt::Display for NoSuch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such variant")
    }
}

impl std::error::Error for NoSuch {}

impl Error for NoSuch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }

    fn unknown_variant(_: &str, names: &'static [&'static str]) -> Self {
        Self(names)
    }
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
