//! Whose screen, processor and network it is.

use super::builds::Selectors;
use anyhow::Result;
use serde_json::json;
use std::time::Duration;
use support::browser::{Driver, Setup};
use support::measure::{before_pages, slow_down};
use thirtyfour::WebDriver;
use tokio::time::sleep;

/// A kind of reader's machine.
pub(super) struct Profile {
    pub(super) name: &'static str,
    width: u32,
    height: u32,
    ratio: f64,
    /// How many times slower the processor is made.
    slower: u32,
    /// Bytes that come in a second, and the milliseconds until the first of them does.
    network: Option<(f64, f64)>,
}

/// All that is measured.
pub(super) const ALL: [Profile; 2] = [
    Profile { name: "desktop", width: 1280, height: 800, ratio: 1.0, slower: 1, network: None },
    // 1.6 Mbit/s, as what measures pages elsewhere takes for a phone.
    Profile {
        name: "phone",
        width: 412,
        height: 823,
        ratio: 1.75,
        slower: 4,
        network: Some((200_000.0, 150.0)),
    },
];

impl Profile {
    /// A browser of its own.
    pub(super) fn setup(&self, driver: Driver) -> Setup {
        let Self { width, height, ratio, .. } = *self;
        Setup { width, height, ratio, motion: true, driver, ..Setup::default() }
    }

    /// Makes a fresh browser as slow as this, with what watches its page.
    pub(super) async fn prepare(&self, browser: &WebDriver, selectors: &Selectors) -> Result<()> {
        // A browser that was just started is still busy with itself.
        sleep(Duration::from_millis(500)).await;
        browser.set_script_timeout(Duration::from_secs(60)).await?;
        let changes = json!(selectors.switch.changes);
        let watch = include_str!("watch.js").replace("LIVE", &selectors.live);
        before_pages(browser, &format!("{watch}\nbench.changes = {changes};")).await?;
        slow_down(browser, self.slower).await?;
        let cdp = browser.cdp();
        if let Some((speed, latency)) = self.network {
            cdp.send_raw("Network.enable", json!({})).await?;
            let conditions = json!({
                "offline": false, "latency": latency, "downloadThroughput": speed, "uploadThroughput": speed
            });
            cdp.send_raw("Network.emulateNetworkConditions", conditions).await?;
        }
        Ok(())
    }
}
