//! When something fails on the way, the page stays as it is.

use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until, with};
use support::dist;
use support::server::{Manners, Server, Wasm};

in_one_language!(without_a_whole_wasm_nothing_is_lost);

async fn without_a_whole_wasm_nothing_is_lost(language: &str) -> Result<()> {
    for wasm in [Wasm::Missing, Wasm::Cut] {
        let manners = Manners { wasm, ..Manners::good(dist::release()) };
        let server = Server::with(manners).await?;
        with(Setup::default(), async |browser| {
            browser.goto(server.at(&dist::page(language))).await?;
            until(&browser, "return document.documentElement.hasAttribute('data-failed')").await?;
            let shown = run(
                &browser,
                "return [...document.querySelectorAll('[data-statement]:not([data-supplement])')].filter(one => one.checkVisibility()).length",
            )
            .await?;
            ensure!(shown == json!(46), "{wasm:?}: {shown} statements are visible");
            run(&browser, "document.querySelector('[name=perspective][value=kyiv]').click()").await?;
            let summary = run(&browser, "return document.querySelector('.summaries [data-for=kyiv]').checkVisibility()").await?;
            ensure!(summary == json!(true), "{wasm:?}: the switch works");
            let search = run(&browser, "return document.querySelector('#points-search').checkVisibility({ visibilityProperty: true })").await?;
            ensure!(search == json!(false), "{wasm:?}: no dead search");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
