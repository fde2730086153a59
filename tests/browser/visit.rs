//! Opening a page for a test: once it is live, and with a console that stays silent.

use super::live::LIVE;
use anyhow::{Result, ensure};
use std::path::PathBuf;
use support::browser::{Setup, console, until, with};
use support::server::Server;
use thirtyfour::prelude::*;

/// Serves a folder, opens a page of it, waits until it is live where scripts run, and runs a test on it. The console must
/// stay silent.
pub(crate) async fn visit(
    folder: PathBuf,
    setup: Setup,
    page: &str,
    test: impl AsyncFnOnce(&WebDriver) -> Result<()>,
) -> Result<()> {
    let server = Server::start(folder).await?;
    let script = setup.script;
    with(setup, async |browser| {
        browser.goto(server.at(page)).await?;
        if script {
            until(&browser, LIVE).await?;
        }
        test(&browser).await?;
        let said = console(&browser).await?;
        ensure!(said.is_empty(), "the console said {said:#?}");
        Ok(())
    })
    .await
}
