//! The view as a picture of its own: SVG and PNG, with title, key, date, source and credits inside.

use super::{click, look, open_page, told};
use anyhow::{Context, Result, ensure};
use support::browser::{Setup, run, until};
use support::explainer::ARTICLE;
use thirtyfour::prelude::*;

in_every_language!(a_picture_holds_all_that_it_needs);

/// Keeps what the page offers as a file, instead of saving it.
const CATCH: &str = "
    window.offered = [];
    HTMLAnchorElement.prototype.click = function () { offered.push({ file: this.download, href: this.href }); };";

/// The last SVG, and what of the page it has to say.
const READ: &str = "
    const { file, href } = offered.at(-1);
    const all = selector => [...document.querySelectorAll(selector)];
    const seen = selector => all(selector).filter(one => one.getClientRects().length && one.checkVisibility({ visibilityProperty: true }));
    const wanted = ['#map-title', '.summaries p', '[data-saved]', '.key li span', '.map-note'];
    const credits = all('.map-credits details p');
    const foreign = [...all('.map-save > *, .map-hint, .town-card'), ...all('.summaries p').filter(one => !seen('.summaries p').includes(one))];
    return {
        file,
        text: decodeURIComponent(href.slice(href.indexOf(',') + 1)),
        wanted: [...wanted.flatMap(seen), ...credits].map(one => one.textContent),
        foreign: foreign.map(one => one.textContent),
        towns: map.towns().length,
        lines: seen('.key .key-mark').length,
    };";

#[derive(serde::Deserialize)]
struct Saved {
    file: String,
    text: String,
    wanted: Vec<String>,
    /// What is no part of what is shown: the page's buttons, what the other choices show.
    foreign: Vec<String>,
    /// Contested towns, and marks of the key.
    towns: usize,
    lines: usize,
}

async fn a_picture_holds_all_that_it_needs(language: &str) -> Result<()> {
    open_page(ARTICLE, Setup::default(), language, async |browser| {
        run(browser, CATCH).await?;
        for (perspective, signs) in [("moscow", 1), ("kyiv", 1), ("independent", 1), ("all", 3)] {
            look(browser, perspective).await?;
            save(browser, "svg").await?;
            let saved: Saved = told(browser, READ).await?;
            ensure!(
                saved.file == "knackpunkt.svg" && saved.wanted.len() > 8,
                "{perspective}: {}",
                saved.file
            );
            check(&saved, signs).with_context(|| format!("showing {perspective}"))?;
        }
        save(browser, "png").await?;
        let drawn = "
            window.image ??= Object.assign(new Image(), { src: offered.at(-1).href });
            return offered.at(-1).file === 'knackpunkt.png' && image.complete && image.naturalWidth === 1800
                && image.naturalHeight > 1000";
        until(browser, drawn).await
    })
    .await
}

fn check(saved: &Saved, signs: usize) -> Result<()> {
    let svg = roxmltree::Document::parse(&saved.text)?;
    let all = || svg.descendants().filter(roxmltree::Node::is_element);
    let words: String = all().filter(|one| one.has_tag_name((SVG, "text"))).flat_map(words).collect();
    for wanted in &saved.wanted {
        ensure!(words.contains(&one_space(wanted)), "it does not say {wanted}: {words}");
    }
    for foreign in &saved.foreign {
        ensure!(!words.contains(&one_space(foreign)), "it says {foreign}: {words}");
    }
    let with = |name, value: &str| all().filter(|one| one.attribute(name) == Some(value)).count();
    ensure!(with("viewBox", "0 0 4700 5300") == 1, "it has not one map");
    // Of every town the sign of the perspective, or three sectors; and a mark in each line of the key.
    let discs = saved.lines + if signs == 1 { saved.towns } else { 0 };
    ensure!(with("r", "10") == discs, "it has {} discs, not {discs}", with("r", "10"));
    let sectors = all().filter(|one| one.attribute("d").is_some_and(|d| d.contains("A14 14"))).count();
    ensure!(sectors == if signs == 1 { 0 } else { signs * saved.towns }, "it has {sectors} sectors");
    let foreign = all().find(|one| ["href", "class", "style"].iter().any(|name| one.has_attribute(*name)));
    ensure!(foreign.is_none(), "it hangs on something: {foreign:?}");
    let bare = all().find(|one| one.has_tag_name((SVG, "path")) && !one.has_attribute("fill"));
    ensure!(bare.is_none(), "it has a line without looks: {bare:?}");
    Ok(())
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// The words of a text and a space, as the picture breaks them into lines.
fn words(text: roxmltree::Node<'_, '_>) -> [String; 2] {
    let words: String = text.descendants().filter_map(|one| one.text().filter(|_| one.is_text())).collect();
    [one_space(&words), " ".to_owned()]
}

fn one_space(text: &str) -> String {
    text.split(' ').map(str::trim).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

async fn save(browser: &WebDriver, kind: &str) -> Result<()> {
    let before: usize = told(browser, "return offered.length").await?;
    click(browser, &format!("[data-tool={kind}]")).await?;
    until(browser, &format!("return offered.length > {before}")).await
}
