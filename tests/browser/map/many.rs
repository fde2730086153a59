//! A map of a thousand towns: a canvas that can be clicked on and walked over, a list, one card.

use super::super::keyboard::press;
use super::hands::{Place, click_at};
use super::pages::{COUNT, open_many};
use super::{PERSPECTIVES, click, look, told};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until};
use thirtyfour::prelude::*;

/// The towns as the page has them, and which of them lies alone: no other is near enough to be meant.
const READ: &str = "
    const many = JSON.parse(document.querySelector('[data-root=map] script').textContent).many;
    const numbers = many.spots.trim().split(' ').map(Number);
    window.towns = many.names.trim().split('\\n').map((name, place) => ({ name, says: many.says.slice(3 * place, 3 * place + 3),
        spot: numbers.slice(2 * place, 2 * place + 2) }));
    const far = (one, other) => Math.hypot(one.spot[0] - other.spot[0], one.spot[1] - other.spot[1]);
    const [width, height] = map.size();
    const inside = ({ spot: [x, y] }) => x > width * 0.1 && x < width * 0.9 && y > height * 0.1 && y < height * 0.9;
    const lonely = town => Math.min(...towns.filter(other => other !== town).map(other => far(town, other)));
    window.alone = towns.filter(inside).sort((one, other) => lonely(other) - lonely(one)).slice(0, 3);
    window.card = () => document.querySelector('.marker-canvas-card');
    window.here = () => document.querySelector('.marker-canvas-here');
    return towns.length";

/// The card of a town stands there.
fn shown(town: &str) -> String {
    format!(
        "const town = {town};
        return !card().hidden && card().checkVisibility() && card().contains(document.activeElement)
            && card().querySelector('.town-name').textContent === town.name
            && here().getAttribute('aria-label').startsWith(town.name + '.')"
    )
}

async fn read(browser: &WebDriver) -> Result<()> {
    let count: usize = told(browser, READ).await?;
    ensure!(count == COUNT, "{count} towns");
    until(browser, "return document.querySelector('canvas.marker-canvas').width > 0").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_on_a_dot_opens_its_card() -> Result<()> {
    open_many(Setup::default(), async |browser| {
        read(browser).await?;
        for perspective in PERSPECTIVES.into_iter().chain(["all"]) {
            look(browser, perspective).await?;
            for number in 0..3 {
                run(browser, "map.scroll()").await?;
                let town = format!("alone[{number}]");
                let at: Place = told(browser, &format!("return map.on(...{town}.spot)")).await?;
                let before: String = told(browser, "return map.place()").await?;
                click_at(browser, at, 1, 0).await?;
                until(browser, &shown(&town)).await.with_context(|| format!("{town}, {perspective}"))?;
                let after: String = told(browser, "return map.place()").await?;
                ensure!(before == after, "the map stood at {before} and stands at {after}");
                says_what_the_town_says(browser, &town).await?;
                press(browser, Key::Escape).await?;
                until(browser, "return card().hidden && document.activeElement === here()").await?;
            }
        }
        Ok(())
    })
    .await
}

/// Towns of which different things are said have different words in their cards.
async fn says_what_the_town_says(browser: &WebDriver, town: &str) -> Result<()> {
    let said = format!(
        "window.words ??= {{}};
        const texts = [...card().querySelectorAll('[data-says]')].map(one => one.textContent);
        return texts.length === 3 && texts.every((text, place) => {{
            const digit = {town}.says[place];
            words[digit] ??= text;
            return text.length > 3 && words[digit] === text;
        }}) && new Set(Object.values(words)).size === Object.keys(words).length"
    );
    ensure!(run(browser, &said).await? == json!(true), "the card of {town} says something else");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn arrow_keys_walk_from_town_to_town() -> Result<()> {
    open_many(Setup::default(), async |browser| {
        read(browser).await?;
        run(browser, "here().focus()").await?;
        for (key, axis, sign) in [(Key::Right, 0, 1), (Key::Down, 1, 1), (Key::Left, 0, -1), (Key::Up, 1, -1)] {
            run(browser, "window.before = towns.find(town => here().getAttribute('aria-label').startsWith(town.name + '.'))")
                .await?;
            press(browser, key.clone()).await?;
            let walked = format!(
                "const now = towns.find(town => here().getAttribute('aria-label').startsWith(town.name + '.'));
                return now !== before && (now.spot[{axis}] - before.spot[{axis}]) * {sign} > 0 && document.activeElement === here()"
            );
            until(browser, &walked).await.with_context(|| format!("{key:?}"))?;
        }
        press(browser, Key::Enter).await?;
        let here = "towns.find(town => here().getAttribute('aria-label').startsWith(town.name + '.'))";
        until(browser, &shown(here)).await?;
        press(browser, Key::Escape).await?;
        until(browser, "return card().hidden && document.activeElement === here()").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_turned_page_by_page() -> Result<()> {
    open_many(Setup::default(), async |browser| {
        read(browser).await?;
        let list = "[...document.querySelectorAll('.marker-canvas-list a')].filter(one => !one.hidden)";
        let page = |first: usize, last: usize| {
            format!("return {list}.map(one => one.textContent).join() === towns.slice({first}, {last}).map(one => one.name).join()")
        };
        until(browser, &page(0, 25)).await?;
        click(browser, "[data-tool=back]").await?;
        until(browser, &page(0, 25)).await?;
        click(browser, "[data-tool=on]").await?;
        until(browser, &page(25, 50)).await?;
        click(browser, ".marker-canvas-list a[data-marker='27']").await?;
        until(browser, &shown("towns[27]")).await?;
        click(browser, "[data-tool=back]").await?;
        until(browser, &page(0, 25)).await?;
        for _ in 0..45 {
            run(browser, "document.querySelector('[data-tool=on]').click()").await?;
        }
        until(browser, &page(COUNT - 25, COUNT)).await
    })
    .await
}

/// Whose statements are shown is to be seen in the pixels.
#[tokio::test(flavor = "multi_thread")]
async fn the_switch_changes_the_dots() -> Result<()> {
    open_many(Setup::default(), async |browser| {
        read(browser).await?;
        run(browser, "window.pixels = () => document.querySelector('canvas.marker-canvas').toDataURL(); window.seen = [pixels()]").await?;
        for perspective in PERSPECTIVES {
            look(browser, perspective).await?;
            until(browser, "return !seen.includes(pixels())").await.with_context(|| perspective.to_owned())?;
            run(browser, "seen.push(pixels())").await?;
        }
        look(browser, "all").await?;
        until(browser, "return pixels() === seen[0]").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_script_dots_are_paths() -> Result<()> {
    open_many(Setup { script: false, ..Setup::default() }, async |browser| {
        for (perspective, count) in PERSPECTIVES.map(|each| (each, COUNT)).into_iter().chain([("all", 3 * COUNT)]) {
            look(browser, perspective).await?;
            let dots = run(browser, "
                const paths = [...document.querySelectorAll('.map-view .marker-canvas-dots path')].filter(map.isDrawn);
                return [paths.flatMap(path => path.getAttribute('d').match(/M/g)).length, paths.length > 3,
                    document.querySelectorAll('canvas.marker-canvas').length]").await?;
            ensure!(dots == json!([count, true, 0]), "{perspective}: {dots}");
        }
        Ok(())
    })
    .await
}
