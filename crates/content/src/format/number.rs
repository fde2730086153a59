//! Figures as a language writes them.

use crate::grammar::Grammar;
use fixed_decimal::{Decimal, FloatPrecision};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use knackpunkt_model::fact::Unit;
use knackpunkt_model::language::Language;

/// Writes figures in one language.
pub struct Numbers {
    grammar: &'static Grammar,
    decimal: DecimalFormatter,
    cardinal: PluralRules,
    ordinal: PluralRules,
}

impl Numbers {
    /// None if ICU4X has no data for the language, which it has for all of them.
    pub(super) fn new(language: Language) -> Option<Self> {
        let locale: Locale = language.locale().parse().ok()?;
        Some(Self {
            grammar: Grammar::of(language),
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?,
            cardinal: PluralRules::try_new_cardinal((&locale).into()).ok()?,
            ordinal: PluralRules::try_new_ordinal((&locale).into()).ok()?,
        })
    }

    /// The figure alone: "51,4".
    #[must_use]
    pub fn bare(&self, value: f64) -> String {
        match decimal(value) {
            Some(decimal) => self.decimal.format(&decimal).to_string(),
            None => value.to_string(),
        }
    }

    /// How a figure with its unit is written around `{number}`, whatever the number: in signs and short forms that have
    /// no plural.
    #[must_use]
    pub fn pattern(&self, unit: Unit) -> String {
        self.short(unit).replace("{}", "{number}")
    }

    /// The figure with its unit in short: "1 Std.".
    #[must_use]
    pub fn in_short(&self, value: f64, unit: Unit) -> String {
        self.short(unit).replace("{}", &self.bare(value))
    }

    /// The figure with its unit: "51,4 %".
    #[must_use]
    pub fn with_unit(&self, value: f64, unit: Unit) -> String {
        let rules = if unit == Unit::Ordinal { &self.ordinal } else { &self.cardinal };
        let category = decimal(value).map_or(PluralCategory::Other, |value| rules.category_for(&value));
        (self.grammar.unit)(unit).of(category).replace("{}", &self.bare(value))
    }

    fn short(&self, unit: Unit) -> &'static str {
        let whole = || (self.grammar.unit)(unit).of(PluralCategory::Other);
        (self.grammar.short_unit)(unit).unwrap_or_else(whole)
    }
}

/// None for what is no finite number.
fn decimal(value: f64) -> Option<Decimal> {
    Decimal::try_from_f64(value, FloatPrecision::RoundTrip).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(language: Language, value: f64, unit: Unit) -> String {
        Numbers::new(language).unwrap().with_unit(value, unit)
    }

    #[test]
    fn percent_and_units_follow_a_narrow_space_but_in_english_percent_follows_at_once() {
        assert_eq!(write(Language::De, 51.4, Unit::Percent), "51,4\u{202f}%");
        assert_eq!(write(Language::DeEinfach, 41.0, Unit::Percent), "41\u{202f}%");
        assert_eq!(write(Language::Uk, 51.4, Unit::Percent), "51,4\u{202f}%");
        assert_eq!(write(Language::En, 51.4, Unit::Percent), "51.4%");
        assert_eq!(write(Language::De, 505.0, Unit::SquareKilometres), "505\u{202f}km²");
        assert_eq!(write(Language::Uk, 505.0, Unit::SquareKilometres), "505\u{202f}км²");
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(write(Language::De, 60127.0, Unit::Number), "60.127");
        assert_eq!(write(Language::En, 60127.0, Unit::Number), "60,127");
        assert_eq!(write(Language::Uk, 60127.0, Unit::Number), "60\u{a0}127");
    }

    #[test]
    fn words_agree_with_their_number() {
        assert_eq!(write(Language::De, 1.0, Unit::Hours), "1\u{a0}Stunde");
        assert_eq!(write(Language::De, 5.0, Unit::Hours), "5\u{a0}Stunden");
        assert_eq!(write(Language::De, 1.0, Unit::BillionDollars), "1\u{a0}Milliarde US-Dollar");
        assert_eq!(write(Language::De, 2.5, Unit::BillionDollars), "2,5\u{a0}Milliarden US-Dollar");
        assert_eq!(write(Language::En, 2.5, Unit::BillionDollars), "$2.5\u{a0}billion");
        assert_eq!(write(Language::En, 1.0, Unit::People), "1\u{a0}person");
    }

    #[test]
    fn ukrainian_words_have_four_forms() {
        let hours = |value| write(Language::Uk, value, Unit::Hours);
        assert_eq!(hours(1.0), "1\u{a0}година");
        assert_eq!(hours(3.0), "3\u{a0}години");
        assert_eq!(hours(5.0), "5\u{a0}годин");
        assert_eq!(hours(21.0), "21\u{a0}година");
        assert_eq!(write(Language::Uk, 15.8, Unit::PercentagePoints), "15,8\u{a0}відсоткового пункту");
    }

    #[test]
    fn ordinals_end_as_the_language_has_it() {
        let english = |value| write(Language::En, value, Unit::Ordinal);
        assert_eq!([1.0, 2.0, 3.0, 6.0, 11.0].map(english), ["1st", "2nd", "3rd", "6th", "11th"]);
        assert_eq!(write(Language::De, 6.0, Unit::Ordinal), "6.");
        assert_eq!(write(Language::Uk, 6.0, Unit::Ordinal), "6-й");
    }

    #[test]
    fn short_units_agree_with_every_number() {
        let numbers = Numbers::new(Language::De).unwrap();
        assert_eq!(numbers.in_short(1.0, Unit::Hours), "1\u{a0}Std.");
        assert_eq!(numbers.pattern(Unit::Hours), "{number}\u{a0}Std.");
        assert_eq!(numbers.pattern(Unit::Percent), "{number}\u{202f}%");
        assert_eq!(Numbers::new(Language::Uk).unwrap().in_short(2.0, Unit::Years), "2\u{a0}р.");
        assert_eq!(
            Numbers::new(Language::En).unwrap().in_short(2.5, Unit::BillionDollars),
            "$2.5\u{a0}billion"
        );
    }

    #[test]
    fn the_bare_number_has_no_unit() {
        assert_eq!(Numbers::new(Language::De).unwrap().bare(51.4), "51,4");
    }
}
