//! A figure's HTML, written for the page, as it stands in a page of its own.

use crate::document::panel::PAGE;
use crate::document::tags::{attribute, rewritten};
use std::cell::RefCell;
use std::collections::BTreeSet;

const LEVELS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// A figure's HTML as it stands in a panel; its headings rise by so many levels, for less stands above them.
pub(crate) fn adapted(html: &str, rise: usize) -> String {
    let ids = RefCell::new(BTreeSet::new());
    rewritten(html, |tag| {
        ids.borrow_mut().extend(attribute(tag, "id").map(|(_, id)| id.to_owned()));
        tag.to_owned()
    });
    let ids = ids.into_inner();
    rewritten(html, |tag| relinked(&raised(tag, rise), &ids))
}

/// The tag, of a heading that has risen.
fn raised(tag: &str, rise: usize) -> String {
    let start = tag.find(|letter| !matches!(letter, '<' | '/')).unwrap_or_default();
    let (before, inside) = tag.split_at(start);
    let name = inside.split([' ', '>', '/']).next().unwrap_or_default();
    let level = LEVELS.iter().position(|level| *level == name);
    match level.and_then(|level| LEVELS.get(level.checked_sub(rise)?)) {
        Some(risen) => format!("{before}{risen}{}", inside.strip_prefix(name).unwrap_or_default()),
        None => tag.to_owned(),
    }
}

/// Links made for the page lead from the panel to the page, and to what lies beside it, unless the panel holds what they
/// lead to. They open outside the frame.
fn relinked(tag: &str, ids: &BTreeSet<String>) -> String {
    let Some((before, address)) = attribute(tag, "href") else { return tag.to_owned() };
    let leading = match address.strip_prefix('#') {
        Some(place) if ids.contains(place) => return tag.to_owned(),
        Some(_) => format!("{PAGE}index.html"),
        None if address.contains("://") => String::new(),
        None => PAGE.to_owned(),
    };
    let after = tag.get(before.len()..).unwrap_or_default();
    let after = after.strip_prefix(" href=\"").unwrap_or_default();
    format!("{before} target=\"_blank\" href=\"{leading}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_page_and_beside_it_and_other_sites_stay() {
        let html = r##"<a href="#s1">a</a><a href="charts/x.svg">b</a><a href="https://a.example/">c</a>"##;
        let adapted = adapted(html, 2);
        for address in ["../../index.html#s1", "../../charts/x.svg", "https://a.example/"] {
            assert!(adapted.contains(&format!("<a target=\"_blank\" href=\"{address}\"")), "{adapted}");
        }
    }

    #[test]
    fn links_to_what_the_panel_holds_stay_in_it() {
        let html = "<p id=\"town-a\"></p><a href=\"#town-a\">a</a><use href=\"#town-a\"></use>";
        assert_eq!(adapted(html, 1), html);
    }

    #[test]
    fn headings_begin_at_the_first_level() {
        assert_eq!(adapted("<h3 id=\"a\">A</h3><h4>B</h4><hr>", 2), "<h1 id=\"a\">A</h1><h2>B</h2><hr>");
        assert_eq!(adapted("<h3>A</h3><h4>B</h4>", 1), "<h2>A</h2><h3>B</h3>");
    }

    #[test]
    fn words_that_look_like_links_and_headings_stay() {
        for html in [
            "<p>href=\"#x\" und &lt;h3&gt; &lt;a href=\"#x\"&gt;</p>",
            "<input aria-label=\" href=&quot;#x&quot; <h3> href=\" value=\"1\">",
            "<script type=\"application/json\">{\"a\":\" href=\\\"#x\\\" <h3>\"}</script>",
            "<use xlink:href=\"#x\"></use><div data-href=\"#x\"></div>",
        ] {
            assert_eq!(adapted(html, 2), html);
        }
        let link = "<a title=\" href=\" href=\"#s1\">href=\"#x\"</a>";
        let wanted = "<a title=\" href=\" target=\"_blank\" href=\"../../index.html#s1\">href=\"#x\"</a>";
        assert_eq!(adapted(link, 2), wanted);
    }
}
