//! What an explainer is: one register of attributed statements, and the places, actors, points, charts,
//! sources and texts that are views of it. With feature `read` also how it is read from content files and
//! checked. This crate knows nothing of Leptos, the browser or a clock.

pub mod actor;
pub mod area;
pub mod calendar;
pub mod change;
pub mod chart;
pub mod date;
pub mod explainer;
pub mod facet;
pub mod fact;
pub mod language;
pub mod map;
pub mod place;
pub mod point;
pub mod projection;
#[cfg(feature = "read")]
pub mod read;
#[cfg(feature = "read")]
pub mod readability;
pub mod search;
pub mod source;
pub mod statement;
pub mod statistics;
pub mod text;
pub mod timeline;
