//! The browser: the only room that touches `web-sys`, `js-sys` and `gloo`. Called from effects and event
//! handlers alone, so never while a page is written natively.

pub mod address;
pub mod area;
pub mod chart;
pub mod controls;
pub mod crowd;
pub mod dom;
pub mod gestures;
pub mod items;
pub mod linked;
pub mod look;
pub mod roots;
pub mod save;
pub mod sheet;
mod sprites;
pub mod storage;
pub mod time;
pub mod watch;
