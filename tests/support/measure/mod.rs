//! Measuring in a page: when it became live, what it then holds, and what is done in it.

use crate::browser::{run, until};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::WebDriver;

/// A large page may take its time: so many times ten seconds.
const PATIENCE: usize = 12;

/// When a page became live, in milliseconds after its navigation began, and what it then holds.
pub struct Live {
    /// When its `load` event had been dealt with.
    pub loaded: f64,
    /// When every root was live.
    pub live: f64,
    /// Bytes that scripts hold after a collection, without the WASM's memory.
    pub heap: f64,
    /// Bytes of the WASM's memory.
    pub wasm: f64,
    /// Elements.
    pub nodes: f64,
}

/// Makes a fresh session ready to measure on a processor made so many times slower: to be called before the page is
/// opened.
///
/// # Errors
/// What the browser reports.
pub async fn prepare(browser: &WebDriver, slower: u32) -> Result<()> {
    // Less than the driver's client waits, more than a step is allowed.
    browser.set_script_timeout(Duration::from_secs(110)).await?;
    before_pages(browser, include_str!("live.js")).await?;
    slow_down(browser, slower).await
}

/// Makes the processor so many times slower, and has the browser count its work ([`metric`]).
///
/// # Errors
/// What the browser reports.
pub async fn slow_down(browser: &WebDriver, times: u32) -> Result<()> {
    browser.cdp().send_raw("Performance.enable", json!({})).await?;
    browser.cdp().send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await?;
    Ok(())
}

/// Runs a script in every page from now on, before the page begins.
///
/// # Errors
/// What the browser reports.
pub async fn before_pages(browser: &WebDriver, script: &str) -> Result<()> {
    // In a block, so that no name in it is one of the page's.
    let script = json!({ "source": format!("{{\n{script}\n}}") });
    browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
    Ok(())
}

/// Waits, longer than a test would, until a script gives back true.
///
/// # Errors
/// Where it never does.
pub async fn patiently(browser: &WebDriver, script: &str) -> Result<()> {
    for _ in 1..PATIENCE {
        if until(browser, script).await.is_ok() {
            return Ok(());
        }
    }
    until(browser, script).await
}

/// Waits until the page is live.
///
/// # Errors
/// Where it never is.
pub async fn live(browser: &WebDriver) -> Result<Live> {
    patiently(browser, "return document.documentElement.hasAttribute('data-ready')").await?;
    browser.cdp().send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    let of_page =
        async |script: &str| run(browser, script).await?.as_f64().with_context(|| script.to_owned());
    Ok(Live {
        loaded: of_page("return performance.getEntriesByType('navigation')[0].loadEventEnd").await?,
        live: of_page("return window.liveAfter").await?,
        heap: metric(browser, "JSHeapUsedSize").await?,
        wasm: of_page("return window.wasmMemory.buffer.byteLength").await?,
        nodes: of_page("return document.getElementsByTagName('*').length").await?,
    })
}

/// Gives the page what drives it: a script that may use `window.timing`, and what it is told.
///
/// # Errors
/// What the browser reports.
pub async fn install(browser: &WebDriver, driver: &str, told: Vec<Value>) -> Result<()> {
    run(browser, include_str!("frames.js")).await?;
    browser.execute(driver, told).await?;
    Ok(())
}

/// What a promise in the page comes to.
///
/// # Errors
/// What the browser reports.
pub async fn eventually(browser: &WebDriver, promise: &str) -> Result<Value> {
    let script = format!("const [done] = arguments; {promise}.then(done, (error) => done(String(error)));");
    Ok(browser.execute_async(script, Vec::new()).await?.json().clone())
}

/// One of the browser's own figures about the page.
///
/// # Errors
/// Where it has none of this name.
pub async fn metric(browser: &WebDriver, name: &str) -> Result<f64> {
    let found = browser.cdp().send_raw("Performance.getMetrics", json!({})).await?;
    let all = found.get("metrics").and_then(Value::as_array).context("metrics")?;
    let one = all.iter().find(|metric| metric.get("name") == Some(&json!(name)));
    one.and_then(|metric| metric.get("value")?.as_f64()).with_context(|| format!("no metric {name}"))
}

/// The times of this name that a page found, sorted.
///
/// # Errors
/// Where it found none.
pub fn times(found: &Value, name: &str) -> Result<Vec<f64>> {
    let times = found.get(name).and_then(Value::as_array).with_context(|| format!("no {name}: {found}"))?;
    let mut times: Vec<f64> = times.iter().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    Ok(times)
}
