//! A chart as a page of its own, and the code that shows it elsewhere.

use super::{CHARTS, open, open_in, reading, rows};
use crate::keyboard::press;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, run};
use support::dist;
use thirtyfour::prelude::*;

in_every_language!(a_panel_holds_its_chart_and_leads_to_the_page, the_code_names_the_panel);

fn panel(language: &str, chart: &str) -> String {
    format!("moskauer-gespraeche/{language}/panel/chart-{chart}/index.html")
}

async fn a_panel_holds_its_chart_and_leads_to_the_page(language: &str) -> Result<()> {
    for chart in CHARTS {
        open_in(
            dist::release(),
            Setup { width: 320, ..Setup::default() },
            &panel(language, chart),
            async |browser| {
                let counts = "return ['[data-chart]', '[data-root][data-live]', 'h1', 'meta[name=robots]']
                .map((selector) => document.querySelectorAll(selector).length)";
                ensure!(
                    run(browser, counts).await? == json!([1, 1, 1, 1]),
                    "not one chart, one root, one heading"
                );
                let wide = run(
                    browser,
                    "const page = document.documentElement; return page.scrollWidth - page.clientWidth",
                )
                .await?;
                ensure!(wide == json!(0), "{chart} is {wide} px too wide");
                // Every mark opens what it stands for, and what it leads to stands in the explainer.
                let loose = "return [...document.querySelectorAll('[popovertarget]')]
                .filter((mark) => !document.getElementById(mark.getAttribute('popovertarget'))).length";
                ensure!(run(browser, loose).await? == json!(0), "{chart}: a mark opens nothing");
                let broken = "const [done] = arguments;
                Promise.all([...document.querySelectorAll('a[href]')]
                    .filter((link) => link.origin === location.origin)
                    .map(async (link) => {
                        const page = await (await fetch(link.href)).text();
                        const id = decodeURIComponent(link.hash.slice(1));
                        return id && !page.includes(`id=\"${id}\"`) ? link.href : null;
                    })).then((found) => done(found.filter(Boolean)), (error) => done([String(error)]));";
                let broken = browser.execute_async(broken, Vec::new()).await?.json().clone();
                ensure!(broken == json!([]), "{chart}: {broken} lead nowhere");
                run(browser, "document.querySelector('.chart-reader').focus()").await?;
                press(browser, Key::End).await?;
                let read = reading(browser, chart).await?;
                ensure!(rows(browser, chart).await?.last() == Some(&read.said), "{read:?}");
                Ok(())
            },
        )
        .await?;
    }
    Ok(())
}

async fn the_code_names_the_panel(language: &str) -> Result<()> {
    open(Setup::default(), language, async |browser| {
        for chart in CHARTS {
            let script = format!(
                "const code = document.querySelector('[data-chart={chart}] .chart-embed textarea').value;
                return [code, document.querySelector('[data-chart={chart}] .chart-alone').href]"
            );
            let found = run(browser, &script).await?;
            let (code, address) =
                (found.get(0).and_then(|code| code.as_str()), found.get(1).and_then(|it| it.as_str()));
            let (code, address) = (code.context("a code")?, address.context("an address")?);
            ensure!(address.ends_with(&panel(language, chart)), "{address}");
            let html = scraper::Html::parse_fragment(code);
            let frames: Vec<_> = html
                .select(&scraper::Selector::parse("iframe").map_err(|_| anyhow::anyhow!("a selector"))?)
                .collect();
            let [frame] = frames.as_slice() else { anyhow::bail!("{} frames in {code}", frames.len()) };
            ensure!(frame.attr("src") == Some(address), "{code} does not show {address}");
            ensure!(frame.attr("title").is_some_and(|title| !title.is_empty()), "{code} has no title");
        }
        Ok(())
    })
    .await
}
