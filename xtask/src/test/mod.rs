//! `cargo xtask test`: every test there is, and the builds that tests look at.

mod report;

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::cache::Cache;
use crate::dist;
use crate::project::Project;
use crate::run::{answer, openly};
use crate::setup::{Browser, ForTests, Ready};
use report::Report;

/// What clippy reads, one call per combination: the app's two features must never meet in one build.
const LINTED: [&[&str]; 5] = [
    &["-p", "knackpunkt-model", "-p", "knackpunkt-maths", "-p", "knackpunkt-content", "--all-targets"],
    &["-p", "knackpunkt", "-p", "knackpunkt-site", "--all-targets"],
    &["-p", "knackpunkt", "--features", "hydrate", "--lib", "--bin", "knackpunkt-web"],
    &["-p", "knackpunkt-tests", "--all-targets"],
    &["-p", "xtask", "--all-targets"],
];

/// Sets up and runs everything; a failed step fails the run, but later steps that do not stand on it still run.
pub(crate) fn run(project: &Project, cache: &Cache) -> Result<()> {
    let mut report = Report::default();
    let mut set_up = None;
    report.step("set-up", || {
        let ready = Ready::for_builds(project, cache)?.and_release()?;
        let tools = ready.and_tests()?;
        set_up = Some((ready, tools));
        Ok(())
    });
    let Some((ready, tools)) = set_up else { return report.close() };
    lint(&ready, &mut report);
    let test =
        |arguments: &[&str]| cargo(ready.command("cargo").args(["test", "--no-fail-fast"]).args(arguments));
    report.step("commands' tests", || test(&["-p", "xtask"]));
    report.step("model, maths, content", || {
        test(&["-p", "knackpunkt-model", "-p", "knackpunkt-maths", "-p", "knackpunkt-content"])
    });
    report.step("app and site", || test(&["-p", "knackpunkt", "-p", "knackpunkt-site"]));
    let debug = project.path("target/dist-debug");
    let debug_built = report.step("debug build", || dist::debug(&ready, &debug));
    let release_built = report.step("release build, sizes", || dist::release(project, &ready, true));
    let built = release_built || project.path("dist/index.html").is_file();
    let pages = "pages' tests";
    if debug_built && built {
        report.step(pages, || cargo(&mut pages_tests(project, &ready, &debug, &tools)));
    } else {
        report.skip(pages, "the pages were not built");
    }
    report.close()
}

/// The tests of the written pages, told where everything is.
fn pages_tests(project: &Project, ready: &Ready, debug: &Path, tools: &ForTests) -> Command {
    let mut command = pages_command(project, ready, &tools.browser);
    command.args(["test", "--no-fail-fast", "-p", "knackpunkt-tests"]);
    command.env("KNACKPUNKT_DIST_DEBUG", debug).env("KNACKPUNKT_AXE", &tools.axe);
    command.env("KNACKPUNKT_HTML_VALIDATE", &tools.html_validate).env("KNACKPUNKT_PYM", &tools.pym);
    command
}

/// Cargo, told where the release pages, the command that wrote them and the browser are.
pub(crate) fn pages_command(project: &Project, ready: &Ready, browser: &Browser) -> Command {
    let mut command = ready.command("cargo");
    let program = format!("target/debug/knackpunkt{}", std::env::consts::EXE_SUFFIX);
    command.env("KNACKPUNKT_DIST", project.path("dist")).env("KNACKPUNKT_COMMAND", project.path(&program));
    command.env("KNACKPUNKT_BROWSER", &browser.program).env("KNACKPUNKT_DRIVER", &browser.driver);
    command
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
        let clippy = |what: &&[&str]| {
            let command = &mut ready.command("cargo");
            cargo(command.args(["clippy", "--quiet"]).args(*what).args(["--", "--deny", "warnings"]))
        };
        // All of them are read even where one has found something.
        let results: Vec<Result<()>> = LINTED.iter().map(clippy).collect();
        results.into_iter().collect()
    });
}

fn cargo(command: &mut Command) -> Result<()> {
    let status = openly(command)?;
    ensure!(status.success(), "cargo ended with {status}");
    Ok(())
}
