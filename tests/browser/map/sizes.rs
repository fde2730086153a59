//! However much the map is enlarged: dots, names and lines keep their size on the screen.

use super::{open, told, zoomed};
use anyhow::{Result, ensure};
use std::collections::BTreeMap;
use support::browser::{Setup, run};
use support::explainer::FIXTURE;

in_one_language!(dots_names_and_lines_keep_their_size);

/// Sizes in pixels, to a tenth. A line's width is what its style says, in pixels or in units of the map.
const SIZES: &str = "
    const round = number => Math.round(number * 10) / 10;
    const box = selector => document.querySelector(selector).getBoundingClientRect();
    const line = selector => {
        const path = document.querySelector(selector);
        const style = getComputedStyle(path);
        const scale = style.vectorEffect === 'non-scaling-stroke' ? 1 : path.getScreenCTM().a;
        return round(parseFloat(style.strokeWidth) * scale);
    };
    const name = box('.map-view [data-place=aldau] .marker-name');
    return {
        dot: round(box('.map-view [data-place=aldau] .sector').width),
        target: round(box('.map-view [data-place=aldau] .marker-target').width),
        width: round(name.width), height: round(name.height),
        area: line('.map-view .oblast'), river: line('.map-view .river'), border: line('.map-view .border'), scale: line('.scale-bar path') }";

async fn dots_names_and_lines_keep_their_size(language: &str) -> Result<()> {
    open(FIXTURE, Setup::default(), language, async |browser| {
        let before: BTreeMap<String, f64> = told(browser, SIZES).await?;
        ensure!(before.values().all(|size| *size > 0.0), "{before:?}");
        for zoom in [1.5, 2.0, 2.6] {
            run(browser, &format!("map.go(...map.spot('aldau'), {zoom})")).await?;
            zoomed(browser, zoom).await?;
            let after: BTreeMap<String, f64> = told(browser, SIZES).await?;
            for (name, size) in &before {
                let now = after.get(name).copied().unwrap_or_default();
                ensure!((now - size).abs() < 0.25, "{name}: {size} px at 1, {now} px at {zoom}");
            }
        }
        Ok(())
    })
    .await
}
