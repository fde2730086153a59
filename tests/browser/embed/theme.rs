//! An embed looks as its host's page looks: not as the system would like it, and as soon as the page changes.

use super::{SCRIPT, Stage, document, element, host};
use crate::charts::DRAWN;
use anyhow::Result;
use support::browser::{Setup, dark, until};

/// Waits until what the frame shows is dark, or light.
async fn shows(stage: &Stage<'_>, is_dark: bool) -> Result<()> {
    let script = format!(
        "const [red] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
        return (red < 100) === {is_dark}"
    );
    until(stage.enter_live("knack-punkt").await?, &script).await
}

async fn on_a_dark_system(head: &str, is_dark: bool) -> Result<()> {
    let setup = Setup { dark: true, ..Setup::default() };
    host(setup, &document(&format!("{head}{SCRIPT}"), &element("chart-ready")), async |stage| {
        shows(stage, is_dark).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_a_dark_look_gets_a_light_frame_on_a_dark_system() -> Result<()> {
    on_a_dark_system("", false).await?;
    on_a_dark_system("<style>body { background: #fff }</style>", false).await?;
    // It says that it could be dark, but paints its ground light.
    on_a_dark_system(
        "<meta name=\"color-scheme\" content=\"light dark\"><style>body { background: white }</style>",
        false,
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_follows_the_system_is_followed() -> Result<()> {
    on_a_dark_system("<meta name=\"color-scheme\" content=\"light dark\">", true).await?;
    on_a_dark_system("<style>:root { color-scheme: light dark }</style>", true).await?;
    on_a_dark_system(
        "<style>body { background: oklch(0.95 0.01 90) }
        @media (prefers-color-scheme: dark) { body { background: oklch(0.2 0.01 90) } }</style>",
        true,
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_painted_behind_the_element_counts() -> Result<()> {
    on_a_dark_system(
        "<style>body { background: #111 } knack-punkt { background: rgb(255 255 255 / 90%) }</style>",
        false,
    )
    .await?;
    on_a_dark_system("<style>html { background: #fff } body { background: rgb(0 0 0 / 80%) }</style>", true)
        .await?;
    on_a_dark_system("<style>html { background: color(display-p3 0.1 0.1 0.2) }</style>", true).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_frame_follows_while_it_is_open() -> Result<()> {
    let head = format!(
        "<meta name=\"color-scheme\" content=\"light\"><style>
        body {{ background: #fff; transition: background 0.2s }}
        .night, [data-theme=night] body, :root:has(:checked) body {{ background: #10141a }}
        @media (prefers-color-scheme: dark) {{ .system {{ background: #000 }} }}
    </style>{SCRIPT}"
    );
    let body = format!("<label><input type=\"checkbox\">Nacht</label>{}", element("chart-ready"));
    host(Setup::default(), &document(&head, &body), async |stage| {
        shows(stage, false).await?;
        let steps = [
            ("document.body.classList.add('night')", "document.body.classList.remove('night')"),
            (
                "document.documentElement.dataset.theme = 'night'",
                "delete document.documentElement.dataset.theme",
            ),
            ("document.body.style.background = '#222'", "document.body.style.background = ''"),
            ("document.querySelector('input').click()", "document.querySelector('input').click()"),
        ];
        for (to_dark, to_light) in steps {
            stage.run(to_dark).await?;
            shows(stage, true).await?;
            stage.run(to_light).await?;
            shows(stage, false).await?;
        }
        stage.run("document.body.classList.add('system')").await?;
        dark(stage.browser, true).await?;
        shows(stage, true).await?;
        dark(stage.browser, false).await?;
        shows(stage, false).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_that_is_asked_for_holds_and_may_change_without_a_new_start() -> Result<()> {
    let page = document(SCRIPT, &element("chart-ready").replace(" lang=", " theme=\"dark\" lang="));
    host(Setup::default(), &page, async |stage| {
        shows(stage, true).await?;
        support::browser::run(stage.enter("knack-punkt").await?, "window.marked = true").await?;
        for (theme, is_dark) in [("light", false), ("dark", true), ("auto", false), ("nonsense", false)] {
            stage
                .run(&format!("document.querySelector('knack-punkt').setAttribute('theme', '{theme}')"))
                .await?;
            shows(stage, is_dark).await?;
        }
        until(stage.enter("knack-punkt").await?, "return window.marked === true").await
    })
    .await
}

/// The drawing on the canvas follows, too, not only the style sheet.
#[tokio::test(flavor = "multi_thread")]
async fn charts_are_drawn_anew() -> Result<()> {
    host(Setup::default(), &document(SCRIPT, &element("chart-ready")), async |stage| {
        shows(stage, false).await?;
        let browser = stage.enter("knack-punkt").await?;
        until(browser, DRAWN).await?;
        let brightest = "const canvas = document.querySelector('canvas');
            const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            let sum = 0, count = 0;
            for (let at = 0; at < pixels.length; at += 4) if (pixels[at + 3] > 250) { sum += pixels[at] + pixels[at + 1]; count++; }
            return sum / count";
        let light = support::browser::run(browser, brightest).await?.as_f64().unwrap_or_default();
        stage.run("document.body.style.background = '#111'").await?;
        shows(stage, true).await?;
        let changed = brightest.replace("return sum / count", &format!("return Math.abs(sum / count - {light}) > 10"));
        until(stage.enter("knack-punkt").await?, &changed).await
    })
    .await
}
