//! Codes are copied; where the browser does not let them, they are marked.

use super::open;
use crate::visit::visit;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

const SAID: &str =
    "return [...document.querySelectorAll('.embed-said')].map((said) => said.textContent).join('|')";

#[tokio::test(flavor = "multi_thread")]
async fn each_code_is_copied_and_it_is_said_beside_its_button() -> Result<()> {
    visit(FIXTURE.dist(), Setup::default(), &FIXTURE.page("de"), async |browser| {
        open(browser, "map").await?;
        for (name, wanted) in [("element", "Kopiert||"), ("iframe", "|Kopiert|"), ("link", "||Kopiert")] {
            browser.find(By::Id(format!("embed-{name}-copy"))).await?.click().await?;
            // Beside this button and no other.
            until(browser, &format!("{SAID} === '{wanted}'")).await?;
            // The page may not read what is copied, but a reader may paste it.
            run(browser, "document.querySelector('dialog').append(document.createElement('textarea'))").await?;
            run(browser, "document.querySelector('dialog > textarea').focus()").await?;
            browser.action_chain().key_down(Key::Control).send_keys("v").key_up(Key::Control).perform().await?;
            let kept = "const field = document.querySelector('dialog > textarea'); field.remove(); return field.value";
            let kept = run(browser, kept).await?;
            let code = run(browser, &format!("return document.querySelector('#embed-{name}').value")).await?;
            ensure!(kept == code, "{kept} instead of {code}");
            let role = format!("return document.querySelector('#embed-{name}-copy + .embed-said').role");
            ensure!(run(browser, &role).await? == "status", "it is not said aloud");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_can_be_copied_the_code_is_marked() -> Result<()> {
    visit(FIXTURE.dist(), Setup::default(), &FIXTURE.page("de"), async |browser| {
        // As over plain HTTP, and as where it is refused.
        let refused = "{ writeText: () => Promise.reject(new Error('refused')) }";
        for (clipboard, theme) in [("undefined", "dark"), (refused, "light")] {
            let put = format!(
                "Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard}, configurable: true }})"
            );
            run(browser, &put).await?;
            open(browser, "timeline").await?;
            browser.find(By::Id("embed-iframe-copy")).await?.click().await?;
            until(browser, &format!("{SAID} === '|Markiert, zum Kopieren bereit|'")).await?;
            let marked = "const { activeElement: here } = document;
                return [here.id, here.selectionStart, here.selectionEnd - here.value.length]";
            ensure!(
                run(browser, marked).await? == json!(["embed-iframe", 0, 0]),
                "{clipboard}: it is not marked"
            );
            // What was said of one figure is not said of the next.
            browser.find(By::Css(format!("[name=theme] option[value={theme}]"))).await?.click().await?;
            ensure!(run(browser, SAID).await? == "||", "it is still said");
            browser.find(By::Css(".embed-close")).await?.click().await?;
        }
        Ok(())
    })
    .await
}
