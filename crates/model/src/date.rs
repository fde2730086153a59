//! Dates as the sources give them: a day, a month, a year, or a span of days. Written in the content files in
//! a subset of EDTF (ISO 8601-2): `2025-12-03`, `2025-11`, `2025`, `2025-11-05/2025-11-26`, `../2025-12-03`.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

/// When something was said or happened, no more precisely than the source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// One day.
    Day(Day),
    /// A month of a year: year, month 1 to 12.
    Month(u16, u8),
    /// A year.
    Year(u16),
    /// From the first to the last day, both included.
    Span(Day, Day),
    /// Some day up to and including this one.
    Until(Day),
}

/// Why a text is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoDate;

impl Day {
    /// The day, if it exists in the calendar.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }
}

impl From<Day> for When {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl When {
    /// True where it is one day and no other.
    pub fn is_day(self) -> bool {
        matches!(self, Self::Day(_))
    }

    /// The last day it can mean: what sorts a list and decides whether it was said by a given day.
    pub fn last_day(self) -> Day {
        match self {
            Self::Day(day) | Self::Span(_, day) | Self::Until(day) => day,
            Self::Month(year, month) => Day { year, month, day: days_in_month(year, month) },
            Self::Year(year) => Day { year, month: 12, day: 31 },
        }
    }
}

/// Days in a month; 0 for a month that does not exist.
fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Span(first, last) => write!(f, "{first}/{last}"),
            Self::Until(day) => write!(f, "../{day}"),
        }
    }
}

impl FromStr for Day {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        if let When::Day(day) = text.parse()? { Ok(day) } else { Err(NoDate) }
    }
}

impl FromStr for When {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        match text.split_once('/') {
            Some(("..", last)) => Ok(Self::Until(last.parse()?)),
            Some((first, last)) => {
                let (first, last) = (first.parse()?, last.parse()?);
                if first < last { Ok(Self::Span(first, last)) } else { Err(NoDate) }
            }
            None => day_month_or_year(text).ok_or(NoDate),
        }
    }
}

fn day_month_or_year(text: &str) -> Option<When> {
    match text.split('-').collect::<Vec<_>>().as_slice() {
        [year] => Day::new(number(year, 4)?, 1, 1).map(|day| When::Year(day.year)),
        [year, month] => {
            Day::new(number(year, 4)?, number(month, 2)?, 1).map(|day| When::Month(day.year, day.month))
        }
        [year, month, day] => Day::new(number(year, 4)?, number(month, 2)?, number(day, 2)?).map(When::Day),
        _ => None,
    }
}

/// A number of so many digits.
fn number<T: FromStr>(part: &str, digits: usize) -> Option<T> {
    let is_plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
    part.parse().ok().filter(|_| is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_written_form_reads_back_as_itself() {
        for text in ["2025-12-03", "2025-11", "2025", "2025-11-05/2025-11-26", "../2025-12-03", "2024-02-29"]
        {
            assert_eq!(text.parse::<When>().map(|when| when.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn days_that_do_not_exist_and_odd_forms_are_refused() {
        for text in [
            "2025-02-29",
            "2025-13",
            "2025-1-1",
            "03.12.2025",
            "",
            "2025-12-03-01",
            "2025-11-26/2025-11-05",
            "+025",
        ] {
            assert_eq!(text.parse::<When>(), Err(NoDate), "{text}");
        }
    }

    #[test]
    fn the_last_day_of_a_month_knows_leap_years() {
        assert_eq!(When::Month(2024, 2).last_day().to_string(), "2024-02-29");
        assert_eq!(When::Month(2025, 11).last_day().to_string(), "2025-11-30");
    }
}
