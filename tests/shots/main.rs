//! Pictures of every state of the built pages, at every width, light, dark, in forced colours and as on paper, put together
//! to sheets in `target/shots`; beside those of another build, where one is named. Run by `cargo xtask shots`; asserts
//! nothing but that every state can be reached.

mod sheets;
mod states;
mod take;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use sheets::Sheet;
use std::fs;
use std::path::PathBuf;
use support::dist;
use support::server::{Server, ServerConfig};

/// What is wanted, as `cargo xtask shots` says it.
#[derive(Debug, Default, Deserialize)]
struct Options {
    /// What the name of a state must contain.
    only: Option<String>,
    /// Another build.
    against: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let told = std::env::var("KNACKPUNKT_SHOTS").unwrap_or_else(|_| "{}".into());
    let options: Options = serde_json::from_str(&told).context("KNACKPUNKT_SHOTS")?;
    let only = options.only.as_deref().unwrap_or_default();
    let states = states::all(only)?;
    let is_paper = take::PAPER.contains(only);
    ensure!(is_paper || !states.is_empty(), "no state has such a name; all are in tests/shots/states.toml");
    let folder = dist::root().join("target/shots");
    let _ = fs::remove_dir_all(&folder);
    let builds = [("here", Some(dist::release())), ("against", options.against)];
    let mut served = Vec::new();
    for (name, dist) in builds {
        let Some(dist) = dist else { continue };
        fs::create_dir_all(folder.join(name))?;
        served.push((name, Server::with(ServerConfig::of_build(dist)).await?));
    }
    for (build, server) in served.iter().filter(|_| is_paper) {
        take::paper(server, &folder.join(build)).await?;
    }
    let mut all = Vec::new();
    // What cannot be reached any more is said in the end: it keeps no other state from being seen.
    let mut unreached = Vec::new();
    for state in &states {
        for language in state.languages() {
            let name = format!("{}-{language}", state.name);
            eprintln!("{name}");
            let mut sheet = Sheet { name, builds: Vec::new() };
            for (build, server) in &served {
                let shots = take::take(server, state, language, &folder.join(build)).await;
                match shots {
                    Ok(shots) => sheet.builds.push((build, shots)),
                    // The other build may not know every state.
                    Err(error) if *build == "against" => eprintln!("  not there: {error:#}"),
                    Err(error) => unreached.push(format!("{}: {error:#}", sheet.name)),
                }
            }
            all.push(sheet);
        }
    }
    sheets::write(&folder, &all).await?;
    println!("{} states in {}", all.len(), folder.canonicalize()?.display());
    ensure!(unreached.is_empty(), "{}", unreached.join("\n"));
    Ok(())
}
