//! What is done in a page that is live, and how long it takes until it shows.

use super::builds::{Selectors, Step};
use super::input::{click, mouse, press};
use super::table::Figures;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::time::Duration;
use support::browser::run;
use support::measure::{eventually, metric};
use thirtyfour::WebDriver;
use tokio::time::sleep;

/// How often each single thing is done.
const TIMES: usize = 3;

/// Events of each motion; each makes a frame.
const FRAMES: u32 = 30;

/// How far the map is dragged in each frame, to and fro.
const DRAGGED: f64 = 8.0;

/// Numbers that systems know keys by.
const BACKSPACE: u32 = 8;
const ESCAPE: u32 = 27;

/// Does everything there is to do, and adds how long it took, and the longest single answer.
pub(super) async fn measure(browser: &WebDriver, selectors: &Selectors, figures: &mut Figures) -> Result<()> {
    let before = figures.len();
    for _ in 0..TIMES {
        figures.add("switch", clicked(browser, &selectors.switch).await?);
    }
    if let Some(step) = &selectors.search {
        search(browser, step, figures).await?;
    }
    if let Some(step) = &selectors.town {
        hover(browser, step, figures).await?;
    }
    if let Some(step) = &selectors.mark {
        for _ in 0..TIMES {
            figures.add("mark", clicked(browser, step).await?);
            press(browser, "Escape", Some(ESCAPE)).await?;
            settle().await;
        }
    }
    figures.add_longest("slowest", before);
    if let Some(step) = &selectors.map {
        figures.add("zoom", zoom(browser, step, -step.wheel).await?);
        figures.add("pan", pan(browser, step).await?);
        figures.add("zoom", zoom(browser, step, step.wheel).await?);
    }
    Ok(())
}

/// What follows an answer is over before the next question.
async fn settle() {
    sleep(Duration::from_millis(200)).await;
}

/// The middle of an element of a step, once it lies still; the next one each time.
async fn spot(browser: &WebDriver, step: &Step) -> Result<Value> {
    let spot = run(browser, &format!("return bench.spot({})", json!(step.at))).await?;
    ensure!(spot.is_object(), "the page has no {}", step.at);
    settle().await;
    Ok(spot)
}

/// Asks the page to time the next event of a type.
async fn expect(browser: &WebDriver, kind: &str, step: &Step) -> Result<()> {
    run(browser, &format!("bench.next({}, {})", json!(kind), json!(step.changes))).await?;
    Ok(())
}

/// How long it took, and whether it changed what it should.
async fn answer(browser: &WebDriver) -> Result<(f64, bool)> {
    let told = eventually(browser, "bench.answer").await?;
    let took = told.get("took").and_then(Value::as_f64).with_context(|| told.to_string())?;
    settle().await;
    Ok((took, told.get("changed") == Some(&json!(true))))
}

/// A click, which must change something.
pub(super) async fn clicked(browser: &WebDriver, step: &Step) -> Result<f64> {
    let spot = spot(browser, step).await?;
    expect(browser, "click", step).await?;
    click(browser, &spot).await?;
    let (took, changed) = answer(browser).await?;
    ensure!(changed, "a click on {} at {spot} changes nothing", step.at);
    Ok(took)
}

/// Types letter by letter, and clears it all at once. Not every letter must change something.
async fn search(browser: &WebDriver, step: &Step, figures: &mut Figures) -> Result<()> {
    if !step.row.is_empty() {
        run(
            browser,
            &format!("const row = document.querySelector({}); if (row) {{ row.open = true; row.scrollIntoView(); }}", json!(step.row)),
        )
        .await?;
    }
    click(browser, &spot(browser, step).await?).await?;
    settle().await;
    let mut changed = false;
    for letter in step.words.chars() {
        expect(browser, "keydown", step).await?;
        press(browser, &letter.to_string(), None).await?;
        let (took, changes) = answer(browser).await?;
        changed |= changes;
        figures.add("type", took);
    }
    ensure!(changed, "{} finds nothing to leave out", step.words);
    run(browser, &format!("document.querySelector({}).select()", json!(step.at))).await?;
    expect(browser, "keydown", step).await?;
    press(browser, "Backspace", Some(BACKSPACE)).await?;
    let (took, changed) = answer(browser).await?;
    ensure!(changed, "clearing the search changes nothing");
    figures.add("clear", took);
    Ok(())
}

/// Leads the pointer onto one after the other.
async fn hover(browser: &WebDriver, step: &Step, figures: &mut Figures) -> Result<()> {
    for _ in 0..TIMES {
        let spot = spot(browser, step).await?;
        mouse(browser, "mouseMoved", &json!({ "x": 1, "y": 1 }), json!({})).await?;
        settle().await;
        expect(browser, "pointerover", step).await?;
        mouse(browser, "mouseMoved", &spot, json!({})).await?;
        let (took, changed) = answer(browser).await?;
        ensure!(changed || step.changes.is_empty(), "hovering {} changes nothing", step.at);
        figures.add("town", took);
    }
    Ok(())
}

/// Turns the wheel; gives back what the main thread did for each frame.
async fn zoom(browser: &WebDriver, step: &Step, wheel: i32) -> Result<f64> {
    let spot = spot(browser, step).await?;
    let turned = json!({ "deltaX": 0, "deltaY": wheel, "modifiers": if step.ctrl { 2 } else { 0 } });
    work(browser, step, async || {
        for _ in 0..FRAMES {
            mouse(browser, "mouseWheel", &spot, turned.clone()).await?;
        }
        Ok(())
    })
    .await
}

/// Drags to and fro; gives back what the main thread did for each frame.
async fn pan(browser: &WebDriver, step: &Step) -> Result<f64> {
    let spot = spot(browser, step).await?;
    let coordinate = |name| spot.get(name).and_then(Value::as_f64).context("a place");
    let (x, y) = (coordinate("x")?, coordinate("y")?);
    let left = json!({ "button": "left", "buttons": 1, "clickCount": 1 });
    mouse(browser, "mouseMoved", &spot, json!({})).await?;
    mouse(browser, "mousePressed", &spot, left.clone()).await?;
    let worked = work(browser, step, async || {
        for frame in 1..=FRAMES {
            // Not back to where it began: then nothing would have changed.
            let far =
                DRAGGED * f64::from(if frame <= FRAMES * 2 / 3 { frame } else { FRAMES * 4 / 3 - frame });
            let spot = json!({ "x": x - far / 2.0, "y": y - far / 2.0 });
            mouse(browser, "mouseMoved", &spot, left.clone()).await?;
        }
        Ok(())
    })
    .await;
    mouse(browser, "mouseReleased", &spot, left).await?;
    worked
}

/// The main thread's milliseconds for each of the frames of a motion, which must change something.
async fn work(browser: &WebDriver, step: &Step, motion: impl AsyncFnOnce() -> Result<()>) -> Result<f64> {
    let look = format!("return bench.seen({})", json!(step.changes));
    let was = run(browser, &look).await?;
    let before = metric(browser, "TaskDuration").await?;
    motion().await?;
    let after = metric(browser, "TaskDuration").await?;
    ensure!(run(browser, &look).await? != was, "{} did not move", step.changes);
    settle().await;
    Ok((after - before) * 1000.0 / f64::from(FRAMES))
}
