//! Hosts whose style sheets, scripts and policies would break most things: inside the frame nothing is other than on the
//! panel's own page.

use super::{BOUNDS, SCRIPT, document, element, host, host_with};
use crate::charts::DRAWN;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use support::browser::{Setup, run, until, with};
use support::explainer::FIXTURE;
use support::server::Server;
use thirtyfour::prelude::*;
use tokio::sync::OnceCell;

const WIDTH: u32 = 600;

/// Everything in the page, and how every element that is seen looks.
const LOOKS: &str = "
    const properties = ['color', 'background-color', 'display', 'visibility', 'direction', 'font-family', 'font-size',
        'font-weight', 'line-height', 'letter-spacing', 'text-align', 'inline-size', 'block-size', 'margin', 'padding',
        'border', 'opacity', 'position', 'writing-mode', 'zoom'];
    const looks = [...document.querySelectorAll('html, body, body *')].filter((one) => one.checkVisibility()).map((one) => {
        const style = getComputedStyle(one);
        return one.localName + ' ' + properties.map((name) => style.getPropertyValue(name)).join('; ');
    });
    return [looks, document.body.outerHTML]";

async fn looks(browser: &WebDriver) -> Result<Value> {
    until(browser, DRAWN).await?;
    run(browser, LOOKS).await
}

/// How a panel looks on its own, which is looked at once.
async fn alone(figure: &str) -> Result<&'static Value> {
    static SEEN: [OnceCell<Value>; FIGURES.len()] = [const { OnceCell::const_new() }; FIGURES.len()];
    let seen = FIGURES.iter().zip(&SEEN).find(|(known, _)| **known == figure).map(|(_, seen)| seen);
    seen.context("an unknown figure")?.get_or_try_init(|| look_alone(figure)).await
}

async fn look_alone(figure: &str) -> Result<Value> {
    let server = Server::start(FIXTURE.dist()).await?;
    let mut seen = Value::Null;
    // High enough that no bar to scroll makes it narrower.
    with(Setup { width: WIDTH, height: 9000, ..Setup::default() }, async |browser| {
        let page = format!("{}?theme=light", FIXTURE.panel("de", figure));
        browser.goto(server.at(&page)).await?;
        until(&browser, super::LIVE).await?;
        seen = looks(&browser).await?;
        Ok(())
    })
    .await?;
    Ok(seen)
}

const FIGURES: [&str; 2] = ["chart-ready", "points"];

async fn changes_nothing(head: &str, attributes: &str) -> Result<()> {
    for figure in FIGURES {
        let body = format!("<main><div id=\"column\">{}</div></main>", element(figure));
        let page = document(head, &body).replace("<html ", &format!("<html {attributes} "));
        host(Setup::default(), &page, async |stage| {
            stage
                .run(&format!(
                    "document.querySelector('#column').style.setProperty('width', '{WIDTH}px', 'important');
                document.querySelector('#column').style.setProperty('display', 'block', 'important')"
                ))
                .await?;
            until(stage.enter_live("knack-punkt").await?, &format!("return innerWidth === {WIDTH}")).await?;
            stage.fits("knack-punkt", BOUNDS).await?;
            let inside = looks(stage.enter("knack-punkt").await?).await?;
            let alone = alone(figure).await?;
            for part in [0, 1] {
                ensure!(
                    inside.get(part) == alone.get(part),
                    "{figure} differs: {}",
                    difference(&inside, alone)
                );
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// The first element that looks otherwise.
fn difference(inside: &Value, alone: &Value) -> String {
    let list = |value: &Value| value.get(0).and_then(Value::as_array).cloned().unwrap_or_default();
    let (inside, alone) = (list(inside), list(alone));
    let pair = inside.iter().zip(&alone).find(|(inside, alone)| inside != alone);
    format!("{pair:?}, {} and {} elements", inside.len(), alone.len())
}

macro_rules! hosts {
    ($($name:ident $head:expr, $attributes:literal;)+) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() -> Result<()> {
                changes_nothing(&format!("{}{SCRIPT}", $head), $attributes).await
            }
        )+
    };
}

hosts! {
    everything_unset "<style>* { all: unset }</style>", "";
    frames_hidden "<style>iframe, a { display: none !important } div { float: left !important }</style>", "";
    letters_of_ten_pixels "<style>html { font: 10px/1 monospace; letter-spacing: 3px; text-transform: uppercase }</style>", "";
    from_right_to_left "", "dir=\"rtl\"";
    prototypes_patched "<script>
        Array.prototype.contains = function () { return true; };
        Object.assign(Object.prototype, { mode: 'closed', once: true, attributeFilter: ['x'], childList: 'x', extends: 'p' });
        Function.prototype.get = null;
        customElements.define('other-element', class extends HTMLElement {});
    </script>", "";
}

/// The strictest policies a host can have: nothing inline, Trusted Types, and no origin but its own and ours.
#[tokio::test(flavor = "multi_thread")]
async fn a_strict_host() -> Result<()> {
    let policy = "default-src 'none'; script-src PAGES/embed.js; frame-src PAGES; \
        require-trusted-types-for 'script'; trusted-types 'none'";
    let headers = [("content-security-policy", policy), ("x-content-type-options", "nosniff")];
    host_with(Setup::default(), &document(SCRIPT, &element("points")), &headers, async |stage| {
        stage.enter_live("knack-punkt").await?;
        stage.fits("knack-punkt", BOUNDS).await?;
        Ok(())
    })
    .await
}

/// A host that is isolated from other origins shows only what agrees to it.
#[tokio::test(flavor = "multi_thread")]
async fn an_isolated_host() -> Result<()> {
    let headers =
        [("cross-origin-embedder-policy", "require-corp"), ("cross-origin-opener-policy", "same-origin")];
    host_with(Setup::default(), &document(SCRIPT, &element("chart-ready")), &headers, async |stage| {
        ensure!(stage.run("return crossOriginIsolated").await? == true, "the host is not isolated");
        stage.enter_live("knack-punkt").await?;
        stage.fits("knack-punkt", BOUNDS).await?;
        Ok(())
    })
    .await
}
