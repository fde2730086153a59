//! The canvas is drawn at the size and in the looks that the page has: again when they change, and no more often.

use super::{DRAWN, none, number, open};
use crate::access::two_frames;
use crate::visit::visit;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{self, Setup, dark, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

in_one_language!(
    the_canvas_is_as_sharp_as_the_screen,
    it_is_drawn_anew_in_the_colours_of_another_theme,
    it_follows_the_width_of_the_page
);

async fn the_canvas_is_as_sharp_as_the_screen(language: &str) -> Result<()> {
    for (width, ratio) in [(1280, 1.0), (768, 2.0), (320, 3.0)] {
        let setup = Setup { width, ratio, ..Setup::default() };
        open(FIXTURE, setup, language, async |browser| none(browser, BLURRED).await).await?;
    }
    Ok(())
}

/// Charts whose canvas has not exactly the pixels that the screen shows.
const BLURRED: &str = "return [...document.querySelectorAll('[data-chart] canvas')].filter(canvas =>
    canvas.width !== Math.round(canvas.offsetWidth * devicePixelRatio)
    || canvas.height !== Math.round(canvas.offsetHeight * devicePixelRatio)
    || canvas.offsetWidth < 200).map(canvas => canvas.closest('figure').dataset.chart)";

/// Who only reads on need not wait for drawings: the SVG shows the same.
#[tokio::test(flavor = "multi_thread")]
async fn it_is_drawn_once_pointer_or_keys_come_to_it() -> Result<()> {
    let drawn = |chart: &str| {
        format!(
            "return document.querySelector('[data-chart={chart}] .chart-picture').hasAttribute('data-drawn')"
        )
    };
    visit(FIXTURE.dist(), Setup::default(), &FIXTURE.panel("de", "polls"), async |browser| {
        until(browser, "return !!document.querySelector('[data-root=polls][data-live]')").await?;
        two_frames(browser).await?;
        for chart in ["trust", "gain"] {
            ensure!(
                run(browser, &drawn(chart)).await? == json!(false),
                "{chart} is drawn, but nobody uses it"
            );
        }
        let picture = browser.find(By::Css("[data-chart=trust] .chart-picture")).await?;
        browser.action_chain().move_to_element_center(&picture).perform().await?;
        until(browser, &drawn("trust")).await?;
        ensure!(run(browser, &drawn("gain")).await? == json!(false), "another was pointed at");
        browser.find(By::Css("[data-chart=gain] .chart-reader")).await?.focus().await?;
        until(browser, &drawn("gain")).await
    })
    .await
}

async fn it_is_drawn_anew_in_the_colours_of_another_theme(language: &str) -> Result<()> {
    visit(FIXTURE.dist(), Setup::default(), &FIXTURE.page(language), async |browser| {
        // It is laid out once it is near, and drawn once it is used.
        until(browser, NEAR).await?;
        run(browser, PICTURE).await?;
        dark(browser, true).await?;
        until(browser, "return window.picture() !== window.before").await?;
        run(browser, "window.before = window.picture(); document.querySelector('[name=appearance][value=light]').click()").await?;
        until(browser, "return window.picture() !== window.before").await
    })
    .await
}

const NEAR: &str = "const chart = document.querySelector('[data-chart=trust] .chart-picture');
    chart.scrollIntoView({ behavior: 'instant' });
    chart.dispatchEvent(new Event('pointermove', { bubbles: true }));
    return chart.hasAttribute('data-drawn')";

const PICTURE: &str =
    "window.picture = () => document.querySelector('[data-chart=trust] canvas').toDataURL();
    window.before = window.picture();";

async fn it_follows_the_width_of_the_page(language: &str) -> Result<()> {
    open(FIXTURE, Setup { width: 320, ..Setup::default() }, language, async |browser| {
        resize(browser, 1280, 1.0).await?;
        until(browser, &sharp()).await
    })
    .await
}

/// While a window is drawn wider, step by step, each canvas is drawn at least once and never twice in a frame; and it is
/// never empty in between.
#[tokio::test(flavor = "multi_thread")]
async fn it_is_drawn_once_a_frame_at_most() -> Result<()> {
    open(FIXTURE, Setup { width: 320, ..Setup::default() }, "de", async |browser| {
        run(browser, COUNT).await?;
        for width in (320..=1280).step_by(60) {
            resize(browser, width, 1.0).await?;
        }
        until(browser, DRAWN).await?;
        none(browser, BLURRED).await?;
        let most = number(browser, "return Math.max(...window.drawn.values())").await?;
        let all =
            number(browser, "return [...window.drawn.values()].reduce((sum, one) => sum + one, 0)").await?;
        ensure!(most <= 1.0, "{most} times in one frame");
        ensure!(all >= 8.0, "{all} drawings in all");
        none(browser, "return window.empty").await
    })
    .await
}

/// Counts by chart and frame how often a canvas is given its size, which is what begins a drawing, and notes what is
/// empty when a frame ends.
const COUNT: &str = "window.drawn = new Map();
    window.empty = [];
    let frame = 0;
    const { set, get } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width');
    const canvases = [...document.querySelectorAll('[data-chart] canvas')];
    const end = () => {
        for (const canvas of canvases) {
            const blank = Object.assign(document.createElement('canvas'), { height: canvas.height });
            set.call(blank, canvas.width);
            if (canvas.toDataURL() === blank.toDataURL()) { window.empty.push(canvas.closest('figure').dataset.chart); }
        }
    };
    const step = () => { frame += 1; setTimeout(end); requestAnimationFrame(step); };
    requestAnimationFrame(step);
    Object.defineProperty(HTMLCanvasElement.prototype, 'width', { get, set(value) {
        const key = `${this.closest('figure').dataset.chart} ${frame}`;
        window.drawn.set(key, (window.drawn.get(key) ?? 0) + 1);
        set.call(this, value);
    } });";

/// The window on a screen with finer pixels. It becomes one pixel wider, for which the charts have no use: an emulated
/// screen tells nothing otherwise.
#[tokio::test(flavor = "multi_thread")]
async fn it_is_drawn_anew_on_another_screen() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        resize(browser, 1281, 2.0).await?;
        until(browser, "return devicePixelRatio === 2").await?;
        until(browser, &sharp()).await
    })
    .await
}

fn sharp() -> String {
    format!("return (() => {{ {BLURRED} }})().length === 0")
}

/// Gives the window another size, and waits until what follows from it is drawn.
async fn resize(browser: &WebDriver, width: u32, ratio: f64) -> Result<()> {
    browser::resize(browser, width, 900, ratio).await?;
    two_frames(browser).await
}
