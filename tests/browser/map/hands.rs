//! Hands of a reader: a mouse and fingers, as the browser gets them from the system.

use super::told;
use anyhow::Result;
use serde_json::{Map, Value, json};
use support::browser::run;
use thirtyfour::prelude::*;

/// Keys that are held, as the browser counts them.
pub(super) const CTRL: u32 = 2;
pub(super) const SHIFT: u32 = 8;

/// A place on the screen.
pub(super) type Place = (f64, f64);

/// What a mouse does at a place; the rest of what the browser is told stands in `more`.
async fn mouse(browser: &WebDriver, kind: &str, (x, y): Place, more: Value) -> Result<()> {
    let mut event =
        Map::from_iter([("type".into(), json!(kind)), ("x".into(), json!(x)), ("y".into(), json!(y))]);
    if let Value::Object(more) = more {
        event.extend(more);
    }
    browser.cdp().send_raw("Input.dispatchMouseEvent", Value::Object(event)).await?;
    Ok(())
}

/// Turns the wheel: away from the reader is negative.
pub(super) async fn wheel(browser: &WebDriver, at: Place, turned: f64, held: u32) -> Result<()> {
    mouse(browser, "mouseWheel", at, json!({ "deltaX": 0, "deltaY": turned, "modifiers": held })).await
}

/// Clicks so many times on the same place.
pub(super) async fn click_at(browser: &WebDriver, at: Place, times: u32, held: u32) -> Result<()> {
    mouse(browser, "mouseMoved", at, json!({})).await?;
    for count in 1..=times {
        for kind in ["mousePressed", "mouseReleased"] {
            mouse(browser, kind, at, json!({ "button": "left", "clickCount": count, "modifiers": held }))
                .await?;
        }
    }
    Ok(())
}

/// Presses the mouse, moves it in steps, and lets it go.
pub(super) async fn drag(browser: &WebDriver, from: Place, to: Place) -> Result<()> {
    mouse(browser, "mouseMoved", from, json!({})).await?;
    mouse(browser, "mousePressed", from, json!({ "button": "left", "clickCount": 1 })).await?;
    for step in 1..=5 {
        mouse(
            browser,
            "mouseMoved",
            between(from, to, f64::from(step) / 5.0),
            json!({ "button": "left", "buttons": 1 }),
        )
        .await?;
    }
    mouse(browser, "mouseReleased", to, json!({ "button": "left", "clickCount": 1 })).await
}

/// A place on the way from one to another.
pub(super) fn between(from: Place, to: Place, share: f64) -> Place {
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

/// Makes the screen one that feels fingers.
pub(super) async fn feel(browser: &WebDriver) -> Result<()> {
    let touch = json!({ "enabled": true, "maxTouchPoints": 2 });
    browser.cdp().send_raw("Emulation.setTouchEmulationEnabled", touch).await?;
    Ok(())
}

/// What fingers do: `touchStart`, `touchMove` with all that are down, `touchEnd` with none.
pub(super) async fn touch(browser: &WebDriver, kind: &str, fingers: &[Place]) -> Result<()> {
    let points: Vec<_> =
        fingers.iter().enumerate().map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id })).collect();
    let event = json!({ "type": kind, "touchPoints": points });
    browser.cdp().send_raw("Input.dispatchTouchEvent", event).await?;
    Ok(())
}

/// Taps with one finger.
pub(super) async fn tap(browser: &WebDriver, at: Place) -> Result<()> {
    touch(browser, "touchStart", &[at]).await?;
    touch(browser, "touchEnd", &[]).await
}

/// Scrolls an element into the middle and gives its own middle on the screen.
pub(super) async fn middle_of(browser: &WebDriver, selector: &str) -> Result<Place> {
    run(browser, &format!("document.querySelector('{selector}').scrollIntoView({{ block: 'center' }})"))
        .await?;
    let middle = format!(
        "const box = document.querySelector('{selector}').getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2]"
    );
    told(browser, &middle).await
}

/// The place of the screen at these shares of the picture.
pub(super) async fn place(browser: &WebDriver, (x, y): (f64, f64)) -> Result<Place> {
    let place = format!(
        "const box = map.picture().getBoundingClientRect();
        return [box.left + box.width * {x}, box.top + box.height * {y}]"
    );
    told(browser, &place).await
}

/// The same on a whole pixel: a mouse is nowhere else.
pub(super) async fn pixel(browser: &WebDriver, share: (f64, f64)) -> Result<Place> {
    let (x, y) = place(browser, share).await?;
    Ok((x.round(), y.round()))
}
