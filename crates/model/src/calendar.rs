//! Days as numbers, counted from 1 January 1970: what a chart's axis of time reckons with.
//!
//! Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and `civil_from_days`:
//! <https://howardhinnant.github.io/date_algorithms.html>. Years begin in March there, so that a leap day is the
//! last of its year, and 400 of them are an era.

use crate::date::Day;

/// Days of an era.
const ERA: i32 = 146_097;
/// Days from 1 March of year 0 to 1 January 1970.
const EPOCH: i32 = 719_468;
/// 1 January of year 1.
pub const FIRST: i32 = -719_162;
/// 31 December of year 9999.
pub const LAST: i32 = 2_932_896;

impl Day {
    /// Days since 1 January 1970; negative before.
    pub fn days(self) -> i32 {
        month_start(month(self)) + i32::from(self.day) - 1
    }

    /// The day that is so many days after 1 January 1970; none outside the years 1 to 9999.
    pub fn from_days(days: i32) -> Option<Self> {
        if !(FIRST..=LAST).contains(&days) {
            return None;
        }
        let of_era = (days + EPOCH).rem_euclid(ERA);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let (month, later) = if from_march < 10 { (from_march + 3, 0) } else { (from_march - 9, 1) };
        let year = year_of_era + (days + EPOCH).div_euclid(ERA) * 400 + later;
        Self::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
    }
}

/// Months from January of year 0 to the month of a day of the calendar, or of the day before it begins.
pub fn month_of(days: i32) -> i32 {
    Day::from_days(days).map_or(11, month)
}

fn month(day: Day) -> i32 {
    i32::from(day.year) * 12 + i32::from(day.month) - 1
}

/// The first day, since 1 January 1970, of the month that is so many months after January of year 0.
pub fn month_start(month: i32) -> i32 {
    let march = month - 2;
    let (year, from_march) = (march.div_euclid(12), march.rem_euclid(12));
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * from_march + 2) / 5;
    era * ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year - EPOCH
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The day after, by trying.
    fn next(day: Day) -> Option<Day> {
        Day::new(day.year, day.month, day.day + 1)
            .or_else(|| Day::new(day.year, day.month + 1, 1))
            .or_else(|| Day::new(day.year + 1, 1, 1))
    }

    /// With one day that is known, all are.
    #[test]
    fn every_day_of_the_calendar_is_one_more_than_the_day_before() {
        assert_eq!(Day::new(1970, 1, 1).unwrap().days(), 0);
        let mut day = Day::new(1, 1, 1).unwrap();
        for days in FIRST..=LAST {
            assert_eq!((day.days(), Day::from_days(days)), (days, Some(day)));
            match next(day) {
                Some(after) => day = after,
                None => assert_eq!(days, LAST),
            }
        }
        for days in [FIRST - 1, LAST + 1, i32::MIN, i32::MAX] {
            assert_eq!(Day::from_days(days), None);
        }
    }
}
