//! Stopping time: what had not been said on a day is marked as such, wherever in the page it stands.

use crate::browser::dom;
use web_sys::Element;

/// Marks everything in the page that has a later date than this one, written like `2025-12-03`. An element's
/// `data-time` holds a date, or names and dates such as `kyiv:2025-12-03`; its `data-unsaid` then says so in these
/// words, or holds the names with a later date; the words stand in the page, too, as any other text. The note says in
/// map, positions and register that time is stopped; none where it is not.
pub(super) fn stop(day: &str, words: &str, note: Option<&str>) {
    for element in dom::all("[data-day-note]") {
        dom::mark(&element, "hidden", note.is_none());
        if let Some(text) = element.first_element_child() {
            text.set_text_content(note);
        }
    }
    for element in dom::all("[data-time]") {
        let times = dom::attribute(&element, "data-time");
        let later: Vec<_> = times
            .split(' ')
            .map(|time| time.rsplit_once(':').unwrap_or((words, time)))
            .filter(|(_, date)| *date > day)
            .map(|(name, _)| name)
            .collect();
        if later.is_empty() {
            dom::mark(&element, "data-unsaid", false);
            if let Some(said) = said_of(&element) {
                said.remove();
            }
        } else {
            dom::set_attribute(&element, "data-unsaid", &later.join(" "));
            say(&element, words);
        }
    }
}

/// The words in an element that say when it was said.
fn said_of(element: &Element) -> Option<Element> {
    element.query_selector(":scope > .unsaid").ok()?
}

/// Says in words when something was said, behind it. Markers have no room for words.
fn say(element: &Element, words: &str) -> Option<()> {
    if said_of(element).is_some() || element.matches(".marker").ok()? {
        return None;
    }
    let said = dom::document()?.create_element("i").ok()?;
    said.set_class_name("unsaid");
    let own = element.get_attribute("data-later");
    said.set_text_content(Some(&format!(" – {}", own.as_deref().unwrap_or(words))));
    element.append_child(&said).ok()?;
    Some(())
}
