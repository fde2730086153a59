//! A page that nobody touches rests: whatever is open, nothing is laid out or styled again and again, which would drain a
//! phone and be in the way of whatever the reader does next.

use crate::visit::visit;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::time::Duration;
use support::browser::{Setup, open_rows, run};
use support::explainer::FIXTURE;
use thirtyfour::WebDriver;
use tokio::time::sleep;

/// What a reader opens.
const OPENS: [(&str, &str); 5] = [
    ("nothing", ""),
    ("a mark", "document.querySelector('#story .mark').click()"),
    ("a term", "document.querySelector('#story .term').click()"),
    ("a town", "document.querySelector('#card-aldau > summary').click()"),
    ("a menu", "document.querySelector('.bar summary').click()"),
];

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_open_the_page_rests() -> Result<()> {
    for width in [390, 1280] {
        visit(FIXTURE.dist(), Setup { width, ..Setup::default() }, &FIXTURE.page("de"), async |browser| {
            open_rows(browser).await?;
            browser.cdp().send_raw("Performance.enable", json!({})).await?;
            for (name, act) in OPENS {
                run(browser, act).await?;
                sleep(Duration::from_secs(1)).await;
                let before = work(browser).await?;
                sleep(Duration::from_millis(500)).await;
                let done = work(browser).await? - before;
                ensure!(
                    done <= 2.0,
                    "{name} is open at {width} px: {done} layouts and styles in half a second"
                );
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// How often the page was laid out and styled so far.
async fn work(browser: &WebDriver) -> Result<f64> {
    let metrics = browser.cdp().send_raw("Performance.getMetrics", json!({})).await?;
    let metrics = metrics.get("metrics").and_then(Value::as_array).context("metrics")?;
    let named = |metric: &&Value| {
        metric.get("name").is_some_and(|name| name == "LayoutCount" || name == "RecalcStyleCount")
    };
    Ok(metrics.iter().filter(named).filter_map(|metric| metric.get("value")?.as_f64()).sum())
}
