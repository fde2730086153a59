//! Node and npm packages, for the tools that exist nowhere else.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::apt;
use crate::project::Cache;
use crate::run::{Step, on_path};

const NODE: [&str; 2] = ["node", "nodejs"];

/// An npm package at a fixed version, in a folder of its own.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    /// What it is for, such as `which makes WASM smaller`.
    pub(crate) purpose: &'static str,
    /// About how many seconds it takes to install.
    pub(crate) seconds: u64,
}

impl Package {
    /// Installs the package where it is missing and returns its `node_modules`.
    pub(crate) fn install(&self, cache: &Cache) -> Result<PathBuf> {
        let name = format!("{}-{}", self.name, self.version);
        let entry = cache.install(&name, |folder| {
            let npm = npm(cache)?;
            // Install scripts are never run: none of these packages needs one.
            let options = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-update-notifier", "--prefix"];
            let mut command = Command::new(npm);
            command.arg("install").args(options).arg(folder).arg(self.at_version()).current_dir(folder);
            self.step(cache.log(&name)).run(&mut command)
        })?;
        Ok(entry.join("node_modules"))
    }

    /// Fetches the package as the archive it was published as, into `folder`, and returns the archive.
    pub(crate) fn archive(&self, folder: &Path, cache: &Cache) -> Result<PathBuf> {
        let name = format!("{}-{}", self.name, self.version);
        let mut command = Command::new(npm(cache)?);
        command.args(["pack", &self.at_version(), "--pack-destination"]).arg(folder);
        self.step(cache.log(&format!("pack-{name}"))).run(&mut command)?;
        let archive = folder.join(format!("{name}.tgz"));
        ensure!(archive.is_file(), "npm wrote no archive {}", archive.display());
        Ok(archive)
    }

    fn at_version(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }

    fn step(&self, log: PathBuf) -> Step {
        Step::new(format!("{} {}, {}", self.name, self.version, self.purpose), self.seconds, log)
    }
}

/// Node, which is there once a package was installed.
pub(crate) fn command() -> Result<Command> {
    Ok(Command::new(on_path(&NODE).context("node is missing")?))
}

/// Finds npm, with node; installs both where that is possible and wanted.
fn npm(cache: &Cache) -> Result<PathBuf> {
    let find = || on_path(&NODE).and_then(|_| on_path(if cfg!(windows) { &["npm.cmd"] } else { &["npm"] }));
    if let Some(npm) = find() {
        return Ok(npm);
    }
    apt::install(&["nodejs", "npm"], 60, cache)?;
    find().context("node and npm are missing: install Node 20 or newer and run the same command again")
}
