//! Twenty frames on one page, of three explainers with towns, lists and charts of their own.

use super::{BOUNDS, SCRIPT, Stage, document};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use support::browser::{Setup, console, run, until, with};
use support::dist;
use support::host::{Host, Site};
use support::made_up::SEED;
use support::server::Server;
use support::{charts, series, towns};

const FRAMES: usize = 20;

/// The names of the panels in a folder of built pages.
fn panels(folder: &Path, slug: &str) -> Result<Vec<String>> {
    let folder = folder.join(slug).join("de/panel");
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let mut names: Vec<_> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_frames_of_three_explainers_are_live_and_fit() -> Result<()> {
    let room = dist::root().join("target/embeds");
    let made = [towns::made_up(40, SEED), charts::made_up(), series::made_up(300, true, SEED)];
    let mut body = String::new();
    let mut count = 0;
    let mut servers = Vec::new();
    let mut shown = Vec::new();
    for made_up in &made {
        let (folder, _) = made_up.build(&room)?;
        let names = panels(&folder, &made_up.slug)?;
        let server = Server::start(folder).await?;
        shown.push((server.at(&made_up.slug), names));
        servers.push(server);
    }
    // One of each in turn, so that neighbours are strangers.
    let longest = shown.iter().map(|(_, names)| names.len()).max().unwrap_or_default();
    for turn in 0..longest * 2 {
        for (address, names) in &shown {
            let Some(name) = names.get(turn % names.len()) else { continue };
            if count < FRAMES {
                write!(
                    body,
                    "<knack-punkt id=\"e{count}\" src=\"{address}\" panel=\"{name}\" title=\"{name}\"></knack-punkt>"
                )?;
                count += 1;
            }
        }
    }
    ensure!(count == FRAMES && shown.len() == 3);
    let first = servers.first().context("a server")?;
    let page = document(SCRIPT, &body).replace("PAGES", first.at("").trim_end_matches('/'));
    let host =
        Host::start(Site { files: BTreeMap::from([("/".to_owned(), page)]), headers: Vec::new() }).await?;
    with(Setup::default(), async |browser| {
        browser.goto(host.at("/")).await?;
        let stage = Stage { browser: &browser, pages: first, host: &host };
        for frame in 0..FRAMES {
            let selector = format!("#e{frame}");
            stage.run(&format!("document.querySelector('{selector}').scrollIntoView()")).await?;
            let inside = stage.enter(&selector).await?;
            // Those with a part that becomes live say when it is; the others are complete as they are.
            until(
                inside,
                "const page = document.documentElement;
                return 'framed' in page.dataset
                    && (!document.querySelector('[data-root]') || page.hasAttribute('data-ready'))",
            )
            .await?;
            stage.fits(&selector, BOUNDS).await.with_context(|| selector.clone())?;
        }
        stage.run("scrollTo(0, 0)").await?;
        let titles = "return new Set([...document.querySelectorAll('knack-punkt')]
            .map((one) => one.shadowRoot.querySelector('iframe').title)).size";
        ensure!(run(&browser, titles).await?.as_u64() > Some(3), "frames without titles of their own");
        let said = console(&browser).await?;
        ensure!(said.is_empty(), "the console said {said:#?}");
        Ok(())
    })
    .await
}
