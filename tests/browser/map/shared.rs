//! The address of the map: it brings back view, perspective and open towns, and trusts nobody.

use super::{CLOSEST, COMMON, click, look, open_page, zoomed};
use crate::live::LIVE;
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::time::Duration;
use support::browser::{PATIENCE, Setup, back, forward, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;
use tokio::time::{Instant, sleep};

in_one_language!(a_shared_address_brings_the_map_back);

const STATE: &str = "return [
    document.querySelector('[name=perspective]:checked').value,
    [...document.querySelectorAll('.town-card[open]')].map(card => card.dataset.value),
    [...document.querySelectorAll('[data-chosen]')].map(marker => marker.dataset.place),
    map.view()]";

/// Loads an address afresh.
async fn load(browser: &WebDriver, address: &str) -> Result<()> {
    browser.goto("about:blank").await?;
    browser.goto(address).await?;
    until(browser, LIVE).await?;
    run(browser, COMMON).await?;
    Ok(())
}

/// Waits until the map is in a state. The view may differ by what the address rounds: 100 m, and hundredths of the zoom.
async fn has_state(browser: &WebDriver, state: &Value) -> Result<()> {
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        if is_like(&run(browser, STATE).await?, state) {
            return Ok(());
        }
        sleep(Duration::from_millis(50)).await;
    }
    bail!("{} instead of {state}", run(browser, STATE).await?)
}

fn is_like(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_like(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.iter().all(|(name, value)| other.get(name).is_some_and(|other| is_like(value, other)))
        }
        (Value::Number(one), Value::Number(other)) => {
            one.as_f64().zip(other.as_f64()).is_some_and(|(one, other)| (one - other).abs() < 5.0)
        }
        _ => one == other,
    }
}

async fn a_shared_address_brings_the_map_back(language: &str) -> Result<()> {
    open_page(FIXTURE, Setup::default(), language, async |browser| {
        look(browser, "kyiv").await?;
        click(browser, ".map-view [data-place=aldau]").await?;
        click(browser, "[data-tool=closer]").await?;
        zoomed(browser, 2.0).await?;
        until(
            browser,
            "return ['view=kyiv', 'town=aldau', 'at=2_'].every(part => location.hash.includes(part))",
        )
        .await?;
        let state = run(browser, STATE).await?;
        let view = run(browser, "return map.view()").await?;
        ensure!(state == json!(["kyiv", ["aldau"], ["aldau"], view]), "{state}");
        let address = browser.current_url().await?;
        load(browser, address.as_str()).await?;
        has_state(browser, &state).await?;
        // The address stays as it was shared.
        until(browser, &format!("return location.href === '{address}'")).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_with_a_town_alone_shows_its_card() -> Result<()> {
    open_page(FIXTURE, Setup::default(), "de", async |browser| {
        let address = browser.current_url().await?;
        load(browser, &format!("{address}#town-aldau")).await?;
        until(browser, "return document.querySelector('#card-aldau').open").await?;
        for view in ["moscow", "kyiv", "independent", "all"] {
            load(browser, &format!("{address}#view={view}")).await?;
            until(
                browser,
                &format!("return document.querySelector('[name=perspective]:checked').value === '{view}'"),
            )
            .await?;
        }
        Ok(())
    })
    .await
}

/// What nobody writes in good faith leaves the whole map; and so does what is only half a view.
#[tokio::test(flavor = "multi_thread")]
async fn hostile_views_leave_the_whole_map() -> Result<()> {
    open_page(FIXTURE, Setup::default(), "de", async |browser| {
        let page = browser.current_url().await?;
        let long = format!("4_{}", "9".repeat(1980));
        let hostile = [
            "NaN",
            "NaN_NaN_NaN",
            "1e999",
            "1e999_1e999_1e999",
            "_",
            "__",
            "___",
            "4",
            "4_",
            "4_460.7",
            "4_x_y",
            "-4_460.7_73.5",
            "0_460.7_73.5",
            "Infinity_0_0",
            "-0_0_0",
            "%",
            "%00",
            "4%5F",
            "<svg>",
            "٤_٤٦٠_٧٣",
            "0x4_1_1",
            " ",
            &long,
        ];
        // A page that starts reads an address as one that is live does; so a few of them are enough for it.
        for hostile in hostile.iter().step_by(5).chain([&long.as_str()]) {
            load(browser, &format!("{page}#at={hostile}")).await?;
            zoomed(browser, 1.0).await.with_context(|| (*hostile).to_owned())?;
            ensure_whole(browser, hostile).await?;
        }
        // The same for an address that comes to a live page.
        run(browser, "map.go(...map.spot('aldau'), 2)").await?;
        for hostile in hostile {
            run(browser, &format!("location.hash = '#at={}'", hostile.replace('\'', ""))).await?;
            zoomed(browser, 1.0).await.with_context(|| format!("live: {hostile}"))?;
            ensure_whole(browser, hostile).await?;
        }
        Ok(())
    })
    .await
}

async fn ensure_whole(browser: &WebDriver, hostile: &str) -> Result<()> {
    let view = run(browser, "const view = map.view(); return [view.x, view.y, view.k]").await?;
    ensure!(view == json!([0, 0, 1]), "{hostile}: {view}");
    Ok(())
}

/// Views beyond the limits are taken to the limits.
#[tokio::test(flavor = "multi_thread")]
async fn views_beyond_the_limits_stop_there() -> Result<()> {
    open_page(FIXTURE, Setup::default(), "de", async |browser| {
        let page = browser.current_url().await?;
        load(browser, &format!("{page}#at=99_460.7_73.5")).await?;
        zoomed(browser, CLOSEST).await?;
        load(browser, &format!("{page}#at=2_999999_-999999")).await?;
        let corner = "const [view, [width, height]] = [map.view(), map.size()];
            return view.k === 2 && Math.abs(view.x + width) < 1 && Math.abs(view.y + height) < 1";
        until(browser, corner).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn back_takes_a_choice_back() -> Result<()> {
    open_page(FIXTURE, Setup::default(), "de", async |browser| {
        let first = run(browser, STATE).await?;
        look(browser, "kyiv").await?;
        until(browser, "return location.hash === '#view=kyiv'").await?;
        let second = run(browser, STATE).await?;
        click(browser, ".map-view [data-place=aldau]").await?;
        until(browser, "return location.hash.includes('town=aldau')").await?;
        let third = run(browser, STATE).await?;
        look(browser, "moscow").await?;
        until(browser, "return location.hash.includes('view=moscow')").await?;
        for state in [&third, &second, &first] {
            back(browser).await?;
            has_state(browser, state).await?;
        }
        forward(browser).await?;
        has_state(browser, &second).await?;
        forward(browser).await?;
        has_state(browser, &third).await
    })
    .await
}
