//! Dates as a language writes them.

use crate::grammar::Grammar;
use icu_calendar::types::RataDie;
use icu_calendar::{Date, Iso};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{E, M, MD, YM, YMD};
use icu_locale_core::Locale;
use knackpunkt_model::calendar::FIRST;
use knackpunkt_model::date::{Day, When};
use knackpunkt_model::language::Language;

/// Writes dates in one language.
pub struct Dates {
    grammar: &'static Grammar,
    full: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
    day: DateTimeFormatter<MD>,
    short_month: DateTimeFormatter<M>,
    short_day: DateTimeFormatter<MD>,
    name: DateTimeFormatter<M>,
    weekday: DateTimeFormatter<E>,
}

impl Dates {
    pub(super) fn new(language: Language) -> Option<Self> {
        let locale: Locale = language.locale().parse().ok()?;
        Some(Self {
            grammar: Grammar::of(language),
            full: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok()?,
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).ok()?,
            day: DateTimeFormatter::try_new((&locale).into(), MD::long()).ok()?,
            short_month: DateTimeFormatter::try_new((&locale).into(), M::medium()).ok()?,
            short_day: DateTimeFormatter::try_new((&locale).into(), MD::medium()).ok()?,
            name: DateTimeFormatter::try_new((&locale).into(), M::long()).ok()?,
            weekday: DateTimeFormatter::try_new((&locale).into(), E::long()).ok()?,
        })
    }

    /// The whole date: "2. Dezember 2025", "5. bis 26. November 2025", "bis 3. Dezember 2025".
    pub fn whole(&self, when: When) -> String {
        match when {
            When::Day(day) => self.full(day),
            When::Month(..) => self.month(when.last_day()),
            When::Year(year) => year.to_string(),
            When::Span(first, last) => self.span(first, last),
            When::Until(day) => format!("{} {}", self.grammar.until, self.full(day)),
        }
    }

    /// A date as an axis names it: a month in short, anything else whole.
    pub fn short(&self, when: When) -> String {
        if let When::Month(..) = when { self.short_month(when.last_day()) } else { self.whole(when) }
    }

    /// A month as an axis names it: "Jan 2025".
    pub fn short_month(&self, day: Day) -> String {
        format!("{} {}", self.short_month.format(&date(day)), day.year)
    }

    /// A month alone, as an axis of months names it: "Jan". A full stop is left out, for there is little room.
    pub fn short_month_name(&self, day: Day) -> String {
        self.short_month.format(&date(day)).to_string().trim_end_matches('.').to_owned()
    }

    /// A day as an axis names it: "3. Jan.".
    pub fn short_day(&self, day: Day) -> String {
        self.short_day.format(&date(day)).to_string()
    }

    /// A day as an axis names it, with its year: "3. Jan. 2025".
    pub fn short_date(&self, day: Day) -> String {
        format!("{} {}", self.short_day(day), day.year)
    }

    /// The parts of a date that texts can name, as far as the date is known so precisely; the whole has no name.
    pub(crate) fn parts(&self, when: When) -> Vec<(&'static str, String)> {
        let last = when.last_day();
        let (has_year, has_month) = match when {
            When::Day(_) | When::Month(..) => (true, true),
            When::Year(_) => (true, false),
            When::Span(first, _) => (first.year == last.year, month_of(first) == month_of(last)),
            When::Until(_) => (false, false),
        };
        let parts = [
            (true, "", self.whole(when)),
            (has_year, "year", last.year.to_string()),
            (has_month, "month", self.month(last)),
            (has_month, "month-name", self.name.format(&date(last)).to_string()),
            (when.is_day(), "day", self.day(last)),
            (when.is_day(), "weekday", self.weekday.format(&date(last)).to_string()),
        ];
        parts.into_iter().filter(|(is_known, ..)| *is_known).map(|(_, part, words)| (part, words)).collect()
    }

    fn span(&self, first: Day, last: Day) -> String {
        let end = self.full(last);
        let [in_month, between] = self.grammar.span;
        if month_of(first) == month_of(last) {
            format!("{}{in_month}{end}", first.day)
        } else {
            // Without a year that the last day names.
            let start = if first.year == last.year { self.day(first) } else { self.full(first) };
            format!("{start}{between}{end}")
        }
    }

    fn full(&self, day: Day) -> String {
        bound(&whole_word(&self.full.format(&date(day)).to_string()))
    }

    fn day(&self, day: Day) -> String {
        bound(&self.day.format(&date(day)).to_string())
    }

    fn month(&self, day: Day) -> String {
        whole_word(&self.month.format(&date(day)).to_string())
    }
}

fn month_of(day: Day) -> (u16, u8) {
    (day.year, day.month)
}

/// The day as ICU4X has it, by its number: "rata die" counts from 1 January of year 1, which is 1.
fn date(day: Day) -> Date<Iso> {
    Date::from_rata_die(RataDie::new((day.days() - FIRST + 1).into()), Iso)
}

/// CLDR shortens the Ukrainian word for "year"; in prose it is written out.
fn whole_word(words: &str) -> String {
    words.replace("\u{202f}р.", "\u{a0}року")
}

/// Binds the day to its month: these are the first two words in all three languages.
fn bound(words: &str) -> String {
    words.replacen(' ', "\u{a0}", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_name_months_and_days_in_short_as_the_language_does() {
        for (language, short, months) in [
            (Language::De, ["Nov 2025", "3. Nov."], ["Mär", "Mai", "Jun", "Sep", "Nov"]),
            (Language::En, ["Nov 2025", "3 Nov"], ["Mar", "May", "Jun", "Sept", "Nov"]),
            (Language::Uk, ["лист. 2025", "3 лист."], ["бер", "трав", "черв", "вер", "лист"]),
        ] {
            let dates = Dates::new(language).unwrap();
            let day = |month| Day { year: 2025, month, day: 3 };
            assert_eq!([dates.short_month(day(11)), dates.short_day(day(11))], short);
            assert_eq!([3, 5, 6, 9, 11].map(|month| dates.short_month_name(day(month))), months);
        }
    }

    #[test]
    fn dates_are_written_as_the_language_does_and_no_more_precisely_than_the_source() {
        for (language, when, written) in [
            // A day is bound to its month.
            (Language::De, "2025-12-02", "2.\u{a0}Dezember 2025"),
            (Language::DeEinfach, "2025-12-02", "2.\u{a0}Dezember 2025"),
            (Language::En, "2025-12-02", "2\u{a0}December 2025"),
            (Language::Uk, "2025-12-02", "2\u{a0}грудня 2025\u{a0}року"),
            (Language::De, "2025-11", "November 2025"),
            (Language::Uk, "2025-11", "листопад 2025\u{a0}року"),
            (Language::En, "2025", "2025"),
            // A span names month and year once where they are the same.
            (Language::De, "2025-11-05/2025-11-26", "5. bis 26.\u{a0}November 2025"),
            (Language::De, "2025-10-28/2025-11-05", "28.\u{a0}Oktober bis 5.\u{a0}November 2025"),
            (Language::De, "2024-12-28/2025-01-05", "28.\u{a0}Dezember 2024 bis 5.\u{a0}Januar 2025"),
            (Language::En, "2025-11-05/2025-11-26", "5 to 26\u{a0}November 2025"),
            (Language::Uk, "2025-11-05/2025-11-26", "5–26\u{a0}листопада 2025\u{a0}року"),
            // A date without a beginning says so.
            (Language::De, "../2025-12-03", "bis 3.\u{a0}Dezember 2025"),
            (Language::En, "../2025-12-03", "up to 3\u{a0}December 2025"),
            (Language::Uk, "../2025-12-03", "до 3\u{a0}грудня 2025\u{a0}року"),
        ] {
            assert_eq!(Dates::new(language).unwrap().whole(when.parse().unwrap()), written);
        }
    }

    #[test]
    fn parts_of_a_date_can_be_named_as_far_as_the_source_gives_them() {
        let dates = Dates::new(Language::De).unwrap();
        for (when, name, words) in [
            ("2025-12-02", "day", Some("2.\u{a0}Dezember")),
            ("2025-12-02", "month", Some("Dezember 2025")),
            ("2025-12-02", "month-name", Some("Dezember")),
            ("2025-12-02", "year", Some("2025")),
            ("2025-12-02", "weekday", Some("Dienstag")),
            ("2025-12", "day", None),
            ("2025", "month", None),
            ("2025-11-05/2025-11-26", "month-name", Some("November")),
            ("2025-11-05/2025-12-02", "month", None),
        ] {
            let parts = dates.parts(when.parse().unwrap());
            let part = parts.iter().find(|(part, _)| *part == name);
            assert_eq!(part.map(|(_, words)| words.as_str()), words, "{when} {name}");
        }
    }
}
