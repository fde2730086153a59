//! The command `knackpunkt` from outside: what it writes, and that it writes nothing when something is wrong.

use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of this test's own, as Trunk would have left it: glue and WASM, no pages.
fn staging(name: &str) -> Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    // A glue whose names are short already: then WASM and glue are taken as they are.
    fs::write(folder.join("knackpunkt-web-1.js"), "\"k\": import0")?;
    fs::write(folder.join("knackpunkt-web-1_bg.wasm"), "")?;
    Ok(folder)
}

fn build(content: &Path, into: &Path) -> Result<Output> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_knackpunkt"));
    command.current_dir(root).arg("build").arg("--content").arg(content).arg("--into").arg(into);
    Ok(command.output()?)
}

fn files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// The real content with some files changed.
fn changed_copy(name: &str, change: impl Fn(&str, String) -> String) -> Result<PathBuf> {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/moskauer-gespraeche");
    let copy = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&copy);
    let to = copy.join("moskauer-gespraeche");
    fs::create_dir_all(&to)?;
    for name in files(&from)? {
        let text = fs::read_to_string(from.join(&name))?;
        fs::write(to.join(&name), change(&name, text))?;
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
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(said.contains("74 statements") && said.contains("de-einfach 6.8 words a sentence"), "{said}");
    Ok(())
}

#[test]
fn two_builds_are_the_same_to_the_byte() -> Result<()> {
    let (one, other) = (staging("one")?, staging("other")?);
    assert!(build(Path::new("content"), &one)?.status.success());
    assert!(build(Path::new("content"), &other)?.status.success());
    assert_eq!(files(&one)?, files(&other)?);
    let page = "moskauer-gespraeche/de/index.html";
    assert_eq!(fs::read(one.join(page))?, fs::read(other.join(page))?);
    Ok(())
}

#[test]
fn broken_content_lists_its_problems_and_writes_nothing() -> Result<()> {
    let content = changed_copy("broken", |name, text| match name {
        "register.toml" => text.replacen("speaker = \"politico\"", "speaker = \"nobody\"", 1).replacen(
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
fn a_correction_stands_at_the_end_with_its_statement_and_in_the_data() -> Result<()> {
    let content = changed_copy("corrected", |name, text| match name {
        "changes.toml" => "[[change]]\nid = \"length\"\nwhen = \"2025-12-05\"\nstatements = [\"8\"]\n".into(),
        "de.toml" | "de-einfach.toml" | "en.toml" | "uk.toml" => {
            text + "\n[changes.length]\nwas = \"WAS {meeting-length.words}\"\nnow = \"NOW {meeting-length.words}\"\n"
        }
        _ => text,
    })?;
    let into = staging("corrected-pages")?;
    let done = build(&content, &into)?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    for language in ["de", "de-einfach", "en", "uk"] {
        let page = fs::read_to_string(into.join(format!("moskauer-gespraeche/{language}/index.html")))?;
        let part = |from: &str, to: &str| {
            page.split(from).nth(1).and_then(|rest| rest.split(to).next()).map(str::to_owned)
        };
        let statement = part("id=\"s8\"", "</article>").unwrap_or_default();
        let end = part("id=\"change-length\"", "</section>").unwrap_or_default();
        for place in [&statement, &end] {
            assert!(
                place.contains("WAS ") && place.contains("NOW ") && place.contains("2025-12-05"),
                "{language}: {place}"
            );
        }
        assert!(end.contains("href=\"#s8\""), "{language}: {end}");
        assert!(
            page.contains("\"dateModified\":\"2025-12-05\"") && page.contains("\"CorrectionComment\""),
            "{language}"
        );
    }
    let data = fs::read_to_string(into.join("moskauer-gespraeche/data/explainer.json"))?;
    assert!(
        data.contains("\"modified\": \"2025-12-05\"") && data.contains("WAS five hours"),
        "the data has it"
    );
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
