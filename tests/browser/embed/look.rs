//! What an address says of looks: theme, accent, font; nothing but known values, and the reader's own choice wins.

use crate::live::LIVE;
use crate::visit::visit;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

const PANEL: &str = "erfunden/de/panel/chart-ready/index.html";

async fn look(search: &str, test: impl AsyncFnOnce(&WebDriver) -> Result<()>) -> Result<()> {
    visit(FIXTURE.dist(), Setup::default(), &format!("{PANEL}{search}"), test).await
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
            return [style.colorScheme, style.fontFamily.includes('Knackpunkt Serif'), style.backgroundColor]",
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

/// What might be put into the address in bad faith, of each of the three.
const HOSTILE: [&str; 18] = [
    "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "javascript:alert(1)",
    "red;background:url(//x.example)",
    "%230a5a61%3B--kp-ink:red",
    "0a5a61%0A",
    "dark%0A",
    "%0Aserif",
    "dark%00",
    "%",
    "%zz%F0%28",
    "%C0%AF..%2F..",
    "%EF%BB%BFdark",
    "%E2%80%AEdark",
    "__proto__",
    "constructor",
    "[object%20Object]",
    "-1e999",
    "var(--kp-ink)",
];

/// No value but those of the list changes a page, however it is written.
#[tokio::test(flavor = "multi_thread")]
async fn hostile_queries_change_nothing() -> Result<()> {
    // Longer ones no server takes.
    let long = "a".repeat(30_000);
    let many = "&theme=x".repeat(5_000);
    let more = [
        format!("?theme={long}&accent={long}"),
        format!("?{many}"),
        "?__proto__[theme]=dark&theme[]=dark".to_owned(),
    ];
    let each = ["theme", "accent", "font"];
    let hostile = HOSTILE.iter().map(|value| format!("?theme={value}&accent={value}&font={value}"));
    // Of several values of the same name the first one counts.
    let doubled = each.map(|name| format!("?{name}=toString&{name}=dark&{name}=0a5a61&{name}=serif"));
    visit(FIXTURE.dist(), Setup::default(), PANEL, async |browser| {
        let page = "return document.documentElement.outerHTML";
        let address = browser.current_url().await?;
        let before = {
            browser.goto(format!("{address}?none")).await?;
            until(browser, LIVE).await?;
            run(browser, page).await?
        };
        for search in hostile.chain(more).chain(doubled) {
            browser.goto(format!("{address}{search}")).await?;
            until(browser, LIVE).await?;
            let name = search.chars().take(60).collect::<String>();
            let said = run(browser, SAID).await?;
            ensure!(said == json!([null, null, null, ""]), "{name} gave {said}");
            ensure!(run(browser, page).await? == before, "{name} made another page");
        }
        Ok(())
    })
    .await
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
    let page = format!("{}?theme=dark", FIXTURE.page("de"));
    visit(FIXTURE.dist(), Setup::default(), &page, async |browser| {
        let scheme = "return getComputedStyle(document.documentElement).colorScheme";
        ensure!(run(browser, scheme).await? == "dark", "the address is not heard");
        run(browser, "document.querySelector('[name=appearance][value=light]').click()").await?;
        ensure!(run(browser, scheme).await? == "light", "the reader is not heard");
        Ok(())
    })
    .await
}
