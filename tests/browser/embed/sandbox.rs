//! The tightest sandbox, whole pages in frames, what is fetched, and whose history it is.

use super::{BOUNDS, SCRIPT, document, element, host, panel};
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use thirtyfour::prelude::*;

#[tokio::test(flavor = "multi_thread")]
async fn scripts_are_all_that_a_sandbox_must_allow() -> Result<()> {
    let frame = format!(
        "<iframe src=\"{}\" title=\"Punkte\" sandbox=\"allow-scripts\" width=\"640\" height=\"900\"></iframe>",
        panel("points")
    );
    host(Setup::default(), &document("", &frame), async |stage| {
        let browser = stage.enter_live("iframe").await?;
        let storage = "try { localStorage.getItem('x'); return 'open'; } catch { return 'refused'; }";
        ensure!(run(browser, storage).await? == "refused", "the sandbox is none");
        browser.find(By::Css("#points-search")).await?.send_keys("zzzz").await?;
        until(browser, "return document.querySelector('#point-toll-pause').closest('li').hidden").await
    })
    .await
}

/// A whole explainer fetches the script of frames only where it is in one.
#[tokio::test(flavor = "multi_thread")]
async fn a_whole_page_says_its_height_too() -> Result<()> {
    let element = element("x").replace(" panel=\"x\"", "");
    host(Setup { height: 600, ..Setup::default() }, &document(SCRIPT, &element), async |stage| {
        stage.enter_live("knack-punkt").await?;
        stage.fits("knack-punkt", BOUNDS).await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_fetched_from_elsewhere_and_nothing_is_kept() -> Result<()> {
    let page = document(
        SCRIPT,
        &format!(
            "{}{}",
            element("chart-ready"),
            element("point-toll-pause").replace("<knack", "<knack-punkt hidden></knack-punkt><knack")
        ),
    );
    host(Setup::default(), &page, async |stage| {
        let browser = stage.enter_live("knack-punkt").await?;
        let fetched = "return [...new Set(performance.getEntries().filter((one) => one.name.includes('://'))
            .map((one) => new URL(one.name).origin))]";
        let ours = stage.pages.at("");
        let ours = ours.trim_end_matches('/');
        let inside = run(browser, fetched).await?;
        ensure!(inside == json!([ours]), "{inside}");
        let own = stage.host.at("");
        let outside = stage.run(fetched).await?;
        let known = [json!(ours), json!(own)];
        ensure!(outside.as_array().is_some_and(|all| all.iter().all(|one| known.contains(one))), "{outside}");
        ensure!(
            stage.pages.requests().iter().any(|path| path.ends_with("/embed.js")),
            "nothing was asked for"
        );
        ensure!(
            stage.host.requests().iter().all(|path| path == "/index.html" || path == "/favicon.ico"),
            "{:?}",
            stage.host.requests()
        );
        ensure!(
            stage.run("return document.cookie.length + localStorage.length").await? == 0,
            "something was kept"
        );
        Ok(())
    })
    .await
}

/// What a reader does in a frame is no step of the host's history either.
#[tokio::test(flavor = "multi_thread")]
async fn going_back_leaves_the_page_whatever_was_done_in_the_frame() -> Result<()> {
    host(Setup::default(), &document(SCRIPT, &element("map")), async |stage| {
        let browser = stage.enter_live("knack-punkt").await?;
        let before = run(browser, "return [history.length, location.hash]").await?;
        for view in ["kyiv", "independent"] {
            browser.find(By::Css(format!("[name=perspective][value={view}]"))).await?.click().await?;
            until(browser, &format!("return location.hash.includes('view={view}')")).await?;
        }
        let link = "const link = document.createElement('a'); link.href = '#town-aldau'; document.body.append(link); link.click()";
        run(browser, link).await?;
        until(browser, "return location.hash.startsWith('#town-aldau')").await?;
        let after = run(browser, "return history.length").await?;
        ensure!(before.get(0) == Some(&after), "{before} became {after}");
        // Nor does that change what others in the frame can do.
        let own = "const before = history.length; history.pushState(null, ''); \
            return [Object.hasOwn(history, 'pushState'), history.length - before]";
        let own = run(browser, own).await?;
        ensure!(own == json!([false, 1]), "the frame's history is not the browser's: {own}");
        Ok(())
    })
    .await
}
