//! Text where no browser sets it: how wide words are, and where lines break.

pub mod width;
pub mod wrap;
