//! What is measured of a chart: its first drawing, and how long it takes to be read, enlarged and dragged.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use support::browser::run;
use support::figures::quantile;
use support::measure::{eventually, patiently, times};
use thirtyfour::WebDriver;

/// The parts of a first drawing, in the order in which they happen, then the whole, as `watch.js` names them.
pub(super) const PARTS: [&str; 8] = ["text", "parse", "follow", "others", "draw", "all", "painted", "after"];

/// First drawings, one a time that the page was opened: of each of [`PARTS`] the times, sorted.
#[derive(Default)]
pub(super) struct First {
    parts: [Vec<f64>; PARTS.len()],
    /// The longest task of the page up to then.
    tasks: Vec<f64>,
}

/// One step's times, sorted.
pub(super) struct Step {
    pub(super) handled: Vec<f64>,
    pub(super) worked: Vec<f64>,
    pub(super) drawings: Vec<f64>,
    /// The places that were read, and what was said of them, parted by a line.
    pub(super) seen: Vec<String>,
}

impl First {
    /// Waits for the first drawing of a page that was just opened.
    pub(super) async fn note(&mut self, browser: &WebDriver) -> Result<()> {
        patiently(browser, "return !!window.polls.first").await?;
        let shown = "const canvas = document.querySelector('.chart-picture[data-drawn] canvas');\
            return !!canvas && canvas.getContext('2d')\
                .getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte !== 0)";
        ensure!(run(browser, shown).await? == Value::Bool(true), "nothing was drawn");
        let found = run(browser, "return { ...window.polls.first, longest: window.polls.longest }").await?;
        let time = |name: &str| {
            found.get(name).and_then(Value::as_f64).with_context(|| format!("no {name}: {found}"))
        };
        for (name, times) in PARTS.iter().zip(&mut self.parts) {
            add(times, time(name)?);
        }
        add(&mut self.tasks, time("longest")?);
        Ok(())
    }

    /// The median of each part.
    pub(super) fn medians(&self) -> [f64; PARTS.len()] {
        self.parts.each_ref().map(|times| median(times))
    }

    /// How long the longest first drawing took as a whole.
    pub(super) fn longest(&self) -> f64 {
        let all = PARTS.iter().zip(&self.parts).find(|(name, _)| **name == "all");
        all.and_then(|(_, times)| times.last()).copied().unwrap_or_default()
    }

    /// The median of the page's longest task.
    pub(super) fn task(&self) -> f64 {
        median(&self.tasks)
    }
}

fn add(times: &mut Vec<f64>, time: f64) {
    times.push(time);
    times.sort_by(f64::total_cmp);
}

fn median(sorted: &[f64]) -> f64 {
    quantile(sorted, 0.5).unwrap_or_default()
}

/// Takes a step and times it.
pub(super) async fn step(browser: &WebDriver, call: &str) -> Result<Step> {
    let found = eventually(browser, call).await?;
    let seen = found.get("seen").and_then(Value::as_array).with_context(|| format!("{call}: {found}"))?;
    let seen = seen.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let [handled, worked, drawings] = ["handled", "worked", "drawings"].map(|name| times(&found, name));
    Ok(Step { handled: handled?, worked: worked?, drawings: drawings?, seen })
}
