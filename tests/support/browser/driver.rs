//! A browser of its own, with the driver that steers it.

use super::{Driver, LONGEST, PATIENCE};
use anyhow::{Context, Result};
use serde_json::json;
use std::env::{consts::EXE_SUFFIX, current_exe, temp_dir};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio, id};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, WindowHandle};
use tokio::sync::oneshot;

/// A browser that runs, and the window that stays open in it while tests open and close theirs.
pub(super) struct Browser {
    /// What steers it.
    pub(super) session: WebDriver,
    /// The window that shows nothing.
    pub(super) home: WindowHandle,
    /// Its standard input ends with this value; then it ends driver and browser.
    _guard: Child,
}

impl Drop for Browser {
    /// It is not asked to close: the guard ends it, also where it no longer answers.
    fn drop(&mut self) {
        let _ = self.session.clone().leak();
    }
}

/// A driver looks for a free port of both kinds of addresses; beside others that do the same it may fail. A browser may
/// take longer to start than its driver waits.
const TRIES: usize = 3;

/// Tasks of a page, and what they are made of.
const TRACED: &str = "-*,devtools.timeline,disabled-by-default-devtools.timeline,v8";

/// Starts a driver and a browser.
///
/// # Errors
/// Where one of them does not start.
pub(super) async fn start(driver: Driver) -> Result<Browser> {
    for _ in 1..TRIES {
        if let Ok(browser) = try_to_start(driver).await {
            return Ok(browser);
        }
    }
    try_to_start(driver).await
}

async fn try_to_start(driver: Driver) -> Result<Browser> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = temp_dir().join(format!("knackpunkt-browser-{}-{count}", id()));
    let (guard, address) = start_driver(&folder).await?;
    // Each request by a connection of its own: every test has its own runtime, and a connection ends with the one that
    // opened it.
    let client = reqwest::Client::builder().pool_max_idle_per_host(0).timeout(LONGEST + PATIENCE).build()?;
    let session = WebDriver::builder(address, capabilities(&folder, driver)?).client(client).await?;
    session.set_script_timeout(LONGEST).await?;
    session.set_page_load_timeout(LONGEST).await?;
    let home = session.window().await?;
    Ok(Browser { session, home, _guard: guard })
}

/// Starts a driver below a guard, which removes the browser's folder in the end; gives back the driver's address.
async fn start_driver(folder: &Path) -> Result<(Child, String)> {
    let program = std::env::var("KNACKPUNKT_DRIVER").unwrap_or_else(|_| "chromedriver".into());
    let mut guard = Command::new(guard()?)
        .arg(folder)
        .args([&program, "--port=0"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("the guard of drivers does not start")?;
    let output = guard.stdout.take().context("the driver has no output")?;
    let (tell, told) = oneshot::channel();
    // What it says later is read as well: a driver that cannot write ends.
    thread::spawn(move || {
        let mut tell = Some(tell);
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let port = line.split_once("started successfully on port ").map(|(_, port)| port);
            if let (Some(port), Some(tell)) = (port, tell.take_if(|_| port.is_some())) {
                let _ = tell.send(format!("http://127.0.0.1:{}", port.trim_end_matches('.')));
            }
        }
    });
    let address = told.await.with_context(|| {
        format!("{program} does not start: install a browser driver, or run `cargo xtask test`")
    })?;
    Ok((guard, address))
}

/// The guard's program, which cargo builds beside the folder of test programs.
fn guard() -> Result<PathBuf> {
    let own = current_exe()?;
    let folder = own.ancestors().nth(2).context("no folder of programs")?;
    Ok(folder.join(format!("knackpunkt-guard{EXE_SUFFIX}")))
}

fn capabilities(folder: &Path, driver: Driver) -> Result<Capabilities> {
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
        // It ends with its driver.
        "--remote-debugging-pipe",
        // Also in frames of other sites, which a page's own emulation does not reach.
        "--force-prefers-reduced-motion",
        // Nobody but this machine can be reached.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        // A test changes the address more often in a second than a reader in a day.
        "--disable-ipc-flooding-protection",
    ];
    for switch in switches {
        wanted.add_arg(switch)?;
    }
    wanted.add_arg(&format!("--user-data-dir={}", folder.display()))?;
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    match driver {
        Driver::Shared => {}
        Driver::Hasty => wanted.set_page_load_strategy(PageLoadStrategy::None)?,
        Driver::Traced => {
            wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
            let told = json!({ "enableNetwork": false, "enablePage": false, "traceCategories": TRACED });
            wanted.add_experimental_option("perfLoggingPrefs", told)?;
        }
    }
    Ok(wanted.into())
}
