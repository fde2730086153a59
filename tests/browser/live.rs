//! The page becomes live: every root, under the strict policy, without a word on the console.

use anyhow::{Result, ensure};
use serde_json::json;
use std::path::PathBuf;
use support::browser::{Setup, console, open_rows, run, until, with};
use support::dist;
use support::explainer::{ARTICLE, FIXTURE};
use support::headers;
use support::server::{Server, ServerConfig, Wasm};

/// What is far from what is seen becomes live once it has the focus: so each root is told that it has.
macro_rules! focused {
    ($wanted:literal) => {
        concat!(
            "const far = [...document.querySelectorAll('[data-root]:not([data-live])')];
             for (const root of far) root.dispatchEvent(new Event('focusin', { bubbles: true }));
             return ",
            $wanted
        )
    };
}

/// Every root carries the mark, and the document too.
pub(crate) const LIVE: &str = focused!("document.documentElement.hasAttribute('data-ready') && !far.length");

/// A root that was to become live did not.
pub(crate) const FAILED: &str = focused!("document.documentElement.hasAttribute('data-failed')");

async fn becomes_live_in_silence(folder: PathBuf, page: &str) -> Result<()> {
    let server = Server::start(folder).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(page)).await?;
        until(&browser, LIVE).await?;
        let roots = run(&browser, "return document.querySelectorAll('[data-live]').length").await?;
        // Each kind once at least, and a root for each chart.
        ensure!(roots.as_u64() > Some(7), "{roots} roots are live");
        let policy = headers::value(&FIXTURE.dist(), "content-security-policy")?;
        let strict = policy.starts_with("default-src 'none';")
            && policy.contains("require-trusted-types-for 'script'");
        ensure!(strict && !policy.contains("unsafe-inline"), "the policy is not the strict one: {policy}");
        let said = console(&browser).await?;
        ensure!(said.is_empty(), "the console said {said:#?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_debug_build_becomes_live_in_silence() -> Result<()> {
    becomes_live_in_silence(dist::debug(), &ARTICLE.page("de")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_release_build_becomes_live_in_silence_in_every_language() -> Result<()> {
    for language in ARTICLE.languages {
        becomes_live_in_silence(ARTICLE.dist(), &ARTICLE.page(language)).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_leads_to_the_explainer() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at("index.html")).await?;
        until(&browser, "return location.pathname.endsWith('/erfunden/de/index.html')").await?;
        until(&browser, LIVE).await
    })
    .await
}

/// What the reader did before the WASM came stays, and nothing moves when it comes.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_before_is_kept_and_nothing_shifts() -> Result<()> {
    let config = ServerConfig { wasm: Wasm::Held, ..ServerConfig::good(FIXTURE.dist()) };
    let server = Server::with(config).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        open_rows(&browser).await?;
        until(&browser, focused!("!!document.querySelector('#points-search')")).await?;
        run(&browser, BEFORE).await?;
        let height = run(&browser, "return document.documentElement.scrollHeight").await?;
        server.release();
        until(&browser, LIVE).await?;
        let kept = run(&browser, KEPT).await?;
        ensure!(kept == json!(["kyiv", true, "Zollpause", true, true, 0]), "kept, and shifted: {kept}");
        let after = run(&browser, "return document.documentElement.scrollHeight").await?;
        // The word searched for hides cards: that is the only thing that may shorten the page.
        ensure!(after.as_f64() <= height.as_f64(), "{height} px high before, {after} px after");
        Ok(())
    })
    .await
}

const BEFORE: &str = "
    window.shifted = 0;
    document.querySelector('[name=perspective][value=kyiv]').click();
    document.querySelector('#card-aldau > summary').click();
    document.querySelector('#points-search').value = 'Zollpause';
    document.querySelector('#s5 a').focus();
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
    }).observe({ type: 'layout-shift' });";

const KEPT: &str = "return [
    document.querySelector('[name=perspective]:checked').value,
    document.querySelector('#card-aldau').open,
    document.querySelector('#points-search').value,
    document.activeElement === document.querySelector('#s5 a'),
    document.querySelectorAll('[data-item]:not([hidden]) > [data-point]').length < document.querySelectorAll('[data-item] > [data-point]').length,
    Math.round(window.shifted * 1000) / 1000]";

/// A long page is short while it comes: where scroll bars take room, theirs is kept from the start.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_grows_longer_than_the_window_becomes_no_narrower() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        let widths = "
            const widths = () => [innerWidth, document.querySelector('.bar').getBoundingClientRect().width];
            const whole = widths();
            document.querySelector('main').style.display = 'none';
            return [...whole, ...widths()];";
        let widths: [f64; 4] = serde_json::from_value(run(&browser, widths).await?)?;
        let [window, whole, _, short] = widths;
        ensure!(window > whole, "no scroll bar takes room here, so nothing is tested: {widths:?}");
        ensure!((whole - short).abs() < 0.1, "{widths:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chosen_appearance_is_kept_for_the_next_visit() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        until(&browser, LIVE).await?;
        ensure!(run(&browser, "return localStorage.length").await? == json!(0), "stored without being asked");
        run(&browser, "document.querySelector('[name=appearance][value=dark]').click()").await?;
        browser.refresh().await?;
        until(&browser, LIVE).await?;
        let scheme = run(&browser, "return getComputedStyle(document.documentElement).colorScheme").await?;
        ensure!(scheme == json!("dark"), "after the reload: {scheme}");
        run(&browser, "document.querySelector('[name=appearance][value=auto]').click()").await?;
        ensure!(
            run(&browser, "return localStorage.length").await? == json!(0),
            "the choice is forgotten again"
        );
        ensure!(run(&browser, "return document.cookie").await? == json!(""), "no cookies");
        Ok(())
    })
    .await
}
