//! Names on the map: whatever is shown, none lies over another, over a town's sign, over the frame, what stands in the
//! corners, or a line of the ground.

use super::{look, open, told, widen, zoomed};
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
    // Every line of the ground, from point to point.
    const lines = (found => () => found ??= [...document.querySelectorAll('.map-view :is(.oblast, .oblast-line, .neighbour, .river)')].flatMap(one => {
        const [segments, at] = [[], [0, 0]];
        for (const [, command, rest] of one.getAttribute('d').matchAll(/([Ml])([^Mlz]*)/g)) {
            const numbers = rest.match(/-?\\d+/g).map(Number);
            if (command === 'M') [at[0], at[1]] = numbers;
            else for (let step = 0; step + 1 < numbers.length; step += 2) {
                segments.push([...at, at[0] += numbers[step], at[1] += numbers[step + 1]]);
            }
        }
        return segments;
    }))();
    window.overlaps = () => {
        const seen = map.isDrawn;
        const box = one => {
            const [area, matrix] = [one.getBBox(), one.getScreenCTM()];
            const from = new DOMPoint(area.x, area.y).matrixTransform(matrix);
            const to = new DOMPoint(area.x + area.width, area.y + area.height).matrixTransform(matrix);
            return { left: from.x, top: from.y, right: to.x, bottom: to.y };
        };
        const frame = map.picture().getBoundingClientRect();
        const names = [...document.querySelectorAll('.map-view .label text, .marker-claim, .scale-bar text, .map-note')]
            .filter(one => !one.matches('.marker-degree')).filter(seen)
            .map(one => ({ one, on: one.closest('.label') }))
            .map(({ one, on }) => ({ text: one.textContent, on, town: on?.querySelector('.marker')?.dataset.place, box: box(one) }));
        const dots = [...document.querySelectorAll('.map-view .marker-fill, .map-view .marker-degree')].filter(seen)
            .map(one => ({ town: one.closest('[data-place]').dataset.place, box: one.getBoundingClientRect() }));
        const corners = [...document.querySelectorAll('.overview-picture, .map-tools button')].filter(seen)
            .map(one => one.getBoundingClientRect());
        const screen = map.layer().getScreenCTM();
        // Only the contested towns and the cities stand on a line rather than not at all: the towns where none of their sides
        // is free of lines, as the letters of their labels say, or the part of the map that is shown leaves no other.
        // Then towns may also come to lie under what stands in the corners.
        const isWhole = map.view().k === 1;
        const widths = [240, 260, 280, 303, 330, 352, 376, 410, 450, 480, 511, 555, 602, 680, 780, 900, 1050, 1200, 1400, 1600];
        // Before any script they keep the side that is best in the narrowest picture.
        const isLive = document.querySelector('[data-root=map][data-live]');
        const wide = isLive ? map.size()[0] * screen.a + 1 : 303;
        const isBound = label => {
            const words = label.dataset.label.split(' ');
            return words[4] === 'city' || words[4] === 'contested'
                && (!isWhole || [...words[5]].every(letter => !(widths[letter.charCodeAt(0) - 97] <= wide)));
        };
        const crossed = ({ box }) => {
            const at = ({ x, y }) => [(x - screen.e) / screen.a, (y - screen.f) / screen.d];
            const [[left, top], [right, bottom]] = [at({ x: box.left, y: box.top + 1 }), at({ x: box.right, y: box.bottom - 1 })];
            return lines().some(([x, y, farX, farY]) => {
                let [start, end] = [0, 1];
                for (const [from, step, low, high] of [[x, farX - x, left, right], [y, farY - y, top, bottom]]) {
                    if (step === 0) { if (from <= low || from >= high) return false; continue; }
                    const [one, other] = [(low - from) / step, (high - from) / step];
                    [start, end] = [Math.max(start, Math.min(one, other)), Math.min(end, Math.max(one, other))];
                }
                return start < end;
            });
        };
        const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
        return names.flatMap((name, place) => [
            ...names.slice(place + 1).filter(other => meet(name.box, other.box)).map(other => `${name.text} over ${other.text}`),
            ...corners.filter(corner => meet(name.box, corner)).map(() => `${name.text} over what stands in a corner`),
            ...[name].filter(name => name.on && !isBound(name.on) && crossed(name)).map(() => `${name.text} over a line`),
            ...dots.filter(dot => (name.on || isWhole) && dot.town !== name.town && meet(name.box, dot.box)).map(dot => `${name.text} over the dot of ${dot.town}`),
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
        for (const zoom of [1, 1.3, 1.7, 2.2, 2.6]) for (const [x, y] of points) {
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
        for (width, view) in
            WIDTHS.into_iter().zip(["all", "moscow", "kyiv", "independent"].into_iter().cycle())
        {
            widen(browser, width).await?;
            look(browser, view).await?;
            let found = browser.execute_async(TOUR, Vec::new()).await?.json().clone();
            let (shown, wrong): (u64, Vec<String>) = serde_json::from_value(found)?;
            ensure!(wrong.is_empty(), "{width} px: {wrong:#?}");
            ensure!(shown > 100, "{width} px: {shown} names on the way");
            if width == 1280 {
                has_oblasts(browser, language).await.with_context(|| format!("{width} px"))?;
            }
        }
        zoomed(browser, 1.0).await
    })
    .await
}

/// The towns' own oblasts are named on the whole map, where that has room for it: a name on a line is worse than none.
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
            for view in ["kyiv", "all"] {
                look(browser, view).await?;
                let wrong = run(browser, "return overlaps()").await?;
                ensure!(wrong == json!([]), "{width} px, {view}: {wrong:#}");
            }
            if width == 1280 {
                has_oblasts(browser, language).await.with_context(|| format!("{width} px"))?;
            }
        }
        Ok(())
    })
    .await
}
