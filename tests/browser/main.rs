//! The built page in a real browser: with scripts, without, and when something fails on the way.

mod access;
mod charts;
mod keyboard;
mod links;
mod live;
mod map;
mod search;
mod still;
mod trouble;
