//! What the service worker keeps: pages of ours that came whole, and the last ones only.

mod strangers;

use crate::later::Later;
use crate::live::LIVE;
use crate::offline::{kept, room, until_kept, until_visited};
use anyhow::{Result, ensure};
use serde_json::json;
use std::fs;
use support::browser::{Setup, run, until, with};
use support::explainer::FIXTURE;
use support::server::{Server, ServerConfig};

/// A page that loads little, of which there are many.
const LITTLE: &str = "erfunden/de/panel/point-toll-pause/index.html";

/// However many pages are opened: the last ones are kept, with what they load and nothing else.
#[tokio::test(flavor = "multi_thread")]
async fn no_more_than_twenty_pages_are_kept() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        until_visited(&browser, &server).await?;
        // Panels without anything live load the same four files.
        let mut panels = FIXTURE.panels("de")?;
        panels.retain(|name| name.starts_with("point-") || ["actors", "matrix"].contains(&name.as_str()));
        let pages = FIXTURE.languages.iter();
        let pages = pages.flat_map(|language| panels.iter().map(|name| FIXTURE.panel(language, name)));
        let pages: Vec<String> = pages.take(21).collect();
        ensure!(pages.len() == 21, "only {} pages", pages.len());
        for page in &pages {
            browser.goto(server.at(page)).await?;
            until_kept(&browser, "").await?;
        }
        // What is too much is dropped once the last one is kept.
        until(&browser, &format!("return caches.keys().then(async ([name]) =>
            (await (await caches.open(name)).keys()).filter(({{ url }}) => url.endsWith('.html')).length === {MOST})")).await?;
        let kept = kept(&browser).await?;
        let wanted = pages.iter().skip(1).map(|page| server.at(page));
        for page in wanted {
            ensure!(kept.contains(&page), "{page} is not kept: {kept:#?}");
        }
        // Style sheet, look, entries, frame: the program and the form went with the page that needed them.
        ensure!(kept.len() == MOST + 4, "{kept:#?}");
        Ok(())
    })
    .await
}

const MOST: usize = 20;

/// Where there is no room, the page opens all the same, and what was kept stays whole.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_changes_nothing() -> Result<()> {
    let folder = room("full")?;
    let later = Later::of(&FIXTURE.dist(), &folder)?;
    let server = Server::start(FIXTURE.dist()).await?;
    let port = server.port();
    with(Setup::default(), async |browser| {
        until_visited(&browser, &server).await?;
        let before = kept(&browser).await?;
        let quota = |size| json!({ "origin": server.at("").trim_end_matches('/'), "quotaSize": size });
        browser.cdp().send_raw("Storage.overrideQuotaForOrigin", quota(1)).await?;
        server.stop().await;
        let newer = Server::with(ServerConfig { port, ..ServerConfig::good(folder.clone()) }).await?;
        browser.goto(newer.at(&FIXTURE.page("de"))).await?;
        until(&browser, LIVE).await?;
        let page = run(&browser, "return document.querySelector('script[data-wasm]').dataset.wasm").await?;
        ensure!(page.as_str().is_some_and(|page| later.has(page)), "the old page is shown: {page}");
        newer.stop().await;
        browser.goto(newer.at(&FIXTURE.page("de"))).await?;
        until(&browser, LIVE).await?;
        ensure!(kept(&browser).await? == before, "{:#?} was {before:#?}", kept(&browser).await?);
        Ok(())
    })
    .await?;
    Ok(fs::remove_dir_all(folder)?)
}

/// A host that wants to be rid of it puts another file in its place.
#[tokio::test(flavor = "multi_thread")]
async fn the_worker_can_be_unregistered() -> Result<()> {
    let folder = room("unregistered")?;
    Later::of(&FIXTURE.dist(), &folder)?;
    fs::copy(FIXTURE.dist().join("hosting/sw.js"), folder.join("sw.js"))?;
    let server = Server::start(FIXTURE.dist()).await?;
    let port = server.port();
    with(Setup::default(), async |browser| {
        until_visited(&browser, &server).await?;
        server.stop().await;
        let server = Server::with(ServerConfig { port, ..ServerConfig::good(folder.clone()) }).await?;
        for _ in 0..2 {
            browser.goto(server.at(&FIXTURE.page("de"))).await?;
            until(&browser, LIVE).await?;
            let rest = "return Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])
                .then(([workers, stores]) => workers.length + stores.length === 0)";
            until(&browser, rest).await?;
        }
        Ok(())
    })
    .await?;
    Ok(fs::remove_dir_all(folder)?)
}
