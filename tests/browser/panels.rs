//! Every figure as a page of its own.

use super::live::LIVE;
use crate::keyboard::press;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use support::browser::{Setup, console, run, until, with};
use support::explainer::{ARTICLE, Explainer, FIXTURE};
use support::server::Server;
use thirtyfour::prelude::*;

in_every_language!(a_panel_holds_its_figure_and_is_no_wider_than_its_frame);

in_one_language!(a_panel_leads_to_what_is_there_and_not_away_in_its_frame);

/// Runs a test in every panel of an explainer in a language, once it is live where something in it becomes so. The console stays silent.
async fn in_each(
    explainer: Explainer,
    setup: Setup,
    language: &str,
    test: impl AsyncFn(&WebDriver, &str) -> Result<()>,
) -> Result<()> {
    let server = Server::start(explainer.dist()).await?;
    with(setup, async |browser| {
        for panel in explainer.panels(language)? {
            browser.goto(server.at(&explainer.panel(language, &panel))).await?;
            let is_live = format!("return !document.querySelector('[data-root]') || (() => {{ {LIVE} }})()");
            until(&browser, &is_live).await.with_context(|| panel.clone())?;
            test(&browser, &panel).await.with_context(|| panel.clone())?;
            let said = console(&browser).await?;
            ensure!(said.is_empty(), "{panel}: the console said {said:#?}");
        }
        Ok(())
    })
    .await
}

async fn a_panel_holds_its_figure_and_is_no_wider_than_its_frame(language: &str) -> Result<()> {
    in_each(ARTICLE, Setup { width: 320, ..Setup::default() }, language, async |browser, panel| {
        let counts =
            "return ['h1', 'meta[name=robots][content=noindex]', 'link[rel=canonical]', '.panel-foot a']
            .map((selector) => document.querySelectorAll(selector).length)";
        ensure!(run(browser, counts).await? == json!([1, 1, 1, 1]), "not one title, one source line");
        let roots = run(browser, "return document.querySelectorAll('[data-root]').length").await?;
        let still = panel.starts_with("point-") || ["versions", "matrix", "actors"].contains(&panel);
        ensure!(roots == json!(usize::from(!still)), "{roots} roots");
        // A page without anything live loads no program.
        let scripts = run(
            browser,
            "return [...document.scripts].flatMap(({ dataset }) => Object.keys(dataset))
            .filter((key) => /wasm$/i.test(key)).length",
        )
        .await?;
        ensure!(scripts == roots, "{scripts} programs for {roots} roots");
        // Every mark opens what it stands for: its entry is in the panel.
        let loose = "return [...document.querySelectorAll('.mark')]
            .filter((mark) => !document.querySelector(`.entry${mark.getAttribute('href')}`)).length";
        ensure!(run(browser, loose).await? == json!(0), "a mark opens nothing");
        let wide =
            "const page = document.documentElement; return [page.scrollWidth - page.clientWidth, innerWidth]";
        let wide: Value = run(browser, wide).await?;
        ensure!(wide == json!([0, 320]), "too wide by {wide}");
        if panel.starts_with("chart-") { read(browser).await } else { Ok(()) }
    })
    .await
}

/// Links that lead nowhere, or that would put another page into the frame.
const BROKEN: &str = "const [done] = arguments;
    const pages = {};
    const read = async (address) => (await fetch(address)).text();
    Promise.all([...document.querySelectorAll('a[href]')].map(async (link) => {
        // Links in drawings have no addresses of their own.
        const address = new URL(link.getAttribute('href'), location);
        const id = decodeURIComponent(address.hash.slice(1));
        const [page] = address.href.split('#');
        const here = address.hash && page === location.href.split('#')[0];
        const opens = link.getAttribute('target') === '_blank';
        if (here ? opens : !opens && address.protocol !== 'https:') return address.href;
        if (address.origin !== location.origin) return null;
        const text = await (pages[page] ??= read(page));
        return id && !text.includes(`id=\"${id}\"`) && !text.includes(`value=\"${id}\"`) ? address.href : null;
    })).then((found) => done(found.filter(Boolean)), (error) => done([String(error)]));";

/// Reads a chart's last value by keyboard: it says what its table says.
async fn read(browser: &WebDriver) -> Result<()> {
    run(browser, "document.querySelector('.chart-reader').focus()").await?;
    press(browser, Key::End).await?;
    let said = run(browser, "return document.querySelector('.chart-reader').getAttribute('aria-valuetext')");
    let said = said.await?;
    ensure!(said.as_str().is_some_and(|said| said.chars().any(char::is_numeric)), "{said} is read");
    Ok(())
}

async fn a_panel_leads_to_what_is_there_and_not_away_in_its_frame(language: &str) -> Result<()> {
    in_each(FIXTURE, Setup::default(), language, async |browser, _| {
        let broken = browser.execute_async(BROKEN, Vec::new()).await?.json().clone();
        ensure!(broken == json!([]), "{broken} lead nowhere, or lead away inside the frame");
        Ok(())
    })
    .await
}
