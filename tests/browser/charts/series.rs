//! A long series: read point by point, enlarged by buttons, keys, wheel and drag, and never without words at its axis.

use super::{open_in, reading, rows};
use crate::keyboard::press;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use support::browser::{Setup, run, until};
use support::made_up::SEED;
use support::series::{CHART, FILE, made_up};
use thirtyfour::prelude::*;

/// Points enough for a table that holds the outstanding ones only.
const COUNT: usize = 1_000;

/// The folder with the pages of the series; written once.
fn built() -> Result<&'static PathBuf> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let write = || {
        made_up(COUNT, true, SEED)
            .build(&room)
            .map(|(folder, _)| folder)
            .map_err(|error| format!("{error:#}"))
    };
    BUILT.get_or_init(write).as_ref().map_err(|error| anyhow::anyhow!("{error}"))
}

/// Day, amount and ends of the range of each point, as its file has them.
fn points() -> Result<Vec<(String, f64, f64, f64)>> {
    let series = made_up(COUNT, true, SEED);
    let (_, text) = series.files.iter().find(|(name, _)| *name == FILE).context("a file")?;
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(|row| Ok(row?)).collect()
}

async fn open(setup: Setup, test: impl AsyncFnOnce(&WebDriver) -> Result<()>) -> Result<()> {
    open_in(built()?.clone(), setup, &made_up(COUNT, true, SEED).page(), test).await
}

/// What the canvas shows, to be told from what it showed before.
const SEEN: &str = "return document.querySelector('[data-chart] canvas').toDataURL()";

#[tokio::test(flavor = "multi_thread")]
async fn keys_read_every_point_with_its_range() -> Result<()> {
    let points = points()?;
    open(Setup::default(), async |browser| {
        run(browser, "document.querySelector('.chart-reader').focus()").await?;
        for (key, place) in
            [(Key::Home, 0), (Key::Right, 1), (Key::Right, 2), (Key::Left, 1), (Key::End, COUNT - 1)]
        {
            press(browser, key).await?;
            let read = reading(browser, CHART).await?;
            let (day, amount, low, high) = points.get(place).context("a point")?;
            let [year, _, day] = day.split('-').collect::<Vec<_>>()[..] else {
                anyhow::bail!("{day} is no day")
            };
            let german = |number: f64| number.to_string().replace('.', ",");
            let day = day.trim_start_matches('0');
            let is_said = read.said.starts_with(&format!("{day}. "))
                && read.said.contains(&format!(" {year}: {}\u{202f}%", german(*amount)))
                && read.said.ends_with(&format!("({}–{}\u{202f}%)", german(*low), german(*high)));
            ensure!(is_said && read.said == read.text, "{read:?} for {:?}", points.get(place));
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_enlarged_and_the_whole_comes_back() -> Result<()> {
    open(Setup::default(), async |browser| {
        let whole = run(browser, SEEN).await?;
        let changed = |before: &serde_json::Value| format!("return (() => {{ {SEEN} }})() !== {before}");
        for (closer, back) in [("+", "0"), ("+", "-")] {
            browser.find(By::Css(format!("[data-zoom='{closer}']"))).await?.click().await?;
            until(browser, &changed(&whole)).await?;
            ensure!(run(browser, ZOOMED).await? == true, "it does not say that it is enlarged");
            browser.find(By::Css(format!("[data-zoom='{back}']"))).await?.click().await?;
            // Back at the whole, but labelled by the browser now.
            until(browser, &format!("return !(() => {{ {ZOOMED} }})()")).await?;
        }
        run(browser, "document.querySelector('.chart-reader').focus()").await?;
        for key in ["+", "+", "+"] {
            let before = run(browser, SEEN).await?;
            press(browser, key).await?;
            until(browser, &changed(&before)).await?;
        }
        // What is read comes into view.
        let before = run(browser, SEEN).await?;
        press(browser, Key::Home).await?;
        until(browser, &changed(&before)).await?;
        let read = reading(browser, CHART).await?;
        ensure!(read.mark.is_some(), "{read:?}");
        press(browser, "0").await?;
        until(browser, &format!("return !(() => {{ {ZOOMED} }})()")).await?;
        Ok(())
    })
    .await
}

const ZOOMED: &str = "return document.querySelector('[data-chart]').hasAttribute('data-zoomed')";

/// The wheel belongs to the page, and with Ctrl to the chart; a drag moves what is enlarged.
#[tokio::test(flavor = "multi_thread")]
async fn wheel_and_drag_move_what_is_shown() -> Result<()> {
    open(Setup::default(), async |browser| {
        let at = "const box = document.querySelector('.chart-picture').getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2]";
        run(browser, "document.querySelector('.chart-picture').scrollIntoView({ block: 'center', behavior: 'instant' })").await?;
        let [x, y]: [f64; 2] = serde_json::from_value(run(browser, at).await?)?;
        let whole = run(browser, SEEN).await?;
        let changed = |before: &serde_json::Value| format!("return (() => {{ {SEEN} }})() !== {before}");
        let wheel = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": -240, "modifiers": 2 });
        browser.cdp().send_raw("Input.dispatchMouseEvent", wheel).await?;
        until(browser, &changed(&whole)).await?;
        let enlarged = run(browser, SEEN).await?;
        for (kind, to) in [("mousePressed", x), ("mouseMoved", x + 80.0), ("mouseReleased", x + 80.0)] {
            let event = json!({ "type": kind, "x": to, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
            browser.cdp().send_raw("Input.dispatchMouseEvent", event).await?;
        }
        until(browser, &changed(&enlarged)).await
    })
    .await
}

/// The table has the outstanding points, and says where all of them are.
#[tokio::test(flavor = "multi_thread")]
async fn the_table_has_what_stands_out() -> Result<()> {
    let points = points()?;
    open(Setup::default(), async |browser| {
        let rows = rows(browser, CHART).await?;
        ensure!((2..=4).contains(&rows.len()), "{rows:#?}");
        let amounts = points.iter().map(|(_, amount, ..)| *amount);
        for outstanding in [amounts.clone().fold(f64::INFINITY, f64::min), amounts.fold(0.0, f64::max)] {
            let words = format!(": {}\u{202f}%", outstanding.to_string().replace('.', ","));
            ensure!(rows.iter().any(|row| row.contains(&words)), "{words} is not among {rows:#?}");
        }
        let note = run(browser, "return document.querySelector('.chart-note').textContent").await?;
        ensure!(note.as_str().is_some_and(|note| note.contains("1.000") && note.contains("CSV")), "{note}");
        Ok(())
    })
    .await
}
