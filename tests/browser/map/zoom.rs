//! Enlarging the map: by buttons, keys, the wheel with Ctrl, double clicks; and dragging it.

use super::super::keyboard::press;
use super::hands::{CTRL, Place, SHIFT, click_at, drag, pixel, wheel};
use super::{CLOSEST, click, open, told, zoomed};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

/// Steps to the nearest and back, with the zoom after each.
const STEPS: [(bool, f64); 6] =
    [(true, 2.0), (true, CLOSEST), (true, CLOSEST), (false, CLOSEST / 2.0), (false, 1.0), (false, 1.0)];

#[tokio::test(flavor = "multi_thread")]
async fn buttons_stop_at_the_limits() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        for (closer, zoom) in STEPS {
            click(browser, if closer { "[data-tool=closer]" } else { "[data-tool=farther]" }).await?;
            zoomed(browser, zoom).await?;
            // At either end its button says so.
            let ends = ["closer", "farther"].map(|name| {
                format!(
                    "document.querySelector('[data-tool={name}]').getAttribute('aria-disabled') === 'true'"
                )
            });
            let [closest, whole] = [(zoom - CLOSEST).abs() < 1e-9, (zoom - 1.0).abs() < 1e-9];
            until(browser, &format!("return {} === {closest} && {} === {whole}", ends[0], ends[1])).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_stop_at_the_limits() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        for start in ["map.marker('aldau')", "document.querySelector('[data-tool=closer]')"] {
            run(browser, &format!("{start}.focus()")).await?;
            for (closer, zoom) in STEPS {
                press(browser, if closer { "+" } else { "-" }).await?;
                zoomed(browser, zoom).await.context(start)?;
            }
            press(browser, "+").await?;
            press(browser, "0").await?;
            zoomed(browser, 1.0).await?;
            press(browser, "+").await?;
            zoomed(browser, 2.0).await?;
            press(browser, Key::Escape).await?;
            zoomed(browser, 1.0).await?;
        }
        Ok(())
    })
    .await
}

/// How far a point of the map is from a place of the screen, in pixels.
pub(super) async fn far(browser: &WebDriver, point: Place, at: Place) -> Result<f64> {
    let script = format!(
        "const [x, y] = map.on({}, {}); return Math.hypot(x - {}, y - {})",
        point.0, point.1, at.0, at.1
    );
    told(browser, &script).await
}

/// The point of the map at a place of the screen.
pub(super) async fn point(browser: &WebDriver, at: Place) -> Result<Place> {
    told(browser, &format!("return map.at({}, {})", at.0, at.1)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_wheel_with_ctrl_keeps_the_point_under_the_pointer() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        for share in [(0.6, 0.3), (0.05, 0.95), (0.5, 0.5)] {
            let at = pixel(browser, share).await?;
            let under = point(browser, at).await?;
            for (turned, zoom) in [(-60.0, 1.5), (-120.0, CLOSEST), (-120.0, CLOSEST)] {
                wheel(browser, at, turned, CTRL).await?;
                zoomed(browser, zoom).await?;
                let far = far(browser, under, at).await?;
                ensure!(far < 0.5, "{far} px away at {zoom} over {share:?}");
            }
            // On the way out the map's edges may be met; from here they are not.
            wheel(browser, at, 60.0, CTRL).await?;
            zoomed(browser, CLOSEST / 1.5).await?;
            ensure!(far(browser, under, at).await? < 0.5, "on the way out over {share:?}");
            for _ in 0..2 {
                wheel(browser, at, 120.0, CTRL).await?;
                zoomed(browser, 1.0).await?;
            }
        }
        let page = run(browser, "return [visualViewport.scale, devicePixelRatio, scrollX]").await?;
        ensure!(page == json!([1, 1, 0]), "the page itself is enlarged: {page}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plain_wheel_scrolls_the_page() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        run(browser, "map.go(...map.spot('aldau'), 2)").await?;
        zoomed(browser, 2.0).await?;
        let at = pixel(browser, (0.5, 0.5)).await?;
        run(browser, "window.before = [scrollY, JSON.stringify(map.view())]").await?;
        wheel(browser, at, 240.0, 0).await?;
        until(browser, "return scrollY > before[0] + 100 && JSON.stringify(map.view()) === before[1]").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_zooms_around_its_place() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        // Beside every town.
        let at = pixel(browser, (0.2, 0.8)).await?;
        let under = point(browser, at).await?;
        for (held, zoom) in [(0, 2.0), (0, CLOSEST), (0, CLOSEST), (SHIFT, CLOSEST / 2.0), (SHIFT, 1.0)] {
            click_at(browser, at, 2, held).await?;
            zoomed(browser, zoom).await?;
            // Farther out the edges are met.
            let far = far(browser, under, at).await?;
            ensure!(far < 0.5 || zoom < 3.0 && held == SHIFT, "{far} px away at {zoom}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_drag_takes_the_map_along_and_chooses_nothing() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        run(browser, "map.go(...map.spot('aldau'), 2)").await?;
        zoomed(browser, 2.0).await?;
        // It begins on a marker, which is a link.
        let from = told::<Place>(browser, "return map.on(...map.spot('aldau')).map(Math.round)").await?;
        let under = point(browser, from).await?;
        let to = (from.0 - 90.0, from.1 + 120.0);
        drag(browser, from, to).await?;
        ensure!(far(browser, under, to).await? < 0.5, "the point does not follow the mouse");
        let chosen =
            run(browser, "return document.querySelectorAll('[data-chosen], .town-card[open]').length")
                .await?;
        ensure!(chosen == json!(0), "the drag has clicked");
        // Past the edge the map stays within its frame.
        for _ in 0..4 {
            drag(browser, pixel(browser, (0.3, 0.3)).await?, pixel(browser, (0.9, 0.9)).await?).await?;
        }
        let view = run(browser, "const view = map.view(); return [view.x, view.y, view.k]").await?;
        ensure!(view == json!([0, 0, 2]), "not at the corner: {view}");
        Ok(())
    })
    .await
}
