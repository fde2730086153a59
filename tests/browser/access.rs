//! Access for everyone: what axe finds, widths, target sizes.

use super::live::LIVE;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use support::browser::{Setup, run, until, with};
use support::dist;
use support::server::Server;
use thirtyfour::WebDriver;

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing() -> Result<()> {
    let server = Server::start(dist::release()).await?;
    let looks = [(1280, false), (1280, true), (320, false), (320, true)];
    let every =
        dist::LANGUAGES.into_iter().flat_map(|language| looks.map(|(width, dark)| (language, width, dark)));
    for (language, width, dark) in every {
        with(Setup { width, dark, ..Setup::default() }, async |browser| {
            browser.goto(server.at(&dist::page(language))).await?;
            until(&browser, LIVE).await?;
            run(&browser, OPEN_ALL).await?;
            let found = violations(&browser, "document").await?;
            ensure!(found == json!([]), "{language}, {width} px, dark {dark}: {found:#}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

const OPEN_ALL: &str = "document.querySelectorAll('details').forEach(details => details.open = true);
    const day = document.querySelector('#day');
    day.value = 13;
    day.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('#story .mark').click();";

/// What axe finds in a part of the page, which is given as a script.
pub(crate) async fn violations(browser: &WebDriver, part: &str) -> Result<Value> {
    if run(browser, "return typeof axe").await? == json!("undefined") {
        let path = std::env::var("KNACKPUNKT_AXE")
            .context("KNACKPUNKT_AXE names axe.min.js; `cargo xtask test` sets it")?;
        run(browser, &fs::read_to_string(path)?).await?;
    }
    Ok(browser.execute_async(AXE.replace("PART", part), Vec::new()).await?.json().clone())
}

const AXE: &str = "const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(PART, { runOnly: tags }).then(
        result => done(result.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 160))])),
        error => done(String(error)));";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_scrolls_sideways() -> Result<()> {
    let server = Server::start(dist::release()).await?;
    let widths = [320, 375, 768, 1280, 1920];
    for (language, width) in
        dist::LANGUAGES.into_iter().flat_map(|language| widths.map(|width| (language, width)))
    {
        with(Setup { width, ..Setup::default() }, async |browser| {
            browser.goto(server.at(&dist::page(language))).await?;
            until(&browser, LIVE).await?;
            run(&browser, OPEN_ALL).await?;
            let wide = run(&browser, WIDE).await?;
            ensure!(wide == json!([]), "{language}, {width} px: {wide:#}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// WCAG 1.4.4: text of twice the size, even on the narrowest screen.
#[tokio::test(flavor = "multi_thread")]
async fn large_text_does_not_scroll_sideways() -> Result<()> {
    let server = Server::start(dist::release()).await?;
    for (language, width) in
        dist::LANGUAGES.into_iter().flat_map(|language| [(language, 320), (language, 768)])
    {
        with(Setup { width, large_text: true, ..Setup::default() }, async |browser| {
            browser.goto(server.at(&dist::page(language))).await?;
            until(&browser, LIVE).await?;
            let wide = run(&browser, WIDE).await?;
            ensure!(wide == json!([]), "{language}, {width} px: {wide:#}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

const WIDE: &str = "const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > limit + 1)
        .map(one => one.outerHTML.slice(0, 120)).slice(0, 5)";

/// WCAG 2.5.8: targets of 24 px at least; main controls 44 px.
#[tokio::test(flavor = "multi_thread")]
async fn targets_are_large_enough() -> Result<()> {
    let server = Server::start(dist::release()).await?;
    for width in [320, 768, 1280] {
        with(Setup { width, ..Setup::default() }, async |browser| {
            browser.goto(server.at(dist::PAGE)).await?;
            until(&browser, LIVE).await?;
            run(&browser, "document.querySelectorAll('details').forEach(details => details.open = true)")
                .await?;
            run(&browser, "document.querySelector('[name=area][value=own]').click()").await?;
            for (selector, least) in [
                (".switch label:has(input)", 44),
                ("#km2", 44),
                ("summary", 44),
                ("#points-search", 44),
                ("#register-search", 44),
                (".finder select", 44),
                (".finder button", 44),
                ("#day", 44),
                (".moment-lines a", 24),
                (".matrix a", 24),
                (".actor a", 24),
                (".register .statement-facts a", 24),
                (".register .statement-speaker a", 24),
                (".files a", 24),
                (".marker-target", 24),
                (".contents a", 24),
                (".link-list a", 24),
            ] {
                let small = run(&browser, &small(selector, least)).await?;
                ensure!(small == Value::Array(Vec::new()), "{width} px, {selector}: {small:#}");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

fn small(selector: &str, least: u32) -> String {
    format!(
        "return [...document.querySelectorAll('{selector}')].map(one => [one.getBoundingClientRect(), one])
            .filter(([box]) => box.width + box.height > 0)
            .filter(([box]) => box.width < {least} || box.height < {least})
            .map(([box, one]) => `${{box.width}} x ${{box.height}}: ${{one.outerHTML.slice(0, 100)}}`)"
    )
}
