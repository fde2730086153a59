//! Statements of the article, followed by hand: from the story to the register, on to a town or a point, and back.

use super::links::in_sight;
use super::live::LIVE;
use anyhow::{Context, Result, ensure};
use support::browser::{Setup, click, run, until, with};
use support::explainer::ARTICLE;
use support::server::Server;
use thirtyfour::prelude::*;

in_one_language!(a_statement_leads_from_the_story_to_the_register_to_its_place_and_back);

async fn a_statement_leads_from_the_story_to_the_register_to_its_place_and_back(
    language: &str,
) -> Result<()> {
    let server = Server::start(ARTICLE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&ARTICLE.page(language))).await?;
        until(&browser, LIVE).await?;
        // That each has its links, and where they lead, is read in tests/html: here every third is followed.
        for id in ARTICLE.inventory()?.step_by(3) {
            follow(&browser, id).await.with_context(|| format!("statement {id}"))?;
        }
        Ok(())
    })
    .await
}

async fn follow(browser: &WebDriver, id: i64) -> Result<()> {
    let opened = format!("#opened a[href='#s{id}']");
    click(browser, &format!("#story .mark[href='#s{id}']")).await?;
    click(browser, &opened).await?;
    until(browser, "return document.querySelector(':popover-open') === null").await?;
    until(browser, &in_sight(&format!("#s{id}"))).await?;
    let place =
        follow_link(browser, &format!("#s{id} a:is([href^=\"#town-\"], [href^=\"#point-\"])")).await?;
    follow_link(browser, &format!("{place} a[href='#s{id}']")).await?;
    // And the sentence it came from.
    let mark = follow_link(browser, &format!("#s{id} a[href^='#mark-']")).await?;
    let told = format!("return document.querySelector(`{mark} [href='#s{id}']`) !== null");
    ensure!(run(browser, &told).await? == true, "{mark} names it");
    Ok(())
}

/// Follows a link and gives back the place it leads to, once that is seen.
async fn follow_link(browser: &WebDriver, selector: &str) -> Result<String> {
    let link = browser.find(By::Css(selector)).await?;
    let place = link.attr("href").await?.context("a link leads somewhere")?;
    click(browser, selector).await?;
    // A number opens in place what a link leads to.
    if link.class_name().await?.as_deref() == Some("mark") {
        click(browser, &format!("#opened a[href='{place}']")).await?;
    }
    until(browser, &in_sight(&place)).await?;
    Ok(place)
}
