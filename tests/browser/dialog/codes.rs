//! Every code does what it says: put into a page of another site, it shows the figure.

use super::{CODES, a_chart_and_a_point, form};
use crate::live::LIVE;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use support::browser::{Setup, console, run, until, with};
use support::explainer::ARTICLE;
use support::host::{Host, Site};
use support::page::{Page, text};
use support::server::{Server, ServerConfig};
use thirtyfour::prelude::*;

in_every_language!(a_code_is_one_element_with_what_it_needs, frames_are_as_high_as_figures_are);

in_one_language!(a_code_shows_the_figure_in_another_site);

/// One of each kind.
fn figures() -> Result<[String; 5]> {
    let [chart, point] = a_chart_and_a_point()?;
    Ok(["map".to_owned(), chart, point, "matrix".to_owned(), String::new()])
}

/// Under a path that must be written with care.
async fn pages() -> Result<Server> {
    Server::with(ServerConfig { under: "/ä b".to_owned(), ..ServerConfig::good(ARTICLE.dist()) }).await
}

/// A figure's codes, and its title.
async fn codes(
    browser: &WebDriver,
    pages: &Server,
    language: &str,
    figure: &str,
) -> Result<([String; 3], String)> {
    browser.goto("about:blank").await?;
    browser.goto(pages.at(&form(ARTICLE, language, &format!("#{figure}")))).await?;
    until(browser, "return document.querySelector('#embed-link').value !== ''").await?;
    let codes = serde_json::from_value(run(browser, CODES).await?)?;
    let title = "const form = document.querySelector('.embed-form'); const [option] = form.elements.panel.selectedOptions;
        return option.value ? option.text : form.dataset.title";
    Ok((codes, run(browser, title).await?.as_str().context("no title")?.to_owned()))
}

/// A host's page with this inside.
fn document(body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>Zeitung</title></head><body>{body}</body></html>"
    )
}

async fn a_code_is_one_element_with_what_it_needs(language: &str) -> Result<()> {
    let pages = pages().await?;
    with(Setup::default(), async |browser| {
        for figure in figures()? {
            let ([element, iframe, link], title) = codes(&browser, &pages, language, &figure).await?;
            let base = pages.at("").replace("/ä b", "/%C3%A4%20b");
            let folder = if figure.is_empty() { String::new() } else { format!("panel/{figure}/") };
            let address = format!("{base}{}/{language}/{folder}index.html", ARTICLE.slug);
            ensure!(link == address, "{link} instead of {address}");

            let page = Page::of(&document(&element));
            let names: Vec<_> = page.all("body *").iter().map(|one| one.value().name().to_owned()).collect();
            ensure!(names == ["script", "knack-punkt", "a"], "{names:?}");
            ensure!(page.attributes("script[async]", "src") == [format!("{base}embed.js")], "{element}");
            ensure!(
                page.attributes("knack-punkt", "src") == [format!("{base}{}/", ARTICLE.slug)],
                "{element}"
            );
            ensure!(page.attributes("knack-punkt", "lang") == [language], "{element}");
            let panel = page.attributes("knack-punkt", "panel").concat();
            ensure!(panel == figure, "{element}");
            let inside = page.all("knack-punkt > a").into_iter().map(text).collect::<String>();
            ensure!(inside == title, "{inside} instead of {title}");

            let page = Page::of(&document(&iframe));
            let names: Vec<_> = page.all("body *").iter().map(|one| one.value().name().to_owned()).collect();
            ensure!(names == ["iframe"], "{names:?}");
            ensure!(page.attributes("iframe", "src") == [address], "{iframe}");
            ensure!(page.attributes("iframe", "title") == [title], "{iframe}");
            let sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";
            ensure!(page.attributes("iframe[loading=lazy]", "sandbox") == [sandbox], "{iframe}");
            // A length in pixels, as the standard has it; the width is left to the style.
            let height: u32 = page.attributes("iframe:not([width])", "height").concat().parse()?;
            ensure!((300..2000).contains(&height), "{iframe}");
        }
        Ok(())
    })
    .await
}

async fn a_code_shows_the_figure_in_another_site(language: &str) -> Result<()> {
    let pages = pages().await?;
    with(Setup::default(), async |browser| {
        for figure in figures()? {
            let ([element, iframe, link], _) = codes(&browser, &pages, language, &figure).await?;
            browser.goto(&link).await?;
            until(&browser, "return document.readyState === 'complete'").await?;
            let title = run(&browser, "return document.querySelector('h1').textContent").await?;
            let link = format!("<a id=\"there\" href=\"{link}\">Dort</a>");
            for (code, frame) in [
                (element, Some("document.querySelector('knack-punkt').shadowRoot?.querySelector('iframe')")),
                (iframe, Some("document.querySelector('iframe')")),
                (link, None),
            ] {
                let files = BTreeMap::from([("/index.html".to_owned(), document(&code))]);
                let host = Host::start(Site { files, headers: Vec::new() }).await?;
                browser.goto(host.at("/index.html")).await?;
                match frame {
                    Some(frame) => {
                        until(&browser, &format!("return !!{frame}")).await?;
                        let frame = browser.execute(format!("return {frame}"), Vec::new()).await?;
                        frame.element()?.enter_frame().await?;
                    }
                    None => browser.find(By::Id("there")).await?.click().await?,
                }
                let live = format!("return !document.querySelector('[data-root]') || (() => {{ {LIVE} }})()");
                until(&browser, "return !!document.querySelector('h1')").await?;
                until(&browser, &live).await.with_context(|| code.clone())?;
                let shown = run(&browser, "return document.querySelector('h1').textContent").await?;
                ensure!(shown == title, "{code} shows {shown}");
                browser.enter_default_frame().await?;
            }
            let said = console(&browser).await?;
            ensure!(said.is_empty(), "{figure}: the console said {said:#?}");
        }
        Ok(())
    })
    .await
}

/// A chart or a point is seen whole in a plain frame on a phone, and not much room is left below it.
async fn frames_are_as_high_as_figures_are(language: &str) -> Result<()> {
    let pages = Server::start(ARTICLE.dist()).await?;
    with(Setup { width: 360, ..Setup::default() }, async |browser| {
        browser.goto(pages.at(&form(ARTICLE, language, ""))).await?;
        let heights = "return [...document.querySelectorAll('option[value^=chart-], option[value^=point-]')]
            .map((option) => [option.value, Number(option.dataset.height)])";
        let heights: Vec<(String, f64)> = serde_json::from_value(run(&browser, heights).await?)?;
        let mut panels = ARTICLE.panels(language)?;
        panels.retain(|panel| panel.starts_with("chart-") || panel.starts_with("point-"));
        ensure!(heights.len() == panels.len(), "{heights:?} of {panels:?}");
        for (figure, height) in heights {
            browser.goto(pages.at(&ARTICLE.panel(language, &figure))).await?;
            // A browser may say that a page is there before it is laid out.
            until(&browser, "return document.documentElement.getBoundingClientRect().height > 0").await?;
            let needed =
                run(&browser, "return document.documentElement.getBoundingClientRect().height").await?;
            let spare = height - needed.as_f64().context("no height")?;
            ensure!((0.0..150.0).contains(&spare), "{figure}: {height} px for {needed} px");
        }
        Ok(())
    })
    .await
}
