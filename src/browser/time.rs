//! Stopping time: what had not been said on a day is marked as such, wherever in the page it stands.

use super::dom;

/// Marks everything in the page that has a later date than this one, written like `2025-12-03`. An element's
/// `data-time` holds a date, or names and dates such as `kyiv:2025-12-03`; its `data-unsaid` then says so in these
/// words, or holds the names with a later date.
pub fn stop(day: &str, words: &str) {
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
