//! Slots: HTML inside a live part of the page that is written natively and never walked by the WASM.

use leptos::prelude::*;
use std::sync::Arc;

/// HTML that only the native program knows. Hydration takes what stands in the page as it is, so the WASM needs
/// neither the words nor the code that wrote them; there a slot is empty (it is skipped by serde).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawHtml(Arc<str>);

impl RawHtml {
    /// A slot that holds this HTML. It must come from a view or a drawing of ours, never from content files.
    #[must_use]
    pub fn new(html: String) -> Self {
        Self(html.into())
    }

    /// A slot that holds what this view writes, without the markers that hydration would walk by.
    #[must_use]
    pub fn of(view: impl IntoView) -> Self {
        // Words cannot be mistaken for a marker: in them `<` is written as an entity.
        Self::new(view.to_html().replace("<!>", ""))
    }

    /// The HTML, for `inner_html`.
    #[must_use]
    pub fn html(&self) -> String {
        self.0.to_string()
    }
}
