//! A chart as an SVG file that stands by itself: colours written out, a title and a description for those who hear it.

use crate::assets::theme::Theme;
use crate::pictures::export::{ChartExport, Measure, Setting, WIDTH};
use crate::pictures::svg;
use anyhow::Result;
use html_escape::encode_text;

/// Common faces of systems, as the page has them; the last one every reader knows.
const FONTS: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/// The file's text, with so many units for each CSS pixel. `lang` is the language tag of its words; lines break as `measure`
/// has it.
///
/// # Errors
/// None in practice: it is written in memory.
pub(crate) fn write(
    export: &ChartExport,
    theme: &Theme,
    lang: &str,
    measure: Measure<'_>,
    scale: u32,
) -> Result<String> {
    let setting = Setting::of(export, measure);
    let attributes = format!(
        "role=\"img\" lang=\"{lang}\" aria-labelledby=\"title\" aria-describedby=\"desc\" font-family=\"{FONTS}\""
    );
    let (title, sentence) = (encode_text(&export.title), encode_text(&export.sentence));
    let first = format!("<title id=\"title\">{title}</title>\n<desc id=\"desc\">{sentence}</desc>\n");
    svg::file(((WIDTH, setting.height()), scale), theme, (&attributes, &first), |area, look| {
        setting.draw(area, look)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pictures::export::tests::example;
    use knackpunkt::chart::picture::Provenance;
    use knackpunkt_maths::text::width;
    use serde_json::json;

    fn export() -> ChartExport {
        let mark = |label, amount, provenance| json!({ "label": label, "words": format!("{amount}\u{202f}%"), "amount": amount, "along": 0.0, "provenance": provenance });
        let points = json!([mark("a < b & \"c\"", 40.0, "Article"), mark("d", 60.0, "Rest")]);
        ChartExport {
            title: "Mehr <als> & 'weniger'?".into(),
            question: "Frage: so lang ".repeat(20),
            key: vec![(Some(Provenance::Article), "Artikel".into()), (Some(Provenance::Rest), "Rest".into())],
            sentence: "40 < 60 & mehr".into(),
            doubt: String::new(),
            ..example(&points)
        }
    }

    fn theme() -> Theme {
        Theme { palette: [(1, 2, 3); 7], paper: (250, 250, 250), sides: [(0, 0, 0); 2] }
    }

    #[test]
    fn it_is_well_formed_and_says_what_it_shows() {
        let svg = write(&export(), &theme(), "de", &width::of, 1).unwrap();
        let document = roxmltree::Document::parse(&svg).unwrap();
        let root = document.root_element();
        assert_eq!((root.attribute("role"), root.attribute("lang")), (Some("img"), Some("de")));
        let text =
            |name| root.children().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)));
        assert_eq!(text("title").unwrap().text(), Some("Mehr <als> & 'weniger'?"));
        assert_eq!(text("desc").unwrap().text(), Some("40 < 60 & mehr"));
        let words: String = root.descendants().filter_map(|node| node.text()).collect();
        for part in ["a < b & \"c\"", "40\u{202f}%", "Credit · Imprint", "Artikel", "Rest"] {
            assert!(words.contains(part), "{part}: {words}");
        }
    }

    #[test]
    fn its_colours_are_written_out_and_its_lines_fit() {
        let svg = write(&export(), &theme(), "de", &width::of, 1).unwrap();
        assert!(!svg.contains("var(") && svg.contains("#010203"), "{svg}");
        let document = roxmltree::Document::parse(&svg).unwrap();
        let lines = document.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text());
        let lines = lines.filter(|line| line.starts_with("Frage"));
        let lines: Vec<_> = lines.map(|line| width::of(line, 14.0, false)).collect();
        assert!(lines.len() > 1 && lines.iter().all(|wide| *wide <= 560.0), "{lines:?}");
    }
}
