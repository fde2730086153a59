//! The comparison of areas: by click, by keyboard, by a number of the reader's own, by an address, without scripts.

use super::access::widen;
use super::keyboard::press;
use super::live::LIVE;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, back, console, run, until, with};
use support::explainer::FIXTURE;
use support::server::Server;
use thirtyfour::prelude::*;

in_one_language!(
    each_comparison_is_chosen_by_click_and_by_key,
    a_number_of_ones_own_is_drawn_to_scale,
    nonsense_changes_nothing,
    the_address_keeps_the_comparison,
    without_script_the_choices_work
);

/// What can be chosen without the WASM.
const PLACES: [&str; 4] = ["inselreich", "kleinwinkel", "grossmark", "riesenland"];

async fn open(browser: &WebDriver, server: &Server, language: &str, state: &str) -> Result<()> {
    browser.goto("about:blank").await?;
    browser.goto(format!("{}{state}", server.at(&FIXTURE.page(language)))).await?;
    until(browser, LIVE).await
}

/// True where the panel of this choice is shown, and no other.
fn shows(value: &str) -> String {
    format!(
        "return [...document.querySelectorAll('.area-choice')]
            .filter(choice => choice.querySelector('.area-panel').checkVisibility())
            .map(choice => choice.querySelector('input').value).join() === '{value}'"
    )
}

async fn choose(browser: &WebDriver, value: &str) -> Result<()> {
    browser.find(By::Css(format!("[name=area][value={value}]"))).await?.click().await?;
    until(browser, &shows(value)).await
}

async fn type_in(browser: &WebDriver, words: &str) -> Result<()> {
    let field = browser.find(By::Css("#km2")).await?;
    field.clear().await?;
    Ok(field.send_keys(words).await?)
}

async fn each_comparison_is_chosen_by_click_and_by_key(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server, language, "").await?;
        for place in PLACES.iter().rev().chain(&["own"]) {
            choose(&browser, place).await?;
        }
        choose(&browser, "inselreich").await?;
        for place in PLACES.iter().skip(1).chain(&["own", "inselreich"]) {
            press(&browser, Key::Right).await?;
            until(&browser, &shows(place)).await?;
        }
        ensure!(console(&browser).await?.is_empty(), "the console stays silent");
        Ok(())
    })
    .await
}

/// The side of the reader's square on the screen, and what it would be at the map's own scale.
const SIDES: &str = "
    const area = Number(document.querySelector('#km2').value);
    const square = document.querySelector('.area-choice:has([value=own]) .area-other');
    const side = square.width.baseVal.value * square.getScreenCTM().a;
    const map = document.querySelector('.map-picture').getScreenCTM().a * 10;
    const paper = document.querySelector('.area-choice:has([value=own]) svg svg').getScreenCTM().a;
    return [side, Math.sqrt(area) * map, map / paper]";

async fn a_number_of_ones_own_is_drawn_to_scale(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server, language, "").await?;
        choose(&browser, "own").await?;
        for (typed, smaller) in
            [("505", 1.0), ("2025.5", 1.0), ("20000", 1.0), ("603628", 5.0), ("10000000", 20.0)]
        {
            type_in(&browser, typed).await?;
            for width in [320, 768, 1280] {
                widen(&browser, width).await?;
                let [side, expected, scale] =
                    serde_json::from_value::<[f64; 3]>(run(&browser, SIDES).await?)?;
                ensure!((scale - smaller).abs() < 0.01, "{width} px, {typed}: {scale} times smaller");
                ensure!(
                    (side - expected / smaller).abs() < 0.5,
                    "{width} px, {typed}: {side}, not {expected}"
                );
                let inside = run(&browser, INSIDE).await?;
                ensure!(inside == json!(true), "{width} px, {typed}: the square leaves the sheet");
            }
        }
        Ok(())
    })
    .await
}

const INSIDE: &str = "
    const box = selector => document.querySelector(`.area-choice:has([value=own]) ${selector}`).getBoundingClientRect();
    const [sheet, square] = [box('.area-paper'), box('.area-other')];
    return square.left >= sheet.left && square.right <= sheet.right && square.top >= sheet.top && square.bottom <= sheet.bottom";

/// What the panel says and shows.
const SAID: &str = "
    const panel = document.querySelector('.area-choice:has([value=own]) .area-panel');
    const square = panel.querySelector('.area-other');
    return [panel.querySelector('.area-result').textContent, square.getAttribute('width'), panel.querySelector('svg svg').getAttribute('viewBox')]";

async fn nonsense_changes_nothing(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server, language, "").await?;
        choose(&browser, "own").await?;
        type_in(&browser, "300").await?;
        until(&browser, "return document.querySelector('.area-choice:has([value=own]) .area-result').textContent.includes('300')").await?;
        let said = run(&browser, SAID).await?;
        for nonsense in ["-3", "0", "20000000", "1e400", "NaN", "e", "--", ""] {
            run(&browser, "document.querySelector('#km2').select()").await?;
            browser.find(By::Css("#km2")).await?.send_keys(Key::Backspace + nonsense).await?;
            until(&browser, "return document.querySelector('#km2').getAttribute('aria-invalid') === 'true'").await?;
            // On the way a single digit may have been an area: it is said until there is another.
            let now = run(&browser, SAID).await?;
            let words = now.get(0).and_then(|words| words.as_str()).unwrap_or_default();
            ensure!(!words.contains("NaN") && words.contains("500"), "{nonsense}: {words}");
            ensure!(nonsense.len() > 2 || now == said || nonsense == "0", "{nonsense}: {now}, not {said}");
            type_in(&browser, "300").await?;
        }
        for state in ["#area=own&km2=NaN", "#area=own&km2=-5", "#area=nowhere", "#km2=%3Cscript%3E", "#area=own&km2=1e999"] {
            open(&browser, &server, language, state).await?;
            let words = run(&browser, SAID).await?;
            ensure!(words.get(0).is_some_and(|words| words.as_str().is_some_and(|words| words.contains("100"))), "{state}: {words}");
        }
        ensure!(console(&browser).await?.is_empty(), "the console stays silent");
        Ok(())
    })
    .await
}

async fn the_address_keeps_the_comparison(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server, language, "").await?;
        choose(&browser, "own").await?;
        type_in(&browser, "2500").await?;
        until(&browser, "return location.hash === '#area=own&km2=2500'").await?;
        let said = run(&browser, SAID).await?;
        open(&browser, &server, language, "#area=own&km2=2500").await?;
        until(&browser, &shows("own")).await?;
        let now = run(&browser, SAID).await?;
        ensure!(now == said, "{now}, not {said}");
        choose(&browser, "riesenland").await?;
        until(&browser, "return location.hash === '#area=riesenland&km2=2500'").await?;
        back(&browser).await?;
        until(&browser, &shows("own")).await
    })
    .await
}

async fn without_script_the_choices_work(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup { script: false, width: 320, ..Setup::default() }, async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        for place in PLACES.iter().rev() {
            choose(&browser, place).await?;
            let result =
                browser.find(By::Css(format!(".area-choice:has([value={place}]) .area-result"))).await?;
            ensure!(result.is_displayed().await? && result.text().await?.contains("500"), "{place}");
        }
        let own = browser.find(By::Css("[name=area][value=own]")).await?;
        ensure!(!own.is_displayed().await?, "what cannot work is not shown");
        Ok(())
    })
    .await
}
