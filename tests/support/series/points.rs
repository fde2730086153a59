//! The points: an amount for each day up to the same last one, which wanders about and trembles on the way.

use crate::chance::Chance;
use jiff::civil::{Date, date};

/// The last day.
pub(super) const LAST: Date = date(2025, 12, 2);

/// Amounts are tenths of a percent.
const WHOLE: f64 = 1000.0;

/// So far an amount drifts at most from one day to the next, and so far it lies beside its drift.
const DRIFT: f64 = 4.0;
const TREMBLE: f64 = 25.0;

/// So far a range reaches to either side.
const RANGE: (f64, f64) = (20.0, 40.0);

/// The file of the points.
pub(super) fn csv(count: usize, with_ranges: bool, seed: u32) -> String {
    let mut chance = Chance::new(seed);
    let mut drift = WHOLE / 2.0;
    let days = days(count).map(|day| {
        drift = (drift + chance.between(-DRIFT, DRIFT)).clamp(0.0, WHOLE);
        let amount = drift + chance.between(-TREMBLE, TREMBLE);
        let [low, high] = [-1.0, 1.0].map(|way| amount + way * chance.between(RANGE.0, RANGE.1));
        let ends = if with_ranges { format!(",{},{}", tenths(low), tenths(high)) } else { String::new() };
        format!("{day},{}{ends}\n", tenths(amount))
    });
    let head = if with_ranges { "date,amount,low,high\n" } else { "date,amount\n" };
    [head.to_owned()].into_iter().chain(days).collect()
}

/// So many days in a row, the last one last.
fn days(count: usize) -> impl Iterator<Item = Date> {
    let mut days: Vec<_> =
        std::iter::successors(Some(LAST), |day| day.yesterday().ok()).take(count).collect();
    days.reverse();
    days.into_iter()
}

/// An amount in percent, as an author writes it.
fn tenths(amount: f64) -> String {
    let amount = amount.round().clamp(0.0, WHOLE) as u32;
    match amount % 10 {
        0 => format!("{}", amount / 10),
        rest => format!("{}.{rest}", amount / 10),
    }
}
