//! Canvas and SVG are alike, pixel by pixel, but for how letters and edges are smoothed.

use super::open;
use crate::access::two_frames;
use anyhow::{Context, Result, ensure};
use std::io::Cursor;
use support::browser::{Setup, dark, resize, run, until};
use support::explainer::{ARTICLE, FIXTURE};
use thirtyfour::prelude::*;

in_every_language!(canvas_and_svg_are_alike);

/// A colour channel that differs by more than this, of 255, is seen.
const SEEN: u8 = 64;

/// At most this share of the pixels may differ so. Measured: none to 2.7 percent, at letters whose base line falls on the
/// other side of a pixel, and at two pixels per CSS pixel at bars whose end SVG gives in whole CSS pixels; at 560 px, as
/// charts were once drawn, the same letters were 2.1 percent. A drawing that is moved by two pixels has 12 percent.
const SHARE: f64 = 0.03;

async fn canvas_and_svg_are_alike(language: &str) -> Result<()> {
    let charts = ARTICLE.charts()?;
    open(ARTICLE, Setup::default(), language, async |browser| {
        for (width, drawn, ratio, is_dark) in
            [(1280, 430, 1.0, false), (768, 430, 2.0, true), (320, 288, 1.0, false)]
        {
            dark(browser, is_dark).await?;
            resize(browser, width, 900, ratio).await?;
            // As wide as it is drawn: in between, the SVG stands between pixels, and a canvas never does.
            let fit = format!(
                "scrollTo(0, 0);
                document.querySelectorAll('.chart-picture').forEach((one) => {{
                    one.style.inlineSize = '{drawn}px';
                    one.style.margin = '';
                }})"
            );
            run(browser, &fit).await?;
            until(
                browser,
                &format!(
                    "return [...document.querySelectorAll('[data-chart] canvas')]
                .every((canvas) => canvas.width === {drawn} * devicePixelRatio)"
                ),
            )
            .await?;
            two_frames(browser).await?;
            for chart in &charts {
                let canvas = picture(browser, chart, true).await?;
                let svg = picture(browser, chart, false).await?;
                let share = difference(&canvas, &svg)?;
                ensure!(share <= SHARE, "{chart} at {width} px: {:.2} % of the pixels differ", share * 100.0);
                run(browser, &format!("{}.toggleAttribute('data-drawn', true)", area(chart))).await?;
            }
        }
        Ok(())
    })
    .await
}

/// What shows a chart, as a script.
fn area(chart: &str) -> String {
    format!("document.querySelector('[data-chart={chart}] .chart-picture')")
}

/// Two drawings of the same data that differ in one thing are found to differ, so the threshold is none that all pass.
#[tokio::test(flavor = "multi_thread")]
async fn a_drawing_that_is_moved_by_two_pixels_is_found() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        let before = picture(browser, "gain", false).await?;
        run(browser, "document.querySelector('[data-chart=gain] .chart-still').style.translate = '2px 0'")
            .await?;
        let after = picture(browser, "gain", false).await?;
        let share = difference(&before, &after)?;
        ensure!(share > 2.0 * SHARE, "{share}");
        Ok(())
    })
    .await
}

/// The pixels of a chart's picture, drawn on the canvas or as the SVG beneath.
async fn picture(browser: &WebDriver, chart: &str, canvas: bool) -> Result<Vec<u8>> {
    let area = area(chart);
    // On whole pixels: between two, a browser smooths a canvas and letters each in its own way.
    let settle = format!(
        "const box = {area}.getBoundingClientRect();
        const away = (at) => `${{Math.ceil(at) - at}}px`;
        {area}.style.margin ||= `${{away(box.y + scrollY)}} 0 0 ${{away(box.x + scrollX)}}`;"
    );
    run(browser, &settle).await?;
    run(browser, &format!("{area}.toggleAttribute('data-drawn', {canvas})")).await?;
    let shown = if canvas { "canvas" } else { ".chart-still" };
    until(
        browser,
        &format!("return getComputedStyle({area}.querySelector('{shown}')).visibility === 'visible'"),
    )
    .await?;
    let element = browser.find(By::Css(format!("[data-chart={chart}] .chart-drawing"))).await?;
    let mut png = png::Decoder::new(Cursor::new(element.screenshot_as_png().await?)).read_info()?;
    let mut pixels = vec![0; png.output_buffer_size().context("a picture too large")?];
    png.next_frame(&mut pixels)?;
    let shown = png.info().color_type;
    Ok(if shown == png::ColorType::Rgba { pixels } else { with_alpha(&pixels) })
}

fn with_alpha(pixels: &[u8]) -> Vec<u8> {
    pixels.chunks(3).flat_map(|pixel| pixel.iter().copied().chain([255])).collect()
}

/// The share of pixels in which a channel differs visibly.
fn difference(one: &[u8], other: &[u8]) -> Result<f64> {
    ensure!(one.len() == other.len() && !one.is_empty(), "{} and {} bytes", one.len(), other.len());
    let pairs = one.chunks(4).zip(other.chunks(4));
    let seen =
        pairs.filter(|(one, other)| one.iter().zip(*other).any(|(a, b)| a.abs_diff(*b) > SEEN)).count();
    Ok(seen as f64 / (one.len() / 4) as f64)
}
