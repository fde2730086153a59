//! Messages: ten thousand hostile ones change nothing in a frame, foreign heights change nothing in a host, and what
//! leaves a frame are heights.

use super::{BOUNDS, SCRIPT, document, element, host, panel};
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use thirtyfour::prelude::*;

/// What a host or anyone in it might send.
const FLOOD: &str = "
    const frame = document.querySelector('iframe').contentWindow;
    const nested = {}; let inner = nested;
    for (let depth = 0; depth < 500; depth++) inner = inner.next = {};
    const long = 'x'.repeat(100000);
    const shapes = [
        null, undefined, 0, NaN, '', long, [], {}, new Map([[1, 2]]), new Date(), nested, new Uint8Array(100),
        { knackpunkt: 'theme' }, { knackpunkt: 'theme', value: 'red' }, { knackpunkt: 'theme', value: ['dark'] },
        { knackpunkt: 'theme', value: { toString: 'dark' } }, { knackpunkt: 'theme', value: long },
        { knackpunkt: 'theme', value: 'dark', more: 1 }, { knackpunkt: ['theme'], value: 'dark' },
        JSON.stringify({ knackpunkt: 'theme', value: 'dark' }), { knackpunkt: 'accent', value: 'dark' },
        { theme: 'dark' }, { sentinel: 'amp', type: 'frames-init', more: 1 }, { sentinel: 'amp', type: 'embed-size', height: 1 },
        ['knackpunkt', 'theme'], 'pymxPYMxkpxPYMxwidthxPYMx1', 'pymxPYMxkpxPYMxnavigateToxPYMxjavascript:alert(1)',
        { __proto__: null, constructor: 1 }, { 'datawrapper-height': { x: 1 } }, { secret: 'x', message: 'ready' },
    ];
    for (let sent = 0; sent < 10000; sent++) {
        // The long ones now and then, so that the test is one of shapes and not of memory.
        const shape = shapes[sent % shapes.length];
        frame.postMessage(sent > 300 && JSON.stringify(shape)?.length > 1000 ? '{' : shape, '*');
    }";

/// Data that only a script inside could make: it throws when it is read.
const TRAPS: &str = "
    const trap = () => { throw new Error('read'); };
    const traps = [
        new Proxy({}, { get: trap, ownKeys: trap }),
        Object.defineProperty({}, 'knackpunkt', { get: trap, enumerable: true }),
        Object.defineProperty({ knackpunkt: 'theme' }, 'value', { get: trap, enumerable: true }),
    ];
    for (const data of traps) dispatchEvent(new MessageEvent('message', { data, source: parent }));
    for (const source of [window, null]) {
        dispatchEvent(new MessageEvent('message', { data: { knackpunkt: 'theme', value: 'dark' }, source }));
    }";

const PAGE: &str = "return document.documentElement.outerHTML";

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_hostile_messages_change_nothing() -> Result<()> {
    let frame = format!(
        "<iframe src=\"{}\" title=\"Grafik\" width=\"640\" height=\"900\"></iframe>",
        panel("chart-ready")
    );
    host(Setup::default(), &document("", &frame), async |stage| {
        let before = run(stage.enter_live("iframe").await?, PAGE).await?;
        let count = "window.heard = 0; addEventListener('message', () => { window.heard++; });";
        run(stage.enter("iframe").await?, count).await?;
        stage.run(FLOOD).await?;
        let browser = stage.enter("iframe").await?;
        until(browser, "return window.heard === 10000").await?;
        run(browser, TRAPS).await?;
        ensure!(run(browser, PAGE).await? == before, "the page is not as it was");
        // It can still be used, and hears what it should.
        browser.find(By::Css(".chart-more > summary")).await?.click().await?;
        ensure!(run(browser, "return document.querySelector('.chart-more').open").await? == true, "it does not open");
        stage.run("document.querySelector('iframe').contentWindow.postMessage({ knackpunkt: 'theme', value: 'dark' }, '*')").await?;
        until(stage.enter("iframe").await?, "return getComputedStyle(document.documentElement).colorScheme === 'dark'").await
    })
    .await
}

/// Frames of others, and the host's own page, that speak as if they were the explainer's.
#[tokio::test(flavor = "multi_thread")]
async fn heights_of_others_are_not_taken() -> Result<()> {
    let other = "<iframe id=\"other\" title=\"Fremd\" srcdoc=\"<p>x</p>\"></iframe>";
    let page = document(SCRIPT, &format!("{}{other}", element("chart-ready")));
    host(Setup::default(), &page, async |stage| {
        stage.enter_live("knack-punkt").await?;
        let height = stage.fits("knack-punkt", BOUNDS).await?;
        let send = "for (const height of [150, 9999]) {
                parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
                parent.postMessage({ 'datawrapper-height': { '': height } }, '*');
            }
            parent.postMessage('done', '*')";
        stage.run("window.done = 0; addEventListener('message', ({ data }) => { if (data === 'done') done++; })").await?;
        run(stage.enter("#other").await?, send).await?;
        stage.run(&send.replace("parent.", "window.")).await?;
        stage.until("return done === 2").await?;
        ensure!((stage.height("knack-punkt").await? - height).abs() <= 2.0, "a stranger's height was taken");
        Ok(())
    })
    .await
}

/// Even its own frame, were it taken over, cannot make the page endless or nothing.
#[tokio::test(flavor = "multi_thread")]
async fn own_heights_are_numbers_within_bounds() -> Result<()> {
    host(Setup::default(), &document(SCRIPT, &element("chart-ready")), async |stage| {
        stage.enter_live("knack-punkt").await?;
        stage.fits("knack-punkt", BOUNDS).await?;
        let cases = [
            ("1e308", 20_000.0), ("'500'", 20_000.0), ("NaN", 20_000.0), ("Infinity", 20_000.0), ("{}", 20_000.0),
            ("[500]", 20_000.0), ("-1", 100.0), ("null", 100.0), ("true", 100.0), ("500n", 100.0), ("777.2", 778.0),
        ];
        stage.run("window.done = 0; addEventListener('message', ({ data }) => { if (data === 'done') done++; })").await?;
        for (place, (height, wanted)) in cases.iter().enumerate() {
            let send = format!(
                "parent.postMessage({{ sentinel: 'amp', type: 'embed-size', height: {height} }}, '*');
                parent.postMessage('done', '*')"
            );
            run(stage.enter("knack-punkt").await?, &send).await?;
            stage.until(&format!("return done === {}", place + 1)).await?;
            let now = stage.height("knack-punkt").await?;
            ensure!(now == *wanted, "{height} made the frame {now} px high");
        }
        Ok(())
    })
    .await
}

/// Whatever is done in the frame: what leaves it has the shapes of the table, and in them nothing but heights.
#[tokio::test(flavor = "multi_thread")]
async fn only_heights_leave_the_frame() -> Result<()> {
    let record =
        "<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>";
    host(Setup::default(), &document(&format!("{record}{SCRIPT}"), &element("points")), async |stage| {
        let browser = stage.enter_live("knack-punkt").await?;
        browser.find(By::Css("#points-search")).await?.send_keys("zzzz").await?;
        stage.fits("knack-punkt", BOUNDS).await?;
        let src = stage.run("return document.querySelector('knack-punkt').shadowRoot.querySelector('iframe').src").await?;
        let heard = "const shape = (data) => JSON.stringify(data, (_, value) => typeof value === 'number' ? 'n' : value);
            return [...new Set(heard.map((data) => shape(typeof data === 'string' ? JSON.parse(data) : data)))].map(JSON.parse)";
        let wanted = [
            json!({ "datawrapper-height": { "/erfunden/de/panel/points/index.html": "n" } }),
            json!({ "sentinel": "amp", "type": "embed-size", "height": "n" }),
            json!({ "src": src, "context": "iframe.resize", "height": "n" }),
            json!({ "type": "set-height", "value": "n" }),
        ];
        let heard = stage.run(heard).await?;
        ensure!(heard == json!(wanted), "{heard:#}");
        Ok(())
    })
    .await
}
