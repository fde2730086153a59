//! Names on the map: whatever is shown, none lies over another, over a town's dot or over the frame.

use super::{open, told, widen, zoomed};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, run};
use support::explainer::ARTICLE;
use thirtyfour::prelude::*;

in_every_language!(no_name_lies_over_anything_whatever_is_shown, without_script_no_name_lies_over_anything);

/// Widths of the window: a map as narrow as on a phone, as wide as on a desk, and between.
const WIDTHS: [u32; 5] = [320, 375, 480, 768, 1280];

/// What lies over what. A text's own box is taken, without the halo around its letters.
const OVERLAPS: &str = "
    window.overlaps = () => {
        const seen = map.isDrawn;
        const box = one => {
            const [area, matrix] = [one.getBBox(), one.getScreenCTM()];
            const from = new DOMPoint(area.x, area.y).matrixTransform(matrix);
            const to = new DOMPoint(area.x + area.width, area.y + area.height).matrixTransform(matrix);
            return { left: from.x, top: from.y, right: to.x, bottom: to.y };
        };
        const frame = map.picture().getBoundingClientRect();
        const names = [...document.querySelectorAll('.map-view .label text, .scale-bar text')].filter(seen)
            .map(one => ({ text: one.textContent, town: one.closest('[data-place]')?.dataset.place, box: box(one) }));
        const dots = [...document.querySelectorAll('.map-view .marker-fill')].filter(seen)
            .map(one => ({ town: one.closest('[data-place]').dataset.place, box: one.getBoundingClientRect() }));
        const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
        return names.flatMap((name, place) => [
            ...names.slice(place + 1).filter(other => meet(name.box, other.box)).map(other => `${name.text} over ${other.text}`),
            ...dots.filter(dot => dot.town !== name.town && meet(name.box, dot.box)).map(dot => `${name.text} over the dot of ${dot.town}`),
            ...[name].filter(({ box }) => box.left < frame.left - 1 || box.top < frame.top - 1
                || box.right > frame.right + 1 || box.bottom > frame.bottom + 1).map(() => `${name.text} over the frame`)]);
    };";

/// All zooms, around the towns, the middle and points near the edges.
const TOUR: &str = "
    const done = arguments[arguments.length - 1];
    const rest = async () => { for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame); };
    (async () => {
        const [width, height] = map.size();
        const points = [...map.towns().map(map.spot),
            ...[[0.5, 0.5], [0.1, 0.1], [0.9, 0.15], [0.15, 0.85], [0.85, 0.9], [0.35, 0.6], [0.65, 0.3]].map(([x, y]) => [x * width, y * height])];
        const found = [];
        let shown = 0;
        for (const zoom of [1, 2, 4, 8, 12]) for (const [x, y] of points) {
            map.go(x, y, zoom);
            await rest();
            if (map.view().k !== zoom) found.push(`the map is not at ${zoom}`);
            shown += document.querySelectorAll('.map-view .label[data-now]:not([data-now=none])').length;
            found.push(...overlaps().map(one => `${zoom} around ${Math.round(x)} ${Math.round(y)}: ${one}`));
        }
        map.go(0, 0, 1);
        await rest();
        done([shown, [...new Set(found)].slice(0, 8)]);
    })().catch(error => done([0, [String(error)]]));";

async fn no_name_lies_over_anything_whatever_is_shown(language: &str) -> Result<()> {
    open(ARTICLE, Setup::default(), language, async |browser| {
        run(browser, OVERLAPS).await?;
        for width in WIDTHS {
            widen(browser, width).await?;
            let found = browser.execute_async(TOUR, Vec::new()).await?.json().clone();
            let (shown, wrong): (u64, Vec<String>) = serde_json::from_value(found)?;
            ensure!(wrong.is_empty(), "{width} px: {wrong:#?}");
            ensure!(shown > 100, "{width} px: {shown} names on the way");
            has_oblasts(browser, language).await.with_context(|| format!("{width} px"))?;
            has_numbers(browser, width).await.with_context(|| format!("{width} px"))?;
        }
        zoomed(browser, 1.0).await
    })
    .await
}

/// The towns' own oblasts are named on the whole map.
async fn has_oblasts(browser: &WebDriver, language: &str) -> Result<()> {
    let names = match language {
        "en" => ["Donetsk region", "Kharkiv region"],
        "uk" => ["Донецька область", "Харківська область"],
        _ => ["Gebiet Donezk", "Gebiet Charkiw"],
    };
    let shown: Vec<String> = told(
        browser,
        "return [...document.querySelectorAll('.map-view .area-area, .map-view .ground-label text')]
            .filter(map.isDrawn).map(one => one.textContent)",
    )
    .await?;
    for name in names {
        ensure!(shown.iter().any(|shown| shown == name), "{name} is not among {shown:?}");
    }
    Ok(())
}

async fn without_script_no_name_lies_over_anything(language: &str) -> Result<()> {
    open(ARTICLE, Setup { script: false, ..Setup::default() }, language, async |browser| {
        run(browser, OVERLAPS).await?;
        for width in WIDTHS {
            widen(browser, width).await?;
            let wrong = run(browser, "return overlaps()").await?;
            ensure!(wrong == json!([]), "{width} px: {wrong:#}");
            has_oblasts(browser, language).await.with_context(|| format!("{width} px"))?;
            let narrow: bool = told(browser, "return map.picture().clientWidth < 478").await?;
            numbers(browser, narrow).await.with_context(|| format!("{width} px"))?;
        }
        Ok(())
    })
    .await
}

/// On narrow maps each town has its card's number, before its name where that finds room.
async fn numbers(browser: &WebDriver, narrow: bool) -> Result<()> {
    let found = run(
        browser,
        "return [...document.querySelectorAll('.map-view .marker')].filter(marker => {
            const [number, word] = ['.marker-number', '.marker-word'].map(part => marker.querySelector(part));
            const card = document.querySelector(`#card-${marker.dataset.place} .town-number`);
            const first = !map.isDrawn(word) || number.getBoundingClientRect().left < word.getBoundingClientRect().left;
            return map.isDrawn(number) && first && card.checkVisibility()
                && number.textContent.trim() === card.textContent.trim();
        }).length",
    )
    .await?;
    let towns = run(browser, "return map.towns().length").await?;
    ensure!(!narrow || found == towns, "{found} of {towns} towns have their numbers");
    Ok(())
}

/// On narrow maps numbers lead to the cards; where there is room, names need no numbers.
async fn has_numbers(browser: &WebDriver, width: u32) -> Result<()> {
    if width <= 480 {
        return numbers(browser, true).await;
    }
    if width == 1280 {
        let shown: usize = told(
            browser,
            "return [...document.querySelectorAll('.map-view .marker-number')].filter(map.isDrawn).length",
        )
        .await?;
        ensure!(shown == 0, "{shown} numbers on a wide map");
    }
    Ok(())
}
