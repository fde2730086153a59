//! The live map: markers, cards and the switch.

use super::live::LIVE;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, console, run, until, with};
use support::dist;
use support::server::Server;
use thirtyfour::prelude::*;

in_every_language!(a_marker_opens_its_card_from_every_perspective, the_page_scrolls_over_the_map);

async fn a_marker_opens_its_card_from_every_perspective(language: &str) -> Result<()> {
    let server = Server::start(dist::release()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&dist::page(language))).await?;
        until(&browser, LIVE).await?;
        for perspective in ["moscow", "kyiv", "independent"] {
            browser.find(By::Css(format!("[name=perspective][value={perspective}]"))).await?.click().await?;
            for town in ["lyman", "pokrovsk", "vovchansk"] {
                browser.find(By::Css(format!("[data-place={town}] .marker-fill"))).await?.click().await?;
                let state = format!(
                    "return document.querySelector('#card-{town}').open \
                     && document.querySelector('[data-place={town}]').hasAttribute('data-chosen') \
                     && document.activeElement === document.querySelector('#card-{town} > summary')"
                );
                until(&browser, &state).await?;
                browser.find(By::Css(format!("#card-{town} > summary"))).await?.click().await?;
                let closed = format!(
                    "return !document.querySelector('#card-{town}').open \
                     && !document.querySelector('[data-place={town}]').hasAttribute('data-chosen')"
                );
                until(&browser, &closed).await?;
            }
        }
        ensure!(console(&browser).await?.is_empty(), "the console stays silent");
        Ok(())
    })
    .await
}

async fn the_page_scrolls_over_the_map(language: &str) -> Result<()> {
    let server = Server::start(dist::release()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&dist::page(language))).await?;
        until(&browser, LIVE).await?;
        run(&browser, "document.documentElement.style.scrollBehavior = 'auto'; document.querySelector('.map-main').scrollIntoView()").await?;
        let before = run(&browser, "return scrollY").await?;
        let map = browser.find(By::Css(".map-picture")).await?;
        let wheel = json!({
            "type": "mouseWheel", "x": 300, "y": 300, "deltaX": 0, "deltaY": 240
        });
        ensure!(map.is_displayed().await?, "the map is there");
        browser.cdp().send_raw("Input.dispatchMouseEvent", wheel).await?;
        let moved = format!("return scrollY > {before} + 100");
        until(&browser, &moved).await
    })
    .await
}
