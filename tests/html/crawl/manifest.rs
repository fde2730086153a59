//! The manifest for home screens, by the W3C's rules (<https://www.w3.org/TR/appmanifest/>), and its pictures.

use super::{is_panel, known, pages_and_panels, read};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use support::dist;
use support::page::Page;
use support::picture::Picture;

const DISPLAYS: [&str; 4] = ["fullscreen", "standalone", "minimal-ui", "browser"];
const PURPOSES: [&str; 3] = ["monochrome", "maskable", "any"];

/// What processors would ignore or refuse.
fn problems(manifest: &Value) -> Vec<String> {
    let text = |name: &str| manifest[name].as_str().unwrap_or_default();
    let mut problems = Vec::new();
    let mut need = |fine: bool, what: &str| problems.extend((!fine).then(|| what.to_owned()));
    need(!text("name").trim().is_empty() && (1..=12).contains(&text("short_name").len()), "name");
    need(DISPLAYS.contains(&text("display")), "display");
    need(!text("lang").is_empty(), "lang");
    // Relative to the manifest itself; the start lies in the scope.
    need(text("start_url").starts_with(text("scope")) && text("scope").starts_with("./"), "scope");
    for name in ["background_color", "theme_color"] {
        let digits = text(name).strip_prefix('#').filter(|digits| digits.len() == 6);
        need(digits.is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit())), name);
    }
    let icons = manifest["icons"].as_array().map_or(&[][..], Vec::as_slice);
    for icon in icons {
        let purpose = icon.get("purpose").map_or(Some("any"), Value::as_str).unwrap_or_default();
        let known = !purpose.is_empty() && purpose.split(' ').all(|purpose| PURPOSES.contains(&purpose));
        need(known && icon["src"].is_string() && icon["sizes"].is_string(), "icon");
    }
    // What browsers ask for before they offer to install.
    for size in ["192x192", "512x512"] {
        let any = icons.iter().any(|icon| icon["sizes"] == size && icon.get("purpose").is_none());
        need(any, size);
    }
    need(icons.iter().any(|icon| icon["purpose"] == "maskable"), "maskable");
    problems
}

fn manifest(folder: &Path) -> Result<Value> {
    Ok(serde_json::from_str(&read(&folder.join("manifest.webmanifest"))?)?)
}

#[test]
fn it_is_valid_and_its_pictures_are_as_large_as_it_says() -> Result<()> {
    for folder in [&dist::release(), known()?] {
        let manifest = manifest(folder)?;
        assert_eq!(problems(&manifest), Vec::<String>::new());
        assert!(
            folder.join(manifest["start_url"].as_str().context("start_url")?).join("index.html").is_file()
        );
        for icon in manifest["icons"].as_array().context("icons")? {
            let path = folder.join(icon["src"].as_str().context("src")?);
            assert!(path.is_file(), "{icon}");
            if icon["type"] == "image/png" {
                let reader = png::Decoder::new(BufReader::new(File::open(&path)?)).read_info()?;
                let (width, height) = reader.info().size();
                assert_eq!(icon["sizes"], format!("{width}x{height}"));
            }
        }
    }
    Ok(())
}

/// Systems cut a maskable icon to a shape of theirs: its corners must be of its ground.
#[test]
fn the_maskable_icon_fills_its_square() -> Result<()> {
    let picture = Picture::read(&dist::release().join("icon-maskable.png"))?;
    let (width, height) = picture.size;
    let at = |x: u32, y: u32| picture.pixels[(y * width + x) as usize];
    let corner = at(0, 0);
    for (x, y) in [(width - 1, 0), (0, height - 1), (width - 1, height - 1)] {
        assert_eq!(at(x, y), corner);
    }
    assert_ne!(at(width / 2, height / 2), corner);
    Ok(())
}

#[test]
fn every_page_that_is_not_shown_in_frames_links_to_it() -> Result<()> {
    let root = dist::release();
    for file in pages_and_panels(&root).into_iter().chain([root.join("index.html")]) {
        let links = Page::read(&file)?.attributes("link[rel=manifest]", "href");
        let expected = usize::from(!is_panel(&file));
        assert_eq!(links.len(), expected, "{}", file.display());
        assert!(links.iter().all(|link| file.with_file_name(link).is_file()), "{links:?}");
    }
    Ok(())
}

#[test]
fn the_check_finds_what_is_wrong() -> Result<()> {
    let fine = manifest(&dist::release())?;
    for (name, value) in [
        ("short_name", "A name far too long for a screen"),
        ("display", "large"),
        ("lang", ""),
        ("start_url", "../"),
        ("theme_color", "paper"),
    ] {
        let mut wrong = fine.clone();
        wrong[name] = value.into();
        assert_eq!(problems(&wrong).len(), 1, "{name}");
    }
    let mut wrong = fine.clone();
    wrong["icons"] = Value::Null;
    assert_eq!(problems(&wrong), ["192x192", "512x512", "maskable"]);
    Ok(())
}
