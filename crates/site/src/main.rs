//! The newsroom's command: checks content, and writes the pages.

use clap::{Parser, Subcommand};
use knackpunkt_site::{BuildOptions, build, check};
use std::path::PathBuf;
use std::process::ExitCode;

/// Shows a news article about a dispute as an interactive explainer.
#[derive(Parser)]
#[command(version)]
struct Command {
    #[command(subcommand)]
    action: Action,
    /// Folder with an explainer in each of its folders.
    #[arg(long, global = true, default_value = "content")]
    content: PathBuf,
    /// Folder with the base maps.
    #[arg(long, global = true, default_value = "basemaps")]
    basemaps: PathBuf,
}

#[derive(Subcommand)]
enum Action {
    /// Reads every explainer and lists every problem.
    Check {
        /// Also lists which facts each statement fills in, language by language.
        #[arg(long)]
        facts: bool,
    },
    /// Writes every page beside the WASM that lies in a folder already.
    Build(BuildOptions),
}

fn main() -> ExitCode {
    let Command { action, content, basemaps } = Command::parse();
    let done = match action {
        Action::Check { facts } => check(&content, &basemaps, facts),
        Action::Build(options) => build(&content, &basemaps, &options),
    };
    match done {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
