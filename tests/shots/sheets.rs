//! Puts pictures together: a page with all of them, and of each state and look a PNG file with every width.

use super::take::{Shot, element};
use anyhow::Result;
use std::collections::BTreeSet;
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
    let row =
        |look| format!("<div class=\"row\" id=\"{}-{look}\">{}</div>", sheet.name, figures(sheet, look));
    format!(
        "<section><h2>{}</h2>{}</section>\n",
        sheet.name,
        looks(sheet).into_iter().map(row).collect::<String>()
    )
}

/// The pictures of a look: width by width, the builds side by side.
fn figures(sheet: &Sheet, look: &str) -> String {
    let all = sheet.builds.iter().flat_map(|(build, shots)| shots.iter().map(move |shot| (build, shot)));
    let mut all: Vec<_> = all.filter(|(_, shot)| shot.look == look).collect();
    all.sort_by_key(|(_, shot)| shot.width);
    let figure = |(build, Shot { file, width, .. }): (_, &Shot)| {
        format!(
            "<figure><figcaption>{width} {look} {build}</figcaption><img src=\"{build}/{file}\"></figure>"
        )
    };
    all.into_iter().map(figure).collect()
}

/// The looks that a sheet has pictures of.
fn looks(sheet: &Sheet) -> BTreeSet<&'static str> {
    sheet.builds.iter().flat_map(|(_, shots)| shots).map(|shot| shot.look).collect()
}

/// Writes the page into a folder, and into `sheets` below it a sheet for each look of a state.
pub(super) async fn write(folder: &Path, sheets: &[Sheet]) -> Result<()> {
    fs::write(folder.join("index.html"), html(sheets))?;
    fs::create_dir_all(folder.join("sheets"))?;
    let server = Server::with(ServerConfig::of_build(folder.to_owned())).await?;
    let builds = sheets.iter().map(|sheet| sheet.builds.len()).max().unwrap_or(1) as u32;
    let width = WIDTH * builds;
    let setup = Setup { width, ..Setup::default() };
    with(setup, async |browser| {
        browser.goto(server.at("index.html")).await?;
        until(&browser, "return [...document.images].every((image) => image.complete)").await?;
        for sheet in sheets {
            for look in looks(sheet) {
                let name = format!("{}-{look}", sheet.name);
                let picture = element(&browser, &format!("[id='{name}']"), width, HIGHEST).await?;
                fs::write(folder.join(format!("sheets/{name}.png")), picture)?;
            }
        }
        Ok(())
    })
    .await
}
