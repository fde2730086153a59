//! The project's own commands: `cargo xtask serve`, `dist`, `check`, `test`, `bench`, `basemap`. They set up what is missing
//! by themselves. This crate never depends on the app, so that it is compiled in seconds.

mod archive;
mod basemap;
mod bench;
mod cache;
mod check;
mod dist;
mod project;
mod run;
mod serve;
mod setup;
mod size;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use cache::Cache;
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
    let port = Arg::new("port")
        .long("port")
        .default_value("8080")
        .value_parser(value_parser!(u16).range(1..))
        .help("The port on this machine");
    let no_open =
        Arg::new("no-open").long("no-open").action(ArgAction::SetTrue).help("Open no browser window");
    let facts = Arg::new("facts").long("facts").action(ArgAction::SetTrue);
    let facts = facts.help("List which facts each statement fills in, language by language");
    let single = Arg::new("single").long("single").action(ArgAction::SetTrue);
    let single = single.help("Also write every page and panel as one file, into dist/single/");
    let yes = Arg::new("yes").long("yes").action(ArgAction::SetTrue).global(true);
    let yes = yes.help("Install packages of the system without asking, where tests need a browser or Node");
    let only = Arg::new("only").long("only").value_name("NAME");
    let only = only.help("Run those tests of the pages whose name contains this, and build what they need");
    let bench = Arg::new("what").required(true).value_parser(bench::NAMES).help("What is measured");
    Command::new("cargo xtask")
        .bin_name("cargo xtask")
        .about("The project's own commands. They set up what is missing.")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(yes)
        .subcommand(
            Command::new("serve")
                .about("Build, show in a browser, build anew on change")
                .args([port, no_open]),
        )
        .subcommand(
            Command::new("dist").about("Build the release files into dist/ and weigh them").arg(single),
        )
        .subcommand(Command::new("check").about("Read the explainers and list every problem").arg(facts))
        .subcommand(Command::new("test").about("Run every test").arg(only))
        .subcommand(Command::new("bench").about("Measure and print").arg(bench))
        .subcommand(Command::new("basemap").about("Rebuild the map data from its packages"))
}

fn start(matches: &ArgMatches) -> Result<ExitCode> {
    run::end_on_interrupt()?;
    if matches.get_flag("yes") {
        setup::apt::agree();
    }
    let (project, cache) = (Project::find()?, Cache::open()?);
    match matches.subcommand() {
        Some(("serve", options)) => {
            let port = options.get_one::<u16>("port").copied().unwrap_or(8080);
            serve::run(&project, &cache, port, !options.get_flag("no-open"))?;
        }
        Some(("dist", options)) => dist::run(&project, &cache, options.get_flag("single"))?,
        Some(("check", options)) => {
            return Ok(code(check::run(&project, &cache, options.get_flag("facts"))?));
        }
        Some(("test", options)) => {
            test::run(&project, &cache, options.get_one::<String>("only").map(String::as_str))?;
        }
        Some(("bench", options)) => {
            let what = options.get_one::<String>("what").map_or("", String::as_str);
            bench::run(&project, &cache, what)?;
        }
        Some(("basemap", _)) => basemap::run(project.root(), &cache)?,
        _ => return Ok(ExitCode::FAILURE),
    }
    Ok(ExitCode::SUCCESS)
}

/// Passes another program's exit code on.
fn code(status: std::process::ExitStatus) -> ExitCode {
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    code.map_or(ExitCode::FAILURE, ExitCode::from)
}
