//! What an address says of looks: theme, accent, font; nothing but known values, and the reader's own choice wins.

use crate::visit::visit;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run};
use support::dist;
use thirtyfour::prelude::*;

const PANEL: &str = "moskauer-gespraeche/de/panel/chart-nato/index.html";

async fn look(search: &str, test: impl AsyncFnOnce(&WebDriver) -> Result<()>) -> Result<()> {
    visit(dist::release(), Setup::default(), &format!("{PANEL}{search}"), test).await
}

const SAID: &str = "const { theme, accent, font } = document.documentElement.dataset;
    return [theme ?? null, accent ?? null, font ?? null, document.documentElement.style.cssText]";

#[tokio::test(flavor = "multi_thread")]
async fn known_values_are_taken() -> Result<()> {
    look("?theme=dark&accent=%23Ff8800&font=serif", async |browser| {
        let said = run(browser, SAID).await?;
        ensure!(said == json!(["dark", "", "serif", "--kp-given-accent: #Ff8800;"]), "{said}");
        let seen = run(
            browser,
            "const style = getComputedStyle(document.body);
            return [style.colorScheme, style.fontFamily.includes('Palatino'), style.backgroundColor]",
        )
        .await?;
        ensure!(seen == json!(["dark", true, "rgb(21, 20, 18)"]), "{seen}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn all_else_is_left_alone() -> Result<()> {
    for search in [
        "?theme=red&accent=red&font=comic",
        "?theme=auto&accent=12345&font=",
        "?theme=dark%20&accent=0a5a61;x:y&font=serif%22",
        "?accent=%23%230a5a61&THEME=dark",
        "?theme=%3Cscript%3E&accent=url(x)&font=%00",
    ] {
        look(search, async |browser| {
            let said = run(browser, SAID).await?;
            ensure!(said == json!([null, null, null, ""]), "{search} gave {said}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn each_font_is_another() -> Result<()> {
    let mut seen = Vec::new();
    for search in ["", "?font=serif", "?font=sans", "?font=inherit-system"] {
        look(search, async |browser| {
            let fonts = "return ['h1', 'body'].map((one) => getComputedStyle(document.querySelector(one)).fontFamily)";
            seen.push(run(browser, fonts).await?);
            Ok(())
        })
        .await?;
    }
    for (place, fonts) in seen.iter().enumerate() {
        ensure!(!seen.iter().skip(place + 1).any(|other| other == fonts), "{fonts} occurs twice");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_readers_own_choice_wins() -> Result<()> {
    let page = format!("{}?theme=dark", dist::PAGE);
    visit(dist::release(), Setup::default(), &page, async |browser| {
        let scheme = "return getComputedStyle(document.documentElement).colorScheme";
        ensure!(run(browser, scheme).await? == "dark", "the address is not heard");
        run(browser, "document.querySelector('[name=appearance][value=light]').click()").await?;
        ensure!(run(browser, scheme).await? == "light", "the reader is not heard");
        Ok(())
    })
    .await
}
