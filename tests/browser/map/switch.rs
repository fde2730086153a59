//! Whose statements the map shows: nobody's at first, but all of them, each in its sector; and choosing moves nothing.

use super::{PERSPECTIVES, look, open, told, widen};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use support::browser::{Setup, run};
use support::explainer::{ARTICLE, FIXTURE};
use thirtyfour::prelude::*;

in_one_language!(each_choice_shows_its_signs, without_script_too);

in_every_language!(choosing_moves_nothing);

/// What is drawn of each town: the perspectives of its sectors, and those of its discs and of what is said beside it.
const SIGNS: &str = "
    const drawn = (marker, part) => [...marker.querySelectorAll(part)].filter(map.isDrawn)
        .map(one => (one.closest('[data-for]') ?? one).dataset.for).join(' ');
    return [...document.querySelectorAll('.map-view .marker')].map(marker => ['.sector', '.disc'].map(part => drawn(marker, part)))";

async fn each_sign_is_right(browser: &WebDriver) -> Result<()> {
    ensure!(
        run(browser, "return document.querySelector('[name=perspective]:checked').value").await?
            == json!("all")
    );
    for view in ["all"].into_iter().chain(PERSPECTIVES).chain(["all"]) {
        look(browser, view).await?;
        let sign = if view == "all" { json!(["moscow kyiv independent", ""]) } else { json!(["", view]) };
        let found = run(browser, SIGNS).await?;
        ensure!(found == Value::from(vec![sign; 3]), "{view}: {found}");
    }
    Ok(())
}

async fn each_choice_shows_its_signs(language: &str) -> Result<()> {
    open(FIXTURE, Setup::default(), language, each_sign_is_right).await
}

async fn without_script_too(language: &str) -> Result<()> {
    open(FIXTURE, Setup { script: false, ..Setup::default() }, language, each_sign_is_right).await
}

/// Where everything in and around the map stands.
const PLACES: &str = "
    const box = one => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y + scrollY, width, height].map(Math.round).join(); };
    return [...document.querySelectorAll('.map-picture, .marker-name, .ground-label, .key, .summaries, .town-card, .map-credits')].map(box).join(' ')";

async fn choosing_moves_nothing(language: &str) -> Result<()> {
    open(ARTICLE, Setup::default(), language, async |browser| {
        for width in [320, 390, 768, 1280] {
            widen(browser, width).await?;
            look(browser, "all").await?;
            let before: String = told(browser, PLACES).await?;
            for view in PERSPECTIVES {
                look(browser, view).await?;
                let after: String = told(browser, PLACES).await?;
                ensure!(before == after, "{width} px, {view}: something moves");
            }
        }
        Ok(())
    })
    .await
}
