//! The form that makes the code of an embed: as a dialog, and as a page of its own.

use crate::live::LIVE;
use crate::visit::visit;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, console, run, until, with};
use support::explainer::FIXTURE;
use support::server::Server;

const PAGE: &str = "erfunden/de/embed/index.html";

/// Whoever clicks twice gets one dialog, with the figure asked for; the next time it is the same one with another figure.
#[tokio::test(flavor = "multi_thread")]
async fn there_is_one_dialog_however_often_it_is_asked_for() -> Result<()> {
    visit(FIXTURE.dist(), Setup::default(), &FIXTURE.page("de"), async |browser| {
        for (place, panel) in [("#map", "map"), ("#points", "points"), ("#map", "map")] {
            let click = format!(
                "const link = document.querySelector('{place} .embed-offer a'); link.click(); link.click()"
            );
            run(browser, &click).await?;
            let open = format!(
                "const one = document.querySelector('dialog.embed');
                return !!one?.open && one.querySelector('[name=element]').value.includes(' panel=\"{panel}\"')
                    && one.querySelector('knack-punkt').getAttribute('panel') === '{panel}'"
            );
            until(browser, &open).await.with_context(|| panel.to_owned())?;
            let count = "return document.querySelectorAll('dialog.embed, dialog.embed knack-punkt').length";
            ensure!(run(browser, count).await? == json!(2), "not one dialog with one preview");
            run(browser, "document.querySelector('dialog.embed .embed-close').click()").await?;
            until(browser, "return !document.querySelector('dialog.embed').open").await?;
        }
        until(browser, LIVE).await
    })
    .await
}

/// A fragment that names no figure is no reason to fail.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_address_names_no_figure_offers_the_whole_explainer() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        for (hash, wanted) in
            [("#nonsense", ""), ("#%00", ""), ("#__proto__", ""), ("#chart-ready", "chart-ready"), ("", "")]
        {
            browser.goto("about:blank").await?;
            browser.goto(server.at(&format!("{PAGE}{hash}"))).await?;
            until(&browser, "return document.querySelector('[name=iframe]').value !== ''")
                .await
                .with_context(|| hash.to_owned())?;
            let chosen = run(&browser, "return document.querySelector('[name=panel]').value").await?;
            ensure!(chosen == json!(wanted), "{hash} chose {chosen}");
        }
        let said = console(&browser).await?;
        ensure!(said.is_empty(), "the console said {said:#?}");
        Ok(())
    })
    .await
}
