//! The newsroom's command: checks content, and writes the pages.

use clap::{Parser, Subcommand};
use knackpunkt_site::{BuildOptions, build, check};
use std::path::PathBuf;
use std::process::ExitCode;
use url::Url;

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
    Build {
        /// The folder with the WASM, its glue and the public files.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        into: PathBuf,
        /// The style sheet that imports all others.
        #[arg(long, default_value = "style/main.css")]
        style: PathBuf,
        /// The address the files will be served under, such as https://example.org/explained/: social networks need it
        /// to show a page's card.
        #[arg(long, env = "KNACKPUNKT_SITE", value_parser = site)]
        site: Option<Url>,
        /// Also writes every page and panel as one file with everything inside, into the folder `single`.
        #[arg(long, env = "KNACKPUNKT_SINGLE", value_parser = clap::builder::BoolishValueParser::new(), num_args = 0..=1, default_missing_value = "true", default_value = "false")]
        single: bool,
        /// How the WASM was built. One for development keeps its names and messages: a panic says what happened, and where.
        #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
        profile: String,
    },
}

/// Reads a site's address. Everything below it starts with it, so it ends in a slash.
fn site(text: &str) -> Result<Url, String> {
    let address = Url::parse(text).map_err(|error| error.to_string())?;
    let whole = matches!(address.scheme(), "http" | "https") && address.host().is_some();
    if !whole || address.query().is_some() || address.fragment().is_some() {
        return Err("an address such as https://example.org/explained/ is needed".to_owned());
    }
    if address.path().ends_with('/') {
        return Ok(address);
    }
    Url::parse(&format!("{address}/")).map_err(|error| error.to_string())
}

fn main() -> ExitCode {
    let Command { action, content, basemaps } = Command::parse();
    let done = match action {
        Action::Check { facts } => check(&content, &basemaps, facts),
        Action::Build { into, style, site, single, profile } => build(&BuildOptions {
            content: &content,
            basemaps: &basemaps,
            style: &style,
            into: &into,
            site: site.as_ref(),
            single,
            shrink: profile == "release",
        }),
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
