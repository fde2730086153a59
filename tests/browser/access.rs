//! Access for everyone: what axe finds, widths, target sizes.

use super::visit::visit;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use support::browser::{Setup, dark, resize, run, until};
use support::explainer::ARTICLE;
use thirtyfour::WebDriver;

in_every_language!(axe_finds_nothing, nothing_scrolls_sideways, large_text_does_not_scroll_sideways);

in_one_language!(targets_are_large_enough);

async fn axe_finds_nothing(language: &str) -> Result<()> {
    open(Setup::default(), language, async |browser| {
        run(browser, OPEN_ALL).await?;
        for look in looks(language) {
            look.take(browser).await?;
            let found = violations(browser, "document", language).await?;
            ensure!(found == json!([]), "{look:?}: {found:#}");
        }
        Ok(())
    })
    .await
}

/// How wide a page is shown, and in which colours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    pub(crate) width: u32,
    pub(crate) dark: bool,
}

/// On a phone and on a desk, light and dark.
pub(crate) const LOOKS: [Look; 4] = [
    Look { width: 320, dark: false },
    Look { width: 1280, dark: true },
    Look { width: 320, dark: true },
    Look { width: 1280, dark: false },
];

/// The looks a language is tested in: one shows what is a language's own.
pub(crate) fn looks(language: &str) -> impl Iterator<Item = Look> {
    LOOKS.into_iter().take(if language == "de" { LOOKS.len() } else { 1 })
}

impl Look {
    /// Makes the window look so, and waits until the page does.
    pub(crate) async fn take(self, browser: &WebDriver) -> Result<()> {
        dark(browser, self.dark).await?;
        widen(browser, self.width).await
    }
}

/// Makes the window so wide, and waits until everything follows that follows from it.
pub(crate) async fn widen(browser: &WebDriver, width: u32) -> Result<()> {
    resize(browser, width, 900, 1.0).await?;
    until(browser, &format!("return innerWidth === {width}")).await?;
    two_frames(browser).await
}

/// Waits for two frames: what follows from something new is then drawn.
pub(crate) async fn two_frames(browser: &WebDriver) -> Result<()> {
    let frames = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
    browser.execute_async(frames, Vec::new()).await?;
    Ok(())
}

/// Opens the article's page once it is live.
async fn open(setup: Setup, language: &str, test: impl AsyncFnOnce(&WebDriver) -> Result<()>) -> Result<()> {
    visit(ARTICLE.dist(), setup, &ARTICLE.page(language), test).await
}

const OPEN_ALL: &str = "document.querySelectorAll('details').forEach(details => details.open = true);
    const day = document.querySelector('#day');
    day.value = day.max - 1;
    day.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('#story .mark').click();";

/// What axe finds in a part of a language's page; the part is given as a script.
pub(crate) async fn violations(browser: &WebDriver, part: &str, language: &str) -> Result<Value> {
    if run(browser, "return typeof axe").await? == json!("undefined") {
        let path = std::env::var("KNACKPUNKT_AXE")
            .context("KNACKPUNKT_AXE names axe.min.js; `cargo xtask test` sets it")?;
        run(browser, &fs::read_to_string(path)?).await?;
    }
    // Colours are the same in every language, and take most of axe's time.
    let colours = (language == "de").to_string();
    let script = AXE.replace("PART", part).replace("COLOURS", &colours);
    Ok(browser.execute_async(script, Vec::new()).await?.json().clone())
}

/// Of all that it could tell, only what is used is worked out: on a page of thousands of elements that is most of its time.
const AXE: &str = "const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const colours = { enabled: COLOURS };
    const rules = { 'color-contrast': colours, 'link-in-text-block': colours };
    axe.run(PART, { runOnly: tags, rules, resultTypes: ['violations'], selectors: false }).then(
        result => done(result.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 160))])),
        error => done(String(error)));";

async fn nothing_scrolls_sideways(language: &str) -> Result<()> {
    open(Setup { width: 320, ..Setup::default() }, language, async |browser| {
        run(browser, OPEN_ALL).await?;
        fits(browser, &[320, 375, 768, 1280, 1920]).await
    })
    .await
}

async fn fits(browser: &WebDriver, widths: &[u32]) -> Result<()> {
    for width in widths {
        widen(browser, *width).await?;
        let wide = run(browser, WIDE).await?;
        ensure!(wide == json!([]), "{width} px: {wide:#}");
    }
    Ok(())
}

/// WCAG 1.4.4: text of twice the size, even on the narrowest screen.
async fn large_text_does_not_scroll_sideways(language: &str) -> Result<()> {
    let setup = Setup { width: 320, large_text: true, ..Setup::default() };
    open(setup, language, async |browser| fits(browser, &[320, 768]).await).await
}

const WIDE: &str = "const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > limit + 1)
        .map(one => one.outerHTML.slice(0, 120)).slice(0, 5)";

/// WCAG 2.5.8: targets of 24 px at least; main controls 44 px.
async fn targets_are_large_enough(language: &str) -> Result<()> {
    open(Setup::default(), language, async |browser| {
        run(browser, "document.querySelectorAll('details').forEach(details => details.open = true)").await?;
        run(browser, "document.querySelector('[name=area][value=own]').click()").await?;
        // One menu is open at a time, and a click beside it closes it.
        let menus =
            "document.querySelectorAll('.menu').forEach(menu => { menu.name = ''; menu.open = true })";
        run(browser, menus).await?;
        for width in [320, 768, 1280] {
            widen(browser, width).await?;
            for (selector, least) in [
                (".switch label:has(input)", 44),
                ("#km2", 44),
                ("summary", 44),
                ("#points-search", 44),
                ("#register-search", 44),
                (".finder select", 44),
                (".finder button", 44),
                ("#day", 44),
                (".moment-lines a:not(.mark)", 24),
                (".register .statement-facts a", 24),
                (".register .statement-against a", 24),
                (".entry > summary", 44),
                (".files a", 24),
                (".marker-target", 24),
                (".contents a", 24),
                (".link-list a", 24),
            ] {
                let small = run(browser, &small(selector, least)).await?;
                ensure!(small == Value::Array(Vec::new()), "{width} px, {selector}: {small:#}");
            }
        }
        Ok(())
    })
    .await
}

fn small(selector: &str, least: u32) -> String {
    format!(
        "return [...document.querySelectorAll('{selector}')].map(one => [one.getBoundingClientRect(), one])
            .filter(([box]) => box.width + box.height > 0)
            .filter(([box]) => box.width < {least} || box.height < {least})
            .map(([box, one]) => `${{box.width}} x ${{box.height}}: ${{one.outerHTML.slice(0, 100)}}`)"
    )
}
