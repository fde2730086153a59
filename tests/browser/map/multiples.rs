//! All three perspectives side by side: three small maps instead of the large one.

use super::{PERSPECTIVES, TOWNS, click, look, open};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

in_one_language!(three_small_maps_stand_for_the_large_one, without_script_too);

/// For each small map: its perspective, how many of its towns say what the large map's say, and whether its ground is
/// drawn. And whether the large one is hidden.
const SMALL: &str = "
    const large = (town, view) => document.querySelector(`.map-view [data-place=${town}]`).dataset[view];
    const maps = [...document.querySelectorAll('.multiple')].filter(one => one.checkVisibility()).map(one => [
        one.dataset.for,
        [...one.querySelectorAll('.marker')].filter(marker => map.isDrawn(marker)
            && marker.dataset.status === large(marker.dataset.place, one.dataset.for)).length,
        one.querySelector('use').getBoundingClientRect().width > 100,
        one.querySelector('figcaption').textContent.length > 3]);
    return [maps, document.querySelector('.map-main').checkVisibility()]";

async fn all_three_are_right(browser: &WebDriver) -> Result<()> {
    look(browser, "all").await?;
    let found = run(browser, SMALL).await?;
    let maps = PERSPECTIVES.map(|each| json!([each, 3, true, true]));
    ensure!(found == json!([maps, false]), "{found:#}");
    for perspective in PERSPECTIVES {
        for town in TOWNS {
            click(browser, &format!(".multiple[data-for={perspective}] [data-place={town}] .marker-fill"))
                .await?;
            let open = format!("return document.querySelector('#town-{town}').checkVisibility()");
            until(browser, &open).await.with_context(|| format!("{town} on the map of {perspective}"))?;
            click(browser, &format!("#card-{town} > summary")).await?;
            // The link is to lead there once more.
            run(
                browser,
                "history.replaceState(history.state, '', location.hash.replace(/^#town-\\w+/, '#'))",
            )
            .await?;
        }
    }
    look(browser, "kyiv").await?;
    let back = run(browser, SMALL).await?;
    ensure!(back == json!([[], true]), "{back:#}");
    Ok(())
}

async fn three_small_maps_stand_for_the_large_one(language: &str) -> Result<()> {
    open(FIXTURE, Setup::default(), language, all_three_are_right).await
}

async fn without_script_too(language: &str) -> Result<()> {
    open(FIXTURE, Setup { script: false, ..Setup::default() }, language, all_three_are_right).await
}
