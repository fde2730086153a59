//! The map on paper: the towns and everything said of them, and always the whole map.

use super::{click, open_page, told, zoomed};
use anyhow::{Context, Result, ensure};
use support::browser::{PATIENCE, Setup, run, until};
use support::explainer::{ARTICLE, FIXTURE};
use thirtyfour::common::print::PrintParameters;
use thirtyfour::prelude::*;
use tokio::time::Instant;

in_every_language!(paper_has_the_towns_and_all_that_is_said_of_them);

in_one_language!(paper_shows_the_whole_map);

/// The printed page.
async fn file(browser: &WebDriver) -> Result<Vec<u8>> {
    // The driver gives the browser ten seconds, which are few beside other programs: then it is asked again.
    let end = Instant::now() + PATIENCE;
    loop {
        match browser.print_page(PrintParameters::default()).await {
            Err(_) if Instant::now() < end => {}
            answer => return Ok(answer?),
        }
    }
}

/// The text of the printed page, without spaces, hyphens and other signs: lines break elsewhere than in the page.
async fn printed(browser: &WebDriver) -> Result<String> {
    let text =
        pdf_extract::extract_text_from_mem(&file(browser).await?).context("the file cannot be read")?;
    Ok(letters(&text))
}

/// Letters and digits alone.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A town's name and the words of every statement about it.
const SAID: &str = "
    const card = document.querySelector('#card-TOWN');
    const ids = [...card.querySelectorAll('.link-list a')].map(link => link.getAttribute('href'));
    return [card.querySelector('.town-name').textContent,
        ...ids.map(id => document.querySelector(`${id} .statement-words`).textContent)]";

async fn paper_has_the_towns_and_all_that_is_said_of_them(language: &str) -> Result<()> {
    open_page(ARTICLE, Setup::default(), language, async |browser| {
        let text = printed(browser).await?;
        for town in told::<Vec<String>>(browser, "return map.towns()").await? {
            let said: Vec<String> = told(browser, &SAID.replace("TOWN", &town)).await?;
            ensure!(said.len() >= 2, "{town}: {said:?}");
            for words in said {
                ensure!(text.contains(&letters(&words)), "{town}: not on paper: {words}");
            }
        }
        Ok(())
    })
    .await
}

/// What is enlarged on the screen is whole on paper, and enlarged again afterwards.
async fn paper_shows_the_whole_map(language: &str) -> Result<()> {
    open_page(FIXTURE, Setup::default(), language, async |browser| {
        run(browser, WATCH).await?;
        let before = printed(browser).await?;
        click(browser, "[data-tool=closer]").await?;
        zoomed(browser, 2.0).await?;
        let after = printed(browser).await?;
        ensure!(
            before == after,
            "the print of the enlarged map has other words: {}",
            differ(&before, &after)
        );
        let shown: Vec<String> = told(browser, "return printed").await?;
        ensure!(shown.len() >= 2 && shown.iter().all(|view| view.ends_with("scale(1)")), "{shown:?}");
        zoomed(browser, 2.0).await?;
        until(browser, "return map.isMeasured()").await
    })
    .await
}

/// Remembers how the map lay while it was printed.
const WATCH: &str = "
    window.printed = [];
    matchMedia('print').addEventListener('change', event => {
        if (event.matches) printed.push(map.layer().getAttribute('transform'));
    });";

/// Where two texts begin to differ.
fn differ(one: &str, other: &str) -> String {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let part = |text: &str| text.chars().skip(same).take(60).collect::<String>();
    format!("{} / {}", part(one), part(other))
}

/// On so many, for nothing is printed twice: no statement, and no table beside a drawing.
const SHEETS: usize = 16;

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_page_is_a_few_sheets() -> Result<()> {
    open_page(ARTICLE, Setup::default(), "de", async |browser| {
        let text = printed(browser).await?;
        let statements: Vec<String> = told(
            browser,
            "return [...document.querySelectorAll('.statement[id] .statement-words')].map(one => one.textContent)",
        )
        .await?;
        ensure!(statements.len() > 70, "{} statements", statements.len());
        let missing: Vec<_> = statements.iter().filter(|words| !text.contains(&letters(words))).collect();
        ensure!(missing.is_empty(), "not on paper: {missing:#?}");
        let sheets = pdf_extract::Document::load_mem(&file(browser).await?)?.get_pages().len();
        ensure!(sheets <= SHEETS, "{sheets} sheets");
        Ok(())
    })
    .await
}
