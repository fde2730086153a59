//! Links within the page: what they lead to can be seen.

use super::live::LIVE;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, open_rows, run, until, with};
use support::explainer::FIXTURE;
use support::server::Server;
use thirtyfour::prelude::*;

in_one_language!(
    a_link_in_a_popover_leads_out_of_it,
    what_contradicts_comes_first_and_what_was_read_not_again,
    an_address_opens_the_card_it_leads_to,
    a_link_to_a_point_ends_the_search_that_hides_it,
    escape_closes_one_thing_at_a_time
);

/// Whether an element is in the window, and what lies at its upper edge is part of it.
pub(crate) fn in_sight(selector: &str) -> String {
    format!(
        "const one = document.querySelector('{selector}'), box = one.getBoundingClientRect();
        if (!one.checkVisibility() || box.top < 0 || box.top > innerHeight - 20) return false;
        return one.contains(document.elementFromPoint(box.left + Math.min(20, box.width / 2), box.top + Math.min(10, box.height / 2)));"
    )
}

async fn a_link_in_a_popover_leads_out_of_it(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    for width in [320, 1280] {
        with(Setup { width, ..Setup::default() }, async |browser| {
            browser.goto(server.at(&FIXTURE.page(language))).await?;
            browser.find(By::Css("#story .mark[href='#s4']")).await?.click().await?;
            until(&browser, "return document.querySelector('#opened:popover-open') !== null").await?;
            browser.find(By::Css("#opened a[href='#s4']")).await?.click().await?;
            until(&browser, "return document.querySelector(':popover-open') === null").await?;
            until(&browser, &in_sight("#s4")).await
        })
        .await?;
    }
    Ok(())
}

async fn what_contradicts_comes_first_and_what_was_read_not_again(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        // The mark, and whether the statement's own words have been read in front of it.
        for (mark, is_read) in [("#story .prose [href='#s4']", true), (".takeaways [href='#s4']", false)] {
            browser.find(By::Css(mark)).await?.click().await?;
            until(&browser, "return document.querySelector('#opened:popover-open') !== null").await?;
            let found = run(
                &browser,
                "const words = (id) => document.querySelector(`${id} .statement-words`).textContent;
                const parts = [...document.querySelector('#opened .popover-body').children].map(one => one.textContent);
                const own = parts.indexOf(words('#s4'));
                return [document.getElementById('opened').ariaLabel === parts[0], parts.findIndex(part => part.endsWith(words('#s5'))), own];",
            )
            .await?;
            // Who says it, what it says unless it has been read, what stands against it.
            let wanted = if is_read { json!([true, 1, -1]) } else { json!([true, 2, 1]) };
            ensure!(found == wanted, "{mark}: {found}");
            run(&browser, "document.getElementById('opened').hidePopover()").await?;
        }
        Ok(())
    })
    .await
}

async fn an_address_opens_the_card_it_leads_to(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    for script in [true, false] {
        with(Setup { script, ..Setup::default() }, async |browser| {
            browser.goto(format!("{}#town-aldau", server.at(&FIXTURE.page(language)))).await?;
            until(&browser, "return document.querySelector('#card-aldau').open").await?;
            until(&browser, &in_sight("#town-aldau")).await
        })
        .await?;
    }
    Ok(())
}

async fn a_link_to_a_point_ends_the_search_that_hides_it(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        until(&browser, LIVE).await?;
        open_rows(&browser).await?;
        browser.find(By::Css("#points-search")).await?.send_keys("zzz").await?;
        let hidden =
            run(&browser, "return document.querySelector('#point-toll-pause').closest('li').hidden").await?;
        ensure!(hidden == json!(true), "the search hides it");
        run(&browser, "location.hash = '#point-toll-pause'").await?;
        until(&browser, &in_sight("#point-toll-pause")).await
    })
    .await
}

async fn escape_closes_one_thing_at_a_time(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        until(&browser, LIVE).await?;
        browser.find(By::Css("#card-brunnfeld > summary")).await?.click().await?;
        browser.find(By::Css("#card-brunnfeld .mark")).await?.click().await?;
        until(&browser, "return document.querySelector(':popover-open') !== null").await?;
        browser.action_chain().send_keys(Key::Escape).perform().await?;
        until(&browser, "return document.querySelector(':popover-open') === null").await?;
        let open = run(&browser, "return document.querySelector('#card-brunnfeld').open").await?;
        ensure!(open == json!(true), "the card stays open");
        browser.action_chain().send_keys(Key::Escape).perform().await?;
        until(&browser, "return !document.querySelector('#card-brunnfeld').open").await
    })
    .await
}
