//! The fonts of the pages: what the style sheet names is there and has the letters it is said to have.

use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use support::explainer::FIXTURE;
use support::page::{Page, text};
use support::{dist, woff2};

/// What shows nothing: soft hyphens, joiners, marks of direction.
const SILENT: [char; 5] = ['\u{ad}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}'];

/// The style sheet of a folder of pages.
fn sheet(dist: &Path) -> Result<String> {
    let page = Page::read(&dist.join("index.html"))?;
    let [name] = <[String; 1]>::try_from(page.attributes("link[rel=stylesheet]", "href"))
        .map_err(|names| anyhow::anyhow!("{names:?}"))?;
    Ok(fs::read_to_string(dist.join(name))?)
}

/// Files of fonts, and the letters that browsers ask them for.
fn faces(sheet: &str) -> Result<BTreeMap<String, BTreeSet<u32>>> {
    let rules = sheet.split("@font-face{").skip(1).filter_map(|rest| rest.split('}').next());
    let mut faces = BTreeMap::new();
    for rule in rules.filter(|rule| rule.contains("url(")) {
        let part =
            |name: &str, end: char| Some(rule.split_once(name)?.1.split(end).next()?.trim_matches('"'));
        ensure!(rule.contains("font-display:optional"), "{rule}");
        let mut letters = BTreeSet::new();
        for range in part("unicode-range:", ';').context("letters")?.split(',') {
            let range = range.strip_prefix("U+").context("a letter")?;
            let (from, to) = range.split_once('-').unwrap_or((range, range));
            letters.extend(u32::from_str_radix(from, 16)?..=u32::from_str_radix(to, 16)?);
        }
        faces.insert(part("url(", ')').context("a file")?.to_owned(), letters);
    }
    Ok(faces)
}

#[test]
fn each_font_lies_beside_the_style_sheet_with_the_letters_it_is_asked_for() -> Result<()> {
    let folder = dist::release();
    let faces = faces(&sheet(&folder)?)?;
    let there = fs::read_dir(&folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let there: BTreeSet<_> = there.filter(|name| name.ends_with(".woff2")).collect();
    assert_eq!(there, faces.keys().cloned().collect());
    assert!(!there.is_empty());
    for (file, letters) in faces {
        let has = woff2::letters(&fs::read(folder.join(&file))?).with_context(|| file.clone())?;
        assert_eq!(has, letters, "{file}");
    }
    Ok(())
}

#[test]
fn every_letter_of_our_own_words_is_there() -> Result<()> {
    let letters: BTreeSet<u32> = faces(&sheet(&dist::release())?)?.into_values().flatten().collect();
    let mut texts = Vec::new();
    for language in dist::LANGUAGES {
        let file = format!("locales/{language}.toml");
        texts.push((file.clone(), fs::read_to_string(dist::root().join(&file))?));
    }
    for language in FIXTURE.languages {
        let page = FIXTURE.page(language);
        texts.push((page.clone(), text(Page::read(&FIXTURE.dist().join(&page))?.tree.root_element())));
    }
    for (file, words) in texts {
        let shown = words.chars().filter(|letter| !letter.is_control() && !SILENT.contains(letter));
        let lacking: BTreeSet<_> = shown.filter(|letter| !letters.contains(&u32::from(*letter))).collect();
        assert!(lacking.is_empty(), "{file}: {lacking:?}");
    }
    Ok(())
}

#[test]
fn a_single_file_names_none() -> Result<()> {
    for file in dist::single_files() {
        for style in Page::read(&file)?.all("style") {
            assert!(!text(style).contains("url("), "{}", file.display());
        }
    }
    Ok(())
}
