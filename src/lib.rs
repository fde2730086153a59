//! The app: one Leptos program. Compiled natively it writes every page as complete HTML; compiled to WASM it
//! makes the interactive parts of such a page live.

// A view's type nests as deep as its HTML; the map's is deeper than the compiler looks by itself.
#![recursion_limit = "256"]

pub mod actors;
pub mod appearance;
pub mod area;
pub mod browser;
pub mod changes;
#[cfg(feature = "ssr")]
pub mod data;
pub mod embed;
pub mod finder;
pub mod map;
pub mod page;
pub mod points;
pub mod poll;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod prose;
pub mod register;
pub mod root;
pub mod slot;
pub mod sources;
pub mod timeline;
pub mod words;
