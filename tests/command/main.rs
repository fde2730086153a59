//! The command `knackpunkt` from outside: what it writes, and that it writes nothing when something is wrong.

mod languages;

use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The project's folder.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Where the real explainer lies, which editors change at any time, and where the made-up one of the tests.
const REAL: &str = "content/moskauer-gespraeche";
const MADE_UP: &str = "tests/content/erfunden";

/// A folder of this test's own, as Trunk would have left it: glue and WASM, no pages.
fn staging(name: &str) -> Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    // A glue whose names are short already: then WASM and glue are taken as they are.
    for program in ["web", "lists", "charts"] {
        fs::write(folder.join(format!("knackpunkt-{program}-1.js")), format!("\"{program}\": import0"))?;
        fs::write(folder.join(format!("knackpunkt-{program}-1_bg.wasm")), program)?;
    }
    Ok(folder)
}

fn build(content: &Path, into: &Path) -> Result<Output> {
    build_with(content, into, &[])
}

fn build_with(content: &Path, into: &Path, more: &[&str]) -> Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_knackpunkt"));
    command.current_dir(ROOT).arg("build").arg("--content").arg(content).arg("--into").arg(into);
    Ok(command.env_remove("KNACKPUNKT_SITE").env_remove("KNACKPUNKT_NO_FONTS").args(more).output()?)
}

fn files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// A content folder with a copy of an explainer, some files of it changed.
fn changed_copy(of: &str, name: &str, change: impl Fn(&str, String) -> String) -> Result<PathBuf> {
    let from = Path::new(ROOT).join(of);
    let copy = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&copy);
    let to = copy.join(from.file_name().context("a slug")?);
    for folder in ["", "series"] {
        let Ok(names) = files(&from.join(folder)) else { continue };
        fs::create_dir_all(to.join(folder))?;
        for name in names {
            let path = Path::new(folder).join(&name);
            if from.join(&path).is_file() {
                fs::write(to.join(&path), change(&name, fs::read_to_string(from.join(&path))?))?;
            }
        }
    }
    Ok(copy)
}

#[test]
fn the_real_content_becomes_pages() -> Result<()> {
    let into = staging("pages")?;
    let done = build(Path::new("content"), &into)?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(into.join("moskauer-gespraeche/de/index.html").is_file());
    assert!(into.join("index.html").is_file());
    Ok(())
}

#[test]
fn a_build_says_what_was_read_and_how_easy_it_is_to_read() -> Result<()> {
    let done = build(Path::new("tests/content"), &staging("said")?)?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(
        said.contains("erfunden: 28 statements, 13 places")
            && said.contains("de         7.0 words a sentence"),
        "{said}"
    );
    Ok(())
}

#[test]
fn two_builds_are_the_same_to_the_byte() -> Result<()> {
    let (one, other) = (staging("one")?, staging("other")?);
    assert!(build(Path::new("tests/content"), &one)?.status.success());
    assert!(build(Path::new("tests/content"), &other)?.status.success());
    assert_eq!(files(&one)?, files(&other)?);
    for file in ["index.html", "card.png", "charts/ready.svg", "charts/ready-dark.png"] {
        let file = Path::new("erfunden/de").join(file);
        assert_eq!(fs::read(one.join(&file))?, fs::read(other.join(&file))?, "{}", file.display());
    }
    Ok(())
}

#[test]
fn broken_content_lists_its_problems_and_writes_nothing() -> Result<()> {
    let content = changed_copy(MADE_UP, "broken", |name, text| match name {
        "register.toml" => text.replacen("speaker = \"probeblatt\"", "speaker = \"nobody\"", 1).replacen(
            "sources = [\"article\"]",
            "sources = []",
            1,
        ),
        _ => text,
    })?;
    let into = staging("nothing")?;
    let before = files(&into)?;
    let done = build(&content, &into)?;
    assert!(!done.status.success());
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(
        said.contains("register.toml:") && said.contains("\"nobody\"") && said.contains("sources"),
        "{said}"
    );
    assert_eq!(files(&into)?, before, "something was written");
    Ok(())
}

#[test]
fn letters_that_pictures_cannot_show_are_all_listed_before_anything_is_written() -> Result<()> {
    let content = changed_copy(MADE_UP, "letters", |name, text| match name {
        "de.toml" => text.replacen("kicker = \"", "kicker = \"→ \u{ad}", 1),
        "uk.toml" => text.replacen("\n[charts.ready]\ntitle = \"", "\n[charts.ready]\ntitle = \"≈ ✓ ", 1),
        _ => text,
    })?;
    let into = staging("no-letters")?;
    let before = files(&into)?;
    let check = Command::new(env!("CARGO_BIN_EXE_knackpunkt"))
        .current_dir(ROOT)
        .arg("check")
        .arg("--content")
        .arg(&content)
        .output()?;
    for done in [check, build(&content, &into)?] {
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(!done.status.success() && said.lines().count() == 3, "{said}");
        for problem in [
            "erfunden/de.toml: the card: found '→' (U+2192)",
            "erfunden/uk.toml: chart \"ready\": found '≈' (U+2248)",
            "erfunden/uk.toml: chart \"ready\": found '✓' (U+2713)",
        ] {
            assert!(said.contains(problem), "{problem} is not in: {said}");
        }
    }
    assert_eq!(files(&into)?, before, "something was written");
    Ok(())
}

/// A language's file without the corrections that the explainer has already.
fn without_changes(text: &str) -> String {
    let is_change = |table: &&str| !table.starts_with("[changes.");
    text.split("\n\n").filter(is_change).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn a_correction_stands_at_the_end_with_its_statement_and_in_the_data() -> Result<()> {
    let content = changed_copy(MADE_UP, "corrected", |name, text| match name {
        "changes.toml" => "[[change]]\nid = \"length\"\nwhen = \"2001-05-12\"\nstatements = [\"8\"]\n".into(),
        "de.toml" | "uk.toml" => {
            without_changes(&text)
                + "\n[changes.length]\nwas = \"WAS {talks.words}\"\nnow = \"NOW {talks.words}\"\n"
        }
        _ => text,
    })?;
    let into = staging("corrected-pages")?;
    let done = build(&content, &into)?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    for language in ["de", "uk"] {
        let page = fs::read_to_string(into.join(format!("erfunden/{language}/index.html")))?;
        let part = |from: &str, to: &str| {
            page.split(from).nth(1).and_then(|rest| rest.split(to).next()).map(str::to_owned)
        };
        let statement = part("id=\"s8\"", "</article>").unwrap_or_default();
        let end = part("id=\"change-length\"", "</section>").unwrap_or_default();
        for place in [&statement, &end] {
            assert!(
                place.contains("WAS ") && place.contains("NOW ") && place.contains("2001-05-12"),
                "{language}: {place}"
            );
        }
        assert!(end.contains("href=\"#s8\""), "{language}: {end}");
        assert!(
            page.contains("\"dateModified\":\"2001-05-12\"") && page.contains("\"CorrectionComment\""),
            "{language}"
        );
    }
    let data = fs::read_to_string(into.join("erfunden/data/explainer.json"))?;
    assert!(
        data.contains("\"modified\": \"2001-05-12\"") && data.contains("WAS fünf Stunden"),
        "the data has it"
    );
    Ok(())
}

#[test]
fn with_the_address_of_the_site_a_card_has_its_whole_address() -> Result<()> {
    for site in ["https://example.org/explained/", "https://example.org/explained"] {
        let into = staging("site")?;
        let done = build_with(Path::new("tests/content"), &into, &["--site", site])?;
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let page = fs::read_to_string(into.join("erfunden/uk/index.html"))?;
        let folder = "https://example.org/explained/erfunden/uk";
        for tag in [
            format!("property=\"og:image\" content=\"{folder}/card.png\""),
            format!("property=\"og:url\" content=\"{folder}/index.html\""),
        ] {
            assert!(page.contains(&tag), "{site}: {tag}");
        }
    }
    Ok(())
}

#[test]
fn an_address_that_cannot_be_a_site_is_refused() -> Result<()> {
    for site in ["example.org", "ftp://example.org/", "https://example.org/?a=b", "https://example.org/#a"] {
        let into = staging("no-site")?;
        let done = build_with(Path::new("tests/content"), &into, &["--site", site])?;
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(!done.status.success() && said.contains("--site"), "{site}: {said}");
        assert!(!into.join("index.html").exists(), "{site}: something was written");
    }
    Ok(())
}

/// The fonts of a build, and its style sheet.
fn fonts(into: &Path) -> Result<(Vec<String>, String)> {
    let mut files = files(into)?;
    let sheet = files.iter().find(|name| name.starts_with("style-")).context("a style sheet")?;
    let sheet = fs::read_to_string(into.join(sheet))?;
    files.retain(|name| name.ends_with(".woff2"));
    Ok((files, sheet))
}

#[test]
fn fonts_come_along_unless_they_are_left_out() -> Result<()> {
    let (with, without) = (staging("fonts")?, staging("no-fonts")?);
    assert!(build(Path::new("tests/content"), &with)?.status.success());
    let (files, sheet) = fonts(&with)?;
    assert!(files.len() >= 8 && files.iter().all(|name| sheet.contains(name)), "{files:?}");
    assert!(build_with(Path::new("tests/content"), &without, &["--no-fonts"])?.status.success());
    let (files, sheet) = fonts(&without)?;
    assert_eq!(files, <[String; 0]>::default());
    assert!(!sheet.contains("url(") && sheet.contains("size-adjust"), "others stand in as they do");
    Ok(())
}

#[test]
fn a_style_sheet_without_a_colour_of_charts_is_named() -> Result<()> {
    let sheet = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("plain.css");
    fs::write(&sheet, ":root { --kp-paper: light-dark(#fff, #000); }")?;
    let path = sheet.to_string_lossy().into_owned();
    let done = build_with(Path::new("tests/content"), &staging("plain")?, &["--style", &path])?;
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(!done.status.success());
    let named =
        ["plain.css", "--kp-moscow", "--kp-chart-ink", "--kp-chart-rest"].map(|name| said.contains(name));
    assert_eq!(named, [true; 4], "{said}");
    Ok(())
}

#[test]
fn a_missing_folder_is_one_clear_sentence() -> Result<()> {
    let done = build(Path::new("no-such-folder"), &staging("missing")?)?;
    assert!(!done.status.success());
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(said.starts_with("the folder no-such-folder cannot be read"), "{said}");
    assert!(!said.contains("panicked"));
    Ok(())
}
