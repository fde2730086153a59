//! The state in the address: shared, gone back to, kept in another language; and what no control knows is ignored.

use super::keyboard::press;
use super::links::in_sight;
use super::live::LIVE;
use super::register::{option, town};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::time::Duration;
use support::browser::{PATIENCE, Setup, back, console, forward, open_rows, run, until, with};
use support::explainer::{ARTICLE, FIXTURE};
use support::server::Server;
use thirtyfour::prelude::*;
use tokio::time::{Instant, sleep};

in_both_scripts!(a_shared_address_opens_the_same_state);

in_one_language!(
    a_place_is_in_view_whatever_the_controls_hide,
    adjusting_a_control_makes_one_entry,
    back_and_forward_go_through_the_states,
    what_no_control_knows_is_ignored,
    no_address_is_longer_than_what_is_read_again,
    a_hostile_address_starts_the_page_as_any_other
);

/// What the controls say.
const STATE: &str = "return {
    view: document.querySelector('[name=perspective]:checked').value,
    towns: [...document.querySelectorAll('.town-card[open]')].map(card => card.dataset.value),
    choices: [...document.querySelectorAll('select')].map(select => select.value),
    words: [...document.querySelectorAll('[type=search]')].map(field => field.value),
    day: document.querySelector('#day').value,
    shown: document.querySelectorAll('[data-root=register] [data-item]:not([hidden])').length,
    unsaid: document.querySelectorAll('[data-unsaid]').length }";

async fn open(browser: &WebDriver, address: &str) -> Result<()> {
    browser.goto("about:blank").await?;
    browser.goto(address).await?;
    until(browser, LIVE).await
}

/// Sets every kind of control as a reader would.
async fn use_controls(browser: &WebDriver) -> Result<()> {
    browser.find(By::Css("[name=perspective][value=kyiv]")).await?.click().await?;
    browser.find(By::Css("#card-aldau > summary")).await?.click().await?;
    open_rows(browser).await?;
    browser.find(By::Css(".finder-choices > summary")).await?.click().await?;
    browser
        .find(By::Css("#register-kind"))
        .await?
        .send_keys(option(browser, "register-kind", "denial").await?)
        .await?;
    browser
        .find(By::Css("#register-search"))
        .await?
        .send_keys(town(browser, "zelmin").await? + " & 51 %")
        .await?;
    browser.find(By::Css("#day")).await?.send_keys(Key::Left).await?;
    until(browser, "return location.hash.includes('day=') && location.hash.includes('%2051%20%25')").await
}

/// What one kind of control says.
fn of(state: &Value, name: &str) -> Value {
    state.get(name).cloned().unwrap_or_default()
}

/// Waits until the page is in this state.
async fn has_state(browser: &WebDriver, state: &Value) -> Result<()> {
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        if run(browser, STATE).await? == *state {
            return Ok(());
        }
        sleep(Duration::from_millis(50)).await;
    }
    bail!("the page is in another state: {:#}, not {state:#}", run(browser, STATE).await?)
}

async fn a_shared_address_opens_the_same_state(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server.at(&FIXTURE.page(language))).await?;
        use_controls(&browser).await?;
        let field = browser.find(By::Css("#register-search")).await?;
        field.clear().await?;
        field.send_keys(town(&browser, "zelmin").await?).await?;
        until(&browser, "return location.hash.includes('q=') && !location.hash.includes('51')").await?;
        let state = run(&browser, STATE).await?;
        let address = browser.current_url().await?;
        ensure!(of(&state, "view") == json!("kyiv") && of(&state, "towns") == json!(["aldau"]), "{state:#}");
        ensure!(of(&state, "shown").as_u64().is_some_and(|shown| shown > 0 && shown < 28), "{state:#}");
        open(&browser, address.as_str()).await?;
        has_state(&browser, &state).await?;
        // The row in which is searched is open, and no other.
        let rows = "return [...document.querySelectorAll('.reference > details[open]')].map(row => row.parentElement.className).join()";
        ensure!(run(&browser, rows).await? == json!("reference section-register"), "rows are open as they were");
        // And with a place to go to.
        open(&browser, &format!("{}#s5&view=kyiv&town=aldau", server.at(&FIXTURE.page(language)))).await?;
        until(&browser, &in_sight("#s5")).await?;
        let state = run(&browser, STATE).await?;
        ensure!(of(&state, "view") == json!("kyiv") && of(&state, "towns") == json!(["aldau"]), "{state:#}");
        Ok(())
    })
    .await
}

async fn back_and_forward_go_through_the_states(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server.at(&FIXTURE.page(language))).await?;
        let view = |name: &str| {
            format!("return document.querySelector('[name=perspective]:checked').value === '{name}'")
        };
        browser.find(By::Css("[name=perspective][value=kyiv]")).await?.click().await?;
        until(&browser, "return location.hash === '#view=kyiv'").await?;
        browser.find(By::Css("[name=perspective][value=independent]")).await?.click().await?;
        until(&browser, "return location.hash === '#view=independent'").await?;
        browser.find(By::Css("#card-brunnfeld > summary")).await?.click().await?;
        until(&browser, "return location.hash === '#view=independent&town=brunnfeld'").await?;
        // A link within the page keeps the state.
        browser.find(By::Css("#town-brunnfeld .link-list a[href='#s6']")).await?.click().await?;
        until(&browser, "return location.hash === '#s6&view=independent&town=brunnfeld'").await?;
        back(&browser).await?;
        back(&browser).await?;
        until(&browser, "return !document.querySelector('#card-brunnfeld').open").await?;
        back(&browser).await?;
        until(&browser, &view("kyiv")).await?;
        back(&browser).await?;
        until(&browser, &view("all")).await?;
        forward(&browser).await?;
        until(&browser, &view("kyiv")).await?;
        ensure!(console(&browser).await?.is_empty(), "the console stays silent");
        Ok(())
    })
    .await
}

/// What a reader does next is never written into the entry of what was chosen before: the way back would leave one out.
#[tokio::test(flavor = "multi_thread")]
async fn a_choice_is_written_once() -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server.at(&FIXTURE.page("de"))).await?;
        browser.find(By::Css("[name=perspective][value=kyiv]")).await?.click().await?;
        until(&browser, "return location.hash === '#view=kyiv'").await?;
        // As between a press and what the page makes of it.
        run(&browser, "document.querySelector('[data-state=sort]').value = 'time'").await?;
        // Longer than any pause that a writing waits for.
        sleep(Duration::from_secs(1)).await;
        let hash = run(&browser, "return location.hash").await?;
        ensure!(hash == json!("#view=kyiv"), "the entry of the choice says {hash}");
        let change = "document.querySelector('[data-state=sort]').dispatchEvent(new Event('change', { bubbles: true }))";
        run(&browser, change).await?;
        until(&browser, "return location.hash === '#view=kyiv&sort=time'").await?;
        back(&browser).await?;
        until(&browser, "return location.hash === '#view=kyiv'").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_language_opens_in_the_same_state_and_place() -> Result<()> {
    // So narrow that a statement takes many lines, and so low that these are a good part of the window.
    with(Setup { width: 320, height: 480, ..Setup::default() }, async |browser| {
        for (explainer, from, to, state) in [
            (FIXTURE, "de", "uk", "view=kyiv&town=aldau&day=2001-05-08"),
            (ARTICLE, "uk", "de-einfach", "view=kyiv"),
            (ARTICLE, "de-einfach", "en", "view=kyiv"),
        ] {
            let server = Server::start(explainer.dist()).await?;
            let page = server.at(&explainer.page(from));
            open(&browser, &page).await?;
            open_rows(&browser).await?;
            let place = run(&browser, HIGH).await?;
            let place = place.as_str().context("no statement is that high")?;
            open(&browser, &format!("{page}#{place}&{state}")).await?;
            let state = run(&browser, STATE).await?;
            // The bar comes back on the way up.
            run(&browser, "scrollBy(0, -20)").await?;
            until(
                &browser,
                "return document.querySelector('.bar').checkVisibility({ visibilityProperty: true })",
            )
            .await?;
            browser.find(By::Css(".menu:has(.languages) > summary")).await?.click().await?;
            browser.find(By::Css(format!(".languages a[href^='../{to}/']"))).await?.click().await?;
            until(&browser, &format!("return location.pathname.includes('/{to}/')")).await?;
            until(&browser, LIVE).await?;
            until(&browser, &in_sight(&format!("#{place}"))).await?;
            has_state(&browser, &state).await.with_context(|| format!("{from} to {to}"))?;
        }
        Ok(())
    })
    .await
}

/// A statement that, from the upper edge of the window on, still reaches to where the page looks for what is being read.
const HIGH: &str = "return [...document.querySelectorAll('.statement[id]')]
    .find(one => one.getBoundingClientRect().height > innerHeight / 3)?.id";

/// Addresses that nobody wrote in good faith.
const HOSTILE: &str = r#"
    const odd = ['<script>alert(1)</script>', '%3Cimg src=x onerror=alert(1)%3E', '%', '%00', '%zz', '\ud800', '__proto__',
        'constructor', 'NaN', '1e999', '-1', '99999999999', 'x'.repeat(1e4), '"\']}', '../..', 'javascript:alert(1)', '\u202e', ' ', '&&', '=', '=='];
    const names = ['view', 'town', 'speaker', 'kind', 'place', 'point', 'date', 'contradiction', 'origin', 'sort', 'day', 'nothing',
        '__proto__', 'constructor', ''];
    window.hostile = [];
    for (const name of names) for (const value of odd) {
        window.hostile.push(`#${name}=${value}`, `#s4&${name}=${value}&${name}=${value}`, `#${value}&${name}=`);
    }
    window.hostile.push('#' + '&view=kyiv'.repeat(1000));
    // As long as a browser takes it; one of them, for what so long an address costs is the browser's own work.
    window.hostile.push(`#view=${'x'.repeat(1e6)}`, `#nothing=${'x'.repeat(1e6)}`);"#;

async fn what_no_control_knows_is_ignored(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server.at(&FIXTURE.page(language))).await?;
        run(&browser, HOSTILE).await?;
        let count = run(&browser, "return hostile.length").await?.as_u64().unwrap_or_default();
        ensure!(count > 900, "{count} cases");
        // Some at a time: no script may take as long as a driver waits, however busy the machine is.
        for start in (0..count).step_by(100) {
            let wrong =
                run(&browser, &TRY.replace("STATE", STATE).replace("START", &start.to_string())).await?;
            ensure!(wrong == json!([]), "{wrong:#}");
        }
        ensure!(console(&browser).await?.is_empty(), "the console stays silent");
        Ok(())
    })
    .await
}

/// Goes to a hundred hostile addresses, and says after which the page was not as before.
const TRY: &str = "
    const state = () => JSON.stringify((() => { STATE })()) + document.querySelectorAll('*').length;
    const before = state();
    const wrong = [];
    for (const address of hostile.slice(START, START + 100)) {
        history.replaceState(null, '', address);
        dispatchEvent(new HashChangeEvent('hashchange'));
        if (state() !== before) wrong.push([address.slice(0, 60), before, state()]);
    }
    return wrong.slice(0, 3);";

async fn a_hostile_address_starts_the_page_as_any_other(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server.at(&FIXTURE.page(language))).await?;
        let state = run(&browser, STATE).await?;
        for hostile in [
            "#view=%3Cscript%3E&kind=__proto__",
            "#%",
            "#day=NaN&sort=constructor",
            "#s4&town=%00&speaker=%",
            "#=&&=&x",
        ] {
            open(&browser, &format!("{}{hostile}", server.at(&FIXTURE.page(language)))).await?;
            has_state(&browser, &state).await.with_context(|| hostile.to_owned())?;
        }
        ensure!(console(&browser).await?.is_empty(), "the console stays silent");
        Ok(())
    })
    .await
}

/// What a filter, an order or a day moves does not carry the reader away from the place.
async fn a_place_is_in_view_whatever_the_controls_hide(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup { width: 320, motion: true, ..Setup::default() }, async |browser| {
        for state in [
            "speaker=probewitz",
            "sort=topic",
            "day=2001-05-07",
            "view=kyiv&town=aldau&sort=time&day=2001-05-08",
        ] {
            open(&browser, &format!("{}#s4&{state}", server.at(&FIXTURE.page(language)))).await?;
            until(&browser, &in_sight("#s4")).await.with_context(|| state.to_owned())?;
        }
        Ok(())
    })
    .await
}

async fn adjusting_a_control_makes_one_entry(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &server.at(&FIXTURE.page(language))).await?;
        let before = run(&browser, "return history.length").await?.as_u64().unwrap_or_default();
        run(&browser, "document.querySelector('#day').focus()").await?;
        for key in [Key::Home, Key::Right, Key::Right, Key::Right] {
            press(&browser, key).await?;
        }
        until(
            &browser,
            "return location.hash === '#day=' + document.querySelector('#day').dataset.values.split(' ')[3]",
        )
        .await?;
        let after = run(&browser, "return history.length").await?;
        ensure!(after == json!(before + 1), "{before} entries before, {after} after");
        back(&browser).await?;
        until(&browser, "return document.querySelector('#day').value === document.querySelector('#day').max")
            .await
    })
    .await
}

/// Makes every control say as much as it can: words of letters that an address spells with nine signs each.
const SAY_MUCH: &str = "
    const say = (control, event) => control.dispatchEvent(new Event(event, { bubbles: true }));
    for (const [id, letters] of [['points', 100], ['register', 99]]) {
        const field = document.querySelector(`#${id}-search`);
        field.value = '漢'.repeat(letters);
        say(field, 'input');
    }
    document.querySelector('[name=perspective][value=independent]').click();
    for (const card of document.querySelectorAll('.town-card')) card.open = true;
    const day = document.querySelector('#day'); day.value = 0; say(day, 'input');
    for (const select of document.querySelectorAll('select')) { select.selectedIndex = 1; say(select, 'change'); }";

/// What an address says that the page does not; the place, whether it says more than a few things, and how long it is.
const UNTRUE: &str = "
    const hash = HASH;
    const parts = hash.split('&');
    const said = parts.slice(1).map(part => part.split('=').map(decodeURIComponent));
    const controls = name => [...document.querySelectorAll(`[data-state=${name}]`)];
    const says = (name, value) => controls(name).some(control =>
        control.type === 'range' ? control.dataset.values.split(' ')[control.value] === value
        : control.type === 'radio' ? control.checked && control.value === value
        : 'open' in control ? control.open && control.dataset.value === value
        : control.value === value);
    return [said.filter(([name, value]) => name !== 'at' && !says(name, value)), parts[0], said.length > 5, hash.length]";

async fn no_address_is_longer_than_what_is_read_again(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        open(&browser, &format!("{}#timeline", server.at(&FIXTURE.page(language)))).await?;
        run(&browser, SAY_MUCH).await?;
        until(&browser, "return location.hash.includes('find=') && location.hash.includes('day=')").await?;
        // Longer than any pause that a writing waits for.
        sleep(Duration::from_secs(1)).await;
        let address = browser.current_url().await?;
        let look = UNTRUE.replace("HASH", &format!("{:?}", address.fragment().unwrap_or_default()));
        open(&browser, address.as_str()).await?;
        let told = run(&browser, &look).await?;
        let (untrue, place, much, length) = serde_json::from_value::<(Value, String, bool, usize)>(told)?;
        ensure!(untrue == json!([]), "read again, the page does not say {untrue}");
        ensure!(place == "timeline" && much, "{place}, {address}");
        ensure!((1800..=1910).contains(&length), "{length} letters: {address}");
        // Another place in another language leaves all of it as it is.
        run(&browser, "document.querySelector('#sources').scrollIntoView(); document.querySelector(\".languages a[href^='../uk/']\").click()").await?;
        until(&browser, "return location.pathname.includes('/uk/')").await?;
        until(&browser, LIVE).await?;
        let told = run(&browser, &look).await?;
        ensure!(told.get(0) == Some(&json!([])) && told.get(2) == Some(&json!(true)), "in another language: {told}");
        Ok(())
    })
    .await
}
