//! How each language writes figures and dates: ICU4X for what CLDR knows, small tables for the rest.

mod date;
mod number;
mod units;

pub(super) use date::Dates;
pub(super) use number::Numbers;

/// Keeps what stands on both sides of it on one line.
const NO_BREAK: &str = "\u{a0}";
