//! The written pages: what stands in them, and that a browser reads what was written.

mod area;
mod article;
mod card;
mod crawl;
mod data;
mod downloads;
mod extents;
mod fonts;
mod golden;
mod languages;
mod linked_data;
mod made;
mod names;
mod observatory;
mod panels;
mod positions;
mod roundtrip;
mod safety;
mod single;
mod tables;
mod theming;
mod towns;
mod valid;
