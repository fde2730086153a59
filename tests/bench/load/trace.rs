//! Where the main thread's time goes: a trace, summed up by what the work is for.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use support::browser::run;
use thirtyfour::WebDriver;

/// What work is for.
pub(super) const CATEGORIES: [&str; 6] = ["scripting", "style", "layout", "paint", "parse", "other"];

/// Milliseconds of each category.
pub(super) type Spent = BTreeMap<&'static str, f64>;

/// Process and thread.
type Thread = (u64, u64);

/// How the middle of a trace is called.
const MARK: &str = "bench: after this";

/// A task of a thread, or a part of one.
struct Part {
    name: String,
    start: f64,
    length: f64,
}

/// What the page's main thread did before and after [`mark`]. To be asked once: Chromium's driver begins a
/// trace with its browser, and gives it back whole only the first time.
pub(super) async fn spent(browser: &WebDriver) -> Result<[Spent; 2]> {
    let (mut threads, mut mark) = (BTreeMap::<Thread, Vec<Part>>::new(), None);
    for entry in browser.get_log("performance").await? {
        let told: Value = serde_json::from_str(&entry.message)?;
        let Some(event) = told.pointer("/message/params") else { continue };
        let number = |name| event.get(name).and_then(Value::as_f64);
        let whole = |name| event.get(name).and_then(Value::as_u64);
        let (Some(thread), Some(start)) = (whole("pid").zip(whole("tid")), number("ts")) else { continue };
        let name = event.get("name").and_then(Value::as_str).unwrap_or_default();
        if event.pointer("/args/data/message") == Some(&json!(MARK)) {
            mark = Some((thread, start));
        }
        if let Some(length) = number("dur") {
            threads.entry(thread).or_default().push(Part { name: name.to_owned(), start, length });
        }
    }
    let (thread, middle) = mark.context("the trace has no middle")?;
    let parts = threads.remove(&thread).context("the trace is empty")?;
    let (before, after) = parts.into_iter().partition(|part| part.start < middle);
    Ok([sum(before), sum(after)])
}

/// Parts what is traced into before and after.
pub(super) async fn mark(browser: &WebDriver) -> Result<()> {
    run(browser, &format!("console.timeStamp('{MARK}')")).await?;
    Ok(())
}

/// Sums up what each part took itself, without the parts inside it.
fn sum(mut parts: Vec<Part>) -> Spent {
    // What is around another part comes before it.
    parts.sort_by(|one, other| one.start.total_cmp(&other.start).then(other.length.total_cmp(&one.length)));
    let mut spent = Spent::new();
    let mut around: Vec<(f64, &'static str)> = Vec::new();
    for part in parts {
        while around.last().is_some_and(|(end, _)| *end <= part.start) {
            around.pop();
        }
        let outer = around.last().map(|(_, category)| *category);
        // What has no name of its own is for what it is a part of.
        let category = category(&part.name).or(outer).unwrap_or("other");
        let length = part.length / 1000.0;
        *spent.entry(category).or_default() += length;
        if let Some(outer) = outer {
            *spent.entry(outer).or_default() -= length;
        }
        around.push((part.start + part.length, category));
    }
    spent
}

/// As Chromium names what it does.
fn category(name: &str) -> Option<&'static str> {
    Some(match name {
        "UpdateLayoutTree" | "RecalculateStyles" => "style",
        "Layout" => "layout",
        "PrePaint" | "Paint" | "Layerize" | "Commit" | "UpdateLayer" | "CompositeLayers" => "paint",
        "ParseHTML" | "ParseAuthorStyleSheet" => "parse",
        "EvaluateScript" | "FunctionCall" | "RunMicrotasks" | "TimerFire" | "EventDispatch"
        | "FireAnimationFrame" | "FireIdleCallback" | "MinorGC" | "MajorGC" => "scripting",
        _ if name.starts_with("v8.") || name.starts_with("V8.") => "scripting",
        _ => return None,
    })
}
