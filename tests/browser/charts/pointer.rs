//! Charts by mouse and finger: the value under the pointer is marked, shown and said.

use super::{CHARTS, open, reading, rows};
use crate::access::two_frames;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until, with};
use support::explainer::FIXTURE;
use support::server::Server;
use thirtyfour::{By, WebDriver};

in_one_language!(every_value_is_read_by_mouse, a_finger_reads_and_the_page_still_scrolls);

async fn every_value_is_read_by_mouse(language: &str) -> Result<()> {
    open(FIXTURE, Setup::default(), language, async |browser| {
        for chart in CHARTS {
            for (place, row) in rows(browser, chart).await?.iter().enumerate() {
                let spot = spot(browser, chart, place).await?;
                mouse(browser, "mouseMoved", spot).await?;
                let read = reading(browser, chart).await?;
                ensure!(
                    read.said == *row && read.live == "polite",
                    "{chart}, value {place}: {read:?}, not {row}"
                );
                ensure!(read.value == place as f64, "{chart}: the keys would go on at {}", read.value);
                // The bars of shares end elsewhere than the pointer is.
                let is_near =
                    |mark: [f64; 2]| (mark[0] - spot[0]).abs() < 40.0 || (mark[1] - spot[1]).abs() < 20.0;
                ensure!(read.mark.is_some_and(is_near), "{read:?} beside {spot:?}");
            }
            mouse(browser, "mouseMoved", [2.0, 2.0]).await?;
            let left = reading(browser, chart).await?;
            ensure!(left.said.is_empty() && left.mark.is_none(), "{chart}: {left:?}");
        }
        Ok(())
    })
    .await
}

async fn a_finger_reads_and_the_page_still_scrolls(language: &str) -> Result<()> {
    open(FIXTURE, Setup { width: 320, ..Setup::default() }, language, async |browser| {
        let rows = rows(browser, "gain").await?;
        let [x, y] = spot(browser, "gain", 3).await?;
        touch(browser, "touchStart", &[[x, y]]).await?;
        touch(browser, "touchEnd", &[]).await?;
        let read = reading(browser, "gain").await?;
        ensure!(rows.get(3) == Some(&read.said), "{read:?}");
        let action = "return getComputedStyle(document.querySelector('.chart-picture')).touchAction";
        ensure!(run(browser, action).await? == "pan-y", "the page would not scroll");
        Ok(())
    })
    .await
}

/// What reads and draws charts comes once a reader comes to one: then what led there is done.
#[tokio::test(flavor = "multi_thread")]
async fn its_program_comes_once_a_chart_is_used() -> Result<()> {
    const LOADED: &str = "return performance.getEntriesByType('resource')
        .some(({ name }) => name.includes('knackpunkt-charts'))";
    const READS: &str = "return document.querySelector('.chart-said').textContent !== ''
        && document.querySelector('.chart-picture').hasAttribute('data-drawn')";
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup { width: 320, ..Setup::default() }, async |browser| {
        for by in ["pointer", "finger", "keys"] {
            browser.goto(server.at(&FIXTURE.panel("de", "chart-trust"))).await?;
            until(&browser, "return document.documentElement.hasAttribute('data-ready')").await?;
            let place = spot(&browser, "trust", 1).await?;
            two_frames(&browser).await?;
            ensure!(run(&browser, LOADED).await? == json!(false), "it is loaded, but nobody uses it");
            match by {
                "pointer" => mouse(&browser, "mouseMoved", place).await?,
                "finger" => {
                    touch(&browser, "touchStart", &[place]).await?;
                    touch(&browser, "touchEnd", &[]).await?;
                }
                _ => browser.find(By::Css(".chart-reader")).await?.focus().await?,
            }
            until(&browser, READS).await.with_context(|| format!("by {by}"))?;
            ensure!(run(&browser, LOADED).await? == json!(true), "{by} reads without it");
            mouse(&browser, "mouseMoved", [2.0, 2.0]).await?;
        }
        Ok(())
    })
    .await
}

/// Where a value is drawn on the screen, found by its place alone: a row of the picture, or a column.
async fn spot(browser: &WebDriver, chart: &str, place: usize) -> Result<[f64; 2]> {
    let script = format!(
        "const picture = document.querySelector('[data-chart={chart}] .chart-drawing');
        picture.scrollIntoView({{ block: 'center', behavior: 'instant' }});
        const box = picture.getBoundingClientRect();
        const count = document.querySelectorAll('[data-chart={chart}] .chart-table tbody tr').length;
        const kind = picture.parentElement.dataset.kind;
        const part = ({place} + 0.5) / count;
        if (kind === 'shares') {{ return [box.x + 20, box.y + 52 * ({place} + 0.5)]; }}
        if (kind === 'months') {{ return [box.x + box.width * part, box.y + 40]; }}
        return [box.x + 94 + (box.width - 146) * {place} / (count - 1), box.y + 40];"
    );
    let found = run(browser, &script).await?;
    serde_json::from_value(found).context("a spot")
}

async fn mouse(browser: &WebDriver, kind: &str, [x, y]: [f64; 2]) -> Result<()> {
    browser.cdp().send_raw("Input.dispatchMouseEvent", json!({ "type": kind, "x": x, "y": y })).await?;
    Ok(())
}

async fn touch(browser: &WebDriver, kind: &str, fingers: &[[f64; 2]]) -> Result<()> {
    let points: Vec<_> = fingers.iter().map(|[x, y]| json!({ "x": x, "y": y })).collect();
    browser
        .cdp()
        .send_raw("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
        .await?;
    Ok(())
}
