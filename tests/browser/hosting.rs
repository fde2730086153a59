//! Hosts of every kind: in folders with odd names, with wrong types, without headers.

use super::live::{FAILED, LIVE};
use anyhow::{Context, Result, ensure};
use axum::http::HeaderValue;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use axum::response::Response;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use support::browser::{Setup, console, run, until, with};
use support::explainer::FIXTURE;
use support::host::{Host, Site};
use support::server::{Mutation, Server, ServerConfig};
use thirtyfour::prelude::*;

const LOADED: &str = "return document.readyState === 'complete'";

/// Every kind of page, and when it is what it shall be.
const PAGES: [(&str, &str); 5] = [
    ("erfunden/de/panel/map/index.html", LIVE),
    ("erfunden/de/panel/point-toll-pause/index.html", LOADED),
    (
        "erfunden/de/embed/index.html",
        "return !!document.querySelector('[name=element]').value
            && !!document.querySelector('knack-punkt').shadowRoot.querySelector('iframe')",
    ),
    ("index.html", "return location.pathname.endsWith('/erfunden/de/index.html')"),
    ("404.html", LOADED),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_page_works_in_any_folder_and_asks_for_nothing_outside() -> Result<()> {
    for under in ["", "/a/ä b"] {
        let server =
            Server::with(ServerConfig { under: under.into(), ..ServerConfig::good(FIXTURE.dist()) }).await?;
        with(Setup::default(), async |browser| {
            for (page, is_ready) in PAGES {
                browser.goto(server.at(page)).await?;
                until(&browser, is_ready).await.with_context(|| format!("{page} under {under}"))?;
            }
            // The explainer's page brings the service worker along.
            browser.goto(server.at(&FIXTURE.page("de"))).await?;
            until(&browser, LIVE).await?;
            until(&browser, "return !!navigator.serviceWorker.controller").await?;
            let scopes = run(
                &browser,
                "return navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope))",
            )
            .await?;
            let manifest = run(&browser, MANIFEST).await?;
            let root = run(&browser, "return new URL('../../', document.baseURI).href").await?;
            ensure!(scopes == json!([root]) && manifest == json!([root, root]), "{scopes}, {manifest} are not {root}");
            let outside: Vec<_> =
                server.requests().into_iter().filter(|path| !path.starts_with(&format!("{under}/"))).collect();
            ensure!(outside.is_empty(), "asked for {outside:?}");
            let said = console(&browser).await?;
            ensure!(said.is_empty(), "the console said {said:#?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// It is shown at any address, under the policy that hosts are asked for, and looks like itself there.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_looks_like_itself_at_any_address() -> Result<()> {
    let deep = ServerConfig { under: "/not/there".into(), ..ServerConfig::good(FIXTURE.dist()) };
    let server = Server::with(deep).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at("404.html")).await?;
        until(&browser, LOADED).await?;
        let looks = run(&browser, "const { paddingTop, backgroundColor } = getComputedStyle(document.body);
            return [paddingTop !== '0px', backgroundColor, document.documentElement.scrollWidth <= innerWidth]").await?;
        ensure!(looks == json!([true, "rgb(251, 249, 244)", true]), "{looks}");
        let said = console(&browser).await?;
        ensure!(said.is_empty(), "the console said {said:#?}");
        Ok(())
    })
    .await
}

/// Where the manifest says the site begins, and how far it reaches.
const MANIFEST: &str = "const { href } = document.querySelector('link[rel=manifest]');
    return fetch(href).then((answer) => answer.json())
        .then((manifest) => [manifest.start_url, manifest.scope].map((address) => new URL(address, href).href))";

const STATEMENTS: &str =
    "return [...document.querySelectorAll('.statement[id]')].filter((one) => one.checkVisibility()).length";

fn is(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

fn typed(response: &mut Response, kind: &'static str) {
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
}

/// Opens the page on a host that does this to its answers.
async fn on(mutate: Mutation, test: impl AsyncFnOnce(&WebDriver) -> Result<()>) -> Result<()> {
    let server = Server::with(ServerConfig { mutate, ..ServerConfig::good(FIXTURE.dist()) }).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        test(&browser).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn wasm_of_no_known_type_becomes_live_all_the_same() -> Result<()> {
    let mutate: Mutation = |path, response| {
        if is(path, "wasm") {
            typed(response, "application/octet-stream");
        }
    };
    on(mutate, async |browser| until(browser, LIVE).await).await
}

/// Browsers refuse scripts that are said to be none. The page is then what it is without scripts.
#[tokio::test(flavor = "multi_thread")]
async fn where_scripts_are_refused_nothing_is_lost() -> Result<()> {
    let mutate: Mutation = |path, response| {
        if is(path, "js") {
            typed(response, "text/plain");
        }
    };
    on(mutate, async |browser| {
        until(browser, LOADED).await?;
        // What a closed row holds, which no script brings in, is one link away.
        let lost = "document.querySelectorAll('details').forEach((row) => { row.open = true; });
            return [...document.querySelectorAll('main noscript')]
                .filter((rest) => !rest.nextElementSibling?.closest('a[href]')?.checkVisibility()).length";
        ensure!(run(browser, lost).await? == json!(0), "a row that leads nowhere");
        let link = browser.find(By::Css(".section-register a.later")).await?;
        link.scroll_into_view().await?;
        link.click().await?;
        until(browser, "return location.pathname.includes('/panel/register/') && document.readyState === 'complete'").await?;
        let shown = run(browser, STATEMENTS).await?;
        ensure!(shown.as_u64() >= Some(28), "{shown} statements are visible");
        let search =
            "return !!document.querySelector('#register-search')?.checkVisibility({ visibilityProperty: true })";
        ensure!(run(browser, search).await? == json!(false), "a dead search");
        Ok(())
    })
    .await
}

/// Scripts of a sandboxed frame are strangers to their own host. Where it does not let them in, the frame is as high as
/// what it shows, and shows all of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_sandboxed_frame_of_a_host_that_lets_nobody_in_shows_everything() -> Result<()> {
    let mutate: Mutation = |_, response| _ = response.headers_mut().remove(ACCESS_CONTROL_ALLOW_ORIGIN);
    let server = Server::with(ServerConfig { mutate, ..ServerConfig::good(FIXTURE.dist()) }).await?;
    let frame = format!(
        "<!DOCTYPE html><title>x</title><script>addEventListener('message', ({{ data }}) => {{ if (data.height) document.querySelector('iframe').style.height = `${{data.height}}px` }})</script>\
         <iframe sandbox=\"allow-scripts\" src=\"{}\" style=\"border:0\" width=\"640\" height=\"600\" title=\"x\"></iframe>",
        server.at(&FIXTURE.panel("de", "timeline"))
    );
    let host =
        Host::start(Site { files: BTreeMap::from([("/".to_owned(), frame)]), headers: Vec::new() }).await?;
    with(Setup::default(), async |browser| {
        browser.goto(host.at("/")).await?;
        browser.find(By::Css("iframe")).await?.enter_frame().await?;
        until(&browser, FAILED).await?;
        let shown = "return document.querySelectorAll('main li').length > 10
            && getComputedStyle(document.body).fontFamily.includes('serif')";
        ensure!(run(&browser, shown).await? == json!(true), "not all is there, or without its style");
        until(
            &browser,
            "return innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height)",
        )
        .await
    })
    .await
}
