//! The live register: it finds, narrows down, counts and sorts what stands in it.

use super::keyboard::press;
use super::links::in_sight;
use super::live::LIVE;
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use support::browser::{Setup, console, open_rows, run, until, with};
use support::explainer::FIXTURE;
use support::server::{Server, ServerConfig, Wasm};
use thirtyfour::prelude::*;

in_both_scripts!(by_keyboard_alone_it_is_narrowed_down_and_reset);

in_one_language!(
    every_choice_shows_what_has_it_and_every_count_follows,
    it_sorts_by_time_and_by_point_and_back,
    a_link_to_a_statement_ends_what_hides_it
);

/// Helpers in the page: what is shown, what should be, and choosing as a reader does, by an event.
const HELP: &str = "
    const register = document.querySelector('[data-root=register]');
    const entries = () => [...register.querySelectorAll('[data-item]')];
    const id = entry => entry.firstElementChild.id.slice(1);
    window.shown = () => entries().filter(entry => !entry.hidden).map(id);
    window.choose = (state, value) => {
        const control = register.querySelector(`[data-state=${state}]`);
        control.value = value;
        control.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const facets = [...register.querySelectorAll('[data-facet]')];
    const has = (entry, facet, value) => (entry.getAttribute(`data-${facet.dataset.facet}`) ?? '').split(' ').includes(value);
    const passes = (entry, except) => facets.every(facet => facet === except || !facet.value || has(entry, facet, facet.value));
    window.expected = () => entries().filter(entry => passes(entry)).map(id);
    window.miscounted = () => facets.flatMap(facet => [...facet.options].slice(1).flatMap(option => {
        const count = entries().filter(entry => passes(entry, facet) && has(entry, facet, option.value)).length;
        return option.textContent.endsWith(` (${count})`) ? [] : [`${option.textContent}: ${count}`];
    }));
    window.said = () => register.querySelector('[role=status]').textContent;";

/// What an option of a choice is called, without its count.
pub(crate) async fn option(browser: &WebDriver, select: &str, value: &str) -> Result<String> {
    let script = format!(
        "return document.querySelector('#{select} option[value={value}]').textContent.replace(/ \\(\\d+\\)$/, '')"
    );
    Ok(serde_json::from_value(run(browser, &script).await?)?)
}

/// What a town is called.
pub(crate) async fn town(browser: &WebDriver, id: &str) -> Result<String> {
    let script =
        format!("return document.querySelector('[data-place={id}] .marker-name').textContent.trim()");
    Ok(serde_json::from_value(run(browser, &script).await?)?)
}

/// Opens the article's page.
async fn open(browser: &WebDriver, server: &Server, language: &str) -> Result<()> {
    open_at(browser, &server.at(&FIXTURE.page(language))).await
}

/// Opens the panel of the register: enough for what happens in it alone, and much less to lay out.
async fn open_panel(browser: &WebDriver, server: &Server, language: &str) -> Result<()> {
    open_at(browser, &server.at(&FIXTURE.panel(language, "register"))).await
}

async fn open_at(browser: &WebDriver, address: &str) -> Result<()> {
    browser.goto(address).await?;
    until(browser, LIVE).await?;
    open_rows(browser).await?;
    run(browser, HELP).await?;
    Ok(())
}

async fn every_choice_shows_what_has_it_and_every_count_follows(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open_panel(&browser, &server, language).await?;
        let wrong = run(&browser, EVERY_CHOICE).await?;
        ensure!(wrong == json!([]), "{wrong:#}");
        // Two choices at once, and the counts with them.
        let both = run(
            &browser,
            "choose('speaker', 'probewitz'); choose('contradiction', 'yes'); return [shown(), expected(), miscounted()]",
        )
        .await?;
        ensure!(both == json!([["4", "6", "8"], ["4", "6", "8"], []]), "{both:#}");
        until(&browser, "return said().includes('3 ') && said().includes('28')").await?;
        ensure!(console(&browser).await?.is_empty(), "the console stays silent");
        Ok(())
    })
    .await
}

const EVERY_CHOICE: &str = "
    const wrong = [];
    for (const select of document.querySelectorAll('[data-root=register] [data-facet]')) {
        for (const option of select.options) {
            choose(select.dataset.state, option.value);
            const [is, should] = [shown().join(' '), expected().join(' ')];
            if (is !== should || !is) wrong.push([select.dataset.state, option.value, is, should]);
            if (miscounted().length) wrong.push([select.dataset.state, option.value, miscounted()]);
        }
        choose(select.dataset.state, '');
    }
    return wrong;";

async fn typed(browser: &WebDriver, query: &str) -> Result<(Vec<String>, String)> {
    let field = browser.find(By::Css("#register-search")).await?;
    field.clear().await?;
    field.send_keys(query).await?;
    Ok(serde_json::from_value(run(browser, "return [shown(), said()]").await?)?)
}

#[tokio::test(flavor = "multi_thread")]
async fn it_finds_whatever_the_case_the_accents_and_the_typos() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open_panel(&browser, &server, "de").await?;
        let (exact, said) = typed(&browser, "Völkerrecht").await?;
        ensure!(!exact.is_empty() && said == format!("Aussagen: {} von 28", exact.len()), "{exact:?} {said}");
        for query in ["volkerrecht", "voelkerrecht", "VÖLKERRECHT"] {
            ensure!(typed(&browser, query).await?.0 == exact, "{query}");
        }
        // By the name of another language, and whatever the quotation marks.
        typed(&browser, "").await?;
        let here = "choose('place', 'zelmin'); const here = shown(); choose('place', ''); return here";
        let here: Vec<String> = serde_json::from_value(run(&browser, here).await?)?;
        ensure!(here.len() >= 4, "{here:?}");
        for query in ["ZELMIN", "Цельмін", "„Zelmin“"] {
            let found = typed(&browser, query).await?.0;
            ensure!(here.iter().all(|id| found.contains(id)), "{query}: {found:?}, not {here:?}");
        }
        // One letter too many, one too few: said to be similar, not the same.
        for query in ["Völkerreccht", "Völkerreht"] {
            let (similar, said) = typed(&browser, query).await?;
            ensure!(exact.iter().all(|id| similar.contains(id)), "{query}: {similar:?}");
            ensure!(said.contains("Ähnlich geschrieben"), "{query}: {said}");
        }
        let (none, said) = typed(&browser, "qqqqqq").await?;
        ensure!(none.is_empty() && said.starts_with("Keine Aussage passt"), "{none:?} {said}");
        open_panel(&browser, &server, "uk").await?;
        let (exact, _) = typed(&browser, "Цельмін").await?;
        ensure!(!exact.is_empty(), "Cyrillic");
        ensure!(typed(&browser, "цельмін").await?.0 == exact, "Cyrillic, small letters");
        ensure!(!typed(&browser, "Пробівец").await?.0.is_empty(), "Cyrillic with a typo");
        Ok(())
    })
    .await
}

async fn it_sorts_by_time_and_by_point_and_back(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open_panel(&browser, &server, language).await?;
        let article = run(&browser, "return shown()").await?;
        for by in ["time", "topic"] {
            let keys = format!("choose('sort', '{by}'); return [...document.querySelectorAll('[data-root=register] [data-{by}]')].map(one => one.dataset.{by})");
            let keys: Vec<String> = serde_json::from_value(run(&browser, &keys).await?)?;
            ensure!(keys.is_sorted() && keys.len() == 28, "{by}: {keys:?}");
        }
        // Each group's name stands once, at the first entry that is shown.
        let groups = run(&browser, GROUPS).await?;
        ensure!(groups == json!([]), "{groups:#}");
        let again = run(&browser, "choose('sort', ''); choose('kind', ''); return shown()").await?;
        ensure!(again == article, "as in the article again");
        Ok(())
    })
    .await
}

const GROUPS: &str = "
    choose('kind', 'claim');
    const rows = [...document.querySelectorAll('.register > li:not([hidden])')];
    const wrong = rows.filter((row, place) => row.dataset.group !== undefined
        ? rows[place + 1]?.dataset.topic !== row.dataset.group || !row.querySelector('h2, h3').textContent
        : place === 0 || (rows[place - 1].dataset.group ?? rows[place - 1].dataset.topic) !== row.dataset.topic);
    const topics = new Set(rows.map(row => row.dataset.topic).filter(Boolean));
    const groups = rows.filter(row => row.dataset.group !== undefined);
    return wrong.length || groups.length !== topics.size || topics.size < 2 ? [wrong.length, groups.length, topics.size] : [];";

async fn by_keyboard_alone_it_is_narrowed_down_and_reset(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server, language).await?;
        run(&browser, "document.querySelector('#register-search').focus()").await?;
        press(&browser, town(&browser, "aldau").await?).await?;
        press(&browser, Key::Enter).await?;
        until(&browser, "return shown().length > 0 && shown().length < 28").await?;
        press(&browser, Key::Tab).await?;
        press(&browser, Key::Enter).await?;
        until(&browser, "return document.querySelector('.finder-choices').open").await?;
        press(&browser, Key::Tab).await?;
        until(&browser, "return document.activeElement.id === 'register-speaker'").await?;
        press(&browser, option(&browser, "register-speaker", "probewitz").await?).await?;
        until(&browser, "return document.querySelector('#register-speaker').value === 'probewitz' && shown().join() === '4,e1'").await?;
        run(&browser, "document.querySelector('.finder-choices button').focus()").await?;
        press(&browser, Key::Enter).await?;
        until(&browser, "return shown().length === 28 && said().split('28').length === 3 && document.querySelector('#register-search').value === ''").await
    })
    .await
}

async fn a_link_to_a_statement_ends_what_hides_it(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server, language).await?;
        let hidden = run(
            &browser,
            "choose('speaker', 'lehrmann'); return document.querySelector('#s4').closest('li').hidden",
        )
        .await?;
        ensure!(hidden == Value::Bool(true), "the choice hides it");
        run(&browser, "document.querySelector('#card-aldau').open = true").await?;
        browser.find(By::Css("#town-aldau .link-list a[href='#s4']")).await?.click().await?;
        until(&browser, &in_sight("#s4")).await
    })
    .await
}

/// Counts are numbers like any other: from a thousand on they are grouped as the language does.
#[tokio::test(flavor = "multi_thread")]
async fn thousands_of_statements_are_counted_as_the_language_writes_them() -> Result<()> {
    let server =
        Server::with(ServerConfig { wasm: Wasm::Held, ..ServerConfig::good(FIXTURE.dist()) }).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page("de"))).await?;
        open_rows(&browser).await?;
        // The list reads what stands in the page: here every entry stands there 60 times.
        let multiply = "const entries = [...document.querySelectorAll('.register > [data-item]')];
            for (let i = 1; i < 60; i++) entries[0].parentElement.append(...entries.map(entry => entry.cloneNode(true)));
            return document.querySelectorAll('.register > [data-item]').length";
        ensure!(run(&browser, multiply).await? == json!(1680), "28 entries 60 times");
        server.release();
        until(&browser, LIVE).await?;
        let narrow = "const choice = document.querySelector('[data-facet=origin]'); choice.value = 'article';
            choice.dispatchEvent(new Event('input', { bubbles: true }));
            return choice.selectedOptions[0].textContent";
        let option = run(&browser, narrow).await?;
        ensure!(option.as_str().is_some_and(|option| option.ends_with("(1.200)")), "{option}");
        until(&browser, "return document.querySelector('[data-root=register] .finder-result').textContent.includes('1.200 von 1.680')").await
    })
    .await
}
