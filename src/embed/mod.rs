//! Embedding: which parts of an explainer can be shown elsewhere, and how.

mod figure;

pub use figure::Figure;
