//! Choosing a town, from every perspective: by mouse, by finger, by keyboard alone, by its card and by a link.

use super::super::keyboard::press;
use super::hands::{feel, middle_of, tap};
use super::{PERSPECTIVES, TOWNS, click, look, open, open_page, zoomed};
use anyhow::{Context, Result};
use support::browser::{Setup, open_rows, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

in_one_language!(by_mouse, by_finger, by_keyboard_alone);

/// The card is open, the focus on its first line, only its marker is marked, and the map is there.
async fn is_chosen(browser: &WebDriver, town: &str) -> Result<()> {
    let chosen = "const card = document.querySelector('#card-TOWN');
        return card.open && document.activeElement === card.querySelector('summary')
            && [...document.querySelectorAll('[data-chosen]')].map(one => one.dataset.place).join() === 'TOWN'
            && map.isNear(map.spot('TOWN'))";
    until(browser, &chosen.replace("TOWN", town)).await.with_context(|| format!("{town} is not chosen"))
}

/// Escape closes the card, and the focus is back where it was opened.
async fn escape(browser: &WebDriver, town: &str, selector: &str) -> Result<()> {
    press(browser, Key::Escape).await?;
    let back = format!(
        "return !document.querySelector('#card-{town}').open && !document.querySelector('[data-chosen]')
            && document.activeElement === document.querySelector('{selector}')"
    );
    until(browser, &back).await.with_context(|| format!("Escape does not return from {town}"))
}

fn marker(town: &str) -> String {
    format!(".map-view [data-place={town}]")
}

async fn by_mouse(language: &str) -> Result<()> {
    open(FIXTURE, Setup::default(), language, async |browser| {
        for perspective in PERSPECTIVES {
            look(browser, perspective).await?;
            for town in TOWNS {
                click(browser, &format!("{} .marker-fill", marker(town))).await?;
                is_chosen(browser, town).await.context(perspective)?;
                escape(browser, town, &marker(town)).await?;
                click(browser, "[data-tool=whole]").await?;
                zoomed(browser, 1.0).await?;
            }
        }
        Ok(())
    })
    .await
}

async fn by_finger(language: &str) -> Result<()> {
    open(FIXTURE, Setup { width: 375, height: 700, ..Setup::default() }, language, async |browser| {
        feel(browser).await?;
        for perspective in PERSPECTIVES {
            let choice = format!("label:has(> [value={perspective}])");
            tap(browser, middle_of(browser, &choice).await?).await?;
            until(browser, &format!("return document.querySelector('[value={perspective}]').checked"))
                .await?;
            for town in TOWNS {
                let at = middle_of(browser, &format!("{} .marker-fill", marker(town))).await?;
                tap(browser, at).await?;
                is_chosen(browser, town).await.context(perspective)?;
                escape(browser, town, &marker(town)).await?;
                tap(browser, middle_of(browser, "[data-tool=whole]").await?).await?;
                zoomed(browser, 1.0).await?;
            }
        }
        Ok(())
    })
    .await
}

async fn by_keyboard_alone(language: &str) -> Result<()> {
    open(FIXTURE, Setup::default(), language, async |browser| {
        run(browser, "document.querySelector('[name=perspective]:checked').focus()").await?;
        for perspective in PERSPECTIVES {
            for town in TOWNS {
                tab_to(browser, &marker(town)).await.context(perspective)?;
                press(browser, Key::Enter).await?;
                is_chosen(browser, town).await.context(perspective)?;
                escape(browser, town, &marker(town)).await?;
                // On the map a second one takes the whole map back.
                press(browser, Key::Escape).await?;
                zoomed(browser, 1.0).await?;
            }
            run(browser, "document.querySelector('[name=perspective]:checked').focus()").await?;
            press(browser, Key::Right).await?;
        }
        Ok(())
    })
    .await
}

/// Presses Tab until the focus is there; the markers lie next to the switch and to one another.
async fn tab_to(browser: &WebDriver, selector: &str) -> Result<()> {
    let there = format!("return document.activeElement === document.querySelector('{selector}')");
    for _ in 0..TOWNS.len() {
        press(browser, Key::Tab).await?;
        if run(browser, &there).await? == serde_json::json!(true) {
            return Ok(());
        }
    }
    anyhow::bail!("Tab does not lead to {selector}")
}

/// Whoever opens a card sees its town, and Escape leads back to the card's first line.
#[tokio::test(flavor = "multi_thread")]
async fn by_card_and_by_link() -> Result<()> {
    open_page(FIXTURE, Setup::default(), "de", async |browser| {
        open_rows(browser).await?;
        for town in TOWNS {
            let summary = format!("#card-{town} > summary");
            click(browser, &summary).await?;
            is_chosen(browser, town).await?;
            escape(browser, town, &summary).await?;
            click(browser, "[data-tool=whole]").await?;
            zoomed(browser, 1.0).await?;
            click(browser, &format!(".register a[href='#town-{town}']")).await?;
            let there = "return document.querySelector('#card-TOWN').open && map.isNear(map.spot('TOWN'))";
            until(browser, &there.replace("TOWN", town))
                .await
                .with_context(|| format!("the link to {town}"))?;
            click(browser, &summary).await?;
            click(browser, "[data-tool=whole]").await?;
            zoomed(browser, 1.0).await?;
        }
        Ok(())
    })
    .await
}
