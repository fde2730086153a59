//! The built page in a real browser: with scripts, without, and when something fails on the way.

mod access;
mod address;
mod charts;
mod keyboard;
mod linked;
mod links;
mod live;
mod map;
mod register;
mod roundtrip;
mod search;
mod still;
mod timeline;
mod trouble;
