//! Charts by keyboard alone: every value is marked, shown, and said to screen readers as the table has it.

use super::{CHARTS, open, reading, rows};
use crate::keyboard::press;
use anyhow::{Context, Result, ensure};
use support::browser::{Setup, run};
use thirtyfour::prelude::*;

in_every_language!(every_value_is_read_in_order, escape_leaves_and_nothing_moves);

async fn every_value_is_read_in_order(language: &str) -> Result<()> {
    open(Setup::default(), language, async |browser| {
        for chart in CHARTS {
            let rows = rows(browser, chart).await?;
            ensure!(rows.len() > 1, "{chart}: {rows:?}");
            focus(browser, chart).await?;
            press(browser, Key::Home).await?;
            for (place, row) in rows.iter().enumerate() {
                let read = reading(browser, chart).await?;
                ensure!(
                    read.said == *row && read.text == *row,
                    "{chart}, value {place}: {read:?}, not {row}"
                );
                ensure!(read.value == place as f64, "{chart}: {read:?} at {place}");
                // The slider says it by itself.
                ensure!(read.live == "off", "{chart}: {read:?} would be said twice");
                ensure!(read.mark.is_some(), "{chart}, value {place} has no mark");
                press(browser, if place % 2 == 0 { Key::Right } else { Key::Down }).await?;
            }
            let last = reading(browser, chart).await?;
            ensure!(Some(&last.said) == rows.last(), "{chart}: beyond the end it says {last:?}");
            press(browser, Key::Up).await?;
            let before = reading(browser, chart).await?;
            ensure!(rows.iter().rev().nth(1) == Some(&before.said), "{chart}: up leads to {before:?}");
        }
        Ok(())
    })
    .await
}

/// The first value that is read is the article's.
#[tokio::test(flavor = "multi_thread")]
async fn reading_begins_with_the_value_of_the_article() -> Result<()> {
    open(Setup::default(), "de", async |browser| {
        focus(browser, "deepstate").await?;
        let read = reading(browser, "deepstate").await?;
        ensure!(read.said.starts_with("November 2025: 505"), "{read:?}");
        ensure!(read.said.ends_with("Artikel"), "{read:?}");
        Ok(())
    })
    .await
}

async fn escape_leaves_and_nothing_moves(language: &str) -> Result<()> {
    for width in [320, 1280] {
        open(Setup { width, ..Setup::default() }, language, async |browser| {
            let before = heights(browser).await?;
            focus(browser, "nato").await?;
            ensure!(!reading(browser, "nato").await?.said.is_empty(), "nothing is said");
            let during = heights(browser).await?;
            press(browser, Key::Escape).await?;
            let left = reading(browser, "nato").await?;
            ensure!(left.said.is_empty() && left.mark.is_none(), "{left:?}");
            ensure!(before == during && before == heights(browser).await?, "{before:?} became {during:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

async fn heights(browser: &WebDriver) -> Result<Vec<f64>> {
    let script = "return [...document.querySelectorAll('[data-chart]')].map((chart) => chart.offsetHeight)";
    let found = run(browser, script).await?;
    let heights = found.as_array().context("heights")?.iter().filter_map(serde_json::Value::as_f64);
    Ok(heights.collect())
}

/// Moves the focus to the chart's slider as keys do, so that it is seen.
async fn focus(browser: &WebDriver, chart: &str) -> Result<()> {
    run(browser, &format!("document.querySelector('[data-chart={chart}] .chart-reader').focus()")).await?;
    let seen = format!(
        "const style = getComputedStyle(document.querySelector('[data-chart={chart}] .chart-picture'));
        return style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2"
    );
    ensure!(run(browser, &seen).await? == true, "{chart}: the focus is not seen");
    Ok(())
}
