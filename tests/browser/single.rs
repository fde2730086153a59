//! Pages and panels with everything inside: opened from a disk, and in a frame that lets them nothing but run.

use super::live::LIVE;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use support::browser::{Setup, console, run, until, with};
use support::explainer::FIXTURE;
use support::server::{Server, ServerConfig};

/// Live and still ones, of several languages.
const FILES: [&str; 6] = ["de", "uk", "uk-map", "de-chart-ready", "de-register", "uk-timeline"];

fn name(file: &str) -> String {
    format!("erfunden-{file}.html")
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_disk_they_become_live_in_silence_and_ask_for_nothing() -> Result<()> {
    with(Setup::default(), async |browser| {
        for file in FILES {
            let path = fs::canonicalize(FIXTURE.dist().join("single").join(name(file)))?;
            browser.goto(format!("file://{}", path.display())).await?;
            until(&browser, LIVE).await.context(file)?;
            let asked = run(&browser, "return performance.getEntriesByType('resource').length").await?;
            ensure!(asked == json!(0), "{file} asked for {asked} files");
            let said = console(&browser).await?;
            ensure!(said.is_empty(), "{file}: the console said {said:#?}");
        }
        Ok(())
    })
    .await
}

/// A host that knows nothing of headers.
async fn plain(folder: PathBuf) -> Result<Server> {
    Server::with(ServerConfig { headers: false, ..ServerConfig::good(folder) }).await
}

/// A host's page with one frame, which may run scripts and nothing else.
fn host(folder: &Path, address: &str) -> Result<()> {
    fs::create_dir_all(folder)?;
    let frame =
        format!("<iframe sandbox=allow-scripts src=\"{address}\" width=800 height=600 title=x></iframe>");
    Ok(fs::write(
        folder.join("index.html"),
        format!("<!DOCTYPE html><title>x</title><link rel=icon href=data:,>{frame}"),
    )?)
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_sandboxed_frame_they_become_live() -> Result<()> {
    let files = plain(FIXTURE.dist().join("single")).await?;
    for file in FILES {
        let folder = std::env::temp_dir().join(format!("knackpunkt-{}-single-{file}", std::process::id()));
        host(&folder, &files.at(&name(file)))?;
        let site = plain(folder.clone()).await?;
        with(Setup::default(), async |browser| {
            browser.goto(site.at("index.html")).await?;
            browser.enter_frame(0).await?;
            until(&browser, LIVE).await.context(file)?;
            let said = console(&browser).await?;
            ensure!(said.is_empty(), "{file}: the console said {said:#?}");
            Ok(())
        })
        .await?;
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}
