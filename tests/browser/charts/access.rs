//! What a screen reader gets of a chart: its picture by the sentence that says what it shows, a slider with a name and
//! words for each value, and a table with a caption.

use super::{open, rows};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use support::browser::{Setup, run};
use support::explainer::ARTICLE;
use thirtyfour::prelude::*;

in_every_language!(pictures_have_sentences_sliders_names_and_tables_captions);

async fn pictures_have_sentences_sliders_names_and_tables_captions(language: &str) -> Result<()> {
    open(ARTICLE, Setup::default(), language, async |browser| {
        are_pictures_with_sentences_and_sliders_with_names(browser).await?;
        have_tables_with_captions_and_heads(browser).await
    })
    .await
}

async fn are_pictures_with_sentences_and_sliders_with_names(browser: &WebDriver) -> Result<()> {
    let nodes = nodes(browser).await?;
    let named = |role: &str| -> Vec<&str> {
        let of_role = nodes.iter().filter(|node| text(node, "role") == role);
        of_role.map(|node| text(node, "name")).collect()
    };
    for chart in ARTICLE.charts()? {
        let words =
            |part: &str| format!("return document.querySelector('[data-chart={chart}] {part}').textContent");
        let sentence = run(browser, &words(".chart-sentence")).await?;
        let sentence = sentence.as_str().context("a sentence")?;
        ensure!(
            named("image").contains(&sentence),
            "no picture is called {sentence:?}: {:?}",
            named("image")
        );
        let title = run(browser, &words(".chart-title")).await?;
        // What is shown parts words and keeps others in a line; names are plain.
        let unbound = |words: &str| words.replace('\u{ad}', "").replace('\u{a0}', " ");
        let title = unbound(title.as_str().context("a title")?);
        let sliders = named("slider");
        let of_chart: Vec<_> = sliders.iter().filter(|name| unbound(name).ends_with(&title)).collect();
        ensure!(of_chart.len() == 1, "{of_chart:?} for {title:?} of {sliders:?}");
    }
    Ok(())
}

async fn have_tables_with_captions_and_heads(browser: &WebDriver) -> Result<()> {
    for chart in ARTICLE.charts()? {
        let summary = format!("[data-chart={chart}] .chart-more > summary");
        browser.find(By::Css(summary)).await?.click().await?;
        let rows = rows(browser, &chart).await?;
        let script = format!(
                "const table = document.querySelector('[data-chart={chart}] table');
                return [table.caption.textContent, table.tHead.rows[0].cells.length,
                    [...table.tHead.rows[0].cells].every((head) => head.scope === 'col' && head.textContent),
                    [...table.tBodies[0].rows].every((row) => row.cells[0].scope === 'row'),
                    [...table.tBodies[0].rows].every((row) => row.cells.length === table.tHead.rows[0].cells.length)]"
            );
        let found = run(browser, &script).await?;
        let caption = found.get(0).and_then(Value::as_str).context("a caption")?;
        ensure!(!caption.is_empty() && rows.len() > 1, "{chart}: {found}");
        let rest = found.as_array().map(|found| found.iter().skip(1).cloned().collect::<Vec<_>>());
        ensure!(rest == Some(vec![json!(3), json!(true), json!(true), json!(true)]), "{chart}: {found}");
    }
    Ok(())
}

/// Role and name of everything in the accessibility tree.
async fn nodes(browser: &WebDriver) -> Result<Vec<Value>> {
    let tree = browser.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree.get("nodes").and_then(Value::as_array).context("a tree")?;
    let is_there = |node: &&Value| node.get("ignored").and_then(Value::as_bool) == Some(false);
    Ok(nodes.iter().filter(is_there).cloned().collect())
}

fn text<'a>(node: &'a Value, part: &str) -> &'a str {
    node.pointer(&format!("/{part}/value")).and_then(Value::as_str).unwrap_or_default()
}
