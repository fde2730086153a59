//! Stopping time: what had not been said on a day is marked as such, wherever in the page it stands.

use crate::browser::dom;

/// Marks everything in the page that has a later date than this one, written like `2025-12-03`. An element's
/// `data-time` holds a date, or names and dates such as `kyiv:2025-12-03`; its `data-unsaid` then says so in these
/// words, or holds the names with a later date. The note says in map, positions and register that time is stopped;
/// none where it is not.
pub(super) fn stop(day: &str, words: &str, note: Option<&str>) {
    for element in dom::all("[data-day-note]") {
        dom::mark(&element, "hidden", note.is_none());
        if let Some(text) = element.first_element_child() {
            text.set_text_content(note);
        }
    }
    for element in dom::all("[data-time]") {
        let times = element.get_attribute("data-time").unwrap_or_default();
        let later: Vec<_> = times
            .split(' ')
            .map(|time| time.rsplit_once(':').unwrap_or((words, time)))
            .filter(|(_, date)| *date > day)
            .map(|(name, _)| name)
            .collect();
        if later.is_empty() {
            dom::mark(&element, "data-unsaid", false);
        } else {
            dom::set_attribute(&element, "data-unsaid", &later.join(" "));
        }
    }
}
