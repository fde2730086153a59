//! What is chosen changes codes and preview; the form's page by itself, with scripts and without.

use super::{CODES, form, open};
use crate::live::LIVE;
use crate::visit::visit;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until, with};
use support::explainer::FIXTURE;
use support::server::Server;
use thirtyfour::prelude::*;

/// What the preview shows, from the built pages' own address.
const SHOWN: &str =
    "return document.querySelector('.embed-stage knack-punkt').shadowRoot.querySelector('iframe').src
    .split('/').slice(3).join('/')";

async fn choose(browser: &WebDriver, list: &str, value: &str) -> Result<()> {
    let option = format!(".embed-form select[name={list}] option[value='{value}']");
    Ok(browser.find(By::Css(option)).await?.click().await?)
}

#[tokio::test(flavor = "multi_thread")]
async fn choices_change_codes_and_preview() -> Result<()> {
    visit(FIXTURE.dist(), Setup::default(), &FIXTURE.page("de"), async |browser| {
        open(browser, "map").await?;
        let base = FIXTURE.slug;
        for (list, value, shown, title) in [
            (
                "panel",
                "chart-ready",
                format!("{base}/de/panel/chart-ready/index.html?theme=light"),
                "Wer protestieren würde",
            ),
            (
                "theme",
                "dark",
                format!("{base}/de/panel/chart-ready/index.html?theme=dark"),
                "Wer protestieren würde",
            ),
            (
                "lang",
                "uk",
                format!("{base}/uk/panel/chart-ready/index.html?theme=dark"),
                "Хто протестував би",
            ),
            (
                "panel",
                "",
                format!("{base}/uk/index.html?theme=dark"),
                "Вигадана суперечка про три вигадані місця",
            ),
        ] {
            choose(browser, list, value).await?;
            // Another language's titles are fetched.
            until(
                browser,
                &format!("return document.querySelector('#embed-element').value.includes('>{title}</a>')"),
            )
            .await
            .with_context(|| format!("{list}={value}"))?;
            ensure!(
                run(browser, SHOWN).await? == json!(shown),
                "{list}={value} shows {}",
                run(browser, SHOWN).await?
            );
            let codes: [String; 3] = serde_json::from_value(run(browser, CODES).await?)?;
            let [element, iframe, link] = &codes;
            let end =
                if shown.ends_with("dark") { shown.as_str() } else { shown.trim_end_matches("?theme=light") };
            ensure!(
                link.ends_with(end) && iframe.contains(&format!("{end}\" title=\"{title}\"")),
                "{codes:#?}"
            );
            ensure!(element.contains(" theme=\"dark\"") == shown.ends_with("dark"), "{element}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_the_form_works_by_itself() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        for (place, panel) in [("#points", "points"), ("#nothing", ""), ("", ""), ("#x<y", "")] {
            browser.goto("about:blank").await?;
            browser.goto(server.at(&form(FIXTURE, "uk", place))).await?;
            until(&browser, "return document.querySelector('#embed-link').value !== ''").await?;
            let chosen = run(&browser, "return document.querySelector('[name=panel]').value").await?;
            ensure!(chosen == json!(panel), "{place}: {chosen}");
            let seen = "return [document.querySelector('.embed-form').checkVisibility(), !!document.querySelector('.embed-alone')]";
            ensure!(run(&browser, seen).await? == json!([true, false]), "{place}: not the form, or not it alone");
        }
        run(&browser, "location.hash = '#matrix'").await?;
        until(&browser, "return document.querySelector('#embed-link').value.endsWith('/panel/matrix/index.html')").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_page_of_the_form_leads_to_every_figure() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    let setup = Setup { script: false, ..Setup::default() };
    for language in FIXTURE.languages {
        with(setup.clone(), async |browser| {
            browser.goto(server.at(&form(FIXTURE, language, "#map"))).await?;
            let form = browser.find(By::Css(".embed-form")).await?;
            ensure!(!form.is_displayed().await?, "{language}: a form that does nothing is shown");
            ensure!(
                browser.find(By::Css(".embed-alone p")).await?.is_displayed().await?,
                "{language}: nothing is said"
            );
            let links = browser.find_all(By::Css(".embed-alone a")).await?;
            ensure!(links.len() > 18, "{language}: only {} links", links.len());
            for link in links {
                let href = link.prop("href").await?.context("no address")?;
                let path = href.replace(&server.at(""), "");
                ensure!(FIXTURE.dist().join(&path).is_file(), "{language}: {path} is not there");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// A page of an explainer that was opened from the form is live again after going back: nothing of the form stays.
#[tokio::test(flavor = "multi_thread")]
async fn the_form_leads_back_to_the_explainer() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&form(FIXTURE, "uk", "#map"))).await?;
        browser.find(By::Css(".embed-page > p a")).await?.click().await?;
        until(&browser, LIVE).await?;
        ensure!(run(&browser, "return document.documentElement.lang").await? == "uk", "another page");
        Ok(())
    })
    .await
}
