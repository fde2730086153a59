//! When something fails on the way, the page stays as it is; where a part of it fails, the others become live.

use crate::live::FAILED;
use anyhow::{Context, Result, ensure};
use axum::body::Body;
use axum::response::Response;
use serde_json::json;
use std::fs;
use std::path::Path;
use support::browser::{Setup, console, open_rows, run, until, with};
use support::dist;
use support::explainer::{ARTICLE, FIXTURE};
use support::server::{Mutation, Server, ServerConfig, Wasm};

in_one_language!(without_a_whole_wasm_nothing_is_lost);

async fn without_a_whole_wasm_nothing_is_lost(language: &str) -> Result<()> {
    for wasm in [Wasm::Missing, Wasm::Cut] {
        let config = ServerConfig { wasm, ..ServerConfig::good(FIXTURE.dist()) };
        let server = Server::with(config).await?;
        with(Setup::default(), async |browser| {
            browser.goto(server.at(&FIXTURE.page(language))).await?;
            until(&browser, FAILED).await?;
            open_rows(&browser).await?;
            until(&browser, "return !!document.querySelector('#points-search')").await?;
            let shown = run(
                &browser,
                "return [...document.querySelectorAll('.statement[id]:not([data-supplement])')].filter(one => one.checkVisibility()).length",
            )
            .await?;
            ensure!(shown == json!(20), "{wasm:?}: {shown} statements are visible");
            run(&browser, "document.querySelector('[name=perspective][value=kyiv]').click()").await?;
            let summary = run(&browser, "return document.querySelector('.summaries [data-for=kyiv]').checkVisibility()").await?;
            ensure!(summary == json!(true), "{wasm:?}: the switch works");
            let search = run(&browser, "return document.querySelector('#points-search').checkVisibility({ visibilityProperty: true })").await?;
            ensure!(search == json!(false), "{wasm:?}: no dead search");
            let sliders = "return [...document.querySelectorAll('.chart-reader')]
                .every((slider) => !slider.checkVisibility({ visibilityProperty: true }))";
            until(&browser, sliders).await.with_context(|| format!("{wasm:?}: no dead slider"))?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// What breaks a part of the page on its way, and which part that is.
const BREAKS: [(&str, Mutation); 3] = [
    ("register", |path, answer| break_page(path, answer, "register", WITHOUT_DATA)),
    ("map", |path, answer| break_page(path, answer, "map", WITHOUT_DATA)),
    // Its data is fine, so its view is made and does not find its elements: that is a panic.
    ("timeline", |path, answer| break_page(path, answer, "timeline", WITHOUT_VIEW)),
];

/// From where on, and to where, something is taken out of a part of the page.
type Gap = (&'static str, &'static str);
const WITHOUT_DATA: Gap = ("<script type=\"application/json\">", "</script>");
const WITHOUT_VIEW: Gap = (" class=\"root\">", "<script");

/// Answers with the page of a build without a piece of one of its parts.
fn break_page(path: &str, answer: &mut Response, part: &str, gap: Gap) {
    break_page_of(&FIXTURE.dist(), &FIXTURE.page("de"), path, answer, (part, gap));
}

fn break_page_of(
    folder: &Path,
    page: &str,
    path: &str,
    answer: &mut Response,
    (part, (from, to)): (&str, Gap),
) {
    if path.strip_prefix('/') != Some(page) {
        return;
    }
    let broken = || {
        let html = fs::read_to_string(folder.join(page)).ok()?;
        let part = html.find(&format!("data-root=\"{part}\""))?;
        let from = part + html.get(part..)?.find(from)? + from.len();
        let to = from + html.get(from..)?.find(to)?;
        Some(format!("{}{}", html.get(..from)?, html.get(to..)?))
    };
    *answer.body_mut() = Body::from(broken().unwrap_or_default());
}

/// Which parts are live, and whether the page says that it is ready, and that something failed.
const TOLD: &str = "return [[...document.querySelectorAll('[data-root]:not([data-live])')].map(part => part.dataset.root),
    document.documentElement.hasAttribute('data-ready'), document.documentElement.hasAttribute('data-failed')]";

#[tokio::test(flavor = "multi_thread")]
async fn where_one_part_fails_the_others_become_live() -> Result<()> {
    for (part, mutate) in BREAKS {
        let server = Server::with(ServerConfig { mutate, ..ServerConfig::good(FIXTURE.dist()) }).await?;
        with(Setup::default(), async |browser| {
            browser.goto(server.at(&format!("{}#s4&view=kyiv&find=Zollpause", FIXTURE.page("de")))).await?;
            until(&browser, FAILED).await?;
            until(&browser, "return document.documentElement.hasAttribute('data-ready')").await?;
            let told = run(&browser, TOLD).await?;
            ensure!(told == json!([[part], true, true]), "{part} is broken: {told}");
            let said = console(&browser).await?.join("\n");
            ensure!(said.contains("something stays as it is") && said.contains(part), "{part}: the console said {said}");
            // The state came from the address, and goes back into it.
            let found = "return document.querySelectorAll('[data-item]:not([hidden]) > [data-point]').length === 1 \
                && document.querySelector('[name=perspective]:checked').value === 'kyiv'";
            until(&browser, found).await?;
            run(&browser, "document.querySelector('[name=perspective][value=independent]').click()").await?;
            until(&browser, "return location.hash.startsWith('#s4&view=independent')").await?;
            Ok(())
        })
        .await
        .with_context(|| format!("with {part} broken"))?;
    }
    Ok(())
}

/// A panic of a development build says what happened and where: else whoever looks for a mistake is told "unreachable".
#[tokio::test(flavor = "multi_thread")]
async fn a_panic_of_the_debug_build_says_what_and_where() -> Result<()> {
    let mutate: Mutation = |path, answer| {
        break_page_of(&dist::debug(), &ARTICLE.page("de"), path, answer, ("timeline", WITHOUT_VIEW));
    };
    let server = Server::with(ServerConfig { mutate, ..ServerConfig::good(dist::debug()) }).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&ARTICLE.page("de"))).await?;
        until(&browser, FAILED).await?;
        let said = console(&browser).await?;
        let panic = said.iter().find(|said| said.contains("panicked at"));
        let panic = panic.with_context(|| format!("no panic is told of: {said:#?}"))?;
        let (_, told) = panic.split_once("panicked at ").context("a place")?;
        let (place, message) = told.split_once(":\\n").with_context(|| format!("no message: {panic}"))?;
        let (file, spot) = place.split_once(".rs:").with_context(|| format!("no file: {place}"))?;
        let is_spot = |spot: &str| {
            spot.split(':').count() == 2 && spot.split(':').all(|number| number.parse::<u32>().is_ok())
        };
        ensure!(!file.trim().is_empty() && is_spot(spot), "the panic was at {place:?}");
        let message = message.split("\\n").next().unwrap_or_default();
        ensure!(
            message.chars().filter(|sign| sign.is_alphabetic()).count() > 10,
            "the panic says {message:?}"
        );
        Ok(())
    })
    .await
}
