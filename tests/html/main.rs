//! The written pages: what stands in them, and that a browser reads what was written.

mod article;
mod names;
mod roundtrip;
mod safety;
