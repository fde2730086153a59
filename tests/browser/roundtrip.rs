//! Each statement of the article, followed by hand: from the story to the register, on to a town or a point, and back.

use super::links::in_sight;
use super::live::LIVE;
use anyhow::{Context, Result, ensure};
use support::browser::{Setup, run, until, with};
use support::explainer::ARTICLE;
use support::server::Server;
use thirtyfour::prelude::*;

in_one_language!(every_statement_leads_from_the_story_to_the_register_to_its_place_and_back);

async fn every_statement_leads_from_the_story_to_the_register_to_its_place_and_back(
    language: &str,
) -> Result<()> {
    let server = Server::start(ARTICLE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&ARTICLE.page(language))).await?;
        until(&browser, LIVE).await?;
        for id in ARTICLE.inventory()? {
            follow(&browser, id).await.with_context(|| format!("statement {id}"))?;
        }
        Ok(())
    })
    .await
}

async fn follow(browser: &WebDriver, id: i64) -> Result<()> {
    let mark = browser.find(By::Css(format!("#story .mark[data-mark='{id}']"))).await?;
    // A driver does not look under the bar.
    mark.scroll_into_view().await?;
    mark.click().await?;
    browser.find(By::Css(format!("#opened a[href='#s{id}']"))).await?.click().await?;
    until(browser, "return document.querySelector(':popover-open') === null").await?;
    until(browser, &in_sight(&format!("#s{id}"))).await?;
    let entry = format!("#s{id} a:is([href^=\"#town-\"], [href^=\"#point-\"])");
    let link = browser.find(By::Css(entry)).await?;
    let place = link.attr("href").await?.context("a link leads somewhere")?;
    link.scroll_into_view().await?;
    link.click().await?;
    until(browser, &in_sight(&place)).await?;
    let back = browser.find(By::Css(format!("{place} a[href='#s{id}']"))).await?;
    back.scroll_into_view().await?;
    back.click().await?;
    // A number opens in place what a link leads to.
    if back.class_name().await?.as_deref() == Some("mark") {
        browser.find(By::Css(format!("#opened a[href='#s{id}']"))).await?.click().await?;
    }
    until(browser, &in_sight(&format!("#s{id}"))).await?;
    // And the sentence it came from.
    let back = browser.find(By::Css(format!("#s{id} a[href^='#mark-']"))).await?;
    let mark = back.attr("href").await?.context("a link leads somewhere")?;
    back.scroll_into_view().await?;
    back.click().await?;
    until(browser, &in_sight(&mark)).await?;
    let told = format!("return document.querySelector(`{mark} [data-mark='{id}']`) !== null");
    ensure!(run(browser, &told).await? == true, "{mark} names it");
    Ok(())
}
