//! Our fonts: used where they come in time, asked for by nobody who saves data or has others, and moving nothing.

use super::live::LIVE;
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use support::browser::{Setup, console, run, until, with};
use support::explainer::FIXTURE;
use support::measure::before_pages;
use support::server::Server;
use thirtyfour::prelude::*;

in_both_scripts!(the_page_is_set_in_them_and_nothing_moves);

/// How often a page is opened until they are there in time: browsers wait for them a tenth of a second at most.
const TRIES: usize = 20;

/// Adds up how far things move while nobody touches the page.
const WATCH: &str = "window.moved = 0;
    new PerformanceObserver((all) => all.getEntries().forEach(({ value }) => { window.moved += value; }))
        .observe({ type: 'layout-shift', buffered: true });";

/// True once every font that was asked for has come.
const COME: &str = "const ours = [...document.fonts].filter(({ family, display }) => display === 'optional');
    return ours.some(({ status }) => status === 'loaded') && ours.every(({ status }) => status !== 'loading')";

/// What the words of an element are drawn in: families, and whether they came with the page.
async fn drawn_in(browser: &WebDriver, selector: &str) -> Result<Vec<(String, bool)>> {
    let cdp = browser.cdp();
    cdp.send_raw("DOM.enable", json!({})).await?;
    cdp.send_raw("CSS.enable", json!({})).await?;
    let root = cdp.send_raw("DOM.getDocument", json!({})).await?;
    let found = json!({ "nodeId": root.pointer("/root/nodeId"), "selector": selector });
    let node = cdp.send_raw("DOM.querySelector", found).await?;
    let fonts = cdp.send_raw("CSS.getPlatformFontsForNode", json!({ "nodeId": node.get("nodeId") })).await?;
    let font = |font: &Value| {
        let name = font.get("familyName").and_then(Value::as_str).unwrap_or_default();
        (name.to_owned(), font.get("isCustomFont") == Some(&json!(true)))
    };
    Ok(fonts.get("fonts").and_then(Value::as_array).into_iter().flatten().map(font).collect())
}

/// The fonts that were asked for.
fn asked(server: &Server) -> Vec<String> {
    server.requests().into_iter().filter(|path| path.ends_with(".woff2")).collect()
}

async fn the_page_is_set_in_them_and_nothing_moves(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        before_pages(&browser, WATCH).await?;
        let wanted =
            [("h1", "Knackpunkt Serif"), (".answer", "Knackpunkt Serif"), (".brand", "Knackpunkt Sans")];
        let mut seen = Vec::new();
        for _ in 0..TRIES {
            browser.goto(server.at(&FIXTURE.page(language))).await?;
            until(&browser, LIVE).await?;
            until(&browser, COME).await?;
            let moved = run(&browser, "return window.moved").await?;
            ensure!(moved.as_f64() == Some(0.0), "things moved by {moved}");
            seen.clear();
            for (selector, _) in wanted {
                seen.push(drawn_in(&browser, selector).await?);
            }
            if wanted.iter().zip(&seen).all(|((_, name), fonts)| *fonts == [((*name).to_owned(), true)]) {
                let said = console(&browser).await?;
                ensure!(said.is_empty(), "the console said {said:#?}");
                return Ok(());
            }
        }
        anyhow::bail!("the page is drawn in {seen:?}")
    })
    .await
}

/// Opens a page that a script was put before, and gives back which fonts it asked for.
async fn asked_by(before: &str, search: &str) -> Result<Vec<String>> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        before_pages(&browser, before).await?;
        browser.goto(format!("{}{search}", server.at(&FIXTURE.page("uk")))).await?;
        until(&browser, LIVE).await?;
        // What is in the rows is brought in, too.
        until(&browser, "return document.fonts.status === 'loaded'").await
    })
    .await?;
    Ok(asked(&server))
}

#[tokio::test(flavor = "multi_thread")]
async fn who_saves_data_asks_for_none() -> Result<()> {
    let saving =
        "Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });";
    let asked = asked_by(saving, "").await?;
    ensure!(asked.is_empty(), "{asked:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newsrooms_own_replace_them() -> Result<()> {
    // As its style sheet would, before anything else is known of the page.
    let own = "new MutationObserver((_, watch) => {
        watch.disconnect();
        const { style } = document.documentElement;
        style.setProperty('--kp-font-text', '\"DejaVu Serif\", serif');
        style.setProperty('--kp-font-ui', '\"DejaVu Sans\", sans-serif');
    }).observe(document, { childList: true });";
    for (before, search) in [(own, ""), ("", "?font=inherit-system")] {
        let asked = asked_by(before, search).await?;
        ensure!(asked.is_empty(), "{search}: {asked:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn one_family_for_everything_asks_for_its_own_alone() -> Result<()> {
    for (search, other) in [("?font=serif", "/sans-"), ("?font=sans", "/serif-")] {
        let asked = asked_by("", search).await?;
        ensure!(!asked.is_empty() && !asked.iter().any(|path| path.contains(other)), "{search}: {asked:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn they_come_without_scripts() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup { script: false, ..Setup::default() }, async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        until(&browser, COME).await
    })
    .await?;
    let asked = asked(&server);
    ensure!(asked.iter().any(|path| path.contains("/serif-bold-latin-")), "{asked:?}");
    ensure!(!asked.iter().any(|path| path.contains("cyrillic")), "{asked:?}");
    Ok(())
}
