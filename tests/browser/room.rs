//! Room: nothing moves once it is open, and no word is parted without a hyphen.

use super::live::LIVE;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until, with};
use support::explainer::{ARTICLE, FIXTURE};
use support::server::Server;

in_every_language!(no_word_of_the_first_table_is_parted_on_the_narrowest_phone);

in_one_language!(
    a_list_that_opens_has_room_for_its_controls,
    the_bar_covers_nothing_that_an_address_leads_to
);

/// Words of the table that stand in two lines.
const PARTED: &str = "
    const walk = document.createTreeWalker(document.querySelector('.versions-table'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const parted = [];
    while (walk.nextNode()) {
        for (const { index, 0: word } of walk.currentNode.data.matchAll(/\\p{L}+/gu)) {
            range.setStart(walk.currentNode, index);
            range.setEnd(walk.currentNode, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1) parted.push(word);
        }
    }
    return parted";

async fn no_word_of_the_first_table_is_parted_on_the_narrowest_phone(language: &str) -> Result<()> {
    let server = Server::start(ARTICLE.dist()).await?;
    with(Setup { width: 320, script: false, ..Setup::default() }, async |browser| {
        browser.goto(server.at(&ARTICLE.page(language))).await?;
        let parted = run(&browser, PARTED).await?;
        ensure!(parted == json!([]), "{parted}");
        Ok(())
    })
    .await
}

async fn a_list_that_opens_has_room_for_its_controls(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup { width: 390, ..Setup::default() }, async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        for section in ["register", "points"] {
            let top = format!(
                "document.querySelector('#{section} .entry').getBoundingClientRect().top - \
                document.querySelector('#{section}').getBoundingClientRect().top"
            );
            // Where the first entry is as soon as the row is open, before anything else could happen.
            let before =
                format!("const row = document.querySelector('.section-{section} summary'); row.scrollIntoView(); row.click(); return {top}");
            let before = run(&browser, &before).await?;
            until(&browser, &format!("return !!document.querySelector('#{section} [data-root][data-live]')"))
                .await?;
            let after = run(&browser, &format!("return {top}")).await?;
            ensure!(before == after, "{section}: {before}, then {after}");
        }
        until(&browser, LIVE).await
    })
    .await
}

/// Without scripts the bar is always there, and an address also opens the row in which its place is.
async fn the_bar_covers_nothing_that_an_address_leads_to(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup { width: 320, script: false, ..Setup::default() }, async |browser| {
        for id in ["points", "register", "s5", "s17"] {
            // The page itself once more would only be scrolled.
            browser.goto("about:blank").await?;
            browser.goto(format!("{}#{id}", server.at(&FIXTURE.page(language)))).await?;
            let under = format!(
                "const top = document.getElementById('{id}').getBoundingClientRect().top;
                return top - document.querySelector('.bar').getBoundingClientRect().bottom"
            );
            let under = run(&browser, &under).await?.as_f64().unwrap_or(f64::NAN);
            ensure!((-1.0..300.0).contains(&under), "{id} begins {under} px below the bar");
        }
        Ok(())
    })
    .await
}
