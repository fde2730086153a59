//! What belongs together lights up together: by pointer and by focus.

use super::live::LIVE;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until, with};
use support::explainer::FIXTURE;
use support::server::Server;
use thirtyfour::prelude::*;

in_one_language!(a_statement_lights_its_towns_and_points_and_they_light_it);

const LIT: &str = "return [
    [...document.querySelectorAll('.map-view [data-place][data-lit]')].map(one => one.dataset.place),
    [...document.querySelectorAll('.card[data-lit]')].map(one => one.dataset.point),
    [...document.querySelectorAll('[data-statement][data-lit]')].map(one => one.dataset.statement)]";

async fn a_statement_lights_its_towns_and_points_and_they_light_it(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        until(&browser, LIVE).await?;
        let mark = browser.find(By::Css("#story .mark[data-marks='4']")).await?;
        browser.action_chain().move_to_element_center(&mark).perform().await?;
        let lit = run(&browser, LIT).await?;
        ensure!(lit == json!([["aldau"], ["reports"], ["4"]]), "by pointer: {lit}");
        // From here on the pointer rests where nothing is.
        browser.action_chain().move_to(0, 0).perform().await?;
        run(&browser, "document.querySelector('#story .mark[data-marks=\"3\"]').focus()").await?;
        let lit = run(&browser, LIT).await?;
        ensure!(lit == json!([[], ["border", "tolls"], ["3"]]), "by focus: {lit}");
        // A line of a point's card is a statement, too.
        run(&browser, "document.querySelector('#point-reports .mark[data-marks~=\"4\"]').focus()").await?;
        let lit = run(
            &browser,
            "return document.querySelectorAll('.map-view [data-place=aldau][data-lit]').length",
        )
        .await?;
        ensure!(lit == json!(1), "from a card to its town: {lit}");
        // The other way round: everything said of the town, in the register and in the story.
        run(&browser, "document.querySelector('[data-place=zelmin]').focus()").await?;
        let lit = run(&browser, LIT).await?;
        ensure!(lit == json!([[], [], ["8", "14", "e2", "e6"]]), "the town: {lit}");
        let marks =
            run(&browser, "return document.querySelectorAll('#story .mark[data-lit]').length").await?;
        ensure!(marks.as_u64().is_some_and(|marks| marks >= 2), "{marks} marks of the story");
        run(&browser, "document.querySelector('#day').focus()").await?;
        let lit = run(&browser, "return document.querySelectorAll('[data-lit]').length").await?;
        ensure!(lit == json!(0), "elsewhere nothing is lit: {lit}");
        Ok(())
    })
    .await
}
