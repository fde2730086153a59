//! The pure maths behind the views: projections, labels and viewports of a map, axes and long series of a chart,
//! margins of error, areas to scale, and search. It knows no browser, no screen and no language of a page.

pub mod areas;
pub mod decimal;
pub mod facets;
pub mod map;
pub mod margin;
pub mod projection;
pub mod rounding;
pub mod search;
pub mod text;
pub mod thinning;
pub mod ticks;
pub mod time_ticks;
