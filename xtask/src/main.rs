//! The project's own commands: `cargo xtask serve`, `dist`, `check`, `test`, `bench`, `shots`, `basemap`. They set up what is missing
//! by themselves. This crate never depends on the app, so that it is compiled in seconds.

mod basemap;
mod bench;
mod dist;
mod project;
mod run;
mod serve;
mod setup;
mod size;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{ArgMatches, Command, arg, value_parser};

use project::Project;

fn main() -> ExitCode {
    let matches = commands().get_matches();
    match start(&matches) {
        Ok(code) => code,
        Err(error) => {
            let text = format!("{error:#}");
            // A full disk shows itself anywhere, in many words.
            eprintln!("xtask: {}", run::recognise_disk(&text).unwrap_or(text));
            ExitCode::FAILURE
        }
    }
}

fn commands() -> Command {
    let port = arg!(--port <port> "The port on this machine").default_value("8080");
    let port = port.value_parser(value_parser!(u16).range(1..));
    let no_open = arg!(--"no-open" "Open no browser window");
    let facts = arg!(--facts "List which facts each statement fills in, language by language");
    let single = arg!(--single "Also write every page and panel as one file, into dist/single/");
    let yes = arg!(--yes "Install packages of the system without asking, where tests need a browser or Node");
    let only =
        arg!(--only <NAME> "Run those tests of the pages whose name contains this, and build what they need");
    let of_states = arg!(--only <NAME> "Those states whose name contains this (tests/shots/states.toml)");
    let against = arg!(--against <DIR> "Show another build's beside").value_parser(value_parser!(PathBuf));
    let command = |name, about| Command::new(name).about(about);
    Command::new("cargo xtask")
        .bin_name("cargo xtask")
        .about("The project's own commands. They set up what is missing.")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(yes.global(true))
        .subcommand(command("serve", "Build, show in a browser, build anew on change").args([port, no_open]))
        .subcommand(command("dist", "Build the release files into dist/ and weigh them").arg(single))
        .subcommand(command("check", "Read the explainers and list every problem").arg(facts))
        .subcommand(command("test", "Run every test").arg(only))
        .subcommand(bench::command())
        .subcommand(command("shots", "Take pictures of every state of the page").args([of_states, against]))
        .subcommand(command("basemap", "Rebuild the map data from its packages"))
}

fn start(matches: &ArgMatches) -> Result<ExitCode> {
    run::end_on_interrupt()?;
    if matches.get_flag("yes") {
        setup::apt::agree();
    }
    let project = Project::find()?;
    match matches.subcommand() {
        Some(("serve", options)) => {
            let port = options.get_one::<u16>("port").copied().unwrap_or(8080);
            serve::run(&project, port, !options.get_flag("no-open"))?;
        }
        Some(("dist", options)) => dist::run(&project, options.get_flag("single"))?,
        Some(("check", options)) => return check(&project, options.get_flag("facts")),
        Some(("test", options)) => {
            test::run(&project, options.get_one::<String>("only").map(String::as_str))?;
        }
        Some(("bench", options)) => bench::run(&project, options)?,
        Some(("shots", options)) => bench::shots(&project, options)?,
        Some(("basemap", _)) => basemap::run(&project)?,
        _ => return Ok(ExitCode::FAILURE),
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs the newsroom's own `check` and returns how it ended; it has said all there is to say.
fn check(project: &Project, facts: bool) -> Result<ExitCode> {
    let ready = setup::Ready::for_native(project)?;
    let mut command = ready.command("cargo");
    command.args(["run", "--quiet", "--package", "knackpunkt-site", "--", "check"]);
    let status = run::openly(command.args(facts.then_some("--facts")))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
