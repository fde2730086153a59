//! What the tests share: the built pages, a server that can be as strict or as broken as a test wants, a browser, and a
//! made-up explainer to measure with.

pub mod browser;
pub mod dist;
pub mod figures;
pub mod page;
pub mod picture;
pub mod server;
pub mod towns;
