//! Finds what a page references: its style sheets, its loader, and the WASM that the script loads.

/// A start tag with its attributes, in the order written.
#[derive(Debug, PartialEq, Eq)]
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
}

/// Addresses as the page writes them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct References {
    pub(super) styles: Vec<String>,
    pub(super) scripts: Vec<String>,
    /// The glue script and the WASM, which come after first paint.
    pub(super) glue: Vec<String>,
    pub(super) wasm: Vec<String>,
}

/// Everything a page references.
pub(super) fn references(html: &str) -> References {
    let mut found = References::default();
    for tag in tags(html) {
        let value = |name: &str| tag.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
        let is_style = value("rel").is_some_and(|rel| rel.split(' ').any(|word| word == "stylesheet"));
        match tag.name {
            "link" if is_style => found.styles.extend(value("href").map(str::to_owned)),
            "script" => {
                found.scripts.extend(value("src").map(str::to_owned));
                found.glue.extend(value("data-js").map(str::to_owned));
                found.wasm.extend(value("data-wasm").map(str::to_owned));
            }
            _ => {}
        }
    }
    found
}

/// The page without one of its sections; as it is where it has none with this id.
pub(super) fn without_section(html: &str, id: &str) -> String {
    let start = html.find(&format!("<section id=\"{id}\""));
    // Sections do not lie in one another.
    let end =
        start.and_then(|start| Some(start + html.get(start..)?.find("</section>")? + "</section>".len()));
    match start.zip(end).and_then(|(start, end)| Some((html.get(..start)?, html.get(end..)?))) {
        Some((before, after)) => format!("{before}{after}"),
        None => html.to_owned(),
    }
}

/// The start tags of a page written by a program: well formed, values in quotes or bare.
fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    html.split('<').skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| c.is_whitespace() || c == '>')?;
        let (name, rest) = rest.split_at(end);
        let starts = name.starts_with(|c: char| c.is_ascii_alphabetic());
        starts.then(|| Tag { name, attributes: attributes(rest) })
    })
}

fn attributes(mut rest: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let Some(end) = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '>') else { return found };
        let (key, after) = rest.split_at(end);
        if key.is_empty() {
            return found;
        }
        let value;
        (value, rest) = match after.strip_prefix('=') {
            Some(after) => split_value(after),
            None => ("", after),
        };
        found.push((key, value));
    }
}

fn split_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    let end = text.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_can_be_left_out() {
        let html = "<main><section id=\"a\">1</section><section id=\"map\">2</section>3</main>";
        assert_eq!(without_section(html, "map"), "<main><section id=\"a\">1</section>3</main>");
        assert_eq!(without_section(html, "other"), html);
    }

    #[test]
    fn the_boot_script_names_what_it_loads() {
        let html = r#"<!DOCTYPE html><html lang="de"><head><link rel="stylesheet" href="../../app-1.css"/>
            <link rel="icon" href="x.svg"><script defer src="../../loader-1.js" data-js="../../web-1.js"
            data-wasm="../../web-1_bg.wasm"></script><script type="application/json">{"a":"<b"}</script>"#;
        let found = references(html);
        assert_eq!(found.styles, ["../../app-1.css"]);
        assert_eq!(found.scripts, ["../../loader-1.js"]);
        assert_eq!(found.glue, ["../../web-1.js"]);
        assert_eq!(found.wasm, ["../../web-1_bg.wasm"]);
    }

    #[test]
    fn bare_and_single_quoted_values_are_read() {
        let found = references("<link href='a b.css' rel=stylesheet><script async src=x.js></script>");
        assert_eq!(found.styles, ["a b.css"]);
        assert_eq!(found.scripts, ["x.js"]);
    }

    #[test]
    fn a_tag_cut_short_ends_the_search() {
        assert_eq!(references("<p>1 < 2 <link rel=").styles, Vec::<String>::new());
    }
}
