//! The search over points.

use super::live::LIVE;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, open_rows, run, until, with};
use support::explainer::FIXTURE;
use support::server::Server;
use thirtyfour::prelude::*;

async fn shown_for(browser: &WebDriver, query: &str) -> Result<Vec<String>> {
    open_rows(browser).await?;
    let field = browser.find(By::Css("#points input[type=search]")).await?;
    field.clear().await?;
    field.send_keys(query).await?;
    let shown = run(
        browser,
        "return [...document.querySelectorAll('[data-item]:not([hidden]) > [data-point]')].map(card => card.dataset.point)",
    )
    .await?;
    Ok(serde_json::from_value(shown)?)
}

#[tokio::test(flavor = "multi_thread")]
async fn it_finds_whatever_the_case_and_the_umlauts() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        until(&browser, LIVE).await?;
        let all = shown_for(&browser, "").await?;
        for query in ["Pendeldiplomatie", "pendeldiplomatie", "PENDELDIPLO"] {
            let shown = shown_for(&browser, query).await?;
            ensure!(shown.contains(&"shuttle".to_owned()) && shown.len() < all.len(), "{query}: {shown:?}");
        }
        let with_umlaut = shown_for(&browser, "völkerrecht").await?;
        ensure!(!with_umlaut.is_empty() && with_umlaut.len() < all.len(), "{with_umlaut:?}");
        for query in ["volkerrecht", "voelkerrecht", "VÖLKERRECHT"] {
            ensure!(shown_for(&browser, query).await? == with_umlaut, "{query}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_says_how_many_it_found() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        until(&browser, LIVE).await?;
        let shown = shown_for(&browser, "Zollpause").await?.len();
        let said =
            run(&browser, "return document.querySelector('#points [role=status]').textContent").await?;
        let said = said.as_str().unwrap_or_default().trim().to_owned();
        ensure!(
            shown > 0 && said.starts_with(&format!("Einträge: {shown} von ")),
            "{shown} shown, said: {said}"
        );
        ensure!(shown_for(&browser, "qqqq").await?.is_empty(), "nothing fits");
        let said =
            run(&browser, "return document.querySelector('#points [role=status]').textContent.length > 10")
                .await?;
        ensure!(said == json!(true), "it says that nothing fits");
        Ok(())
    })
    .await
}
