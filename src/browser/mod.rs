//! The browser: the only room that touches `web-sys`, `js-sys` and `gloo`. Called from effects and event
//! handlers alone, so never while a page is written natively.

pub mod address;
pub mod area;
pub mod canvas;
mod controls;
pub mod dom;
pub mod items;
pub mod linked;
pub mod look;
pub mod roots;
pub mod storage;
pub mod time;
pub mod watch;
