//! Choosing a town, whatever is shown: by mouse, by finger, by keyboard alone, by its card and by a link.

use super::super::keyboard::press;
use super::hands::{feel, middle_of, tap};
use super::{PERSPECTIVES, TOWNS, click, look, open, open_page, told};
use anyhow::{Context, Result, ensure};
use support::browser::{Setup, open_rows, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

in_one_language!(by_mouse, by_finger, by_keyboard_alone);

/// What the switch offers.
fn views() -> impl Iterator<Item = &'static str> {
    ["all"].into_iter().chain(PERSPECTIVES)
}

/// The card is open, the focus on its first line, only its marker is marked.
async fn is_chosen(browser: &WebDriver, town: &str) -> Result<()> {
    let chosen = "const card = document.querySelector('#card-TOWN');
        return card.open && document.activeElement === card.querySelector('summary')
            && [...document.querySelectorAll('[data-chosen]')].map(one => one.dataset.place).join() === 'TOWN'";
    until(browser, &chosen.replace("TOWN", town)).await.with_context(|| format!("{town} is not chosen"))
}

/// The same, and neither map nor page have moved, and the card's first line is where the reader sees it.
async fn is_chosen_in_place(browser: &WebDriver, town: &str, before: &str) -> Result<()> {
    is_chosen(browser, town).await?;
    let after: String = told(browser, "return map.place()").await?;
    ensure!(before == after, "{town}: the map stood at {before} and stands at {after}");
    let seen = format!(
        "const box = document.querySelector('#card-{town} > summary').getBoundingClientRect();
        const found = document.elementFromPoint(box.left + 20, box.top + 10);
        return box.top >= 0 && box.top + 20 < innerHeight && !!found?.closest('#card-{town}')"
    );
    ensure!(told::<bool>(browser, &seen).await?, "{town}: the card is not in sight");
    Ok(())
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
        for view in views() {
            look(browser, view).await?;
            run(browser, "map.scroll()").await?;
            for town in TOWNS {
                let before: String = told(browser, "return map.place()").await?;
                browser.find(By::Css(marker(town))).await?.click().await?;
                is_chosen_in_place(browser, town, &before).await.context(view)?;
                escape(browser, town, &marker(town)).await?;
            }
        }
        Ok(())
    })
    .await
}

async fn by_finger(language: &str) -> Result<()> {
    open(FIXTURE, Setup { width: 375, height: 700, ..Setup::default() }, language, async |browser| {
        feel(browser).await?;
        for view in views() {
            let choice = format!("label:has(> [value={view}])");
            tap(browser, middle_of(browser, &choice).await?).await?;
            until(browser, &format!("return document.querySelector('[value={view}]').checked")).await?;
            for town in TOWNS {
                let at = middle_of(browser, &format!("{} .marker-target", marker(town))).await?;
                let before: String = told(browser, "return map.place()").await?;
                tap(browser, at).await?;
                is_chosen_in_place(browser, town, &before).await.context(view)?;
                escape(browser, town, &marker(town)).await?;
            }
        }
        Ok(())
    })
    .await
}

async fn by_keyboard_alone(language: &str) -> Result<()> {
    open(FIXTURE, Setup::default(), language, async |browser| {
        run(browser, "document.querySelector('[name=perspective]:checked').focus()").await?;
        for view in views() {
            for town in TOWNS {
                tab_to(browser, &marker(town)).await.context(view)?;
                let before: String = told(browser, "return map.place()").await?;
                press(browser, Key::Enter).await?;
                is_chosen_in_place(browser, town, &before).await.context(view)?;
                escape(browser, town, &marker(town)).await?;
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

/// One town after the other, without closing a card between: each takes the place of the one before.
#[tokio::test(flavor = "multi_thread")]
async fn the_next_takes_the_place_of_the_one_before() -> Result<()> {
    open(FIXTURE, Setup { width: 390, height: 800, ..Setup::default() }, "de", async |browser| {
        run(browser, "map.scroll()").await?;
        for town in TOWNS {
            let before: String = told(browser, "return map.place()").await?;
            run(browser, &format!("map.marker('{town}').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"))
                .await?;
            is_chosen_in_place(browser, town, &before).await?;
            let over: Vec<String> =
                told(browser, "return [...document.querySelectorAll('.town-card[open], .town-card[data-over]')].map(one => one.id)").await?;
            ensure!(over == [format!("card-{town}")], "{over:?}");
        }
        // A press on the card's first line closes it, and the focus is back on the map.
        click(browser, "#card-zelmin > summary").await?;
        until(browser, "return !document.querySelector('[data-over], .town-card[open]') && document.activeElement === map.marker('zelmin')").await
    })
    .await
}

/// Whoever opens a card stays there, and Escape leads back to the card's first line.
#[tokio::test(flavor = "multi_thread")]
async fn by_card_and_by_link() -> Result<()> {
    open_page(FIXTURE, Setup::default(), "de", async |browser| {
        open_rows(browser).await?;
        for town in TOWNS {
            let summary = format!("#card-{town} > summary");
            click(browser, &summary).await?;
            is_chosen(browser, town).await?;
            escape(browser, town, &summary).await?;
            click(browser, &format!(".register a[href='#town-{town}']")).await?;
            until(browser, &format!("return document.querySelector('#card-{town}').open"))
                .await
                .with_context(|| format!("the link to {town}"))?;
            click(browser, &summary).await?;
        }
        Ok(())
    })
    .await
}
