//! `cargo xtask basemap`: rebuilds the committed map data from the named packages, the same bytes every time.

mod frame;
mod json;
mod licence;
mod mapshaper;
mod packages;
mod path;
mod river;
mod shapes;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::cache::Cache;
use frame::{Drawn, FRAMES, Frame};
use mapshaper::Mapshaper;
use packages::{AREAS, MAPSHAPER, READER, RIVERS, SMALL_RIVERS, Source};

/// Rebuilds `basemaps/ukraine/` under the project's root.
pub(crate) fn run(root: &Path, cache: &Cache) -> Result<()> {
    let (areas, rivers) = (AREAS.fetch(cache)?, RIVERS.fetch(cache)?);
    let program = MAPSHAPER.install(cache)?.join("mapshaper/bin/mapshaper");
    let work = cache.entry("basemap-work");
    fs::create_dir_all(&work)?;
    let shaper = Mapshaper { program, work, cache };
    let frames: Vec<(&Frame, Drawn)> = FRAMES
        .iter()
        .map(|frame| {
            let dnipro = river::upstream(river::MOUTH, shaper.rivers(&rivers, frame.interval_m)?);
            let dnipro = shaper.cut(&dnipro, frame)?;
            Ok((frame, frame.draw(&shaper.areas(&areas, frame)?, &dnipro)?))
        })
        .collect::<Result<_>>()?;
    let folder = root.join("basemaps/ukraine");
    fs::create_dir_all(&folder)?;
    write(&folder.join("ground.json"), &json::ground(&head(), &frames))?;
    write(&folder.join("LICENSE.md"), &licence::text())?;
    write(&folder.join("rivers-gshhg.json"), &small_rivers(&shaper, cache)?)?;
    write(&folder.join("rivers-gshhg.LICENSE.md"), &licence::small_rivers())
}

/// The rivers of the frame of the east that the large data has not, in a file of their own: their licence is another.
fn small_rivers(shaper: &Mapshaper<'_>, cache: &Cache) -> Result<String> {
    let (archive, modules) = (SMALL_RIVERS.fetch(cache)?, READER.install(cache)?);
    let reader = modules.join("jsfive/dist/esm/index.mjs");
    let [_, east] = &FRAMES;
    let rivers = river::SMALL.iter().map(|river| {
        let line = shaper.small_river(&reader, &archive, river, east.interval_m)?;
        Ok(json!({ "name": river.name, "paths": east.lines(&shaper.cut(&line, east)?) }))
    });
    let rivers: Vec<Value> = rivers.collect::<Result<_>>()?;
    Ok(json::rivers(&rivers))
}

/// What the file says about itself before its paths. Keys in alphabetical order: `serde_json` sorts them or keeps
/// them, depending on what else is compiled, and the bytes shall be the same either way.
fn head() -> Value {
    let source = |source: &Source| {
        json!({
            "gives": source.gives,
            "licence": source.licence,
            "package": source.package.name,
            "sha256": source.sha256,
            "version": source.package.version,
        })
    };
    json!({
        "licence": licence::LINE,
        "made_by": format!("cargo xtask basemap, with mapshaper {}", MAPSHAPER.version),
        "projection": {
            "centre": [31.5, 48.5],
            "datum": "WGS84",
            "name": "albers-equal-area",
            "parallels": [46, 51],
            "proj": mapshaper::PROJECTION,
        },
        "provenance": [source(&AREAS), source(&RIVERS)],
    })
}

fn write(file: &Path, text: &str) -> Result<()> {
    let changed = fs::read_to_string(file).ok().as_deref() != Some(text);
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))?;
    let state = if changed { "changed" } else { "the same as before" };
    println!("{}: {} bytes, {state}", file.display(), text.len());
    Ok(())
}
