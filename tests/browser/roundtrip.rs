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
    let mark = browser.find(By::Css(format!("#story .mark[data-marks~='{id}']"))).await?;
    let popover = mark.attr("popovertarget").await?.context("a mark opens something")?;
    mark.click().await?;
    browser.find(By::Css(format!("#{popover} a[href='#s{id}']"))).await?.click().await?;
    until(browser, "return document.querySelector(':popover-open') === null").await?;
    until(browser, &in_sight(&format!("#s{id}"))).await?;
    let entry = format!("#s{id} a:is([href^=\"#town-\"], [href^=\"#point-\"])");
    let link = browser.find(By::Css(entry)).await?;
    let place = link.attr("href").await?.context("a link leads somewhere")?;
    link.click().await?;
    until(browser, &in_sight(&place)).await?;
    // Who says what of a point is folded.
    let folded = format!(
        "const sides = document.querySelector('{place} .card-sides'); return sides !== null && !sides.open"
    );
    if run(browser, &folded).await? == true {
        browser.find(By::Css(format!("{place} .card-sides > summary"))).await?.click().await?;
    }
    browser
        .find(By::Css(format!("{place} .statement-link[href='#s{id}'], {place} .link-list a[href='#s{id}']")))
        .await?
        .click()
        .await?;
    until(browser, &in_sight(&format!("#s{id}"))).await?;
    // And the sentence it came from.
    let back = browser.find(By::Css(format!("#s{id} a[href^='#mark-']"))).await?;
    let mark = back.attr("href").await?.context("a link leads somewhere")?;
    back.click().await?;
    until(browser, &in_sight(&mark)).await?;
    let told = run(
        browser,
        &format!("return document.querySelector('{mark}').dataset.marks.split(' ').includes('{id}')"),
    )
    .await?;
    ensure!(told == true, "{mark} names it");
    Ok(())
}
