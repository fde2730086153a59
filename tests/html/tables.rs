//! The tables behind the charts: what stands in the pages is what stands in the files, and what pictures say.

use crate::downloads::rows;
use anyhow::{Context, Result};
use scraper::ElementRef;
use std::fs;
use support::dist;
use support::explainer::ARTICLE;

/// The words of an element, without what browsers may hyphenate at.
fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().replace('\u{ad}', "")
}

/// A figure with its unit, as a language writes it: "1.051,4 %" in German, "1 051,4 %" in Ukrainian, "1,051.4%" in English.
fn amount_of(words: &str, language: &str) -> Result<f64> {
    let is_figure = |sign: &char| sign.is_ascii_digit() || ",.\u{a0}".contains(*sign);
    let figure: String = words.chars().take_while(is_figure).collect();
    let figure = if language == "en" {
        figure.replace(',', "")
    } else {
        figure.replace(['.', '\u{a0}'], "").replace(',', ".")
    };
    figure.parse().with_context(|| format!("{words:?} begins with no figure"))
}

#[test]
fn the_tables_in_the_pages_are_those_of_the_files() -> Result<()> {
    for language in dist::LANGUAGES {
        let page = ARTICLE.read(language)?;
        for chart in ARTICLE.charts()? {
            let cells = page.all(&format!("[data-chart={chart}] .chart-table tbody :is(th, td)"));
            let cells: Vec<String> = cells.into_iter().map(words).collect();
            let rows = rows(&chart)?;
            assert_eq!(cells.len(), 3 * rows.len(), "{chart} in {language}");
            for (cells, row) in cells.chunks(3).zip(&rows) {
                let label = row[&format!("label_{language}")].replace('\u{ad}', "");
                assert_eq!(cells[0], label, "{chart} in {language}");
                let (shown, amount) = (amount_of(&cells[1], language)?, row["amount"].parse::<f64>()?);
                assert!((shown - amount).abs() < 1e-9, "{chart} in {language}: {cells:?}, {row:?}");
            }
        }
    }
    Ok(())
}

/// Letters and signs alone: in pictures lines break elsewhere.
fn packed(words: &str) -> String {
    words.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{ad}').collect()
}

/// Every chart of the real explainer in each of its languages: title and sentence, and of shares each label and figure.
#[test]
fn pictures_say_in_every_language_what_the_page_says() -> Result<()> {
    for language in dist::LANGUAGES {
        let page = ARTICLE.read(language)?;
        for chart in ARTICLE.charts()? {
            let path = ARTICLE.folder().join(format!("{language}/charts/{chart}.svg"));
            let svg = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let said: String = roxmltree::Document::parse(&svg)?
                .descendants()
                .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
                .filter_map(|node| node.text())
                .map(packed)
                .collect();
            let parts = [
                " .chart-title",
                " .chart-sentence",
                ":has([data-kind=shares]) :is(tbody th, td:nth-of-type(1))",
            ];
            let wanted = parts.map(|part| page.all(&format!("[data-chart={chart}]{part}")));
            for element in wanted.into_iter().flatten() {
                let words = packed(&words(element));
                assert!(said.contains(&words), "{chart} in {language} does not say {words}: {said}");
            }
        }
    }
    Ok(())
}
