//! What is measured in a page: how it becomes live, and how long the frames of one step take.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::time::Duration;
use support::browser::{run, until};
use thirtyfour::WebDriver;

/// What listens to wheel, pointer and keys.
const MAP: &str = ".map-picture";

/// What moves when the map is panned and zoomed: its `transform` changes.
const VIEW: &str = ".map-view";

/// A page with 10,000 towns may take its time: so many times ten seconds.
const PATIENCE: usize = 12;

/// When a page became live, in milliseconds after its navigation began, and what it then holds.
pub(super) struct Live {
    pub(super) loaded: f64,
    pub(super) live: f64,
    /// Bytes that scripts hold after a collection, without the WASM's memory.
    pub(super) heap: f64,
    pub(super) wasm: f64,
    pub(super) nodes: f64,
}

/// What a step is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The map moves, frame by frame.
    Motion,
    /// The reader chooses something, and waits.
    Choices,
}

/// One step's times, sorted, and the milliseconds of all tasks in it.
pub(super) struct Step {
    pub(super) kind: Kind,
    pub(super) took: Vec<f64>,
    pub(super) worked: Vec<f64>,
    pub(super) tasks: f64,
    /// How many times larger the map became, where it was zoomed.
    pub(super) largest: Option<f64>,
}

/// Makes a fresh session ready to measure: to be called before the page is opened.
pub(super) async fn prepare(browser: &WebDriver, slower: u32) -> Result<()> {
    // Less than the driver's client waits, more than a step is allowed.
    browser.set_script_timeout(Duration::from_secs(110)).await?;
    let watch = json!({ "source": include_str!("watch.js") });
    browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", watch).await?;
    browser.cdp().send_raw("Performance.enable", json!({})).await?;
    browser.cdp().send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": slower })).await?;
    Ok(())
}

/// Waits until the page is live.
pub(super) async fn live(browser: &WebDriver) -> Result<Live> {
    for _ in 1..PATIENCE {
        if until(browser, LIVE).await.is_ok() {
            break;
        }
    }
    until(browser, LIVE).await?;
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

const LIVE: &str = "return document.documentElement.hasAttribute('data-ready')";

/// Gives the page what drives its map.
pub(super) async fn install(browser: &WebDriver) -> Result<()> {
    for selector in [MAP, VIEW] {
        let there = run(browser, &format!("return !!document.querySelector('{selector}')")).await?;
        ensure!(there == json!(true), "the page has no {selector}");
    }
    browser.execute(include_str!("drive.js"), vec![json!(MAP), json!(VIEW)]).await?;
    Ok(())
}

/// Zooms to about this; gives back to what.
pub(super) async fn reach(browser: &WebDriver, scale: f64) -> Result<f64> {
    let reached = eventually(browser, &format!("bench.reach({scale})")).await?.as_f64();
    reached.context("a scale")
}

/// Takes a step and times it.
pub(super) async fn step(browser: &WebDriver, call: &str, kind: Kind) -> Result<Step> {
    let before = metric(browser, "TaskDuration").await?;
    let found = eventually(browser, call).await?;
    let tasks = metric(browser, "TaskDuration").await? - before;
    let seen = found.get("seen").and_then(Value::as_u64).with_context(|| format!("{call}: {found}"))?;
    ensure!(kind == Kind::Choices || seen > 1, "{call}: the map did not move");
    let times = |name: &str| -> Result<Vec<f64>> {
        let times = found.get(name).and_then(Value::as_array).context("times")?;
        let mut times: Vec<f64> = times.iter().filter_map(Value::as_f64).collect();
        times.sort_by(f64::total_cmp);
        Ok(times)
    };
    let largest = found.get("largest").and_then(Value::as_f64);
    Ok(Step { kind, took: times("took")?, worked: times("worked")?, tasks: tasks * 1000.0, largest })
}

/// What a promise in the page comes to.
async fn eventually(browser: &WebDriver, promise: &str) -> Result<Value> {
    let script = format!("const [done] = arguments; {promise}.then(done, (error) => done(String(error)));");
    Ok(browser.execute_async(script, Vec::new()).await?.json().clone())
}

/// One of the browser's own figures about the page.
async fn metric(browser: &WebDriver, name: &str) -> Result<f64> {
    let found = browser.cdp().send_raw("Performance.getMetrics", json!({})).await?;
    let all = found.get("metrics").and_then(Value::as_array).context("metrics")?;
    let one = all.iter().find(|metric| metric.get("name") == Some(&json!(name)));
    one.and_then(|metric| metric.get("value")?.as_f64()).with_context(|| format!("no metric {name}"))
}
