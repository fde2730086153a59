//! Under each figure: its link, which is copied with what the reader chose; where nothing can be copied it is shown, and marked.

use super::live::LIVE;
use super::visit::visit;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

/// What is said under the map.
const SAID: &str = "document.querySelector('#map .share-said').textContent";

#[tokio::test(flavor = "multi_thread")]
async fn the_link_to_a_figure_is_copied_with_what_is_chosen() -> Result<()> {
    visit(FIXTURE.dist(), Setup::default(), &FIXTURE.page("de"), async |browser| {
        until(browser, LIVE).await?;
        run(browser, "document.querySelector('[name=perspective][value=kyiv]').click()").await?;
        until(browser, "return location.hash.includes('=kyiv')").await?;
        let copy = browser.find(By::Css("#map .share-copy")).await?;
        // By the keyboard, as by a press.
        run(browser, "document.querySelector('#map .share-link a').focus()").await?;
        browser.action_chain().send_keys(Key::Tab).perform().await?;
        ensure!(
            run(browser, "return document.activeElement.matches('#map .share-copy')").await? == json!(true),
            "the button follows the link"
        );
        browser.action_chain().send_keys(Key::Enter).perform().await?;
        until(browser, &format!("return {SAID} === 'Link kopiert'")).await?;
        run(browser, "document.querySelector('#map').append(document.createElement('textarea'))").await?;
        run(browser, "document.querySelector('#map > textarea').focus()").await?;
        browser.action_chain().key_down(Key::Control).send_keys("v").key_up(Key::Control).perform().await?;
        let pasted =
            run(browser, "return new URL(document.querySelector('#map > textarea').value).hash").await?;
        ensure!(pasted == json!("#map&view=kyiv"), "{pasted}");
        // Where it is refused, it is shown and marked.
        let refused =
            "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })";
        run(browser, refused).await?;
        copy.click().await?;
        until(browser, &format!("return {SAID}.endsWith('#map&view=kyiv')")).await?;
        let marked = run(browser, "return new URL(getSelection().toString()).hash").await?;
        ensure!(marked == json!("#map&view=kyiv"), "marked: {marked}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_link_is_a_link_and_nothing_offers_to_copy() -> Result<()> {
    let setup = Setup { script: false, ..Setup::default() };
    visit(FIXTURE.dist(), setup, &FIXTURE.page("de"), async |browser| {
        let shown = run(
            browser,
            "return [...document.querySelectorAll('.share-copy')].some((one) => one.checkVisibility())",
        )
        .await?;
        let link = run(browser, "return document.querySelector('#map .share-link a').hash").await?;
        ensure!((shown, link) == (json!(false), json!("#map")), "what is offered");
        Ok(())
    })
    .await
}
