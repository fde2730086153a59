//! A real Chromium, driven over WebDriver. One driver process for all tests of a program, a fresh session each.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::process::Stdio;
use std::time::Duration;
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
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
        }
    }
}

/// A driver process; it ends with the value.
struct Driver {
    _process: Child,
    address: String,
}

/// Runs a test in a fresh session, and closes the session whatever the test says. No test may ask anything of another
/// machine.
///
/// # Errors
/// What the test or the browser reports.
pub async fn with(setup: Setup, test: impl AsyncFnOnce(WebDriver) -> Result<()>) -> Result<()> {
    let driver = start_driver().await?;
    let browser = WebDriver::new(driver.address.clone(), capabilities(&setup)?).await?;
    prepare(&browser, &setup).await?;
    let outcome = test(browser.clone()).await;
    let foreign = foreign_requests(&browser).await;
    browser.quit().await?;
    outcome?;
    let foreign = foreign?;
    ensure!(foreign.is_empty(), "other sites were asked for {foreign:?}");
    Ok(())
}

/// What the page that is open asked of other machines, whether it came or not.
async fn foreign_requests(browser: &WebDriver) -> Result<Vec<String>> {
    let asked = "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) =>
        name.startsWith('http') && !['127.0.0.1', 'localhost'].includes(new URL(name).hostname))";
    Ok(serde_json::from_value(run(browser, asked).await?)?)
}

/// A driver looks for a free port of both kinds of addresses; beside others that do the same it may fail.
const TRIES: usize = 3;

async fn start_driver() -> Result<Driver> {
    for _ in 1..TRIES {
        if let Ok(driver) = try_to_start_driver().await {
            return Ok(driver);
        }
    }
    try_to_start_driver().await
}

async fn try_to_start_driver() -> Result<Driver> {
    let program = std::env::var("KNACKPUNKT_DRIVER").unwrap_or_else(|_| "chromedriver".into());
    let mut process = Command::new(&program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .with_context(|| {
            format!("{program} does not start: install a browser driver, or run `cargo xtask test`")
        })?;
    let output = process.stdout.take().context("the driver has no output")?;
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await? {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok(Driver { _process: process, address });
        }
    }
    bail!("{program} ended before it was ready")
}

fn capabilities(setup: &Setup) -> Result<Capabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    if let Ok(program) = std::env::var("KNACKPUNKT_BROWSER") {
        wanted.set_binary(&program)?;
    }
    // As root there is no sandbox; the rest keeps the browser from asking the network for things of its own.
    let switches = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--force-color-profile=srgb",
        // Nobody but this machine can be reached.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        // A test changes the address more often in a second than a reader in a day.
        "--disable-ipc-flooding-protection",
    ];
    for switch in switches {
        wanted.add_arg(switch)?;
    }
    if !setup.motion {
        wanted.add_arg("--force-prefers-reduced-motion")?;
    }
    if setup.large_text {
        wanted.add_arg("--blink-settings=defaultFontSize=32")?;
    }
    if !setup.script {
        wanted.add_arg("--blink-settings=scriptEnabled=false")?;
    }
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(wanted.into())
}

async fn prepare(browser: &WebDriver, setup: &Setup) -> Result<()> {
    let cdp = browser.cdp();
    let metrics = json!({
        "width": setup.width, "height": setup.height, "deviceScaleFactor": setup.ratio, "mobile": false
    });
    cdp.send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
    browser.set_script_timeout(PATIENCE).await?;
    dark(browser, setup.dark).await
}

/// What the system says it wants: dark or light.
///
/// # Errors
/// What the browser reports.
pub async fn dark(browser: &WebDriver, dark: bool) -> Result<()> {
    let value = if dark { "dark" } else { "light" };
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
    browser.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}

/// Runs a script in the page and gives back what it returns.
///
/// # Errors
/// What the browser reports.
pub async fn run(browser: &WebDriver, script: &str) -> Result<Value> {
    Ok(browser.execute(script, Vec::new()).await?.json().clone())
}

/// How long a test waits for what must come. Far more than any page needs: beside another busy program everything
/// takes several times as long, and a test says what happens, not how fast.
pub const PATIENCE: Duration = Duration::from_secs(90);

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
