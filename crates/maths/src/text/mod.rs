//! Text: gaps in sentences; where no browser sets it, how wide words are, and where lines break.

pub mod pattern;
pub mod width;
pub mod wrap;
