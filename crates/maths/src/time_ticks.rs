//! Ticks of an axis of time: where years, months, weeks or days begin.

use knackpunkt_model::calendar::{FIRST, LAST, month_of, month_start};

/// How far apart ticks are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeStep {
    /// So many days: 1, 2, 7 or 14. Weeks begin on Mondays (ISO 8601).
    Days(u8),
    /// So many months: 1, 3 or 6, counted from January.
    Months(u8),
    /// So many years, counted from year 0.
    Years(u16),
}

/// The ticks of an axis of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeTicks {
    /// How far apart they are.
    pub step: TimeStep,
    /// Where they are, in days since 1 January 1970, in order; may be none.
    pub days: Vec<i32>,
}

const COARSEST: TimeStep = TimeStep::Years(1_000);

/// All steps, the finest first.
fn steps() -> impl Iterator<Item = TimeStep> {
    let (days, months) = ([1, 2, 7, 14].map(TimeStep::Days), [1, 3, 6].map(TimeStep::Months));
    let years = [1, 2, 5, 10, 20, 50, 100, 200, 500].map(TimeStep::Years);
    days.into_iter().chain(months).chain(years).chain([COARSEST])
}

/// So many labelled days at most: as many as the narrowest drawing has room for.
pub const MOST_LABELS: usize = 5;

/// A Monday: 5 January 1970.
const MONDAY: i32 = 4;

/// The finest ticks from the first to the last of these days, both included, of which there are no more than this.
/// Days are those since 1 January 1970; outside of the years 1 to 9999 there are no ticks. There may be none at
/// all: where not even millennia fit, and where the finest that fit do not begin, as no month does from 2 to 30
/// June.
pub fn time_ticks([first, last]: [i32; 2], at_most: usize) -> TimeTicks {
    let (first, last) = (first.max(FIRST), last.min(LAST));
    if last < first {
        return TimeTicks { step: TimeStep::Days(1), days: Vec::new() };
    }
    for step in steps() {
        let (before, until) = (step.begun(first - 1), step.begun(last));
        if usize::try_from(until - before).is_ok_and(|count| count <= at_most) {
            return TimeTicks { step, days: (before + 1..=until).map(|number| step.start(number)).collect() };
        }
    }
    TimeTicks { step: COARSEST, days: Vec::new() }
}

impl TimeStep {
    /// The number of the last step that has begun on a day.
    fn begun(self, day: i32) -> i32 {
        match self {
            Self::Days(days) => (day - MONDAY).div_euclid(days.into()),
            Self::Months(months) => month_of(day).div_euclid(months.into()),
            Self::Years(years) => month_of(day).div_euclid(i32::from(years) * 12),
        }
    }

    /// The day on which the step of a number begins.
    fn start(self, number: i32) -> i32 {
        match self {
            Self::Days(days) => number * i32::from(days) + MONDAY,
            Self::Months(months) => month_start(number * i32::from(months)),
            Self::Years(years) => month_start(number * i32::from(years) * 12),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt_model::date::Day;
    use proptest::prelude::*;

    fn ticks(first: &str, last: &str, at_most: usize) -> (TimeStep, String) {
        let span = [first, last].map(|day| day.parse::<Day>().unwrap().days());
        let TimeTicks { step, days } = time_ticks(span, at_most);
        let days: Vec<_> = days.into_iter().map(|day| Day::from_days(day).unwrap().to_string()).collect();
        (step, days.join(" "))
    }

    #[test]
    fn ticks_are_where_years_months_and_weeks_begin() {
        use TimeStep::{Days, Months, Years};
        for (first, last, at_most, step, days) in [
            ("2022-02-24", "2025-12-03", 4, Years(1), "2023-01-01 2024-01-01 2025-01-01"),
            ("1990-01-01", "2025-12-03", 2, Years(20), "2000-01-01 2020-01-01"),
            ("2024-01-02", "2024-12-31", 4, Months(3), "2024-04-01 2024-07-01 2024-10-01"),
            ("2025-11-20", "2026-02-10", 3, Months(1), "2025-12-01 2026-01-01 2026-02-01"),
            ("2025-12-01", "2025-12-14", 3, Days(7), "2025-12-01 2025-12-08"),
            ("2024-02-28", "2024-03-01", 3, Days(1), "2024-02-28 2024-02-29 2024-03-01"),
            ("2025-06-02", "2025-06-30", 1, Months(1), ""),
            ("0001-01-01", "0001-01-01", 1, Days(1), "0001-01-01"),
        ] {
            assert_eq!(ticks(first, last, at_most), (step, days.to_owned()), "{first} {last}");
        }
    }

    #[test]
    fn there_is_no_tick_outside_the_calendar() {
        for span in [[5, 4], [i32::MIN, FIRST - 1], [LAST + 1, i32::MAX], [i32::MAX, i32::MIN]] {
            assert_eq!(time_ticks(span, 5).days, [0; 0]);
        }
        assert_eq!(time_ticks([i32::MIN, i32::MAX], 9).days.len(), 9, "nine millennia begin");
        assert_eq!(time_ticks([i32::MIN, i32::MAX], 8).days.len(), 0);
    }

    /// Whether a step begins on a day, by its date.
    fn begins(step: TimeStep, days: i32) -> bool {
        let Day { year, month, day } = Day::from_days(days).unwrap();
        match step {
            TimeStep::Days(step) => (days - MONDAY) % i32::from(step) == 0,
            TimeStep::Months(step) => day == 1 && (month - 1) % step == 0,
            TimeStep::Years(step) => day == 1 && month == 1 && year % step == 0,
        }
    }

    proptest! {
        #[test]
        fn ticks_are_the_finest_that_fit(
            first in -40_000..40_000_i32, length in 0..20_000_i32, at_most in 0..20_usize
        ) {
            let span = first..=first + length;
            let found = time_ticks([first, first + length], at_most);
            let wanted = |step| span.clone().filter(|day| begins(step, *day)).collect::<Vec<_>>();
            match steps().find(|step| wanted(*step).len() <= at_most) {
                Some(finest) => prop_assert_eq!((found.step, found.days), (finest, wanted(finest))),
                None => prop_assert_eq!(found.days, [0; 0], "not even millennia fit"),
            }
        }

        #[test]
        fn nothing_panics(span: [i32; 2], at_most: usize) {
            let ticks = time_ticks(span, at_most % 1_000);
            prop_assert!(ticks.days.iter().all(|day| (span[0]..=span[1]).contains(day)));
        }
    }
}
