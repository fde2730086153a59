//! What loading a page costs: bytes, paints, tasks, and when a first click shows something.

use super::builds::Build;
use super::table::Figures;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use support::browser::{PATIENCE, run};
use support::figures::blocking_time;
use thirtyfour::WebDriver;
use tokio::time::{Instant, sleep};

/// So long a page must have rested, in milliseconds, before it counts as loaded: also what it does later belongs to it.
const REST: u32 = 2_000;

/// What the page says of itself.
#[derive(Deserialize)]
struct Loaded {
    files: Vec<(String, f64)>,
    first: f64,
    tasks: Vec<(f64, f64)>,
    painted: f64,
    shifted: f64,
    live: f64,
    elements: f64,
    /// Whether a service worker answered instead of the server.
    kept: bool,
}

/// Opens the page and waits until nothing more happens in it.
pub(super) async fn open(browser: &WebDriver, build: &Build) -> Result<()> {
    browser.goto(build.address()).await?;
    let end = Instant::now() + PATIENCE;
    // Seldom, since asking is work for the page, too.
    while run(browser, &format!("return !!window.bench && bench.rests({REST})")).await? != json!(true) {
        ensure!(Instant::now() < end, "{} never became live", build.name);
        sleep(Duration::from_millis(300)).await;
    }
    Ok(())
}

/// Opens the page and adds what that cost.
pub(super) async fn measure(browser: &WebDriver, build: &Build, figures: &mut Figures) -> Result<()> {
    let before = build.server.sent().len();
    open(browser, build).await?;
    let told = run(browser, "return bench.loaded()").await?;
    let Loaded { files, first, tasks, painted, shifted, live, elements, kept } =
        serde_json::from_value(told.clone()).with_context(|| told.to_string())?;
    ensure!(!kept, "the page was kept from before");
    // Not `sum`, which is less than nothing where there is nothing.
    let kilobytes = |bytes: &mut dyn Iterator<Item = f64>| bytes.fold(0.0, |sum, bytes| sum + bytes / 1000.0);
    for kind in ["html", "css", "js", "wasm", "fonts", "other"] {
        let of_kind = files.iter().filter(|(path, _)| kind_of(path) == kind);
        figures.add(kind, kilobytes(&mut of_kind.map(|(_, bytes)| *bytes)));
    }
    figures.add("bytes", kilobytes(&mut files.iter().map(|(_, bytes)| *bytes)));
    figures.add("requests", files.len() as f64);
    let sent = build.server.sent();
    let sent = sent.get(before..).unwrap_or_default();
    figures.add("sent", kilobytes(&mut sent.iter().map(|sent| sent.bytes as f64)));
    figures.add("answers", sent.len() as f64);
    figures.add("elements", elements);
    figures.add("fcp", first);
    figures.add("lcp", painted);
    figures.add("cls", shifted);
    figures.add("tbt", blocking_time(&tasks, first));
    figures.add("task", tasks.iter().map(|(_, length)| *length).fold(0.0, f64::max));
    figures.add("live", live);
    Ok(())
}

/// How far a turn of the wheel goes while the page is read, in CSS pixels, and how long it is looked at, in milliseconds.
const TURN: u32 = 400;
const LOOK: Duration = Duration::from_millis(250);

/// So long reading may take.
const READING: Duration = Duration::from_secs(120);

/// Goes through the whole page and adds what that cost: also what comes only when it is near.
pub(super) async fn read(browser: &WebDriver, build: &Build, figures: &mut Figures) -> Result<()> {
    let before = build.server.sent().len();
    let start = run(browser, "return performance.now()").await?;
    let turn = json!({ "deltaX": 0, "deltaY": TURN });
    let end = Instant::now() + READING;
    while run(browser, "return bench.isLast()").await? != json!(true) {
        ensure!(Instant::now() < end, "{} cannot be scrolled to its end", build.name);
        // At the edge, where no map takes the wheel for itself.
        super::input::mouse(browser, "mouseWheel", &json!({ "x": 3, "y": 300 }), turn.clone()).await?;
        sleep(LOOK).await;
    }
    sleep(Duration::from_millis(REST.into())).await;
    let told = run(browser, &format!("return bench.since({start})")).await?;
    let Loaded { tasks, .. } = serde_json::from_value(told.clone()).with_context(|| told.to_string())?;
    let sent = build.server.sent();
    figures.add("read sent", sent.iter().skip(before).map(|sent| sent.bytes as f64 / 1000.0).sum());
    figures.add("read tbt", blocking_time(&tasks, 0.0));
    figures.add("read task", tasks.iter().map(|(_, length)| *length).fold(0.0, f64::max));
    Ok(())
}

/// What kind of file a path names.
fn kind_of(path: &str) -> &'static str {
    match Path::new(path).extension().and_then(|ending| ending.to_str()) {
        Some("html") => "html",
        Some("css") => "css",
        Some("js" | "mjs") => "js",
        Some("wasm") => "wasm",
        Some("woff" | "woff2" | "ttf" | "otf") => "fonts",
        _ => "other",
    }
}

/// Opens the page and clicks on the switch until that shows something else.
pub(super) async fn first_click(browser: &WebDriver, build: &Build, figures: &mut Figures) -> Result<()> {
    browser.goto(build.address()).await?;
    let step = &build.selectors.switch;
    let script = format!(
        "const early = window.bench?.early({}, {}); return {{ early, answered: window.bench?.answered }}",
        json!(step.at),
        json!(step.changes)
    );
    let end = Instant::now() + PATIENCE;
    loop {
        ensure!(Instant::now() < end, "{}: no click shows anything", build.name);
        // While the page begins, scripts may lose the place they run in.
        let Ok(told) = browser.execute(&script, Vec::new()).await else { continue };
        let told = told.json();
        if let Some(answered) = told.get("answered").filter(|answered| !answered.is_null()) {
            let time = |name| answered.get(name).and_then(Value::as_f64).context("a time");
            figures.add("clicked", time("clicked")?);
            figures.add("answered", time("seen")?);
            return Ok(());
        }
        if let Some(spot) = told.get("early").filter(|spot| spot.is_object()) {
            super::input::click(browser, spot).await?;
        }
    }
}
