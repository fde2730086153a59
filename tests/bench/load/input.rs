//! Input as a hand makes it, by the browser's own events.

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

/// What the pointer does at a place in the window.
pub(super) async fn mouse(browser: &WebDriver, kind: &str, spot: &Value, more: Value) -> Result<()> {
    let mut event = json!({ "type": kind, "x": spot["x"], "y": spot["y"] });
    merge(&mut event, more);
    browser.cdp().send_raw("Input.dispatchMouseEvent", event).await?;
    Ok(())
}

/// A click, where the pointer may be elsewhere before.
pub(super) async fn click(browser: &WebDriver, spot: &Value) -> Result<()> {
    let button = |buttons: u32| json!({ "button": "left", "clickCount": 1, "buttons": buttons });
    mouse(browser, "mousePressed", spot, button(1)).await?;
    mouse(browser, "mouseReleased", spot, button(0)).await
}

/// A key, with the letter it writes or, where it writes none, the number that systems know it by.
pub(super) async fn press(browser: &WebDriver, key: &str, code: Option<u32>) -> Result<()> {
    for kind in ["keyDown", "keyUp"] {
        let mut event = json!({ "type": kind, "key": key });
        match code {
            Some(code) => merge(&mut event, json!({ "code": key, "windowsVirtualKeyCode": code })),
            None if kind == "keyDown" => merge(&mut event, json!({ "text": key })),
            None => {}
        }
        browser.cdp().send_raw("Input.dispatchKeyEvent", event).await?;
    }
    Ok(())
}

fn merge(event: &mut Value, more: Value) {
    if let (Value::Object(event), Value::Object(more)) = (event, more) {
        event.extend(more);
    }
}
