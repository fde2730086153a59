//! The element: included twice, moved, hidden, changed, given nonsense; and the link that stays where it shows nothing.

use super::{BOUNDS, SCRIPT, document, element, host};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use support::browser::{Setup, run};

/// The address of the element's frame, from the built pages' own, or null.
const ADDRESS: &str =
    "const address = document.querySelector('knack-punkt').shadowRoot?.querySelector('iframe')?.src;
    return address ? address.split('/').slice(3).join('/') : null";

#[tokio::test(flavor = "multi_thread")]
async fn the_script_may_stand_in_the_page_again_and_again() -> Result<()> {
    let scripts = format!("{SCRIPT}{SCRIPT}<script type=\"module\" src=\"PAGES/embed.js\"></script>");
    host(Setup::default(), &document(&scripts, &element("chart-ready")), async |stage| {
        stage.enter_live("knack-punkt").await?;
        stage.fits("knack-punkt", BOUNDS).await?;
        let frames =
            "return document.querySelector('knack-punkt').shadowRoot.querySelectorAll('iframe').length";
        ensure!(stage.run(frames).await? == 1, "not one frame");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_frame_is_lazy_titled_sandboxed_and_in_place_at_once() -> Result<()> {
    let body = format!(
        "{}<p id=\"after\">danach</p>",
        element("chart-ready").replace(" lang=", " height=\"555\" lang=")
    );
    let page = document("", &format!("{body}{SCRIPT}"));
    host(Setup::default(), &page, async |stage| {
        let frame = stage
            .run(
                "const frame = document.querySelector('knack-punkt').shadowRoot.querySelector('iframe');
            return [frame.loading, frame.title, frame.getAttribute('sandbox'), frame.referrerPolicy]",
            )
            .await?;
        let sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";
        ensure!(frame == json!(["lazy", "Zum Explainer", sandbox, "no-referrer"]), "{frame}");
        stage.enter_live("knack-punkt").await?;
        stage.fits("knack-punkt", BOUNDS).await?;
        Ok(())
    })
    .await?;
    // Far below, where nothing is loaded yet: room is kept.
    let page = document(SCRIPT, &format!("<div style=\"height:30000px\"></div>{body}"));
    host(Setup::default(), &page, async |stage| {
        ensure!(stage.height("knack-punkt").await? == 555.0, "no room is kept");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_goes_on_after_it_was_moved() -> Result<()> {
    let body = format!("<div id=\"a\">{}</div><div id=\"b\"></div>", element("chart-ready"));
    host(Setup::default(), &document(SCRIPT, &body), async |stage| {
        stage.enter_live("knack-punkt").await?;
        for place in ["b", "a"] {
            stage
                .run(&format!(
                    "document.getElementById('{place}').append(document.querySelector('knack-punkt'))"
                ))
                .await?;
            stage.enter_live("knack-punkt").await?;
            stage.fits("knack-punkt", BOUNDS).await?;
        }
        // A move that keeps what is shown: what was opened stays open, and heights are still heard, though what the frame was
        // about to do while it was moved may be lost (one time in five or so).
        for round in 0..20 {
            let toggle = "const table = document.querySelector('.chart-more');
                return table.open = !table.open";
            let is_open = run(stage.enter("knack-punkt").await?, toggle).await?;
            stage
                .run("for (const place of 'baba') document.getElementById(place).moveBefore(document.querySelector('knack-punkt'), null)")
                .await?;
            stage.fits("knack-punkt", BOUNDS).await.with_context(|| format!("round {round}"))?;
            let browser = stage.enter("knack-punkt").await?;
            let still = run(browser, "return document.querySelector('.chart-more').open").await?;
            ensure!(still == is_open, "it began anew");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_shows_itself_once_it_is_no_longer_hidden() -> Result<()> {
    let body = format!("<div style=\"display:none\">{}</div>", element("chart-ready"));
    host(Setup::default(), &document(SCRIPT, &body), async |stage| {
        stage.run("document.querySelector('div').style.display = ''").await?;
        stage.enter_live("knack-punkt").await?;
        stage.fits("knack-punkt", BOUNDS).await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_stays_where_the_address_is_none_of_the_web() -> Result<()> {
    host(Setup::default(), &document(SCRIPT, &element("chart-ready")), async |stage| {
        for src in [
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "ftp://example.org/",
            "blob:x",
            "https://",
            "https://reader@127.0.0.1/",
            "https://reader:secret@127.0.0.1/",
            "",
        ] {
            stage.run(&format!("document.querySelector('knack-punkt').setAttribute('src', '{src}')")).await?;
            let shown = "const one = document.querySelector('knack-punkt');
                return !one.shadowRoot.querySelector('iframe') && one.querySelector('a').checkVisibility()";
            stage.until(shown).await?;
        }
        stage.run("document.querySelector('knack-punkt').removeAttribute('src')").await?;
        ensure!(stage.run(ADDRESS).await?.is_null(), "a frame without an address");
        Ok(())
    })
    .await
}

/// A frame that says nothing shows an error of the browser, or nothing at all.
#[tokio::test(flavor = "multi_thread")]
async fn the_link_comes_back_where_the_frame_stays_mute() -> Result<()> {
    let mute = element("chart-ready").replace("PAGES/erfunden/\"", "/mute/\"");
    host(Setup::default(), &document(SCRIPT, &mute), async |stage| {
        stage.until("return document.querySelector('knack-punkt a').checkVisibility()").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn attributes_are_checked_and_may_change() -> Result<()> {
    host(Setup::default(), &document(SCRIPT, &element("chart-ready")), async |stage| {
        let history = stage.run("return history.length").await?;
        let base = "erfunden";
        let steps = [
            ("panel", "points", format!("{base}/de/panel/points/index.html?theme=light")),
            ("lang", "en", format!("{base}/en/panel/points/index.html?theme=light")),
            ("accent", "#0A5a61", format!("{base}/en/panel/points/index.html?accent=0A5a61&theme=light")),
            ("accent", "red", format!("{base}/en/panel/points/index.html?theme=light")),
            ("font", "serif", format!("{base}/en/panel/points/index.html?font=serif&theme=light")),
            ("font", "url(x)", format!("{base}/en/panel/points/index.html?theme=light")),
            ("panel", "../../../x", format!("{base}/en/index.html?theme=light")),
            ("lang", "../de", format!("{base}/de/index.html?theme=light")),
            ("panel", "chart-trust", format!("{base}/de/panel/chart-trust/index.html?theme=light")),
        ];
        for (name, value, wanted) in steps {
            stage
                .run(&format!("document.querySelector('knack-punkt').setAttribute('{name}', '{value}')"))
                .await?;
            let address = stage.run(ADDRESS).await?;
            ensure!(address == json!(wanted), "{name}={value} leads to {address}");
        }
        stage.enter_live("knack-punkt").await?;
        stage.fits("knack-punkt", BOUNDS).await?;
        ensure!(
            stage.run("return history.length").await? == history,
            "changes are steps of the host's history"
        );
        Ok(())
    })
    .await
}
