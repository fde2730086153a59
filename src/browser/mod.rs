//! What several live parts need of the browser: the document, events, the state in the address. Called from effects and
//! event handlers alone, so never while a page is written natively.

pub mod address;
pub(crate) mod controls;
pub(crate) mod dom;
pub(crate) mod events;
pub(crate) mod gestures;
pub mod islands;
