//! What charts reckon: long series and how few of their points a picture needs, the ticks of their axes, how sure
//! a sample is, and rounding that keeps a sum.

pub mod margin;
pub mod rounding;
pub mod series;
pub mod thinning;
pub mod ticks;
pub mod time_ticks;
mod writing;
