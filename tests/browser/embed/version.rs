//! A frame that has become out of date says so once; one that has not, or that cannot know, says nothing.

use super::{LIVE, panel};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use support::browser::{Setup, run, until, with};
use support::dist;
use support::explainer::FIXTURE;
use support::host::{Host, Site};
use support::server::Server;
use thirtyfour::prelude::*;

/// A copy of one panel and what it loads, with another file of versions, or none.
fn copy(name: &str, versions: Option<&str>) -> Result<PathBuf> {
    let folder = dist::root().join("target/versions").join(name);
    let page = FIXTURE.panel("de", "chart-ready");
    let page = Path::new(&page);
    fs::create_dir_all(folder.join(page.parent().context("a folder")?))?;
    fs::copy(FIXTURE.dist().join(page), folder.join(page))?;
    for entry in fs::read_dir(FIXTURE.dist())? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), folder.join(entry.file_name()))?;
        }
    }
    let file = folder.join("version.json");
    match versions {
        Some(versions) => fs::write(file, versions)?,
        None => fs::remove_file(file)?,
    }
    Ok(folder)
}

async fn shown(
    name: &str,
    versions: Option<&str>,
    test: impl AsyncFnOnce(&WebDriver) -> Result<()>,
) -> Result<()> {
    let server = Server::start(copy(name, versions)?).await?;
    let address = panel("chart-ready").replace("PAGES", server.at("").trim_end_matches('/'));
    let frame = format!(
        "<!DOCTYPE html><title>x</title><iframe src=\"{address}\" title=\"Grafik\" width=\"640\" height=\"900\"></iframe>"
    );
    let host =
        Host::start(Site { files: BTreeMap::from([("/".to_owned(), frame)]), headers: Vec::new() }).await?;
    with(Setup::default(), async |browser| {
        browser.goto(host.at("/")).await?;
        browser.find(By::Css("iframe")).await?.enter_frame().await?;
        until(&browser, LIVE).await?;
        // Asked for once, and answered.
        until(
            &browser,
            "return performance.getEntriesByName(new URL('../../../../version.json', document.baseURI).href)
            .filter((one) => one.responseEnd > 0).length === 1",
        )
        .await?;
        test(&browser).await?;
        let asked = server.requests().iter().filter(|path| path.ends_with("/version.json")).count();
        ensure!(asked == 1, "asked {asked} times");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_version_is_told() -> Result<()> {
    shown("other", Some("{\"erfunden\": \"0123456789abcdef\"}"), async |browser| {
        until(browser, "return document.querySelector('.newer').checkVisibility()").await?;
        let link = "const { target, href } = document.querySelector('.newer a');
            return target === '_blank' && href.endsWith('/erfunden/de/index.html')";
        ensure!(run(browser, link).await? == true, "it leads nowhere");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_told_where_nothing_is_known() -> Result<()> {
    let same = fs::read_to_string(FIXTURE.dist().join("version.json"))?;
    let cases = [
        ("same", Some(same.as_str())),
        ("none", None),
        ("cut", Some("{\"erfun")),
        ("foreign", Some("{\"another\": \"0123456789abcdef\"}")),
        ("odd", Some("null")),
    ];
    for (name, versions) in cases {
        shown(name, versions, async |browser| {
            // The answer has been read once what is asked for after it has been.
            let after = "const [done] = arguments; fetch(document.URL).then((page) => page.text()).then(() => done(true))";
            browser.execute_async(after, Vec::new()).await?;
            ensure!(run(browser, "return document.querySelector('.newer').hidden").await? == true, "{name} was told");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// A page that is no frame asks for nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_its_own_does_not_ask() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    for page in [&FIXTURE.panel("de", "chart-ready"), &FIXTURE.page("de")] {
        with(Setup::default(), async |browser| {
            browser.goto(server.at(page)).await?;
            until(&browser, LIVE).await
        })
        .await?;
    }
    let asked = server.requests();
    ensure!(!asked.iter().any(|path| path.ends_with("/version.json")), "{asked:?}");
    Ok(())
}
