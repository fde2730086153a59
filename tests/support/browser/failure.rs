//! What is kept of a test that failed: how its page looked, what it was, and what its console had said.

use super::{console, run};
use crate::dist;
use anyhow::{Error, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use thirtyfour::prelude::*;

/// The name of the running test: the harness calls its thread so.
pub(super) fn name_of_test() -> String {
    thread::current().name().unwrap_or("unnamed").to_owned()
}

/// Keeps what can still be had, and says in the error where it is.
pub(super) async fn keep(browser: &WebDriver, error: Error) -> Error {
    let folder = folder();
    match write(browser, &folder, &error).await {
        Ok(()) => error.context(format!("kept in {}", folder.display())),
        Err(unkept) => error.context(format!("nothing could be kept: {unkept:#}")),
    }
}

/// A folder of the test's own, in `target/failures` or where `KNACKPUNKT_FAILURES` says.
fn folder() -> PathBuf {
    let all = std::env::var_os("KNACKPUNKT_FAILURES")
        .map_or_else(|| dist::root().join("target/failures"), PathBuf::from);
    // Whatever a file system may not have in a name.
    all.join(name_of_test().replace("::", "."))
}

async fn write(browser: &WebDriver, folder: &Path, error: &Error) -> Result<()> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("error.txt"), format!("{error:#}\n"))?;
    // Each may fail by itself: a page that hangs still has a console.
    if let Ok(said) = console(browser).await {
        fs::write(folder.join("console.txt"), said.join("\n"))?;
    }
    let page = "return `<!-- ${location.href} -->\\n${document.documentElement.outerHTML}`";
    if let Ok(page) = run(browser, page).await {
        fs::write(folder.join("page.html"), page.as_str().unwrap_or_default())?;
    }
    if let Ok(picture) = browser.screenshot_as_png().await {
        fs::write(folder.join("screenshot.png"), picture)?;
    }
    Ok(())
}
