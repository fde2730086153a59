//! How each language writes figures and dates: ICU4X for what CLDR knows, the grammar for the rest.

mod date;

pub use date::Dates;

use crate::grammar::Grammar;
use fixed_decimal::{Decimal, FloatPrecision};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_plurals::PluralRules;
use knackpunkt_model::fact::Unit;
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

/// Writes figures in one language.
pub struct Numbers {
    grammar: &'static Grammar,
    decimal: DecimalFormatter,
    cardinal: PluralRules,
    ordinal: PluralRules,
}

impl Numbers {
    fn new(language: Language) -> Option<Self> {
        let locale: Locale = language.locale().parse().ok()?;
        Some(Self {
            grammar: Grammar::of(language),
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?,
            cardinal: PluralRules::try_new_cardinal((&locale).into()).ok()?,
            ordinal: PluralRules::try_new_ordinal((&locale).into()).ok()?,
        })
    }

    /// The figure alone: "51,4".
    pub fn bare(&self, value: f64) -> String {
        match decimal(value) {
            Some(decimal) => self.decimal.format(&decimal).to_string(),
            None => value.to_string(),
        }
    }

    /// How a figure with its unit is written around `{number}`, whatever the number: in signs and short forms that have
    /// no plural.
    pub fn pattern(&self, unit: Unit) -> String {
        self.short(unit).replace("{}", "{number}")
    }

    /// The figure with its unit in short: "1 Std.".
    pub fn in_short(&self, value: f64, unit: Unit) -> String {
        self.short(unit).replace("{}", &self.bare(value))
    }

    /// The figure with its unit: "51,4 %".
    pub fn with_unit(&self, value: f64, unit: Unit) -> String {
        let rules = if unit == Unit::Ordinal { &self.ordinal } else { &self.cardinal };
        let forms = (self.grammar.unit)(unit).whole;
        let form = decimal(value).map_or(forms.other(), |value| forms.get((&value).into(), rules));
        form.replace("{}", &self.bare(value))
    }

    fn short(&self, unit: Unit) -> &'static str {
        let forms = (self.grammar.unit)(unit);
        forms.short.unwrap_or(forms.whole.other())
    }
}

/// None for what is no finite number.
fn decimal(value: f64) -> Option<Decimal> {
    Decimal::try_from_f64(value, FloatPrecision::RoundTrip).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_with_their_unit_as_the_language_does() {
        for (language, value, unit, written) in [
            // Percent and units follow a narrow space, but in English percent follows at once.
            (Language::De, 51.4, Unit::Percent, "51,4\u{202f}%"),
            (Language::DeEinfach, 41.0, Unit::Percent, "41\u{202f}%"),
            (Language::Uk, 51.4, Unit::Percent, "51,4\u{202f}%"),
            (Language::En, 51.4, Unit::Percent, "51.4%"),
            (Language::De, 505.0, Unit::SquareKilometres, "505\u{202f}km²"),
            (Language::Uk, 505.0, Unit::SquareKilometres, "505\u{202f}км²"),
            // Thousands are grouped.
            (Language::De, 60127.0, Unit::Number, "60.127"),
            (Language::En, 60127.0, Unit::Number, "60,127"),
            (Language::Uk, 60127.0, Unit::Number, "60\u{a0}127"),
            // Words agree with their number.
            (Language::De, 1.0, Unit::Hours, "1\u{a0}Stunde"),
            (Language::De, 5.0, Unit::Hours, "5\u{a0}Stunden"),
            (Language::De, 1.0, Unit::BillionDollars, "1\u{a0}Milliarde US-Dollar"),
            (Language::De, 2.5, Unit::BillionDollars, "2,5\u{a0}Milliarden US-Dollar"),
            (Language::En, 2.5, Unit::BillionDollars, "$2.5\u{a0}billion"),
            (Language::En, 1.0, Unit::People, "1\u{a0}person"),
            // Ukrainian words have four forms.
            (Language::Uk, 1.0, Unit::Hours, "1\u{a0}година"),
            (Language::Uk, 3.0, Unit::Hours, "3\u{a0}години"),
            (Language::Uk, 5.0, Unit::Hours, "5\u{a0}годин"),
            (Language::Uk, 21.0, Unit::Hours, "21\u{a0}година"),
            (Language::Uk, 15.8, Unit::PercentagePoints, "15,8\u{a0}відсоткового пункту"),
            // Ordinals end as the language has it.
            (Language::En, 1.0, Unit::Ordinal, "1st"),
            (Language::En, 2.0, Unit::Ordinal, "2nd"),
            (Language::En, 3.0, Unit::Ordinal, "3rd"),
            (Language::En, 6.0, Unit::Ordinal, "6th"),
            (Language::En, 11.0, Unit::Ordinal, "11th"),
            (Language::De, 6.0, Unit::Ordinal, "6."),
            (Language::Uk, 6.0, Unit::Ordinal, "6-й"),
        ] {
            assert_eq!(Numbers::new(language).unwrap().with_unit(value, unit), written);
        }
    }

    #[test]
    fn short_units_agree_with_every_number() {
        let [german, english, ukrainian] =
            [Language::De, Language::En, Language::Uk].map(|language| Numbers::new(language).unwrap());
        assert_eq!(german.in_short(1.0, Unit::Hours), "1\u{a0}Std.");
        assert_eq!(german.pattern(Unit::Hours), "{number}\u{a0}Std.");
        assert_eq!(german.pattern(Unit::Percent), "{number}\u{202f}%");
        assert_eq!(ukrainian.in_short(2.0, Unit::Years), "2\u{a0}р.");
        assert_eq!(english.in_short(2.5, Unit::BillionDollars), "$2.5\u{a0}billion");
        assert_eq!(german.bare(51.4), "51,4");
    }
}
