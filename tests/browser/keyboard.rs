//! By keyboard alone.

use super::live::LIVE;
use anyhow::{Result, ensure};
use serde_json::json;
use support::browser::{Setup, run, until, with};
use support::explainer::FIXTURE;
use support::server::Server;
use thirtyfour::prelude::*;

in_one_language!(
    a_card_opens_with_enter_and_closes_with_escape,
    the_switch_follows_the_arrow_keys,
    a_mark_opens_and_focus_returns,
    tab_leads_out_of_what_a_mark_opened,
    tab_walks_through_the_page_in_order_and_never_sticks
);

pub(crate) async fn press(browser: &WebDriver, keys: impl Into<TypingData>) -> Result<()> {
    browser.action_chain().send_keys(keys).perform().await?;
    Ok(())
}

async fn a_card_opens_with_enter_and_closes_with_escape(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        until(&browser, LIVE).await?;
        run(&browser, "document.querySelector('[data-place=brunnfeld]').focus()").await?;
        press(&browser, Key::Enter).await?;
        until(&browser, "return document.querySelector('#card-brunnfeld').open").await?;
        press(&browser, Key::Escape).await?;
        until(&browser, "return !document.querySelector('#card-brunnfeld').open").await?;
        // The focus returns to where the card was opened.
        until(&browser, "return document.activeElement.dataset.place === 'brunnfeld'").await
    })
    .await
}

async fn the_switch_follows_the_arrow_keys(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        until(&browser, LIVE).await?;
        run(&browser, "document.querySelector('[name=perspective][value=moscow]').focus()").await?;
        press(&browser, Key::Right).await?;
        until(&browser, "return document.querySelector('[name=perspective]:checked').value === 'kyiv'").await
    })
    .await
}

async fn a_mark_opens_and_focus_returns(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        run(&browser, "document.querySelector('#story .mark').focus()").await?;
        press(&browser, Key::Enter).await?;
        until(&browser, "return document.querySelector('.popover:popover-open') !== null").await?;
        press(&browser, Key::Escape).await?;
        until(&browser, "return document.querySelector('.popover:popover-open') === null").await?;
        until(&browser, "return document.activeElement === document.querySelector('#story .mark')").await?;
        // A press that never became a click says nothing of the key after it.
        press(&browser, Key::Enter).await?;
        until(&browser, "return document.querySelector('.popover:popover-open') !== null").await?;
        run(&browser, "document.querySelector('#story .mark').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))").await?;
        press(&browser, Key::Escape).await?;
        until(&browser, "return document.querySelector('.popover:popover-open') === null").await?;
        press(&browser, Key::Enter).await?;
        until(&browser, "return document.querySelector('.popover:popover-open') !== null").await
    })
    .await
}

/// Whoever goes on beyond what a mark opened is back at the mark, and nothing stays open behind.
async fn tab_leads_out_of_what_a_mark_opened(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        let shut = "return document.querySelector('.popover:popover-open') === null";
        let at_mark = "return document.activeElement === document.querySelector('#story .mark')";
        let next = "const all = [...document.querySelectorAll('#story a')];
            return all.indexOf(document.activeElement) === all.indexOf(document.querySelector('#story .mark')) + 1";
        for (last, way, end) in [
            ("document.querySelector('.popover-close').focus()", Key::Tab + "", next),
            ("document.querySelector('.popover').focus()", Key::Shift + Key::Tab, at_mark),
        ] {
            run(&browser, "document.querySelector('#story .mark').focus()").await?;
            press(&browser, Key::Enter).await?;
            until(&browser, "return document.querySelector('.popover:popover-open') !== null").await?;
            run(&browser, last).await?;
            browser.active_element().await?.send_keys(way).await?;
            until(&browser, shut).await?;
            until(&browser, end).await?;
        }
        Ok(())
    })
    .await
}

/// Tab reaches everything, in the order of the page, each with a visible focus.
async fn tab_walks_through_the_page_in_order_and_never_sticks(language: &str) -> Result<()> {
    let server = Server::start(FIXTURE.dist()).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&FIXTURE.page(language))).await?;
        until(&browser, LIVE).await?;
        run(&browser, REMEMBER).await?;
        let steps = run(&browser, "return reachable.length").await?.as_u64().unwrap_or_default();
        ensure!(steps > 100, "{steps} places can be reached");
        for start in (0..steps).step_by(AT_ONCE) {
            let tabs = usize::try_from(steps - start)?.min(AT_ONCE);
            press(&browser, String::from(Key::Tab.value()).repeat(tabs)).await?;
            let problems = run(&browser, "return problems.splice(0)").await?;
            ensure!(problems == json!([]), "from step {start}: {problems:#}");
        }
        ensure!(run(&browser, "return last + 1").await? == json!(steps), "Tab ends before the last place");
        Ok(())
    })
    .await
}

/// So many keys are pressed in one go; the page looks at each by itself.
const AT_ONCE: usize = 20;

/// Notes what can be reached, and watches where the focus goes.
const REMEMBER: &str = "
    window.reachable = [...document.querySelectorAll('a[href], button, input, select, summary')].filter(element =>
        element.checkVisibility({ visibilityProperty: true })
        && !element.closest('[popover]')
        && !(element.type === 'radio' && !element.checked));
    window.last = -1;
    window.problems = [];
    const check = element => {
    const place = window.reachable.indexOf(element);
    const name = element.outerHTML.slice(0, 120);
    if (place !== window.last + 1) problems.push(`from ${window.last} to ${place}: ${name}`);
    window.last = place;
    const shown = [element, element.nextElementSibling, element.querySelector?.('.marker-target')].some(each =>
        each && (getComputedStyle(each).outlineStyle !== 'none' || (each.matches('.marker-target') && getComputedStyle(each).stroke !== 'none')));
    if (!shown) problems.push(`no visible focus: ${name}`);
    };
    addEventListener('focusin', ({ target }) => check(target));";
