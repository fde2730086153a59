//! Without scripts: everything can be read, and what style sheets can do works.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, click, run, with};
use support::explainer::FIXTURE;
use support::server::Server;
use thirtyfour::prelude::*;

in_one_language!(
    every_statement_point_and_chart_can_be_read,
    the_switch_recolours_the_towns_and_changes_the_summary,
    marks_terms_and_cards_open
);

/// With scripts off the driver's own scripts still run, so the page can be asked.
fn quiet() -> Setup {
    Setup { script: false, ..Setup::default() }
}

/// How many of these are seen.
async fn count_visible(browser: &WebDriver, selector: &str) -> Result<u64> {
    let script = format!(
        "return [...document.querySelectorAll(`{selector}`)]
            .filter((one) => one.checkVisibility({{ visibilityProperty: true, opacityProperty: true }}) && one.getBoundingClientRect().width > 0
                && one.getBoundingClientRect().height > 0).length"
    );
    run(browser, &script).await?.as_u64().context("no number")
}

async fn every_statement_point_and_chart_can_be_read(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(quiet(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        ensure!(browser.find_all(By::Css("[data-live]")).await?.is_empty(), "scripts are off");
        // What is looked up stands in rows that open.
        for row in browser.find_all(By::Css(".reference > details > summary")).await? {
            row.scroll_into_view().await?;
            row.click().await?;
        }
        let inventory = count_visible(&browser, ".statement[id]:not([data-supplement])").await?;
        ensure!(inventory == 20, "{inventory} statements of the article are visible");
        let points = count_visible(&browser, ".entry[data-point]").await?;
        ensure!(points == 11, "{points} points are visible");
        for chart in ["ready", "split", "trust", "gain"] {
            let shown = count_visible(&browser, &format!("[data-chart={chart}] .chart-still svg")).await?;
            ensure!(shown == 1, "{chart}: {shown} drawings");
            click(&browser, &format!("[data-chart={chart}] .chart-more > summary")).await?;
            let rows = count_visible(&browser, &format!("[data-chart={chart}] tbody tr")).await?;
            ensure!(rows >= 2, "{chart}: {rows} rows");
        }
        for control in ["input[type=search]", "select", "input[type=range]", ".finder button", "#km2"] {
            let shown = count_visible(&browser, control).await?;
            ensure!(shown == 0, "{control}: a control that cannot work is not shown");
        }
        click(&browser, ".timeline-said > summary").await?;
        for (part, least) in [(".moment", 8), (".actor", 9)] {
            let shown = count_visible(&browser, part).await?;
            ensure!(shown >= least, "{part}: {shown} are visible");
        }
        Ok(())
    })
    .await
}

async fn the_switch_recolours_the_towns_and_changes_the_summary(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(quiet(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        let mut looks = Vec::new();
        for perspective in ["moscow", "kyiv", "independent"] {
            let radio = format!("input[name=perspective][value={perspective}]");
            click(&browser, &radio).await?;
            let drawn = format!("[data-place=brunnfeld] .sign[data-for={perspective}] .disc");
            let shown = count_visible(&browser, "[data-place=brunnfeld] :is(.disc, .sector)").await?;
            ensure!(
                (shown, count_visible(&browser, &drawn).await?) == (1, 1),
                "{perspective}: {shown} signs"
            );
            let fill = browser.find(By::Css(format!("{drawn} .marker-fill"))).await?;
            let strokes = browser.find_all(By::Css(format!("{drawn} path"))).await?.len();
            let look = (fill.css_value("fill").await?, fill.css_value("stroke-dasharray").await?, strokes);
            ensure!(!looks.contains(&look), "{perspective} looks like another: {look:?}");
            looks.push(look);
            let shown = count_visible(&browser, ".summaries p").await?;
            let own = count_visible(&browser, &format!(".summaries p[data-for={perspective}]")).await?;
            ensure!((shown, own) == (1, 1), "{perspective}: {shown} summaries");
        }
        Ok(())
    })
    .await
}

async fn marks_terms_and_cards_open(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(quiet(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        // They are links then, to what their rows say without being opened further.
        for (link, place, words) in [
            ("#story .mark[href='#s4']", "#s4", "#s4 .statement-words"),
            ("#story .term[href='#point-shuttle']", "#point-shuttle", "#point-shuttle h3"),
        ] {
            ensure!(count_visible(&browser, place).await? == 0, "{place} stands in a closed row");
            click(&browser, link).await?;
            ensure!(count_visible(&browser, words).await? == 1, "{link} leads to {place}");
        }
        click(&browser, "#card-aldau > summary").await?;
        ensure!(count_visible(&browser, "#card-aldau .town-column").await? == 3, "the card opens");
        click(&browser, ".menu:has([name=appearance]) > summary").await?;
        let dark = browser.find(By::Css("[name=appearance][value=dark]")).await?;
        dark.click().await?;
        let scheme = browser.find(By::Css("html")).await?.css_value("color-scheme").await?;
        ensure!(json!(scheme) == json!("dark"), "the appearance follows: {scheme}");
        Ok(())
    })
    .await
}
