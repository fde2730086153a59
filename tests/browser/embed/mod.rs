//! Panels and pages in frames of another site: heights, looks, messages, and hosts that mean no good.

mod accent;
mod element;
mod form;
mod heights;
mod hostile;
mod look;
mod many;
mod messages;
mod popover;
mod sandbox;
mod theme;
mod version;

use super::live::LIVE;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Duration;
use support::browser::{PATIENCE, Setup, console, run, until, with};
use support::explainer::FIXTURE;
use support::host::{Host, Site};
use support::server::Server;
use thirtyfour::prelude::*;
use tokio::time::{Instant, sleep};

/// The script that an element needs.
const SCRIPT: &str = "<script src=\"PAGES/embed.js\"></script>";

/// An element that shows this panel.
fn element(panel: &str) -> String {
    format!(
        "<knack-punkt src=\"PAGES/erfunden/\" panel=\"{panel}\" lang=\"de\">\
         <a href=\"PAGES/erfunden/de/index.html\">Zum Explainer</a></knack-punkt>"
    )
}

/// The address of a panel.
fn panel(name: &str) -> String {
    format!("PAGES/erfunden/de/panel/{name}/index.html")
}

/// A host's page; `PAGES` stands for the address of the built pages.
fn document(head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>Zeitung</title>{head}</head>\
         <body>{body}</body></html>"
    )
}

/// A page of another site, open in a browser.
struct Stage<'a> {
    browser: &'a WebDriver,
    pages: &'a Server,
    host: &'a Host,
}

/// Opens a host's page and runs a test on it; the console must stay silent.
async fn host(setup: Setup, page: &str, test: impl AsyncFnOnce(&Stage<'_>) -> Result<()>) -> Result<()> {
    host_with(setup, page, &[], test).await
}

/// The same, with headers of the host's own.
async fn host_with(
    setup: Setup,
    page: &str,
    headers: &[(&'static str, &str)],
    test: impl AsyncFnOnce(&Stage<'_>) -> Result<()>,
) -> Result<()> {
    let pages = Server::start(FIXTURE.dist()).await?;
    let put = |text: &str| text.replace("PAGES", pages.at("").trim_end_matches('/'));
    let mut files = BTreeMap::from([
        ("/receivers.js".to_owned(), include_str!("hosts/receivers.js").to_owned()),
        ("/index.html".to_owned(), put(page)),
    ]);
    if let Ok(pym) = std::env::var("KNACKPUNKT_PYM") {
        files.insert("/pym.js".to_owned(), tokio::fs::read_to_string(pym).await?);
    }
    let headers = headers.iter().map(|(name, value)| (*name, put(value))).collect();
    let host = Host::start(Site { files, headers }).await?;
    with(setup, async |browser| {
        browser.goto(host.at("/index.html")).await?;
        test(&Stage { browser: &browser, pages: &pages, host: &host }).await?;
        browser.enter_default_frame().await?;
        let said = console(&browser).await?;
        ensure!(said.is_empty(), "the console said {said:#?}");
        Ok(())
    })
    .await
}

/// The frame that a selector finds, or the frame of the element that it finds.
fn frame_of(selector: &str) -> String {
    format!(
        "(document.querySelector('{selector}').shadowRoot?.querySelector('iframe') ?? document.querySelector('{selector}'))"
    )
}

impl Stage<'_> {
    /// Runs a script in the host's page.
    async fn run(&self, script: &str) -> Result<Value> {
        self.browser.enter_default_frame().await?;
        run(self.browser, script).await
    }

    /// Waits until a script in the host's page gives back true.
    async fn until(&self, script: &str) -> Result<()> {
        self.browser.enter_default_frame().await?;
        until(self.browser, script).await
    }

    /// Goes into a frame; scripts and clicks happen there until the host's page is asked again.
    async fn enter(&self, selector: &str) -> Result<&WebDriver> {
        self.browser.enter_default_frame().await?;
        let frame = self.browser.execute(format!("return {}", frame_of(selector)), Vec::new()).await?;
        let frame = frame.element().with_context(|| format!("no frame in {selector}"))?;
        frame.enter_frame().await?;
        Ok(self.browser)
    }

    /// Goes into a frame once it is live.
    async fn enter_live(&self, selector: &str) -> Result<&WebDriver> {
        self.until(&format!("return !!{}", frame_of(selector))).await?;
        let browser = self.enter(selector).await?;
        until(browser, LIVE).await?;
        Ok(browser)
    }

    /// The height of what a frame shows, in pixels.
    async fn content(&self, selector: &str) -> Result<f64> {
        let browser = self.enter(selector).await?;
        let height = run(browser, "return document.documentElement.getBoundingClientRect().height").await?;
        height.as_f64().context("no height")
    }

    /// The height of a frame, in pixels.
    async fn height(&self, selector: &str) -> Result<f64> {
        let height =
            self.run(&format!("return {}.getBoundingClientRect().height", frame_of(selector))).await?;
        height.as_f64().context("no height")
    }

    /// Waits until a frame is as high as what it shows, to two pixels, within the bounds of its host.
    /// Gives back the height.
    async fn fits(&self, selector: &str, (least, most): (f64, f64)) -> Result<f64> {
        let end = Instant::now() + PATIENCE;
        loop {
            let (content, height) = (self.content(selector).await?, self.height(selector).await?);
            if (content.clamp(least, most) - height).abs() <= 2.0 {
                return Ok(content);
            }
            ensure!(Instant::now() < end, "{selector} is {height} px high and shows {content} px");
            sleep(Duration::from_millis(25)).await;
        }
    }
}

/// What an embed's height is kept within.
const BOUNDS: (f64, f64) = (100.0, 20_000.0);
