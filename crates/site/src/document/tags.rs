//! The tags of HTML that was written here: changed without touching the words between them.

/// Rewrites every tag, from `<` to `>`; text stays, and so does what stands in scripts, where `<` is none of a tag.
pub(crate) fn rewritten(html: &str, rewrite: impl Fn(&str) -> String) -> String {
    let mut written = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, from) = rest.split_at(start);
        let (tag, after) = from.split_at(end(from));
        written.push_str(text);
        written.push_str(&rewrite(tag));
        let inside =
            if tag.starts_with("<script") { after.find("</script").unwrap_or(after.len()) } else { 0 };
        let (script, after) = after.split_at(inside);
        written.push_str(script);
        rest = after;
    }
    written.push_str(rest);
    written
}

/// The page with the marks of hydration as the standard allows them. What is written as `<!>` is read as an empty comment,
/// too, but is an error.
pub(crate) fn with_valid_comments(html: &str) -> String {
    rewritten(html, |tag| if tag == "<!>" { "<!---->" } else { tag }.to_owned())
}

/// Where a tag ends that a text begins with: behind the first `>` outside of quotes.
fn end(tag: &str) -> usize {
    let mut quoted = false;
    let last = tag.char_indices().find(|(_, letter)| {
        quoted ^= *letter == '"';
        *letter == '>' && !quoted
    });
    last.map_or(tag.len(), |(at, last)| at + last.len_utf8())
}

/// What stands in a tag before an attribute, and the attribute's value. In other values quotes are written otherwise, so
/// every second part between quotes is a value.
pub(crate) fn attribute<'a>(tag: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    let mut parts = tag.split('"');
    while let (Some(outside), Some(value)) = (parts.next(), parts.next()) {
        if let Some(before) = outside.strip_suffix(&format!(" {name}=")) {
            return Some((tag.get(..at + before.len())?, value));
        }
        at += outside.len() + value.len() + 2;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_comments() {
        let html = "a<!>b<i title=\"<!>\"><script>\"<!>\"</script><!>";
        let valid = "a<!---->b<i title=\"<!>\"><script>\"<!>\"</script><!---->";
        assert_eq!(with_valid_comments(html), valid);
    }

    #[test]
    fn only_tags_are_rewritten() {
        let html = "a href=\"#x\" <p title=\"a > b\">h3</p>ä &lt;h3&gt; <br><script>\"<p>\"</script><i";
        let mut tags = std::cell::RefCell::new(Vec::new());
        let same = rewritten(html, |tag| {
            tags.borrow_mut().push(tag.to_owned());
            tag.to_owned()
        });
        assert_eq!(same, html);
        assert_eq!(*tags.get_mut(), ["<p title=\"a > b\">", "</p>", "<br>", "<script>", "</script>", "<i"]);
        assert_eq!(rewritten(html, |_| "-".into()), "a href=\"#x\" -h3-ä &lt;h3&gt; --\"<p>\"--");
    }
}
