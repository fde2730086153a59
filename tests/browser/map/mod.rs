//! The map in a real browser: choosing towns, enlarging, names, the switch, print, and pages of many towns.

mod access;
mod choose;
mod hands;
mod many;
mod names;
mod pages;
mod print;
mod save;
mod shared;
mod sizes;
mod switch;
mod touch;
mod walk;
mod zoom;

use super::visit::visit;
use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use std::path::PathBuf;
use support::browser::{Setup, click, resize, run, until};
use support::explainer::Explainer;
use thirtyfour::prelude::*;

/// The contested towns of the made-up explainer, in reading order.
const TOWNS: [&str; 3] = ["aldau", "brunnfeld", "zelmin"];

/// How far the map can be enlarged: its lines are simplified to 300 m, and 470 km of it are at most 602 px wide.
const CLOSEST: f64 = 2.6;

/// Whose statements the map can show.
const PERSPECTIVES: [&str; 3] = ["moscow", "kyiv", "independent"];

/// What scripts of these tests have in common.
const COMMON: &str = include_str!("common.js");

/// Opens the panel of an explainer's map and runs a test on it once it is live; the console must stay silent. The map is as large in
/// it as on the article's page, which has ten times as much to lay out.
async fn open(
    explainer: Explainer,
    setup: Setup,
    language: &str,
    test: impl AsyncFnOnce(&WebDriver) -> Result<()>,
) -> Result<()> {
    open_in(explainer.dist(), setup, &explainer.panel(language, "map"), test).await
}

/// The same with the article's page: for what the map has to do with the rest of it.
async fn open_page(
    explainer: Explainer,
    setup: Setup,
    language: &str,
    test: impl AsyncFnOnce(&WebDriver) -> Result<()>,
) -> Result<()> {
    open_in(explainer.dist(), setup, &explainer.page(language), test).await
}

/// The same with another folder and page.
async fn open_in(
    folder: PathBuf,
    setup: Setup,
    page: &str,
    test: impl AsyncFnOnce(&WebDriver) -> Result<()>,
) -> Result<()> {
    visit(folder, setup, page, async |browser| {
        run(browser, COMMON).await?;
        test(browser).await
    })
    .await
}

/// What a script gives back, as a type.
async fn told<T: DeserializeOwned>(browser: &WebDriver, script: &str) -> Result<T> {
    let value = run(browser, script).await?;
    serde_json::from_value(value.clone()).with_context(|| format!("{script} gave {value}"))
}

/// Chooses whose statements the map shows.
async fn look(browser: &WebDriver, perspective: &str) -> Result<()> {
    click(browser, &format!("[name=perspective][value={perspective}]")).await
}

/// Waits until the map is so many times enlarged.
async fn zoomed(browser: &WebDriver, zoom: f64) -> Result<()> {
    until(browser, &format!("return Math.abs(map.view().k - {zoom}) < 0.001")).await
}

/// Sets the width of the window, and waits until the live map has followed.
async fn widen(browser: &WebDriver, width: u32) -> Result<()> {
    resize(browser, width, 900, 1.0).await?;
    until(browser, &format!("return innerWidth === {width} && map.isMeasured()")).await
}
