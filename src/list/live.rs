//! The live list: what its controls ask for is shown, and how much that is, is said.

use crate::browser::{dom, events};
use crate::list::SearchWords;
use crate::list::items::{Items, Left};
use knackpunkt_maths::text::pattern::fill;
use std::cell::RefCell;
use std::rc::Rc;

/// Makes the controls work of the list in a root of this name.
pub fn follow(root: &'static str, words: SearchWords) {
    let find = |selector: &str| dom::first(&format!("[data-root={root}] {selector}"));
    let (Some(form), Some(result)) = (find("form"), find(".finder-result")) else { return };
    // Its entries, and whether anything has been said of them.
    let list = Rc::new(RefCell::new((Items::read(root), false)));
    let narrow = Rc::new(move || {
        let (items, spoke) = &mut *list.borrow_mut();
        let said = said(&words, &items.narrow(), *spoke);
        *spoke = !said.is_empty();
        // The same words again would be read out again.
        if result.text_content().as_ref() != Some(&said) {
            result.set_text_content(Some(&said));
        }
    });
    // What was typed or chosen before the WASM came holds from the start.
    narrow();
    let now = Rc::clone(&narrow);
    events::listen(&form, "input", move |_| now());
    // Fields are emptied behind the event that says so.
    events::listen(&form, "reset", move |_| {
        let narrow = Rc::clone(&narrow);
        events::soon(move || narrow());
    });
    events::listen(&form, "submit", web_sys::Event::prevent_default);
}

/// How many entries are left, in which order; nothing where none was ever asked for. Once something was said, the
/// return to the whole list is said, too.
fn said(words: &SearchWords, left: &Left, before: bool) -> String {
    let pattern = match left {
        Left { shown: 0, .. } => &words.nothing,
        Left { asked: true, similar: true, .. } => &words.similar,
        Left { asked: false, sorted: None, .. } if !before => return String::new(),
        Left { .. } => &words.found,
    };
    let number = |count: usize| dom::number(count as f64);
    let said = fill(pattern, &[("shown", &number(left.shown)), ("all", &number(left.all))]);
    match &left.sorted {
        Some(order) => format!("{said}, {order}"),
        None => said,
    }
}
