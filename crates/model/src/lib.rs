//! What an explainer is: one register of attributed statements, and the places, actors, points, charts,
//! sources and texts that are views of it. Types and what follows from them alone; nothing is read or written here.

pub mod actor;
pub mod calendar;
pub mod chart;
pub mod date;
pub mod explainer;
pub mod fact;
pub mod language;
pub mod place;
pub mod point;
pub mod series;
pub mod statement;
pub mod table;
pub mod text;
