//! Takes the pictures of one state.

use super::states::{State, WIDTHS};
use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use support::browser::{Setup, resize, run, until, with};
use support::explainer::ARTICLE;
use support::measure::eventually;
use support::server::Server;
use thirtyfour::WebDriver;
use thirtyfour::common::print::PrintParameters;

/// How high the window is, and how much of an element is shown at most, in CSS pixels.
const WINDOW: u32 = 900;
const MOST: f64 = 4000.0;

/// What scripts of states may call.
const HELP: &str = "
    const one = (selector) => document.querySelector(selector);
    const press = (selector) => {
        const element = one(selector);
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        element.click();
    };
    const search = (selector, words) => {
        const field = one(selector);
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };";

/// That a page is as it will be: whole, and live where it becomes so.
const READY: &str = "return document.readyState === 'complete' && document.fonts.status === 'loaded'
    && (!document.querySelector('[data-root]') || document.documentElement.hasAttribute('data-ready'))";

/// A picture that was taken.
pub(super) struct Shot {
    pub(super) file: String,
    pub(super) width: u32,
    pub(super) look: &'static str,
}

/// Takes a state in a language at every width in every look; other languages than the first are only shown light. Files
/// are called by all of these, below `folder`.
pub(super) async fn take(server: &Server, state: &State, language: &str, folder: &Path) -> Result<Vec<Shot>> {
    let mut shots = Vec::new();
    let is_first = state.languages().first() == Some(&language);
    with(Setup::default(), async |browser| {
        for (width, looks) in WIDTHS {
            for (place, look) in looks.iter().enumerate().filter(|(place, _)| is_first || *place == 0) {
                browser.cdp().send_raw("Emulation.setEmulatedMedia", look.media()).await?;
                if place == 0 {
                    resize(&browser, width, WINDOW, 1.0).await?;
                    open(&browser, server, state, language).await?;
                }
                let file = format!("{}-{language}-{width}-{}.png", state.name, look.name());
                fs::write(folder.join(&file), picture(&browser, state, width).await?)?;
                shots.push(Shot { file, width, look: look.name() });
            }
        }
        Ok(())
    })
    .await
    .with_context(|| format!("{} in {language}", state.name))?;
    Ok(shots)
}

/// The name of what is printed, and how its files are called.
pub(super) const PAPER: &str = "paper";

/// Prints the article in every language, as PDF files: how it breaks into pages is to be seen nowhere else.
pub(super) async fn paper(server: &Server, folder: &Path) -> Result<()> {
    with(Setup::default(), async |browser| {
        for language in ARTICLE.languages {
            browser.goto(server.at(&ARTICLE.page(language))).await?;
            until(&browser, READY).await?;
            let printed = browser.print_page(PrintParameters::default()).await?;
            fs::write(folder.join(format!("{PAPER}-{language}.pdf")), printed)?;
        }
        Ok(())
    })
    .await
    .context(PAPER)
}

/// Opens the page and brings it into the state.
async fn open(browser: &WebDriver, server: &Server, state: &State, language: &str) -> Result<()> {
    // An address that differs only in its fragment would not be opened anew.
    browser.goto("about:blank").await?;
    browser.goto(server.at(&state.page(language))).await?;
    until(browser, READY).await?;
    let told = eventually(browser, &format!("(async () => {{ {HELP} {} }})()", state.script)).await?;
    ensure!(!told.is_string(), "{told}");
    if !state.until.is_empty() {
        until(browser, &format!("{HELP} return !!({})", state.until)).await?;
    }
    Ok(())
}

/// The element that is shown, or the window, as a PNG file.
async fn picture(browser: &WebDriver, state: &State, width: u32) -> Result<Vec<u8>> {
    settle(browser).await?;
    if state.show.is_empty() {
        return capture(browser, json!({ "format": "png" })).await;
    }
    element(browser, &state.show, width, MOST).await
}

/// An element as a PNG file, no higher than `most`. The window is made as high as it: what is out of sight may be laid out
/// later than what is seen.
pub(super) async fn element(browser: &WebDriver, selector: &str, width: u32, most: f64) -> Result<Vec<u8>> {
    let script = format!(
        "const one = document.querySelector({});
        one.scrollIntoView({{ behavior: 'instant' }});
        const {{ x, y, width, height }} = one.getBoundingClientRect();
        return {{ x: x + scrollX, y: y + scrollY, width, height: Math.min(height, {most}), scale: 1 }}",
        json!(selector)
    );
    let box_of = async || -> Result<Value> {
        let found = run(browser, &script).await;
        settle(browser).await?;
        found
    };
    let height = box_of().await?.get("height").and_then(Value::as_f64).context("a height")?;
    resize(browser, width, (height.ceil() as u32).max(WINDOW), 1.0).await?;
    // Once to go there, once more where it then is.
    box_of().await?;
    let clip = box_of().await?;
    capture(browser, json!({ "format": "png", "clip": clip })).await
}

/// Waits until what was changed is painted.
async fn settle(browser: &WebDriver) -> Result<()> {
    let frames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";
    eventually(browser, frames).await?;
    Ok(())
}

async fn capture(browser: &WebDriver, wanted: Value) -> Result<Vec<u8>> {
    let taken = browser.cdp().send_raw("Page.captureScreenshot", wanted).await?;
    let data = taken.get("data").and_then(Value::as_str).context("no picture")?;
    Ok(BASE64_STANDARD.decode(data)?)
}
