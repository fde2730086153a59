//! Charts: drawn on canvas once live, sharp, in the colours of the theme, and like the SVG they replace.

use super::live::LIVE;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, dark, run, until, with};
use support::dist;
use support::server::Server;

in_every_language!(
    the_canvas_is_as_sharp_as_the_screen,
    it_is_drawn_anew_in_the_colours_of_another_theme,
    it_follows_the_width_of_the_page
);

const DRAWN: &str = "return [...document.querySelectorAll('[data-chart] .chart-picture')]
    .every(picture => picture.classList.contains('drawn'))";

async fn the_canvas_is_as_sharp_as_the_screen(language: &str) -> Result<()> {
    let server = Server::start(dist::release()).await?;
    for (width, ratio) in [(1280, 1.0), (768, 2.0), (320, 3.0)] {
        let setup = Setup { width, ratio, ..Setup::default() };
        with(setup, async |browser| {
            browser.goto(server.at(&dist::page(language))).await?;
            until(&browser, LIVE).await?;
            until(&browser, DRAWN).await?;
            let blurred = run(&browser, BLURRED).await?;
            ensure!(blurred == json!([]), "{width} px at {ratio}: {blurred}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

const BLURRED: &str = "return [...document.querySelectorAll('[data-chart] canvas')].filter(canvas =>
    Math.abs(canvas.width - canvas.offsetWidth * devicePixelRatio) > 1
    || Math.abs(canvas.height - canvas.offsetHeight * devicePixelRatio) > 1
    || canvas.offsetWidth < 200).map(canvas => canvas.closest('figure').dataset.chart)";

async fn it_is_drawn_anew_in_the_colours_of_another_theme(language: &str) -> Result<()> {
    let server = Server::start(dist::release()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&dist::page(language))).await?;
        until(&browser, LIVE).await?;
        until(&browser, DRAWN).await?;
        run(&browser, PICTURE).await?;
        dark(&browser, true).await?;
        until(&browser, "return window.picture() !== window.before").await?;
        run(&browser, "window.before = window.picture(); document.querySelector('[name=appearance][value=light]').click()").await?;
        until(&browser, "return window.picture() !== window.before").await
    })
    .await
}

const PICTURE: &str =
    "window.picture = () => document.querySelector('[data-chart=protest] canvas').toDataURL();
    window.before = window.picture();";

async fn it_follows_the_width_of_the_page(language: &str) -> Result<()> {
    let server = Server::start(dist::release()).await?;
    with(Setup { width: 320, ..Setup::default() }, async |browser| {
        browser.goto(server.at(&dist::page(language))).await?;
        until(&browser, LIVE).await?;
        until(&browser, DRAWN).await?;
        let metrics = json!({ "width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        until(
            &browser,
            &BLURRED
                .replace("return ", "return (")
                .replace(".dataset.chart)", ".dataset.chart)).length === 0"),
        )
        .await
    })
    .await
}
