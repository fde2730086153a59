//! Prose: written natively, never hydrated. What runs through every part of the page: texts with their marks.

pub mod anchor;
pub mod head;
pub mod inline;
pub mod popover;
pub mod story;
