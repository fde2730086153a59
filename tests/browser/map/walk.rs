//! Walking by arrow keys from town to town, and moving the map by them.

use super::super::keyboard::press;
use super::{CLOSEST, open, zoomed};
use anyhow::{Context, Result};
use support::browser::{Setup, run, until};
use support::explainer::FIXTURE;
use thirtyfour::prelude::*;

/// Vovchansk lies north of Lyman, Pokrovsk south-west of it.
#[tokio::test(flavor = "multi_thread")]
async fn arrow_keys_lead_to_the_next_town() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        run(browser, "map.marker('brunnfeld').focus()").await?;
        for (key, town) in [
            (Key::Up, "aldau"),
            (Key::Up, "zelmin"),
            (Key::Up, "zelmin"),
            (Key::Down, "aldau"),
            (Key::Left, "brunnfeld"),
            (Key::Right, "aldau"),
        ] {
            press(browser, key.clone()).await?;
            let there = format!("return document.activeElement === map.marker('{town}')");
            until(browser, &there).await.with_context(|| format!("{key:?} to {town}"))?;
        }
        Ok(())
    })
    .await
}

/// A town that the focus comes to is brought into the picture.
#[tokio::test(flavor = "multi_thread")]
async fn a_town_with_the_focus_is_in_the_picture() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        run(browser, "map.go(map.size()[0] * 0.2, map.size()[1], 2.6)").await?;
        zoomed(browser, CLOSEST).await?;
        run(browser, "map.marker('aldau').focus({ preventScroll: true })").await?;
        until(
            browser,
            "return document.activeElement === map.marker('aldau') && map.isAround(map.spot('aldau'))",
        )
        .await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn arrow_keys_with_shift_move_the_map() -> Result<()> {
    open(FIXTURE, Setup::default(), "de", async |browser| {
        run(browser, "map.go(map.size()[0] / 2, map.size()[1] / 2, 2)").await?;
        zoomed(browser, 2.0).await?;
        run(browser, "document.querySelector('[data-tool=closer]').focus(); window.before = map.view()")
            .await?;
        // A quarter of the picture each; the picture's content goes the other way.
        for (arrow, x, y) in [(Key::Right, -1, 0), (Key::Down, -1, -1), (Key::Left, 0, -1), (Key::Up, 0, 0)] {
            browser.action_chain().key_down(Key::Shift).send_keys(arrow).key_up(Key::Shift).perform().await?;
            let moved = format!(
                "const [view, [width, height]] = [map.view(), map.size()];
                return view.k === 2 && Math.abs(view.x - before.x - {x} * width / 4) < 2
                    && Math.abs(view.y - before.y - {y} * height / 4) < 2"
            );
            until(browser, &moved).await?;
        }
        Ok(())
    })
    .await
}
