//! Node and npm packages, for the tools that exist nowhere else: wasm-opt, axe-core, html-validate, pym.js,
//! mapshaper.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::apt;
use crate::cache::Cache;
use crate::run::{Step, on_path};

/// An npm package at a fixed version, in a folder of its own.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    /// What it is for and about how long it takes.
    pub(crate) about: &'static str,
}

impl Package {
    /// Installs the package where it is missing and returns its `node_modules`.
    pub(crate) fn install(&self, cache: &Cache) -> Result<PathBuf> {
        let name = format!("{}-{}", self.name, self.version);
        let entry = cache.install(&name, |folder| {
            let npm = npm(cache)?;
            let package = format!("{}@{}", self.name, self.version);
            let step = Step {
                announce: &format!("{} {}: {}", self.name, self.version, self.about),
                fetches: Some(&format!("the npm package {package}")),
                log: cache.log(&name),
                limit: None,
            };
            // Install scripts are never run: none of these packages needs one.
            let options = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-update-notifier", "--prefix"];
            step.run(
                Command::new(npm).arg("install").args(options).arg(folder).arg(package).current_dir(folder),
            )?;
            Ok(())
        })?;
        Ok(entry.join("node_modules"))
    }
}

/// Fetches a package as the archive it was published as, into `folder`, and returns the archive.
pub(crate) fn archive(package: &Package, folder: &Path, cache: &Cache) -> Result<PathBuf> {
    let (name, version) = (package.name, package.version);
    let step = Step {
        announce: &format!("{name} {version}: {}", package.about),
        fetches: Some(&format!("the npm package {name}@{version}")),
        log: cache.log(&format!("pack-{name}-{version}")),
        limit: None,
    };
    let mut command = Command::new(npm(cache)?);
    step.run(command.args(["pack", &format!("{name}@{version}"), "--pack-destination"]).arg(folder))?;
    let archive = folder.join(format!("{name}-{version}.tgz"));
    if !archive.is_file() {
        bail!("npm wrote no archive {}", archive.display());
    }
    Ok(archive)
}

/// Finds node.
pub(crate) fn node() -> Option<PathBuf> {
    on_path(&["node", "nodejs"])
}

/// Finds npm, with node; installs both where that is allowed.
fn npm(cache: &Cache) -> Result<PathBuf> {
    let find = || node().and_then(|_| on_path(if cfg!(windows) { &["npm.cmd"] } else { &["npm"] }));
    if let Some(npm) = find() {
        return Ok(npm);
    }
    apt::install(&["nodejs", "npm"], "nodejs and npm: about 1 minute", cache)?;
    match find() {
        Some(npm) => Ok(npm),
        None => bail!("node and npm are missing: install Node 20 or newer and run the same command again"),
    }
}
