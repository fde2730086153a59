//! `cargo xtask bench` measures and prints, `cargo xtask shots` takes pictures; both look at the release files in a real
//! browser, and assert nothing.

use std::path::{PathBuf, absolute};

use anyhow::{Result, ensure};
use clap::{ArgMatches, Command, arg, value_parser};
use serde_json::json;

use crate::dist;
use crate::project::Project;
use crate::run::openly;
use crate::setup::Ready;
use crate::test::pages_command;

/// What can be measured: the names of the benchmarks in `tests/bench`.
const NAMES: [&str; 4] = ["load", "map", "polls", "register"];

/// How the command of benchmarks is called.
pub(crate) fn command() -> Command {
    let folder = || value_parser!(PathBuf);
    Command::new("bench").about("Measure and print").args([
        arg!(<what> "What is measured").value_parser(NAMES),
        arg!(--rounds <N> "load: how often").value_parser(value_parser!(u32).range(1..)).default_value("7"),
        arg!(--against <DIR> ... "load: another build, measured in turn; may be given again").value_parser(folder()),
        arg!(--selectors <FILE> ... "load: how one finds one's way in it, see tests/bench/load/selectors.toml")
            .value_parser(folder()),
        arg!(--json <FILE> "load: where the figures are written").value_parser(folder()),
    ])
}

/// Builds the release files and measures them.
pub(crate) fn run(project: &Project, options: &ArgMatches) -> Result<()> {
    let what = options.get_one::<String>("what").map_or("", String::as_str);
    let paths = |name| -> std::io::Result<Vec<PathBuf>> {
        options.get_many::<PathBuf>(name).into_iter().flatten().map(absolute).collect()
    };
    let (against, selectors) = (paths("against")?, paths("selectors")?);
    ensure!(against.len() == selectors.len(), "every --against needs its --selectors");
    let pairs: Vec<_> = against.into_iter().zip(selectors).collect();
    let json = options.get_one::<PathBuf>("json").map(absolute).transpose()?;
    let rounds = options.get_one::<u32>("rounds");
    look(project, what, ("KNACKPUNKT_LOAD", &json!({ "rounds": rounds, "against": pairs, "json": json })))
}

/// Builds the release files and takes pictures of them.
pub(crate) fn shots(project: &Project, options: &ArgMatches) -> Result<()> {
    let only = options.get_one::<String>("only");
    let against = options.get_one::<PathBuf>("against").map(absolute).transpose()?;
    look(project, "shots", ("KNACKPUNKT_SHOTS", &json!({ "only": only, "against": against })))
}

/// Builds, and runs a program of `tests` that looks at it, told what is wanted by a variable.
fn look(project: &Project, program: &str, told: (&str, &serde_json::Value)) -> Result<()> {
    let ready = Ready::for_builds(project)?.and_release()?;
    let tools = ready.and_tests()?;
    dist::release(project, &ready, false)?;
    let mut command = pages_command(project, &ready, &tools);
    // Not optimised: the work is the browser's, and the tests are built so, too.
    command.args(["bench", "--quiet", "--profile", "dev", "-p", "knackpunkt-tests", "--bench", program]);
    let status = openly(command.env(told.0, told.1.to_string()))?;
    ensure!(status.success(), "{program} ended with {status}");
    Ok(())
}
