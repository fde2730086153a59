//! The live list: what its controls ask for is shown, and how much that is, is said.

use crate::browser::{dom, events};
use crate::list::Finder;
use crate::list::items::Items;
use std::cell::RefCell;

/// Makes the controls work of the list in a root of this name.
pub fn follow(root: &str, list: Finder) {
    let find = |selector: &str| dom::first(&format!("[data-root={root}] {selector}"));
    let (Some(form), Some(result)) = (find("form"), find(".finder-result")) else { return };
    let (items, result) = events::lasting((RefCell::new(Items::read(root, list.words)), result));
    let narrow = move || {
        let said = items.borrow_mut().narrow();
        // The same words again would be read out again.
        if result.text_content().as_ref() != Some(&said) {
            result.set_text_content(Some(&said));
        }
    };
    // What was typed or chosen before the WASM came holds from the start.
    narrow();
    events::listen(&form, "input", move |_| narrow());
    // Fields are emptied behind the event that says so.
    events::listen(&form, "reset", move |_| events::soon(narrow));
    events::listen(&form, "submit", web_sys::Event::prevent_default);
}
