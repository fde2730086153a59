//! A page: one explainer in one language, and the order of its parts.

mod context;
mod order;

pub use context::{Page, mark_id};
pub use order::body;
