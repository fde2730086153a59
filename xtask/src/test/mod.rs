//! `cargo xtask test`: every test there is, and the builds that tests look at; with `--only NAME` those tests of the
//! written pages whose name contains it.

mod report;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::dist;
use crate::project::Project;
use crate::run::{answer, openly};
use crate::setup::{Ready, TestTools};
use report::{Report, print_slowest};

/// What clippy reads: everything, and the app as the browser gets it. Its two features must never meet in one build.
const LINTED: [&[&str]; 2] =
    [&["--workspace", "--all-targets"], &["-p", "knackpunkt", "--features", "hydrate", "--lib", "--bins"]];

/// The tests that look at the debug build.
const OF_DEBUG: [&str; 2] = [
    "live::the_debug_build_becomes_live_in_silence",
    "trouble::a_panic_of_the_debug_build_says_what_and_where",
];

/// Runs everything, or what `only` names; a step that fails fails the run, but what does not stand on it still runs.
pub(crate) fn run(project: &Project, only: Option<&str>) -> Result<()> {
    let mut report = Report::default();
    let mut set_up = None;
    report.step("set-up", || {
        let ready = Ready::for_builds(project)?.and_release()?;
        let tools = ready.and_tests()?;
        set_up = Some((ready, tools));
        Ok(())
    });
    let Some((ready, tools)) = set_up else { return report.close() };
    if only.is_none() {
        lint(&ready, &mut report);
        let test =
            |tests: &[&str]| cargo(ready.command("cargo").args(["test", "--no-fail-fast"]).args(tests));
        report.step("commands' tests", || test(&["-p", "xtask"]));
        // In one call, without xtask: then they stand on the same dependencies as the command that writes the pages.
        let others = ["--workspace", "--exclude", "xtask", "--exclude", "knackpunkt-tests"];
        report.step("app and crates", || test(&others));
    }
    pages(project, &ready, &tools, only, &mut report);
    report.close()
}

fn pages(project: &Project, ready: &Ready, tools: &TestTools, only: Option<&str>, report: &mut Report) {
    let debug = project.root.join("target/dist-debug");
    let is_debug_needed = only.is_none_or(|only| OF_DEBUG.iter().any(|test| test.contains(only)));
    let debug_built = !is_debug_needed || report.step("debug build", || dist::debug(ready, &debug));
    let release_built = report.step("release build, sizes", || dist::release(project, ready, true));
    let built = release_built || project.root.join("dist/index.html").is_file();
    let pages = "pages' tests";
    let made_up = project.root.join("target/dist-fixture");
    let made_up_built = built && report.step("made-up pages", || write_made_up(project, &made_up));
    if !(debug_built && made_up_built) {
        report.skip(pages, "the pages were not built");
        return;
    }
    let times = project.root.join("target/test-times");
    // Where there are none yet, none have to go.
    let _ = fs::remove_file(&times);
    report.step(pages, || {
        let mut command = pages_command(project, ready, tools);
        command.args(["test", "--no-fail-fast", "-p", "knackpunkt-tests"]).args(only);
        command.env("KNACKPUNKT_DIST_FIXTURE", &made_up).env("KNACKPUNKT_DIST_DEBUG", &debug);
        cargo(command.env("KNACKPUNKT_TIMES", &times))
    });
    print_slowest(&times);
}

/// Writes the pages of the made-up explainer in `tests/content`, which most tests of the program look at: by the command
/// that wrote the release build, beside a copy of the WASM and of all else that lies at the top of that.
fn write_made_up(project: &Project, into: &Path) -> Result<()> {
    // Where there is none yet, none has to go.
    let _ = fs::remove_dir_all(into);
    copy_files(&project.root.join("dist"), into)?;
    let mut command = Command::new(program(project));
    command.current_dir(&project.root).args(["build", "--single", "--content", "tests/content", "--into"]);
    let status = openly(command.arg(into).env_remove("KNACKPUNKT_SITE"))?;
    ensure!(status.success(), "the made-up pages were not written");
    Ok(())
}

/// Copies the files of a folder; folders in it are explainers.
fn copy_files(from: &Path, into: &Path) -> Result<()> {
    let failed = || format!("{} cannot be copied into {}", from.display(), into.display());
    fs::create_dir_all(into).with_context(failed)?;
    for entry in fs::read_dir(from).with_context(failed)? {
        let entry = entry.with_context(failed)?;
        if entry.file_type().with_context(failed)?.is_file() {
            fs::copy(entry.path(), into.join(entry.file_name())).with_context(failed)?;
        }
    }
    Ok(())
}

/// Cargo, told where the release pages, the command that wrote them and the tools of tests are.
pub(crate) fn pages_command(project: &Project, ready: &Ready, tools: &TestTools) -> Command {
    let mut command = ready.command("cargo");
    command.env("KNACKPUNKT_DIST", project.root.join("dist")).env("KNACKPUNKT_COMMAND", program(project));
    command.envs(tools.iter().map(|(variable, path)| (variable, path)));
    command
}

/// The newsroom's command, as the build of the pages left it.
fn program(project: &Project) -> PathBuf {
    project.root.join("target/debug/knackpunkt").with_extension(std::env::consts::EXE_EXTENSION)
}

/// Format and lints, where the toolchain has the tools.
fn lint(ready: &Ready, report: &mut Report) {
    let has = |tool: &str| answer(ready.command("cargo").args([tool, "--version"])).is_some();
    if has("fmt") {
        report.step("format", || cargo(ready.command("cargo").args(["fmt", "--all", "--check"])));
    } else {
        report.skip("format", "the toolchain has no rustfmt");
    }
    if !has("clippy") {
        report.skip("lints", "the toolchain has no clippy");
        return;
    }
    report.step("lints", || {
        // All of them are read even where one has found something.
        let results = LINTED.map(|what| {
            let command = &mut ready.command("cargo");
            cargo(command.args(["clippy", "--quiet"]).args(what).args(["--", "--deny", "warnings"]))
        });
        results.into_iter().collect()
    });
}

fn cargo(command: &mut Command) -> Result<()> {
    let status = openly(command)?;
    ensure!(status.success(), "cargo ended with {status}");
    Ok(())
}
