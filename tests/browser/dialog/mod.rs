//! The form that makes the code of an embed: as a dialog of the explainer, and as a page of its own.

mod access;
mod choices;
mod codes;
mod copy;

use super::keyboard::press;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use support::explainer::{ARTICLE, Explainer, FIXTURE};
use thirtyfour::prelude::*;

use super::visit::visit;

in_one_language!(every_figure_opens_the_form_by_keyboard);

/// That the dialog is open and its codes are written.
const OPEN: &str = "return document.querySelector('dialog.embed')?.open === true
    && document.querySelector('#embed-element').value !== ''";

/// What stands in the fields to copy.
const CODES: &str =
    "return ['element', 'iframe', 'link'].map((name) => document.querySelector(`#embed-${name}`).value)";

/// The page of the form.
fn form(explainer: Explainer, language: &str, place: &str) -> String {
    format!("{}/{language}/embed/index.html{place}", explainer.slug)
}

/// The first panels of the real explainer that show a chart and a point.
fn a_chart_and_a_point() -> Result<[String; 2]> {
    let panels = ARTICLE.panels("de")?;
    let first =
        |kind: &str| panels.iter().find(|panel| panel.starts_with(kind)).cloned().context("no such panel");
    Ok([first("chart-")?, first("point-")?])
}

/// Goes to the link under a figure, whatever it is folded into.
fn go_to(figure: &str) -> String {
    format!(
        "const link = document.querySelector('a[href=\"embed/index.html#{figure}\"]');
        for (let fold = link.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
        link.focus();"
    )
}

/// Opens the dialog of a figure by keyboard.
async fn open(browser: &WebDriver, figure: &str) -> Result<()> {
    run(browser, &go_to(figure)).await?;
    press(browser, Key::Enter).await?;
    until(browser, OPEN).await.with_context(|| figure.to_owned())
}

async fn every_figure_opens_the_form_by_keyboard(language: &str) -> Result<()> {
    visit(FIXTURE.dist(), Setup::default(), &FIXTURE.page(language), async |browser| {
        let offers =
            "return [...document.querySelectorAll('.embed-offer a')].map((link) => link.hash.slice(1))";
        let offers: Vec<String> = serde_json::from_value(run(browser, offers).await?)?;
        ensure!(offers.len() >= 10, "only {offers:?} can be embedded");
        for figure in &offers {
            open(browser, figure).await?;
            let here = "const { activeElement: here } = document; return [here.name, here.value, here.labels.length]";
            let here = run(browser, here).await?;
            ensure!(here == json!(["panel", figure, 1]), "{figure}: {here} has the focus");
            let name = "const dialog = document.querySelector('dialog.embed');
                return document.getElementById(dialog.getAttribute('aria-labelledby')).checkVisibility()";
            ensure!(run(browser, name).await? == true, "{figure}: the dialog has no name");
            let codes: [String; 3] = serde_json::from_value(run(browser, CODES).await?)?;
            let [element, iframe, link] = &codes;
            let path = format!("/{language}/panel/{figure}/index.html");
            let named = element.contains(&format!(" panel=\"{figure}\" lang=\"{language}\""));
            ensure!(named && iframe.contains(&path) && link.ends_with(&path), "{figure}: {codes:#?}");
            press(browser, Key::Escape).await?;
            let back = format!(
                "return !document.querySelector('dialog.embed').open && document.activeElement.hash === '#{figure}'"
            );
            until(browser, &back).await.with_context(|| format!("{figure}: the focus does not return"))?;
        }
        Ok(())
    })
    .await
}

/// By keyboard through the whole dialog: each place in its order, and never out of it into the page behind.
#[tokio::test(flavor = "multi_thread")]
async fn codes_come_before_what_they_show_and_the_page_behind_is_out_of_reach() -> Result<()> {
    visit(FIXTURE.dist(), Setup::default(), &FIXTURE.page("de"), async |browser| {
        open(browser, "map").await?;
        let here = "const { activeElement: here } = document; return here.id || here.name || here.className || here.tagName";
        let mut seen = vec![run(browser, here).await?];
        for _ in 0..9 {
            press(browser, Key::Tab).await?;
            seen.push(run(browser, here).await?);
        }
        let wanted = json!([
            "panel", "lang", "theme", "embed-element", "embed-element-copy", "embed-iframe", "embed-iframe-copy",
            "embed-link", "embed-link-copy", "embed-stage"
        ]);
        ensure!(json!(seen) == wanted, "{seen:?}");
        run(browser, "document.querySelector('[name=panel]').focus()").await?;
        browser.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift).perform().await?;
        until(browser, "return document.activeElement.className === 'embed-close'").await?;
        press(browser, Key::Enter).await?;
        until(browser, "return document.activeElement.hash === '#map'").await
    })
    .await
}

/// On a slow network it is asked for again: the same dialog comes, for the figure asked for last.
#[tokio::test(flavor = "multi_thread")]
async fn two_clicks_open_one_dialog() -> Result<()> {
    visit(FIXTURE.dist(), Setup::default(), &FIXTURE.page("de"), async |browser| {
        let click = "for (const place of ['map', 'timeline', 'map', 'register']) {
            document.querySelector(`a[href=\"embed/index.html#${place}\"]`).click();
        }";
        run(browser, click).await?;
        until(browser, &format!("{OPEN} && document.querySelector('[name=panel]').value === 'register'"))
            .await?;
        let counts = "return ['dialog.embed', '#embed-title', '[aria-busy]']
            .map((selector) => document.querySelectorAll(selector).length)";
        ensure!(run(browser, counts).await? == json!([1, 1, 0]), "not one dialog");
        Ok(())
    })
    .await
}
