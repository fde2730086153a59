//! What the tests share: the built pages, a server that can be as strict or as broken as a test wants, a site that shows
//! them in frames, a browser, and made-up explainers to measure with.

pub mod browser;
mod chance;
pub mod charts;
pub mod dist;
pub mod explainer;
pub mod figures;
pub mod headers;
pub mod host;
pub mod made_up;
pub mod measure;
pub mod page;
pub mod picture;
pub mod series;
pub mod server;
pub mod site;
pub mod towns;
pub mod woff2;
