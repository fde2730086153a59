//! The service worker's store: what it keeps is whole whatever comes late, and what it drops was shown least recently.

use super::later::Later;
use super::offline::{kept, room, until_asked, until_kept, until_visited};
use anyhow::{Result, ensure};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::time::Duration;
use support::browser::{PATIENCE, Setup, with};
use support::explainer::FIXTURE;
use support::server::{Server, ServerConfig, Wasm};
use thirtyfour::prelude::*;
use tokio::time::{Instant, sleep};

/// The worker as it is written, with its names; what is built has others.
const WORKER: &str = include_str!("../../src/js/worker.js");

/// Writes a version of the release build of which these fixed files are later ones, with a worker that has another bound.
fn write_version(
    folder: &Path,
    is_later: impl Fn(&str) -> bool,
    (before, after): (&str, &str),
) -> Result<Later> {
    let later = Later::of_some(&FIXTURE.dist(), folder, is_later)?;
    ensure!(WORKER.contains(before), "the worker has no {before:?}");
    fs::write(folder.join("sw.js"), WORKER.replace(before, after))?;
    Ok(later)
}

/// Which kept pages load what is not kept.
const TORN: &str = "
    const [done] = arguments;
    const look = async () => {
        const store = await caches.open((await caches.keys())[0]);
        const kept = new Set((await store.keys()).map(({ url }) => url));
        const torn = [];
        for (const page of kept) {
            if (!page.endsWith('.html')) continue;
            const html = await (await store.match(page)).text();
            for (const [, name] of html.matchAll(/\"([^\"]*-[0-9a-f]{16}\\.(?:js|css|wasm))\"/g)) {
                if (!kept.has(new URL(name, page).href)) torn.push(`${page} ${name}`);
            }
        }
        return torn;
    };
    look().then(done, (error) => done([String(error)]));";

/// A page whose files did not come in time was given up: should they come after all, when others have had their turn and
/// have dropped what it counted on, it is not put in.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_given_up_never_tears_another() -> Result<()> {
    let (folder, hasty) = (room("given-up")?, ("TURN = 30000", "TURN = 10000"));
    write_version(&folder, |_| false, hasty)?;
    let first = Server::start(folder.clone()).await?;
    with(Setup::default(), async |browser| {
        until_visited(&browser, &first).await?;
        first.stop().await;
        let config =
            ServerConfig { wasm: Wasm::Held, port: first.port(), ..ServerConfig::good(folder.clone()) };
        let second = Server::with(config).await?;
        // A version with the style sheet that is kept and another WASM, which does not come.
        write_version(&folder, |name| name.ends_with(".wasm"), hasty)?;
        browser.goto(second.at(&FIXTURE.page("de"))).await?;
        until_asked(&second, ".wasm").await?;
        // A version with the WASM that is kept and another style sheet: the one that was kept is dropped.
        let later = write_version(&folder, |name| name.starts_with("style-"), hasty)?;
        browser.goto(second.at(&FIXTURE.page("de"))).await?;
        until_kept(&browser, later.style()?).await?;
        second.release();
        sleep(Duration::from_secs(3)).await;
        let torn = browser.execute_async(TORN, Vec::new()).await?.json().clone();
        ensure!(torn == json!([]), "{torn:#}");
        until_kept(&browser, later.style()?).await
    })
    .await?;
    Ok(fs::remove_dir_all(folder)?)
}

/// Where there is no room for more pages, the one goes that was shown least recently, not the one that came first.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_that_was_least_recently_shown_goes_first() -> Result<()> {
    let folder = room("least")?;
    write_version(&folder, |_| false, ("MOST = 20", "MOST = 3"))?;
    let server = Server::start(folder.clone()).await?;
    with(Setup::default(), async |browser| {
        until_visited(&browser, &server).await?;
        let page = |name: &str| match name {
            "page" => FIXTURE.page("de"),
            name => FIXTURE.panel("de", name),
        };
        for name in ["points", "map", "page", "polls"] {
            browser.goto(server.at(&page(name))).await?;
            until_last_kept(&browser).await?;
        }
        let pages: Vec<_> = kept(&browser).await?.into_iter().filter(|file| is_page(file)).collect();
        let wanted = ["map", "page", "polls"].map(|name| server.at(&page(name)));
        ensure!(pages == wanted, "{pages:#?} are kept");
        Ok(())
    })
    .await?;
    Ok(fs::remove_dir_all(folder)?)
}

/// The form for embedding is kept as a page's file.
fn is_page(file: &str) -> bool {
    file.ends_with("/index.html") && !file.ends_with("/embed/index.html")
}

/// Waits until the page that is open is the one that was kept last.
async fn until_last_kept(browser: &WebDriver) -> Result<()> {
    let address = browser.current_url().await?.to_string();
    let end = Instant::now() + PATIENCE;
    loop {
        let last = kept(browser).await?.into_iter().rfind(|file| is_page(file));
        if last.as_deref() == Some(address.as_str()) {
            return Ok(());
        }
        ensure!(Instant::now() < end, "{address} is not kept; {last:?} was kept last");
        sleep(Duration::from_millis(25)).await;
    }
}
