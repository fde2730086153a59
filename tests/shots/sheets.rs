//! Puts pictures together: a page with all of them, and of each state's part of it a PNG file.

use super::take::{Shot, element};
use anyhow::Result;
use std::fs;
use std::path::Path;
use support::browser::{Setup, until, with};
use support::server::{Server, ServerConfig};

/// How many pixels wide a sheet is, for each build that is shown in it.
const WIDTH: u32 = 1600;

/// A state in a language: its name, and by build the pictures of it.
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) builds: Vec<(&'static str, Vec<Shot>)>,
}

/// Browsers paint no higher pictures.
const HIGHEST: f64 = 16_000.0;

const STYLE: &str = "
    body { margin: 1rem; font: 14px sans-serif; background: #777; }
    section { display: inline-block; padding: .5rem; }
    .row { display: flex; align-items: start; gap: 8px; margin-block: 8px; }
    figure { margin: 0; } img { display: block; zoom: .5; }";

/// The page.
fn html(sheets: &[Sheet]) -> String {
    let sections: String = sheets.iter().map(section).collect();
    format!("<!DOCTYPE html><meta charset=\"utf-8\"><title>Shots</title><style>{STYLE}</style>{sections}")
}

fn section(sheet: &Sheet) -> String {
    let figure = |build: &str, shot: &Shot| {
        let Shot { file, width, look } = shot;
        format!(
            "<figure><figcaption>{width} {look} {build}</figcaption><img src=\"{build}/{file}\"></figure>"
        )
    };
    let row = |look: &str| -> String {
        let of_look = |shots: &Vec<Shot>, place: usize| {
            shots.iter().filter(|shot| shot.look == look).nth(place).map(|shot| shot.width)
        };
        // The builds side by side, width by width.
        let widths = sheet.builds.first().map(|(_, shots)| (0..).map_while(|place| of_look(shots, place)));
        let figures = widths.into_iter().flatten().flat_map(|width| {
            sheet.builds.iter().filter_map(move |(build, shots)| {
                Some(figure(build, shots.iter().find(|shot| shot.width == width && shot.look == look)?))
            })
        });
        figures.collect()
    };
    let rows =
        ["light", "dark", "forced", "print"].map(|look| format!("<div class=\"row\">{}</div>", row(look)));
    format!("<section id=\"{0}\"><h2>{0}</h2>{1}</section>\n", sheet.name, rows.concat())
}

/// Writes the page into a folder, and the sheets into `sheets` below it.
pub(super) async fn write(folder: &Path, sheets: &[Sheet]) -> Result<()> {
    fs::write(folder.join("index.html"), html(sheets))?;
    fs::create_dir_all(folder.join("sheets"))?;
    let server =
        Server::with(ServerConfig { headers: false, ..ServerConfig::good(folder.to_owned()) }).await?;
    let builds = sheets.iter().map(|sheet| sheet.builds.len()).max().unwrap_or(1) as u32;
    let width = WIDTH * builds;
    let setup = Setup { width, ..Setup::default() };
    with(setup, async |browser| {
        browser.goto(server.at("index.html")).await?;
        until(&browser, "return [...document.images].every((image) => image.complete)").await?;
        for sheet in sheets {
            let picture = element(&browser, &format!("[id='{}']", sheet.name), width, HIGHEST).await?;
            fs::write(folder.join(format!("sheets/{}.png", sheet.name)), picture)?;
        }
        Ok(())
    })
    .await
}
