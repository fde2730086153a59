//! The key is the filter: what is unticked is not drawn.

use super::super::keyboard::press;
use super::{PERSPECTIVES, click, look, open, told};
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

/// Markers that are drawn although their status is this one, or are not although it is not.
const WRONG: &str = "
    const said = marker => marker.dataset.status ?? marker.dataset['VIEW'];
    return [...document.querySelectorAll('MARKERS')].filter(marker => map.isDrawn(marker) === (said(marker) === 'STATUS'))
        .map(marker => `${marker.dataset.place}: ${said(marker)}`)";

/// The statuses that the key shows.
async fn statuses(browser: &WebDriver) -> Result<Vec<String>> {
    told(browser, "return [...document.querySelectorAll('.key input')].map(box => box.value)").await
}

/// Looks at every map while a status is unticked; "no such status" stands for none.
async fn hides(browser: &WebDriver, status: &str) -> Result<()> {
    for view in PERSPECTIVES.into_iter().chain(["all"]) {
        look(browser, view).await?;
        let markers = if view == "all" { ".multiple .marker" } else { ".map-view .marker" };
        let wrong = WRONG.replace("VIEW", view).replace("MARKERS", markers).replace("STATUS", status);
        let wrong = run(browser, &wrong).await?;
        ensure!(wrong == json!([]), "without {status}, {view}: {wrong}");
    }
    Ok(())
}

async fn note_is_shown(browser: &WebDriver) -> Result<bool> {
    told(
        browser,
        "return document.querySelector('.key-hidden button').checkVisibility({ visibilityProperty: true })",
    )
    .await
}

async fn each_status_is_hidden_and_comes_back(browser: &WebDriver) -> Result<()> {
    let statuses = statuses(browser).await?;
    ensure!(statuses.len() >= 4, "the key has {statuses:?}");
    for status in statuses {
        ensure!(!note_is_shown(browser).await?, "nothing is hidden, but the note is shown");
        hides(browser, "no such status").await?;
        click(browser, &format!(".key [value={status}]")).await?;
        hides(browser, &status).await?;
        ensure!(note_is_shown(browser).await?, "{status} is hidden, but nothing says so");
        click(browser, ".key [type=reset]").await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn by_mouse() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", each_status_is_hidden_and_comes_back).await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_script() -> Result<()> {
    open(FIXTURE, Setup { script: false, ..Setup::default() }, "de", each_status_is_hidden_and_comes_back)
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn by_keyboard() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        for status in statuses(browser).await? {
            run(browser, &format!("document.querySelector('.key [value={status}]').focus()")).await?;
            press(browser, " ").await?;
            until(browser, &format!("return location.hash.includes('hide={status}')")).await?;
            hides(browser, &status).await?;
            run(browser, "document.querySelector('.key input:last-of-type').focus()").await?;
            run(browser, "[...document.querySelectorAll('.key input')].at(-1).focus()").await?;
            press(browser, Key::Tab).await?;
            until(browser, "return document.activeElement === document.querySelector('.key [type=reset]')")
                .await?;
            press(browser, Key::Enter).await?;
            until(browser, "return !location.hash.includes('hide=')").await?;
            hides(browser, "no such status").await?;
        }
        Ok(())
    })
    .await
}
