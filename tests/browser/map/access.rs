//! What axe finds in the states of the map, in both schemes, on a phone and on a desk.

use super::super::access::{looks, violations};
use super::pages::open_many;
use super::{PERSPECTIVES, look, open};
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use support::explainer::ARTICLE;
use thirtyfour::prelude::*;

in_every_language!(axe_finds_nothing_on_the_map);

/// States of the map beside those of the switch, one added to the other, with the script that leads there.
const STATES: [(&str, &str, &str); 3] = [
    ("enlarged", "document.querySelector('[data-tool=closer]').click()", "return map.view().k === 2"),
    (
        "as near as it goes",
        "document.querySelector('[data-tool=closer]').click()",
        "return map.view().k === 2.6",
    ),
    (
        "a card open",
        "map.marker(map.towns()[0]).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))",
        "return document.querySelector(`#card-${map.towns()[0]}`).open",
    ),
];

async fn is_clean(browser: &WebDriver, language: &str, state: &str) -> Result<()> {
    for look in looks(language) {
        look.take(browser).await?;
        let found = violations(browser, "document.querySelector('[data-root=map]')", language).await?;
        ensure!(found == json!([]), "{state}, {look:?}: {found:#}");
    }
    Ok(())
}

async fn axe_finds_nothing_on_the_map(language: &str) -> Result<()> {
    open(ARTICLE, Setup::default(), language, async |browser| {
        for view in ["all"].into_iter().chain(PERSPECTIVES) {
            look(browser, view).await?;
            is_clean(browser, language, view).await?;
        }
        for (state, script, reached) in STATES {
            run(browser, script).await?;
            until(browser, reached).await?;
            is_clean(browser, language, state).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_on_a_map_of_many_towns() -> Result<()> {
    open_many(Setup::default(), async |browser| {
        // The card comes to what is there without it.
        run(browser, "document.querySelector('.marker-canvas-list a').click()").await?;
        until(browser, "return !document.querySelector('.marker-canvas-card').hidden").await?;
        is_clean(browser, "de", "a card open").await
    })
    .await
}
