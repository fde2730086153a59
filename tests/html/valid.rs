//! Every written page is valid HTML, as html-validate reads the standard. No rule is off: see `tests/html-validate.json`.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use support::explainer::FIXTURE;
use support::{dist, site};

/// What is wrong with the pages below a folder: nothing where all is well.
fn problems(folder: &Path) -> Result<String> {
    let package = std::env::var_os("KNACKPUNKT_HTML_VALIDATE")
        .context("KNACKPUNKT_HTML_VALIDATE names the folder of html-validate; `cargo xtask test` sets it")?;
    let mut command = Command::new("node");
    command.arg(Path::new(&package).join("bin/html-validate.mjs"));
    command.arg("--config").arg(dist::root().join("tests/html-validate.json"));
    let done = command.args(["--formatter", "text", "--ext", "html"]).arg(folder).output()?;
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let complained = String::from_utf8_lossy(&done.stderr);
    ensure!(done.status.success() != said.contains("error"), "html-validate failed: {said} {complained}");
    Ok(said)
}

fn room(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn every_page_is_valid_where_the_site_is_not_known() -> Result<()> {
    assert_eq!(problems(&dist::release())?, "");
    Ok(())
}

/// What the real explainer has no example of is valid, too.
#[test]
fn every_page_with_everything_in_it_is_valid() -> Result<()> {
    assert_eq!(problems(&FIXTURE.dist())?, "");
    Ok(())
}

#[test]
fn every_page_is_valid_where_the_site_is_known() -> Result<()> {
    assert_eq!(problems(site::folder(&room("html"))?)?, "");
    Ok(())
}

#[test]
fn the_check_finds_what_is_wrong() -> Result<()> {
    let folder = room("invalid");
    fs::create_dir_all(&folder)?;
    let page = |body: &str| {
        format!("<!DOCTYPE html><html lang=\"de\"><head><title>x</title></head><body>{body}</body></html>")
    };
    fs::write(folder.join("index.html"), page("<p>gut</p>"))?;
    assert_eq!(problems(&folder)?, "");
    for (wrong, rule) in [
        ("<ul><p>x</p></ul>", "element-permitted-content"),
        ("<!>", "parser-error"),
        ("<b id=\"a\"></b><b id=\"a\"></b>", "no-dup-id"),
    ] {
        fs::write(folder.join("index.html"), page(wrong))?;
        let said = problems(&folder)?;
        assert!(said.contains(rule), "{wrong}: {said}");
    }
    Ok(())
}
