//! Fingers on the map: two of them enlarge and move it, one scrolls the page.

use super::hands::{Place, between, feel, place, touch};
use super::zoom::{far, point};
use super::{CLOSEST, open, told, zoomed};
use anyhow::{Result, ensure};
use support::browser::{Setup, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

fn phone() -> Setup {
    Setup { width: 375, height: 700, ..Setup::default() }
}

/// Two fingers go from two places to two others; the points of the map under them go along.
async fn pinch(browser: &WebDriver, from: [Place; 2], to: [Place; 2]) -> Result<()> {
    let [first, second] = [point(browser, from[0]).await?, point(browser, from[1]).await?];
    touch(browser, "touchStart", &from).await?;
    for step in 1..=8 {
        let share = f64::from(step) / 8.0;
        let fingers = [between(from[0], to[0], share), between(from[1], to[1], share)];
        touch(browser, "touchMove", &fingers).await?;
        for (point, finger) in [(first, fingers[0]), (second, fingers[1])] {
            let far = far(browser, point, finger).await?;
            ensure!(far < 0.5, "{far} px from the finger at step {step}");
        }
    }
    touch(browser, "touchEnd", &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_fingers_enlarge_and_move_the_map() -> Result<()> {
    open(FIXTURE, phone(), "de", async |browser| {
        feel(browser).await?;
        let at = async |x, y| place(browser, (x, y)).await;
        // Apart, around their middle: twice.
        pinch(
            browser,
            [at(0.4, 0.5).await?, at(0.6, 0.5).await?],
            [at(0.3, 0.5).await?, at(0.7, 0.5).await?],
        )
        .await?;
        zoomed(browser, 2.0).await?;
        // Side by side.
        pinch(
            browser,
            [at(0.4, 0.4).await?, at(0.6, 0.6).await?],
            [at(0.45, 0.3).await?, at(0.65, 0.5).await?],
        )
        .await?;
        zoomed(browser, 2.0).await?;
        // Together, and moving.
        pinch(
            browser,
            [at(0.3, 0.5).await?, at(0.7, 0.5).await?],
            [at(0.4, 0.55).await?, at(0.7, 0.55).await?],
        )
        .await?;
        zoomed(browser, 2.0 * 0.75).await?;
        until(browser, "return /at=1\\.5_/.test(location.hash)").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_fingers_stop_at_the_limits() -> Result<()> {
    open(FIXTURE, phone(), "de", async |browser| {
        feel(browser).await?;
        let at = async |x, y| place(browser, (x, y)).await;
        let (near, wide) =
            ([at(0.45, 0.5).await?, at(0.55, 0.5).await?], [at(0.1, 0.5).await?, at(0.9, 0.5).await?]);
        for (from, to, zoom) in
            [(near, wide, CLOSEST), (near, wide, CLOSEST), (wide, near, 1.0), (wide, near, 1.0)]
        {
            touch(browser, "touchStart", &from).await?;
            touch(browser, "touchMove", &to).await?;
            touch(browser, "touchEnd", &[]).await?;
            zoomed(browser, zoom).await?;
        }
        let scale: f64 = told(browser, "return visualViewport.scale").await?;
        ensure!(scale == 1.0, "the page itself is enlarged");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_finger_scrolls_the_page() -> Result<()> {
    open(FIXTURE, phone(), "de", async |browser| {
        feel(browser).await?;
        run(browser, "map.go(...map.spot('aldau'), 2)").await?;
        zoomed(browser, 2.0).await?;
        let (from, to) = (place(browser, (0.5, 0.8)).await?, place(browser, (0.5, 0.2)).await?);
        run(browser, "window.before = [scrollY, JSON.stringify(map.view())]").await?;
        touch(browser, "touchStart", &[from]).await?;
        for step in 1..=10 {
            touch(browser, "touchMove", &[between(from, to, f64::from(step) / 10.0)]).await?;
        }
        touch(browser, "touchEnd", &[]).await?;
        until(browser, "return scrollY > before[0] + 100 && JSON.stringify(map.view()) === before[1]").await
    })
    .await
}
