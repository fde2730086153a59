//! What is measured in a page: how long the frames of one step take.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use support::browser::run;
use support::measure::{self, eventually, metric, times};
use thirtyfour::WebDriver;

/// What listens to wheel, pointer and keys.
const MAP: &str = ".map-picture";

/// What moves when the map is panned and zoomed: its `transform` changes.
const VIEW: &str = ".map-view";

/// What a step is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The map moves, frame by frame.
    Motion,
    /// The reader chooses something, and waits.
    Choices,
}

/// One step's times, sorted, and the milliseconds of all tasks in it.
pub(super) struct Step {
    pub(super) kind: Kind,
    pub(super) took: Vec<f64>,
    pub(super) worked: Vec<f64>,
    pub(super) tasks: f64,
    /// How many times larger the map became, where it was zoomed.
    pub(super) largest: Option<f64>,
}

/// Gives the page what drives its map.
pub(super) async fn install(browser: &WebDriver) -> Result<()> {
    for selector in [MAP, VIEW] {
        let there = run(browser, &format!("return !!document.querySelector('{selector}')")).await?;
        ensure!(there == json!(true), "the page has no {selector}");
    }
    measure::install(browser, include_str!("drive.js"), vec![json!(MAP), json!(VIEW)]).await
}

/// Zooms to about this; gives back to what.
pub(super) async fn reach(browser: &WebDriver, scale: f64) -> Result<f64> {
    let reached = eventually(browser, &format!("bench.reach({scale})")).await?.as_f64();
    reached.context("a scale")
}

/// Takes a step and times it.
pub(super) async fn step(browser: &WebDriver, call: &str, kind: Kind) -> Result<Step> {
    let before = metric(browser, "TaskDuration").await?;
    let found = eventually(browser, call).await?;
    let tasks = metric(browser, "TaskDuration").await? - before;
    let seen = found.get("seen").and_then(Value::as_array).with_context(|| format!("{call}: {found}"))?;
    ensure!(kind == Kind::Choices || seen.len() > 1, "{call}: the map did not move");
    let largest = found.get("largest").and_then(Value::as_f64);
    let (took, worked) = (times(&found, "took")?, times(&found, "worked")?);
    Ok(Step { kind, took, worked, tasks: tasks * 1000.0, largest })
}
