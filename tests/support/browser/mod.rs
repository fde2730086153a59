//! A real Chromium, driven over WebDriver. Tests share browsers, one after the other, and each begins with a clean one.

mod driver;
mod failure;
mod pool;
mod times;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::prelude::*;
use tokio::time::{Instant, sleep};

/// How a browser is set up before it opens a page.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Width of the window's inside in CSS pixels.
    pub width: u32,
    /// Height of the window's inside in CSS pixels.
    pub height: u32,
    /// Device pixels per CSS pixel.
    pub ratio: f64,
    /// Whether scripts run.
    pub script: bool,
    /// Whether the system asks for dark colours.
    pub dark: bool,
    /// Whether the reader has set text to twice its size.
    pub large_text: bool,
    /// Whether the page may move smoothly. While it does, the driver clicks beside what it means.
    pub motion: bool,
    /// How its driver is.
    pub driver: Driver,
}

/// What a driver does besides steering. All but the first are for measuring, and get a browser of their own, which nothing
/// was opened in before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Driver {
    /// Nothing: tests share it, and it waits for pages.
    #[default]
    Shared,
    /// It waits for no page: one can be used before it is loaded.
    Hasty,
    /// It keeps a trace of what the browser does, in its log named `performance`.
    Traced,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 900,
            ratio: 1.0,
            script: true,
            dark: false,
            large_text: false,
            motion: false,
            driver: Driver::Shared,
        }
    }
}

/// Runs a test in a window of its own, with nothing in the browser that another test left. No test may ask anything of
/// another machine. Where it fails, its page is kept, and the error says where.
///
/// # Errors
/// What the test or the browser reports.
pub async fn with(setup: Setup, test: impl AsyncFnOnce(WebDriver) -> Result<()>) -> Result<()> {
    let start = Instant::now();
    let lease = pool::lease(&setup).await?;
    let browser = lease.session();
    let outcome = match test(browser.clone()).await {
        Ok(()) => asked_no_one_else(browser).await,
        failed => failed,
    };
    let outcome = match outcome {
        Ok(()) => Ok(()),
        Err(error) => Err(failure::keep(browser, error).await),
    };
    lease.give_back().await;
    times::note(start.elapsed())?;
    outcome
}

async fn asked_no_one_else(browser: &WebDriver) -> Result<()> {
    let foreign = foreign_requests(browser).await?;
    ensure!(foreign.is_empty(), "other sites were asked for {foreign:?}");
    Ok(())
}

/// What the page that is open asked of other machines, whether it came or not.
async fn foreign_requests(browser: &WebDriver) -> Result<Vec<String>> {
    let asked = "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) =>
        name.startsWith('http') && !['127.0.0.1', 'localhost'].includes(new URL(name).hostname))";
    Ok(serde_json::from_value(run(browser, asked).await?)?)
}

/// What the system says it wants: dark or light.
///
/// # Errors
/// What the browser reports.
pub async fn dark(browser: &WebDriver, dark: bool) -> Result<()> {
    media(browser, dark, false).await
}

async fn media(browser: &WebDriver, dark: bool, motion: bool) -> Result<()> {
    let (scheme, motion) =
        (if dark { "dark" } else { "light" }, if motion { "no-preference" } else { "reduce" });
    let media = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme }, { "name": "prefers-reduced-motion", "value": motion }
    ] });
    browser.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}

/// What the size of the window's inside becomes, in CSS pixels, and how many device pixels each of them has.
///
/// # Errors
/// What the browser reports.
pub async fn resize(browser: &WebDriver, width: u32, height: u32, ratio: f64) -> Result<()> {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
    browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
    Ok(())
}

/// Clicks an element in the middle of the window: a driver does not look under the page's bar.
///
/// # Errors
/// Where there is none, or something covers it.
pub async fn click(browser: &WebDriver, selector: &str) -> Result<()> {
    let element = browser.find(By::Css(selector)).await?;
    element.scroll_into_view().await?;
    element.click().await.with_context(|| format!("{selector} cannot be clicked"))
}

/// Opens the rows in which things are looked up, and the entries in them, as a reader would.
///
/// # Errors
/// What the browser reports.
pub async fn open_rows(browser: &WebDriver) -> Result<()> {
    let open =
        |rows: &str| format!("document.querySelectorAll('{rows}').forEach(row => {{ row.open = true; }})");
    run(browser, &open(".reference > details")).await?;
    // With scripts, what stands in them is brought in; without, it is there.
    until(
        browser,
        "return [...document.querySelectorAll('.reference noscript')].every(rest => rest.firstElementChild)",
    )
    .await?;
    run(browser, &open(".entry")).await.map(drop)
}

/// Runs a script in the page and gives back what it returns. A driver may say that a page is there before the browser has
/// read it to its end: so long the script waits.
///
/// # Errors
/// What the browser reports.
pub async fn run(browser: &WebDriver, script: &str) -> Result<Value> {
    let end = Instant::now() + PATIENCE;
    let script = format!("if (document.readyState === 'loading') return '{LOADING}';\n{script}");
    loop {
        let told = browser.execute(&script, Vec::new()).await?.json().clone();
        if told != LOADING {
            return Ok(told);
        }
        ensure!(Instant::now() < end, "the page was never read to its end");
        sleep(Duration::from_millis(25)).await;
    }
}

/// What a script says of a page that is not read to its end.
const LOADING: &str = "(the page is being loaded)";

/// How long a test waits for what must come. Far more than any page needs: beside another busy program everything
/// takes several times as long, and a test says what happens, not how fast.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// How long a driver may take for one thing: a script that has much to do, a large page.
const LONGEST: Duration = Duration::from_secs(300);

/// Waits until a script gives back true, for as long as [`PATIENCE`] lasts.
///
/// # Errors
/// Where it never does.
pub async fn until(browser: &WebDriver, script: &str) -> Result<()> {
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        if run(browser, script).await? == Value::Bool(true) {
            return Ok(());
        }
        sleep(Duration::from_millis(25)).await;
    }
    let address = run(browser, "return location.href").await?;
    bail!("never came true: {script}\nat {address}")
}

/// Goes one entry back in the history and waits until the browser is there: a driver that is asked twice in a row may
/// count the second step from where the first began.
///
/// # Errors
/// What the browser reports.
pub async fn back(browser: &WebDriver) -> Result<()> {
    let before = browser.current_url().await?;
    browser.back().await?;
    elsewhere(browser, before.as_str()).await
}

/// Goes one entry forward in the history, as [`back`] goes back.
///
/// # Errors
/// What the browser reports.
pub async fn forward(browser: &WebDriver) -> Result<()> {
    let before = browser.current_url().await?;
    browser.forward().await?;
    elsewhere(browser, before.as_str()).await
}

async fn elsewhere(browser: &WebDriver, before: &str) -> Result<()> {
    let end = Instant::now() + PATIENCE;
    while browser.current_url().await?.as_str() == before {
        ensure!(Instant::now() < end, "the history stayed at {before}");
        sleep(Duration::from_millis(25)).await;
    }
    Ok(())
}

/// Everything the console has said, warnings and errors and all else.
///
/// # Errors
/// What the browser reports.
pub async fn console(browser: &WebDriver) -> Result<Vec<String>> {
    let entries = browser.browser_log().await?;
    Ok(entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
}
