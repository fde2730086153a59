//! Finds what a page references: its style sheets, its loader, and the WASM that the script loads. Pages are written by a
//! program: every value stands in double quotes.

/// Addresses as the page writes them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct References {
    pub(super) styles: Vec<String>,
    pub(super) scripts: Vec<String>,
    /// The glue and the WASM of each program, which come after first paint: the first one, that of lists, that of charts.
    pub(super) programs: [Vec<String>; 3],
}

/// Everything a page references.
pub(super) fn references(html: &str) -> References {
    let mut found = References::default();
    for tag in html.split('<').filter_map(|rest| Some(rest.split_once('>')?.0)) {
        let value = |name: &str| attribute(tag, name);
        if tag.starts_with("link ") && value("rel").as_deref() == Some("stylesheet") {
            found.styles.extend(value("href"));
        } else if tag.starts_with("script ") {
            found.scripts.extend(value("src"));
            let names = [["js", "wasm"], ["lists-js", "lists-wasm"], ["charts-js", "charts-wasm"]];
            for (files, names) in found.programs.iter_mut().zip(names) {
                files.extend(names.iter().filter_map(|name| value(&format!("data-{name}"))));
            }
        }
    }
    found
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0.to_owned())
}

/// The page without one of its sections; as it is where it has none with this id. Sections do not lie in one another.
pub(super) fn without_section(html: &str, id: &str) -> String {
    let parts = html.split_once(&format!("<section id=\"{id}\""));
    match parts.and_then(|(before, section)| Some((before, section.split_once("</section>")?.1))) {
        Some((before, after)) => format!("{before}{after}"),
        None => html.to_owned(),
    }
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
    fn the_loader_names_what_it_loads() {
        let html = r#"<!DOCTYPE html><html lang="de"><head><link rel="stylesheet" href="../../app-1.css"/>
            <link rel="icon" href="x.svg"><script defer src="../../loader-1.js" data-js="../../web-1.js"
            data-wasm="../../web-1_bg.wasm" data-charts-js="../../charts-1.js"></script><script type="application/json">{"a":"<b"}</script>"#;
        let found = references(html);
        assert_eq!(found.styles, ["../../app-1.css"]);
        assert_eq!(found.scripts, ["../../loader-1.js"]);
        assert_eq!(found.programs[0], ["../../web-1.js", "../../web-1_bg.wasm"]);
        assert_eq!(found.programs[2], ["../../charts-1.js"]);
    }
}
