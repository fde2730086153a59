//! The house stands as ARCHITECTURE.md says: which crate may know which, which room which, and that nothing goes round in a
//! circle. Crates are held apart by the compiler; this holds who may be listed in a manifest, and the rooms inside.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which of our crates each of them may depend on.
const CRATES: [(&str, &[&str]); 7] = [
    ("knackpunkt-model", &[]),
    ("knackpunkt-maths", &["knackpunkt-model"]),
    ("knackpunkt-content", &["knackpunkt-maths", "knackpunkt-model"]),
    ("knackpunkt", &["knackpunkt-maths", "knackpunkt-model"]),
    ("knackpunkt-site", &["knackpunkt", "knackpunkt-content", "knackpunkt-maths", "knackpunkt-model"]),
    ("knackpunkt-tests", &[]),
    ("xtask", &[]),
];

/// Rooms of the app, and which others each may know. No live part knows another.
const APP: [(&str, &[&str]); 8] = [
    ("browser", &[]),
    ("raw_html", &[]),
    ("island", &[]),
    ("area", &["browser", "island", "raw_html"]),
    ("chart", &["browser", "island", "raw_html"]),
    ("list", &["browser", "island", "raw_html"]),
    ("map", &["browser", "island", "raw_html"]),
    ("timeline", &["browser", "island", "raw_html"]),
];

/// Rooms of the site writer, from the ground floor up: each may know those before it.
const SITE: [&str; 12] = [
    "output",
    "words",
    "page",
    "figures",
    "data",
    "assets",
    "versions",
    "pictures",
    "context",
    "discovery",
    "document",
    "hosting",
];

/// What the pure crates must not hear of: the browser, its elements and keys, and how wide a phone is.
const BROWSER: [&str; 7] = ["web_sys", "js_sys", "wasm_bindgen", "leptos", "gloo", "Arrow", "PHONE"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn crates_depend_one_way() -> Result<()> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let answer = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()?;
    ensure!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let metadata: Value = serde_json::from_slice(&answer.stdout)?;
    let packages = metadata["packages"].as_array().context("no packages")?;
    let known: BTreeMap<&str, &[&str]> = CRATES.into_iter().collect();
    let names: BTreeSet<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    ensure!(
        names == known.keys().copied().collect(),
        "other crates than those that the rules know: {names:?}"
    );
    for package in packages {
        let name = package["name"].as_str().context("a crate without a name")?;
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let to = dependency["name"].as_str().unwrap_or_default();
            ensure!(!names.contains(to) || known[name].contains(&to), "{name} must not depend on {to}");
        }
    }
    Ok(())
}

#[test]
fn the_pure_crates_have_not_heard_of_the_browser() -> Result<()> {
    for folder in ["crates/model/src", "crates/maths/src"] {
        for (file, text) in sources(&root().join(folder))? {
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            for line in code {
                let heard = BROWSER.iter().find(|word| line.contains(**word));
                ensure!(heard.is_none(), "{}: {line}", file.display());
            }
        }
    }
    Ok(())
}

#[test]
fn no_live_part_of_the_app_knows_another() -> Result<()> {
    let known: BTreeMap<&str, &[&str]> = APP.into_iter().collect();
    let rooms = rooms(&root().join("src"))?;
    ensure!(rooms.len() == APP.len(), "other rooms than those that the rules know: {:?}", rooms.keys());
    for (room, others) in &rooms {
        let may = known.get(room.as_str()).with_context(|| format!("the rules know no room {room}"))?;
        let wrong: Vec<_> = others.iter().filter(|other| !may.contains(&other.as_str())).collect();
        ensure!(wrong.is_empty(), "{room} must not know {wrong:?}");
    }
    Ok(())
}

#[test]
fn rooms_of_the_site_writer_know_only_those_below() -> Result<()> {
    let rooms = rooms(&root().join("crates/site/src"))?;
    for (room, others) in rooms.iter().filter(|(room, _)| !["report", "explainer"].contains(&room.as_str())) {
        let floor = SITE.iter().position(|name| name == room);
        let floor = floor.with_context(|| format!("the rules know no room {room}"))?;
        let wrong: Vec<_> = others.iter().filter(|other| !SITE[..floor].contains(&other.as_str())).collect();
        ensure!(wrong.is_empty(), "{room} must not know {wrong:?}");
    }
    Ok(())
}

/// Every file below a folder, with its text but for its tests.
fn sources(folder: &Path) -> Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path)?;
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned();
            found.push((path, code));
        }
    }
    Ok(found)
}

/// The rooms of a crate and which others each names.
fn rooms(folder: &Path) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut rooms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in sources(folder)? {
        let below = path.strip_prefix(folder)?.with_extension("");
        let room = below.iter().next().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if ["bin", "lib", "main"].contains(&room.as_str()) {
            continue;
        }
        let named = rooms.entry(room.clone()).or_default();
        for (place, start) in text.match_indices("crate::") {
            let rest = &text[place + start.len()..];
            let names = match rest.strip_prefix('{') {
                Some(list) => list.split('}').next().unwrap_or_default(),
                None => {
                    rest.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().unwrap_or_default()
                }
            };
            let names = names.split(',').map(|name| name.trim().split([':', ' ']).next().unwrap_or_default());
            named.extend(names.filter(|name| !name.is_empty() && *name != room).map(str::to_owned));
        }
    }
    Ok(rooms)
}
