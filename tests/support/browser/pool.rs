//! Browsers that tests share, one after the other: as many as tests run at the same time. Each test has a window of its
//! own, and finds nothing of what another one left.

use super::driver::{self, Browser};
use super::{Driver, Setup, media, resize, until};
use anyhow::Result;
use serde_json::json;
use std::sync::{Mutex, PoisonError};
use thirtyfour::prelude::*;

/// Browsers that nobody uses. They end with the program, see the guard.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

fn idle() -> Option<Browser> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// A browser with a window for one test. Where it is dropped instead of given back, the browser ends: so does one whose
/// test panicked.
pub(super) struct Lease {
    browser: Browser,
    shared: bool,
}

/// Takes a browser that is there, or starts one, and opens a window as a test wants it.
///
/// # Errors
/// Where no browser starts.
pub(super) async fn lease(setup: &Setup) -> Result<Lease> {
    let shared = setup.driver == Driver::Shared;
    while let Some(browser) = shared.then(idle).flatten() {
        match open(&browser.session, setup).await {
            Ok(()) => return Ok(Lease { browser, shared }),
            Err(error) => eprintln!("a browser that broke is replaced: {error:#}"),
        }
    }
    let browser = driver::start(setup.driver).await?;
    open(&browser.session, setup).await?;
    Ok(Lease { browser, shared })
}

impl Lease {
    /// The driver, in the test's window.
    pub(super) fn session(&self) -> &WebDriver {
        &self.browser.session
    }

    /// Clears what the test left, and lets the next one have the browser. Where that fails, or the browser is the test's
    /// own, it ends.
    pub(super) async fn give_back(self) {
        if !self.shared {
            return;
        }
        match clear(&self.browser).await {
            Ok(()) => IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self.browser),
            Err(error) => eprintln!("a browser that broke is given up: {error:#}"),
        }
    }
}

/// Opens a window. What is emulated belongs to it and ends with it.
async fn open(session: &WebDriver, setup: &Setup) -> Result<()> {
    let window = session.new_tab().await?;
    session.switch_to_window(window).await?;
    // A new window is still on its way to its empty page; a test that goes on at once may be told that its own page is there
    // when it is only this one.
    session.goto("about:blank").await?;
    until(session, "return document.readyState === 'complete' && location.href === 'about:blank'").await?;
    let cdp = session.cdp();
    resize(session, setup.width, setup.height, setup.ratio).await?;
    // As if it were the window in front, although no window of a browser without a screen is.
    cdp.send_raw("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
    if setup.large_text {
        let sizes = json!({ "fontSizes": { "standard": 32, "fixed": 26 } });
        cdp.send_raw("Page.setFontSizes", sizes).await?;
    }
    if !setup.script {
        cdp.send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    }
    media(session, setup.dark, setup.motion).await?;
    session.browser_log().await?;
    Ok(())
}

/// Closes every window but the one that stays, and forgets everything.
async fn clear(browser: &Browser) -> Result<()> {
    let session = &browser.session;
    // Where none is open, the driver says so.
    let _ = session.dismiss_alert().await;
    for window in session.windows().await?.into_iter().filter(|window| *window != browser.home) {
        session.switch_to_window(window).await?;
        session.close_window().await?;
    }
    session.switch_to_window(browser.home.clone()).await?;
    let cdp = session.cdp();
    let everything = json!({ "origin": "*", "storageTypes": "all" });
    cdp.send_raw("Storage.clearDataForOrigin", everything).await?;
    for forget in ["Network.clearBrowserCookies", "Network.clearBrowserCache", "Browser.resetPermissions"] {
        cdp.send_raw(forget, json!({})).await?;
    }
    Ok(())
}
