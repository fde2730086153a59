//! Without a network: a page that is open goes on working, one that was visited opens again, and what is shown together
//! always belongs together.

use super::live::{FAILED, LIVE};
use crate::later::Later;
use anyhow::{Result, ensure};
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;
use support::browser::{PATIENCE, Setup, console, run, until, with};
use support::explainer::FIXTURE;
use support::server::{Mutation, Server, ServerConfig, Wasm};
use thirtyfour::prelude::*;
use tokio::time::{Instant, sleep};

/// Waits until the service worker keeps a page of this version, and with it everything that the page loads.
pub(crate) async fn until_kept(browser: &WebDriver, version: &str) -> Result<()> {
    let script = format!(
        "const [done] = arguments;
        const look = async () => {{
            const page = await caches.match(location.origin + location.pathname);
            if (page && (await page.text()).includes({version:?})) done(true);
            else setTimeout(look, 25);
        }};
        look();"
    );
    browser.execute_async(&script, Vec::new()).await?;
    Ok(())
}

/// Waits until a file of this ending was asked for.
pub(crate) async fn until_asked(server: &Server, ending: &str) -> Result<()> {
    let end = Instant::now() + PATIENCE;
    while !server.requests().iter().any(|path| path.ends_with(ending)) {
        ensure!(Instant::now() < end, "nobody asked for {ending}");
        sleep(Duration::from_millis(25)).await;
    }
    Ok(())
}

/// Visits the page until it is live and kept.
pub(crate) async fn until_visited(browser: &WebDriver, server: &Server) -> Result<()> {
    browser.goto(server.at(&FIXTURE.page("de"))).await?;
    until(browser, LIVE).await?;
    until_kept(browser, "").await
}

/// Addresses of all that is kept, the oldest first.
pub(crate) async fn kept(browser: &WebDriver) -> Result<Vec<String>> {
    let files = "const [done] = arguments;
        caches.keys().then(([name]) => caches.open(name)).then((store) => store.keys())
            .then((files) => done(files.map(({ url }) => url)), () => done([]))";
    let files = browser.execute_async(files, Vec::new()).await?.json().clone();
    Ok(serde_json::from_value(files)?)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_visited_opens_again() -> Result<()> {
    let config = ServerConfig { under: "/ä b".to_owned(), ..ServerConfig::good(FIXTURE.dist()) };
    let server = Server::with(config).await?;
    with(Setup::default(), async |browser| {
        until_visited(&browser, &server).await?;
        server.stop().await;
        // Another state and look of the same page.
        browser.goto(server.at(&format!("{}?theme=dark#s4&view=kyiv", FIXTURE.page("de")))).await?;
        until(&browser, LIVE).await?;
        let chosen =
            run(&browser, "return document.querySelector('[name=perspective]:checked').value").await?;
        ensure!(chosen == json!("kyiv"), "{chosen} is chosen");
        let asked = run(&browser, "return performance.getEntriesByType('resource').length").await?;
        ensure!(asked.as_u64() > Some(3), "nothing was loaded");
        run(&browser, "document.querySelector('#map .embed-offer a').click()").await?;
        until(&browser, "return document.querySelector('dialog.embed')?.open === true").await
    })
    .await
}

/// A reader who goes on to another page before the worker of the first one has begun its work.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_on_its_way_while_the_worker_came_is_kept_too() -> Result<()> {
    let mutate: Mutation = |path, _| {
        // The worker comes once the first page is left, the second page once the worker is at work.
        let wait = match path {
            "/sw.js" => 500,
            path if path.ends_with("/uk/index.html") => 2500,
            _ => 0,
        };
        std::thread::sleep(Duration::from_millis(wait));
    };
    let server = Server::with(ServerConfig { mutate, ..ServerConfig::good(FIXTURE.dist()) }).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        until(&browser, LIVE).await?;
        until_asked(&server, "/sw.js").await?;
        browser.goto(server.at(&FIXTURE.page("uk"))).await?;
        until_kept(&browser, "").await?;
        until(&browser, "return !!navigator.serviceWorker.controller").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_open_goes_on_working() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        until_visited(&browser, &server).await?;
        server.stop().await;
        let asked = server.requests().len();
        for (act, seen) in USES {
            run(&browser, act).await?;
            until(&browser, seen).await?;
        }
        ensure!(server.requests().len() == asked, "something was asked for");
        let said = console(&browser).await?;
        ensure!(said.is_empty(), "the console said {said:#?}");
        Ok(())
    })
    .await
}

/// What a reader does, and what is to be seen of it.
const USES: [(&str, &str); 7] = [
    (
        "document.querySelector('[name=perspective][value=kyiv]').click()",
        "return document.querySelector('.summaries [data-for=kyiv]').checkVisibility()",
    ),
    (
        "document.querySelector('#card-aldau > summary').click()",
        "return document.querySelector('#card-aldau').open",
    ),
    (
        "document.querySelector('#story .mark').click()",
        "return document.querySelector(':popover-open') !== null",
    ),
    (
        "const field = document.querySelector('#points-search'); field.value = 'Zollpause';
        field.dispatchEvent(new Event('input', { bubbles: true }))",
        "return document.querySelectorAll('[data-item]:not([hidden]) > [data-point]').length === 1",
    ),
    (
        "const day = document.querySelector('#day'); day.value = 0;
        day.dispatchEvent(new Event('input', { bubbles: true }))",
        "return document.querySelectorAll('[data-unsaid]').length > 40",
    ),
    (
        "const reader = document.querySelector('.chart-reader'); reader.focus(); reader.value = 1;
        reader.dispatchEvent(new Event('input', { bubbles: true }))",
        "return document.querySelector('.chart-reader').getAttribute('aria-valuetext').length > 5",
    ),
    (
        "document.querySelector('[name=appearance][value=dark]').click()",
        "return getComputedStyle(document.documentElement).colorScheme === 'dark'",
    ),
];

/// A room of its own for the folder that is served.
pub(crate) fn room(name: &str) -> Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("knackpunkt-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Whether the page that is open is of the later version, and how many files of it are kept.
async fn versions(browser: &WebDriver, later: &Later) -> Result<(bool, usize)> {
    let page = run(browser, "return document.querySelector('script[data-wasm]').dataset.wasm").await?;
    let kept = kept(browser).await?;
    Ok((
        page.as_str().is_some_and(|page| later.has(page)),
        kept.iter().filter(|file| later.has(file)).count(),
    ))
}

/// Visits the page until it is kept, and then the same address with a later version, served like this.
async fn followed_by(
    name: &str,
    served: impl Fn(ServerConfig) -> ServerConfig,
    test: impl AsyncFnOnce(&WebDriver, &Server, &Later) -> Result<()>,
) -> Result<()> {
    let folder = room(name)?;
    let later = Later::of(&FIXTURE.dist(), &folder)?;
    let first = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        until_visited(&browser, &first).await?;
        first.stop().await;
        let config = ServerConfig { port: first.port(), ..ServerConfig::good(folder.clone()) };
        let second = Server::with(served(config)).await?;
        browser.goto(second.at(&FIXTURE.page("de"))).await?;
        test(&browser, &second, &later).await
    })
    .await?;
    Ok(fs::remove_dir_all(folder)?)
}

/// A new version whose WASM does not come is not kept; the one that was kept before still opens, whole.
#[tokio::test(flavor = "multi_thread")]
async fn half_a_version_is_never_kept() -> Result<()> {
    let without_wasm = |config| ServerConfig { wasm: Wasm::Missing, ..config };
    followed_by("half", without_wasm, async |browser, second, later| {
        until(browser, FAILED).await?;
        ensure!(
            versions(browser, later).await? == (true, 0),
            "the new page is shown, and nothing of it kept"
        );
        second.stop().await;
        browser.goto(second.at(&FIXTURE.page("de"))).await?;
        until(browser, LIVE).await?;
        ensure!(versions(browser, later).await? == (false, 0), "the old page is shown");
        Ok(())
    })
    .await
}

/// A new version that comes whole takes the place of the old one, which is dropped.
#[tokio::test(flavor = "multi_thread")]
async fn a_whole_version_takes_the_place_of_the_old_one() -> Result<()> {
    let as_it_is = |config| config;
    followed_by("whole", as_it_is, async |browser, second, later| {
        until(browser, LIVE).await?;
        until_kept(browser, later.style()?).await?;
        second.stop().await;
        browser.goto(second.at(&FIXTURE.page("de"))).await?;
        until(browser, LIVE).await?;
        let (is_later, files) = versions(browser, later).await?;
        ensure!(is_later && files >= 6, "{files} files of the new version are kept");
        Ok(())
    })
    .await
}
