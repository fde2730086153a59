//! How each language writes figures and dates: ICU4X for what CLDR knows, the grammar for the rest.

mod date;
mod number;

pub use date::Dates;
pub use number::Numbers;

use knackpunkt_model::language::Language;

/// Writes figures and dates in one language.
pub struct Formatter {
    /// Writes figures.
    pub numbers: Numbers,
    /// Writes dates.
    pub dates: Dates,
}

impl Formatter {
    /// None if ICU4X has no data for the language, which it has for all of them.
    pub fn new(language: Language) -> Option<Self> {
        Some(Self { numbers: Numbers::new(language)?, dates: Dates::new(language)? })
    }
}
