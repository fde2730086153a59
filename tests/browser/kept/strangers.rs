//! What comes in the place of a page or of a file that it loads: it may be shown, but it is not kept.

use super::LITTLE;
use crate::live::LIVE;
use crate::offline::{kept, until_kept, until_visited};
use anyhow::{Context, Result, ensure};
use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::json;
use support::browser::{Setup, run, until, with};
use support::explainer::FIXTURE;
use support::server::{Mutation, Server, ServerConfig};

/// A server at the same address with another configuration.
async fn again(server: &Server, mutate: Mutation) -> Result<Server> {
    server.stop().await;
    let config = ServerConfig { port: server.port(), mutate, ..ServerConfig::good(FIXTURE.dist()) };
    Server::with(config).await
}

fn say(response: &mut Response, code: StatusCode, text: &'static str) {
    *response.status_mut() = code;
    *response.body_mut() = Body::from(text);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
}

const LOGIN: &str =
    "<!DOCTYPE html><title>x</title><script src=\"app-0123456789abcdef.js\"></script><p id=login>Login";

/// What is answered in the page's place, and whether the reader sees it.
const STRANGERS: [(Mutation, bool); 6] = [
    (
        |path, response| {
            if path.ends_with(&FIXTURE.page("de")) {
                say(response, StatusCode::OK, LOGIN);
            }
        },
        true,
    ),
    (
        |path, response| {
            if path.ends_with(&FIXTURE.page("de")) {
                say(response, StatusCode::NOT_FOUND, LOGIN);
            }
        },
        true,
    ),
    (
        |path, response| {
            if path.ends_with(&FIXTURE.page("de")) {
                say(response, StatusCode::BAD_GATEWAY, LOGIN);
            }
        },
        false,
    ),
    (
        |path, response| {
            if path.ends_with(&FIXTURE.page("de")) {
                say(response, StatusCode::PARTIAL_CONTENT, LOGIN);
            }
        },
        true,
    ),
    // Everything, as networks do it before one has agreed to their terms.
    (
        |path, response| {
            if !path.ends_with(LITTLE) {
                say(response, StatusCode::OK, LOGIN);
            }
        },
        true,
    ),
    (
        |path, response| {
            if path.ends_with(&FIXTURE.page("de")) {
                *response.status_mut() = StatusCode::FOUND;
                response.headers_mut().insert(LOCATION, HeaderValue::from_static("/login/index.html"));
            } else if path.ends_with("/login/index.html") {
                say(response, StatusCode::OK, LOGIN);
            }
        },
        true,
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn what_others_answer_does_not_take_the_place_of_a_page() -> Result<()> {
    let mut server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        until_visited(&browser, &server).await?;
        for (place, (mutate, is_seen)) in STRANGERS.into_iter().enumerate() {
            server = again(&server, mutate).await?;
            browser.goto(server.at(&FIXTURE.page("de"))).await?;
            let seen = run(&browser, "return !!document.querySelector('#login')").await?;
            ensure!(seen == json!(is_seen), "stranger {place}: seen is {seen}");
            // Pages are kept in turn, so that by then the other one has been looked at.
            run(
                &browser,
                &format!(
                    "return caches.keys().then(async ([name]) =>
                (await caches.open(name)).delete('{}'))",
                    server.at(LITTLE)
                ),
            )
            .await?;
            browser.goto(server.at(LITTLE)).await?;
            until_kept(&browser, "").await?;
            server.stop().await;
            browser.goto(server.at(&FIXTURE.page("de"))).await?;
            until(&browser, LIVE).await.with_context(|| format!("stranger {place}"))?;
        }
        Ok(())
    })
    .await
}

/// A file is what its name says, or it is not kept, nor is what would need it.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_changed_on_its_way_is_not_kept() -> Result<()> {
    let changed: [Mutation; 3] = [
        |path, response| {
            if path.contains("/dialog-") {
                *response.body_mut() = Body::from("export const open = () => {};");
            }
        },
        |path, response| {
            if path.ends_with("/embed.js") {
                say(response, StatusCode::OK, LOGIN);
            }
        },
        |path, response| {
            if path.ends_with("/embed/index.html") {
                say(response, StatusCode::OK, LOGIN);
            }
        },
    ];
    for (place, mutate) in changed.into_iter().enumerate() {
        is_not_kept(mutate).await.with_context(|| format!("change {place}"))?;
    }
    Ok(())
}

/// The page works, but is not kept, where another one is.
async fn is_not_kept(mutate: Mutation) -> Result<()> {
    let server = Server::with(ServerConfig { mutate, ..ServerConfig::good(FIXTURE.dist()) }).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        until(&browser, "return !!navigator.serviceWorker.controller").await?;
        // Pages are kept in turn: once the second one is, the first would be.
        for page in [&*FIXTURE.page("de"), LITTLE] {
            browser.goto(server.at(page)).await?;
            until(&browser, "return document.readyState === 'complete'").await?;
        }
        until_kept(&browser, "").await?;
        let kept = kept(&browser).await?;
        ensure!(!kept.contains(&server.at(&FIXTURE.page("de"))), "{kept:#?}");
        Ok(())
    })
    .await
}

/// Hosts that know folders only send readers from `index.html` to where it lies.
#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_redirects_to_folders_is_understood() -> Result<()> {
    let mutate: Mutation = |path, response| {
        if let Some(folder) = path.strip_suffix("index.html") {
            *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
            if let Ok(folder) = HeaderValue::from_str(folder) {
                response.headers_mut().insert(LOCATION, folder);
            }
        }
    };
    let server = Server::with(ServerConfig { mutate, ..ServerConfig::good(FIXTURE.dist()) }).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        until(&browser, LIVE).await?;
        until(&browser, "return location.pathname.endsWith('/de/')").await?;
        let page = server.at(&FIXTURE.page("de"));
        let is_kept = format!(
            "const [done] = arguments;
            const look = async () => await caches.match('{page}') ? done(true) : setTimeout(look, 25);
            look();"
        );
        browser.execute_async(&is_kept, Vec::new()).await?;
        server.stop().await;
        for address in [page.as_str(), page.trim_end_matches("index.html")] {
            browser.goto("about:blank").await?;
            browser.goto(address).await?;
            until(&browser, LIVE).await.with_context(|| address.to_owned())?;
        }
        Ok(())
    })
    .await
}

/// A host that forbids keeping is obeyed.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_must_not_be_stored_is_not() -> Result<()> {
    let mutate: Mutation = |path, response| {
        if path.ends_with(&FIXTURE.page("de")) {
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        }
    };
    is_not_kept(mutate).await
}
