//! Every system that newsrooms use takes the frame's height, and it is right: at first, larger, and smaller again.

use super::{BOUNDS, SCRIPT, Stage, document, element, host, panel};
use anyhow::{Context, Result, ensure};
use support::browser::{Setup, run, until};
use thirtyfour::prelude::*;

/// A plain frame with a receiver, which knows it as the address says.
fn received(by: &str, address: &str) -> String {
    let frame = format!(
        "<iframe src=\"{address}\" title=\"Grafik\" style=\"border:0;width:640px;height:300px\"></iframe>\
         <script src=\"/receivers.js\"></script><script>receive.{by}(document.querySelector('iframe'))</script>"
    );
    document("", &frame)
}

async fn grows_and_shrinks(page: &str, frame: &str, bounds: (f64, f64), figure: &str) -> Result<()> {
    host(Setup::default(), page, async |stage| {
        stage.enter_live(frame).await?;
        let first = stage.fits(frame, bounds).await?;
        match figure {
            "points" => search_and_clear(stage, frame, bounds, first).await,
            _ => open_and_close(stage, frame, bounds, first).await,
        }
    })
    .await
}

async fn open_and_close(stage: &Stage<'_>, frame: &str, bounds: (f64, f64), first: f64) -> Result<()> {
    for opened in [true, false] {
        let browser = stage.enter(frame).await?;
        let summary = browser.find(By::Css(".chart-more > summary")).await?;
        // What a host cut off is reached by keys as well.
        summary.send_keys(Key::Enter + "").await?;
        let now = stage.fits(frame, bounds).await?;
        ensure!(if opened { now > first + 50.0 } else { now == first }, "{first} px became {now} px");
    }
    Ok(())
}

async fn search_and_clear(stage: &Stage<'_>, frame: &str, bounds: (f64, f64), first: f64) -> Result<()> {
    let browser = stage.enter(frame).await?;
    browser.find(By::Css("#points-search")).await?.send_keys("zzzz").await?;
    until(browser, "return document.querySelector('#point-toll-pause').closest('li').hidden").await?;
    let now = stage.fits(frame, bounds).await?;
    ensure!(now < first / 2.0, "{first} px became {now} px");
    let browser = stage.enter(frame).await?;
    let keys = String::from(Key::Backspace.value()).repeat(4);
    browser.find(By::Css("#points-search")).await?.send_keys(keys).await?;
    until(browser, "return !document.querySelector('#point-toll-pause').closest('li').hidden").await?;
    ensure!(stage.fits(frame, bounds).await? == first, "not as it was");
    Ok(())
}

/// Makes a test for each receiver of `hosts/receivers.js`: its name, what it adds to the address, its bounds.
macro_rules! received_by {
    ($($name:ident $added:literal $bounds:expr;)+) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() -> Result<()> {
                for figure in ["chart-ready", "points"] {
                    let address = format!("{}{}", panel(figure), $added);
                    grows_and_shrinks(&received(stringify!($name), &address), "iframe", $bounds, figure).await?;
                }
                Ok(())
            }
        )+
    };
}

received_by! {
    datawrapper "" BOUNDS;
    amp "" BOUNDS;
    frames "" BOUNDS;
    medium "" BOUNDS;
    guardian "" BOUNDS;
    dpa "?id=kp-1&clientHeight=1" BOUNDS;
}

/// Its hosts never make a frame higher than 1000 px, so the list of points is not for them.
#[tokio::test(flavor = "multi_thread")]
async fn wordpress() -> Result<()> {
    let address = format!("{}#?secret=aB3dE6fG9h", panel("chart-ready"));
    grows_and_shrinks(&received("wordpress", &address), "iframe", (200.0, 1000.0), "chart-ready").await
}

#[tokio::test(flavor = "multi_thread")]
async fn pym() -> Result<()> {
    std::env::var("KNACKPUNKT_PYM").context("KNACKPUNKT_PYM names no pym.js: run `cargo xtask test`")?;
    for figure in ["chart-ready", "points"] {
        let parent = format!(
            "<div id=\"kp\"></div><script src=\"/pym.js\"></script>\
             <script>new pym.Parent('kp', '{}', {{}})</script>",
            panel(figure)
        );
        grows_and_shrinks(&document("", &parent), "#kp iframe", BOUNDS, figure).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn our_own_element() -> Result<()> {
    for figure in ["chart-ready", "points"] {
        let page = document(SCRIPT, &element(figure));
        grows_and_shrinks(&page, "knack-punkt", BOUNDS, figure).await?;
    }
    Ok(())
}

/// Out of sight nothing is painted; in a page that was never scrolled the height is right all the same.
#[tokio::test(flavor = "multi_thread")]
async fn out_of_sight() -> Result<()> {
    let page = received("amp", &panel("chart-ready"))
        .replace("<iframe", "<div style=\"height:20000px\"></div><iframe")
        // Unpainted, a frame keeps the bar it had when it was low; so wide, no line breaks sooner beside it.
        .replace("width:640px", "width:700px");
    host(Setup::default(), &page, async |stage| {
        stage.enter_live("iframe").await?;
        let first = stage.fits("iframe", BOUNDS).await?;
        for open in [true, false] {
            let browser = stage.enter("iframe").await?;
            run(browser, &format!("document.querySelector('.chart-more').open = {open}")).await?;
            let now = stage.fits("iframe", BOUNDS).await?;
            ensure!(if open { now > first + 50.0 } else { now == first }, "{first} px became {now} px");
        }
        ensure!(stage.run("return scrollY").await? == 0, "the page was scrolled");
        Ok(())
    })
    .await
}

/// A frame that is not shown at first, as in a closed tab of the host's page.
#[tokio::test(flavor = "multi_thread")]
async fn shown_later() -> Result<()> {
    let page = received("guardian", &panel("chart-ready"))
        .replace("<iframe", "<div hidden><iframe")
        .replace("</iframe>", "</iframe></div>");
    host(Setup::default(), &page, async |stage| {
        let browser = stage.enter("iframe").await?;
        until(browser, "return document.readyState === 'complete'").await?;
        stage.run("document.querySelector('div').hidden = false").await?;
        stage.fits("iframe", BOUNDS).await?;
        Ok(())
    })
    .await
}

/// The width decides the height: a host's page that becomes narrow gets a higher frame, and back.
#[tokio::test(flavor = "multi_thread")]
async fn the_width_changes() -> Result<()> {
    host(Setup::default(), &document(SCRIPT, &element("point-toll-pause")), async |stage| {
        stage
            .until("return !!document.querySelector('knack-punkt').shadowRoot.querySelector('iframe')")
            .await?;
        let first = stage.fits("knack-punkt", BOUNDS).await?;
        stage.run("document.body.style.width = '280px'").await?;
        until(stage.enter("knack-punkt").await?, "return innerWidth === 280").await?;
        let narrow = stage.fits("knack-punkt", BOUNDS).await?;
        ensure!(narrow > first, "{first} px became {narrow} px");
        stage.run("document.body.style.width = ''").await?;
        until(stage.enter("knack-punkt").await?, "return innerWidth > 280").await?;
        let again = stage.fits("knack-punkt", BOUNDS).await?;
        ensure!(again < narrow, "{narrow} px became {again} px");
        Ok(())
    })
    .await
}
