//! Charts: drawn on canvas once live, sharp, in the colours of the theme, like the SVG they replace, and read value by
//! value.

mod access;
mod alike;
mod keys;
mod pointer;
mod redraw;
mod series;

use super::visit::visit;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::PathBuf;
use support::browser::{Setup, run, until};
use support::explainer::Explainer;
use thirtyfour::prelude::*;

/// Charts of the made-up explainer: of every kind that has few values.
const CHARTS: [&str; 4] = ["ready", "split", "trust", "gain"];

/// Whether all charts are drawn, which they are once the reader has come to them: then their program comes, and draws.
pub(crate) const DRAWN: &str = "return [...document.querySelectorAll('[data-chart] .chart-picture')].map((picture) => {
    for (const kind of ['pointerover', 'pointermove']) picture.dispatchEvent(new Event(kind, { bubbles: true }));
    return picture.hasAttribute('data-drawn');
}).every((drawn) => drawn)";

/// Opens the panel of an explainer's charts and runs a test on it once they are drawn; the console must stay silent. They
/// are as large in it as on the article's page, which has much more to lay out.
async fn open(
    explainer: Explainer,
    setup: Setup,
    language: &str,
    test: impl AsyncFnOnce(&WebDriver) -> Result<()>,
) -> Result<()> {
    open_in(explainer.dist(), setup, &explainer.panel(language, "polls"), test).await
}

/// The same with another folder and page.
async fn open_in(
    folder: PathBuf,
    setup: Setup,
    page: &str,
    test: impl AsyncFnOnce(&WebDriver) -> Result<()>,
) -> Result<()> {
    visit(folder, setup, page, async |browser| {
        until(browser, DRAWN).await?;
        test(browser).await
    })
    .await
}

/// What the table of a chart says, row by row, as it is read.
async fn rows(browser: &WebDriver, chart: &str) -> Result<Vec<String>> {
    let script = format!(
        "return [...document.querySelectorAll('[data-chart={chart}] .chart-table tbody tr')].map((row) => {{
            const [name, ...rest] = [...row.cells].map((cell) => cell.textContent);
            return `${{name}}: ${{rest.join(', ')}}`;
        }})"
    );
    Ok(serde_json::from_value(run(browser, &script).await?)?)
}

/// What is said of the value that is read, and to screen readers, and where its mark stands.
async fn reading(browser: &WebDriver, chart: &str) -> Result<Reading> {
    let script = format!(
        "const figure = document.querySelector('[data-chart={chart}]');
        const [slider, said, mark] = ['.chart-reader', '.chart-said', '.chart-pointer']
            .map((part) => figure.querySelector(part));
        const box = mark.getBoundingClientRect();
        return {{
            said: said.textContent, text: slider.ariaValueText ?? slider.getAttribute('aria-valuetext') ?? '',
            live: said.ariaLive ?? '', value: slider.valueAsNumber,
            mark: getComputedStyle(mark).visibility === 'visible'
                ? [box.x + box.width / 2, box.y + box.height / 2] : null,
        }}"
    );
    Ok(serde_json::from_value(run(browser, &script).await?)?)
}

#[derive(Debug, serde::Deserialize)]
struct Reading {
    said: String,
    text: String,
    live: String,
    value: f64,
    mark: Option<[f64; 2]>,
}

/// A number that a script gives back.
async fn number(browser: &WebDriver, script: &str) -> Result<f64> {
    run(browser, script).await?.as_f64().with_context(|| script.to_owned())
}

/// What a script gives back is an empty list.
async fn none(browser: &WebDriver, script: &str) -> Result<()> {
    let found = run(browser, script).await?;
    ensure!(found == Value::Array(Vec::new()), "{found}");
    Ok(())
}
