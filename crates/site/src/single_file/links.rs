//! Links out of a single file: to where the page lies, where that is known; else there is nothing beside the file that
//! they could lead to.

use crate::document::tags::attribute;
use url::Url;

/// Parts that consist of such links, or lead to scripts that the file does not have.
const OUTSIDE: [&str; 4] = ["languages", "chart-take", "files", "embed-offer"];

/// A tag as it stands in a single file of the page at this address.
pub(crate) fn outside(tag: &str, at: Option<&Url>) -> String {
    if tag.starts_with("<html") {
        return without(&without(tag, "data-up"), "data-version");
    }
    let class = attribute(tag, "class").map_or("", |(_, class)| class);
    if class == "embed-offer" || at.is_none() && OUTSIDE.contains(&class) {
        return tag.replacen('>', " hidden>", 1);
    }
    let Some((before, address)) = attribute(tag, "href") else { return tag.to_owned() };
    if address.starts_with('#') || address.contains(':') {
        return tag.to_owned();
    }
    match at.and_then(|at| at.join(address).ok()) {
        Some(address_there) => {
            let after = tag.get(before.len() + " href=\"".len() + address.len()..).unwrap_or_default();
            format!("{before} href=\"{address_there}{after}")
        }
        None if tag.starts_with("<link") => String::new(),
        None => nowhere(tag),
    }
}

/// A link that leads nowhere, without what only belongs to links that do.
fn nowhere(tag: &str) -> String {
    let kept = ["class", "id", "lang"].into_iter();
    let kept = kept.filter_map(|name| Some(format!(" {name}=\"{}\"", attribute(tag, name)?.1)));
    let name = tag.split(' ').next().unwrap_or_default();
    format!("{name}{}>", kept.collect::<String>())
}

/// A tag without an attribute.
fn without(tag: &str, name: &str) -> String {
    match attribute(tag, name) {
        Some((before, value)) => {
            let after = before.len() + " =\"\"".len() + name.len() + value.len();
            format!("{before}{}", tag.get(after..).unwrap_or_default())
        }
        None => tag.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_where_the_page_lies() {
        let at = Url::parse("https://a.example/x/s/de/index.html").unwrap();
        let tag = "<a class=\"b\" href=\"../charts/c.csv\" download>";
        assert_eq!(
            outside(tag, Some(&at)),
            "<a class=\"b\" href=\"https://a.example/x/s/charts/c.csv\" download>"
        );
        for tag in ["<a href=\"#s1\">", "<a href=\"https://b.example/\">", "<p title=\" href=\">"] {
            assert_eq!(outside(tag, Some(&at)), tag);
        }
    }

    #[test]
    fn without_a_place_there_are_no_links() {
        let file = "<a class=\"b\" href=\"x.csv\" type=\"text/csv\" download>";
        assert_eq!(outside(file, None), "<a class=\"b\">");
        assert_eq!(outside("<a target=\"_blank\" href=\"../../index.html#s1\">", None), "<a>");
        assert_eq!(outside("<link rel=\"canonical\" href=\"../../index.html\">", None), "");
        assert_eq!(outside("<nav class=\"languages\">", None), "<nav class=\"languages\" hidden>");
        assert_eq!(outside("<a href=\"#s1\">", None), "<a href=\"#s1\">");
    }

    #[test]
    fn a_file_knows_no_output_folder() {
        let tag = "<html lang=\"de\" data-up=\"../../\" data-slug=\"s\" data-version=\"1\">";
        assert_eq!(outside(tag, None), "<html lang=\"de\" data-slug=\"s\">");
    }
}
