//! Charts by keyboard alone: every value is marked, shown, and said to screen readers as the table has it.

use super::{CHARTS, open, reading, rows};
use crate::access::widen;
use crate::keyboard::press;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run};
use support::explainer::{ARTICLE, FIXTURE};
use thirtyfour::prelude::*;

in_every_language!(every_value_is_said_as_its_table_has_it_and_nothing_moves);

in_one_language!(every_value_is_read_in_order, escape_leaves);

/// What a chart says of each value when its slider is there, and whether the page is then as high as before.
const SAID: &str = "
    const heights = () => JSON.stringify([...document.querySelectorAll('[data-chart]')].map((chart) => chart.offsetHeight));
    const before = heights();
    const wrong = [];
    for (const figure of document.querySelectorAll('[data-chart]')) {
        const slider = figure.querySelector('.chart-reader');
        slider.focus();
        [...figure.querySelectorAll('.chart-table tbody tr')].forEach((row, place) => {
            slider.value = place;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            const [name, ...rest] = [...row.cells].map((cell) => cell.textContent);
            const wanted = `${name}: ${rest.join(', ')}`;
            const said = [figure.querySelector('.chart-said').textContent, slider.getAttribute('aria-valuetext')];
            if (said.some((one) => one !== wanted)) wrong.push([wanted, ...said]);
            if (heights() !== before) wrong.push([wanted, before, heights()]);
        });
        slider.blur();
    }
    return wrong";

async fn every_value_is_said_as_its_table_has_it_and_nothing_moves(language: &str) -> Result<()> {
    open(ARTICLE, Setup::default(), language, async |browser| {
        for width in [320, 1280] {
            widen(browser, width).await?;
            let wrong = run(browser, SAID).await?;
            ensure!(wrong == json!([]), "{width} px: {wrong:#}");
        }
        Ok(())
    })
    .await
}

async fn every_value_is_read_in_order(language: &str) -> Result<()> {
    open(FIXTURE, Setup::default(), language, async |browser| {
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
    open(FIXTURE, Setup::default(), "de", async |browser| {
        focus(browser, "gain").await?;
        let read = reading(browser, "gain").await?;
        ensure!(read.said.starts_with("April 2001: 500"), "{read:?}");
        ensure!(read.said.ends_with("Artikel"), "{read:?}");
        Ok(())
    })
    .await
}

async fn escape_leaves(language: &str) -> Result<()> {
    open(FIXTURE, Setup::default(), language, async |browser| {
        focus(browser, "ready").await?;
        ensure!(!reading(browser, "ready").await?.said.is_empty(), "nothing is said");
        press(browser, Key::Escape).await?;
        let left = reading(browser, "ready").await?;
        ensure!(left.said.is_empty() && left.mark.is_none(), "{left:?}");
        Ok(())
    })
    .await
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
