//! The app: the views that become live in the browser, and what they do there. The same views are written natively as
//! complete HTML (`crates/site`), so a page can be read before any of this is loaded.

// A view's type nests as deep as its HTML; the map's is deeper than the compiler looks by itself.
#![recursion_limit = "256"]

pub mod area;
pub mod browser;
pub mod chart;
pub mod island;
pub mod list;
pub mod map;
pub mod raw_html;
pub mod timeline;
