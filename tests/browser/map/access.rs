//! What axe finds in the states of the map, in both schemes, on a phone and on a desk.

use super::super::access::violations;
use super::pages::open_many;
use super::{PERSPECTIVES, look, open};
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use thirtyfour::prelude::*;

in_every_language!(axe_finds_nothing_on_the_map);

/// States of the map beside those of the switch, one added to the other, with the script that leads there.
const STATES: [(&str, &str, &str); 4] = [
    ("enlarged", "document.querySelector('[data-tool=closer]').click()", "return map.view().k === 2"),
    (
        "a card open",
        "map.marker('lyman').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))",
        "return document.querySelector('#card-lyman').open && map.view().k === 4",
    ),
    (
        "filtered",
        "document.querySelector('.key [value=taken]').click()",
        "return location.hash.includes('hide=taken')",
    ),
    (
        "nothing drawn",
        "document.querySelectorAll('.key input:checked').forEach(box => box.click())",
        "return !document.querySelector('.key input:checked')",
    ),
];

fn looks() -> impl Iterator<Item = Setup> {
    let looks = [(1280, false), (1280, true), (320, false), (320, true)];
    looks.into_iter().map(|(width, dark)| Setup { width, dark, ..Setup::default() })
}

async fn is_clean(browser: &WebDriver, state: &str) -> Result<()> {
    let found = violations(browser, "document.querySelector('[data-root=map]')").await?;
    ensure!(found == json!([]), "{state}: {found:#}");
    Ok(())
}

async fn axe_finds_nothing_on_the_map(language: &str) -> Result<()> {
    for setup in looks() {
        let named = format!("{language}, {} px, dark {}", setup.width, setup.dark);
        open(setup, language, async |browser| {
            for view in ["all"].into_iter().chain(PERSPECTIVES) {
                look(browser, view).await?;
                is_clean(browser, &format!("{named}, {view}")).await?;
            }
            for (state, script, reached) in STATES {
                run(browser, script).await?;
                until(browser, reached).await?;
                is_clean(browser, &format!("{named}, {state}")).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_on_a_map_of_many_towns() -> Result<()> {
    for setup in looks() {
        let named = format!("{} px, dark {}", setup.width, setup.dark);
        open_many(setup, async |browser| {
            is_clean(browser, &named).await?;
            run(browser, "document.querySelector('.crowd-list a').click()").await?;
            until(browser, "return !document.querySelector('.crowd-card').hidden").await?;
            is_clean(browser, &format!("{named}, a card open")).await
        })
        .await?;
    }
    Ok(())
}
