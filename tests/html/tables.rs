//! The tables behind the charts: what stands in the pages is what stands in the files.

use crate::downloads::rows;
use anyhow::{Context, Result};
use scraper::ElementRef;
use support::dist;
use support::explainer::ARTICLE;

/// The words of an element, without what browsers may hyphenate at.
fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().replace('\u{ad}', "")
}

/// A figure with its unit, as any of the page's languages writes it: "51,4 %", "51.4%".
fn amount_of(words: &str) -> Result<f64> {
    let figure: String =
        words.chars().take_while(|sign| sign.is_ascii_digit() || ",.".contains(*sign)).collect();
    figure.replace(',', ".").parse().with_context(|| format!("{words:?} begins with no figure"))
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
                let (shown, amount) = (amount_of(&cells[1])?, row["amount"].parse::<f64>()?);
                assert!((shown - amount).abs() < 1e-9, "{chart} in {language}: {cells:?}, {row:?}");
            }
        }
    }
    Ok(())
}
