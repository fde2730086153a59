//! What the documents say of looks and panels is what the style sheet and the built pages have.

use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use support::dist;
use support::explainer::FIXTURE;

fn read(file: &str) -> Result<String> {
    fs::read_to_string(dist::root().join(file)).with_context(|| file.to_owned())
}

/// The names in the first column of a document's tables.
fn in_tables(document: &str) -> BTreeSet<String> {
    let cells = document.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    // Every second part between backticks is a name.
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

#[test]
fn every_property_for_themes_is_explained_and_no_other() -> Result<()> {
    let sheet = read("style/tokens.css")?;
    let set = sheet.lines().filter_map(|line| line.trim().strip_prefix("--kp-")?.split_once(':'));
    let set: BTreeSet<_> = set.map(|(name, _)| format!("--kp-{name}")).collect();
    let mut explained = in_tables(&read("docs/theming.md")?);
    explained.retain(|name| name.starts_with("--kp-"));
    assert!(set.len() > 20, "{set:?}");
    assert_eq!(explained, set);
    Ok(())
}

#[test]
fn the_parameters_of_an_address_are_those_that_are_read() -> Result<()> {
    let script = read("src/js/look.js")?;
    let mut explained = in_tables(&read("docs/theming.md")?);
    explained.retain(|name| !name.starts_with("--"));
    let read = script.split("value(\"").skip(1).filter_map(|call| call.split('"').next());
    assert_eq!(explained, read.map(str::to_owned).collect());
    Ok(())
}

#[test]
fn every_kind_of_panel_is_explained_and_no_other() -> Result<()> {
    let folder = FIXTURE.folder().join("de/panel");
    let mut built = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let kind = ["chart", "point"].into_iter().find(|kind| name.starts_with(&format!("{kind}-")));
        built.insert(kind.map_or(name, |kind| format!("{kind}-<id>")));
    }
    let document = read("docs/embedding.md")?;
    let table = document.split("\n## ").next().unwrap_or_default();
    assert_eq!(in_tables(table), built);
    Ok(())
}

#[test]
fn the_attributes_of_the_element_are_those_that_are_observed() -> Result<()> {
    let script = read("public/embed.js")?;
    let list = script
        .split_once("observedAttributes = [")
        .context("a list")?
        .1
        .split(']')
        .next()
        .unwrap_or_default();
    let observed: BTreeSet<_> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let document = read("docs/embedding.md")?;
    let part = document.split("\n## ").find(|part| part.starts_with("The element")).context("a part")?;
    assert_eq!(in_tables(part), observed);
    Ok(())
}
