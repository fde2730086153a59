//! Access for everyone to the dialog, the form's page and every kind of panel: what axe finds, targets, widths.

use super::{a_chart_and_a_point, form, open};
use crate::access::{LOOKS, looks, violations};
use crate::live::LIVE;
use crate::visit::visit;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, console, run, until, with};
use support::dist;
use support::explainer::ARTICLE;
use support::server::Server;
use thirtyfour::prelude::*;

/// One of each kind.
fn panels() -> Result<Vec<String>> {
    let kinds = ["map", "polls", "points", "register", "timeline", "actors", "matrix"];
    Ok(kinds.map(str::to_owned).into_iter().chain(a_chart_and_a_point()?).collect())
}

const PAGE: &str = "document.documentElement";
const DIALOG: &str = "document.querySelector('dialog.embed')";

/// What is too small to be hit (WCAG 2.5.8): anything but what stands within a sentence.
const SMALL: &str = "return [...PART.querySelectorAll('a, button, input, select, textarea, summary, [tabindex=\"0\"]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !one.matches('.mark, .term') && !(one.localName === 'a' && getComputedStyle(one).display === 'inline'))
    .map((one) => [one, (one.labels?.length && one.type !== 'range' ? one.closest('label') ?? one : one).getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
    .map(([one, box]) => `${box.width} x ${box.height}: ${one.outerHTML.slice(0, 120)}`)";

const WIDE: &str = "return PART.scrollWidth - PART.clientWidth";

async fn fits(browser: &WebDriver, part: &str, language: &str, name: &str) -> Result<()> {
    let found = violations(browser, part, language).await?;
    ensure!(found == json!([]), "{name}: {found:#}");
    let small = run(browser, &SMALL.replace("PART", part)).await?;
    ensure!(small == json!([]), "{name}: {small:#}");
    is_no_wider(browser, part, name).await
}

async fn is_no_wider(browser: &WebDriver, part: &str, name: &str) -> Result<()> {
    let wide = run(browser, &WIDE.replace("PART", part)).await?;
    ensure!(wide == json!(0), "{name}: too wide by {wide}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_dialog_is_for_everyone() -> Result<()> {
    for language in ["de", "uk"] {
        visit(dist::release(), Setup::default(), &ARTICLE.page(language), async |browser| {
            open(browser, "points").await?;
            // The form's own page is looked at in the others as well.
            for look in looks(language).take(2) {
                look.take(browser).await?;
                fits(browser, DIALOG, language, &format!("{language}, {look:?}")).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_the_form_is_for_everyone() -> Result<()> {
    let [chart, _] = a_chart_and_a_point()?;
    let server = Server::start(dist::release()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&form(ARTICLE, "de", &format!("#{chart}")))).await?;
        until(&browser, "return document.querySelector('#embed-link').value !== ''").await?;
        for look in LOOKS {
            look.take(&browser).await?;
            fits(&browser, PAGE, "de", &format!("{look:?}")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn text_of_twice_the_size_fits() -> Result<()> {
    let server = Server::start(dist::release()).await?;
    with(Setup { width: 320, large_text: true, ..Setup::default() }, async |browser| {
        for language in dist::LANGUAGES {
            browser.goto(server.at(&ARTICLE.page(language))).await?;
            until(&browser, LIVE).await?;
            open(&browser, "points").await?;
            is_no_wider(&browser, DIALOG, language).await?;
            for panel in &panels()? {
                browser.goto(server.at(&ARTICLE.panel(language, panel))).await?;
                is_no_wider(&browser, PAGE, &format!("{language}, {panel}")).await?;
            }
        }
        Ok(())
    })
    .await
}

/// Every kind of panel with everything open, also with an accent and a face of the host's.
#[tokio::test(flavor = "multi_thread")]
async fn panels_are_for_everyone() -> Result<()> {
    let server = Server::start(dist::release()).await?;
    with(Setup::default(), async |browser| {
        for panel in &panels()? {
            for (width, asked) in [(320, "?accent=7a1f3d&font=sans"), (1280, "")] {
                browser.goto(format!("{}{asked}", server.at(&ARTICLE.panel("de", panel)))).await?;
                let live = format!("return !document.querySelector('[data-root]') || (() => {{ {LIVE} }})()");
                until(&browser, &live).await.with_context(|| panel.clone())?;
                run(&browser, "document.querySelectorAll('details').forEach((one) => { one.open = true; })").await?;
                // Light and without an accent the colours are those of the whole page.
                for look in LOOKS.into_iter().filter(|look| look.width == width && (look.dark || !asked.is_empty())) {
                    look.take(&browser).await?;
                    fits(&browser, PAGE, "de", &format!("{panel}, {look:?}")).await?;
                }
                let levels = "return [...document.querySelectorAll('h1, h2, h3, h4')].map((one) => Number(one.localName[1]))";
                let levels: Vec<u8> = serde_json::from_value(run(&browser, levels).await?)?;
                let jumps = levels.iter().zip(levels.iter().skip(1)).any(|(one, next)| *next > one + 1);
                ensure!(levels.first() == Some(&1) && !jumps, "{panel}: headings of levels {levels:?}");
            }
        }
        let said = console(&browser).await?;
        ensure!(said.is_empty(), "the console said {said:#?}");
        Ok(())
    })
    .await
}
