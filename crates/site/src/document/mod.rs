//! Documents: whole pages and panels, and the order of what stands in them.

pub(crate) mod body;
pub(crate) mod embed_form;
mod head;
pub(crate) mod index;
pub(crate) mod page;
pub(crate) mod panel;
mod sources;
mod story;
pub(crate) mod tags;
