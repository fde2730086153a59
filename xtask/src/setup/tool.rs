//! Programs written in Rust, once per version: from their release, else built by cargo.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::environment;
use super::release::Release;
use crate::cache::Cache;
use crate::run::{Step, answer};

/// The tools' own settings optimise the whole program, which a few builds of a small page never earn back.
const QUICKLY: [(&str, &str); 2] =
    [("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"), ("CARGO_PROFILE_RELEASE_LTO", "off")];

/// A program that its makers release and `cargo install` builds.
#[derive(Debug)]
pub(crate) struct Tool<'a> {
    /// The crate.
    pub(crate) krate: &'a str,
    /// The program in it.
    pub(crate) program: &'a str,
    pub(crate) version: &'a str,
    /// The address of the folder its releases lie in, and those whose checksum is known.
    pub(crate) releases_at: &'a str,
    pub(crate) releases: &'a [Release],
    /// Further options of `cargo install`.
    pub(crate) options: &'a [&'a str],
    /// How much it is optimised, `0` to `3`: a program with little to do is better built fast.
    pub(crate) optimised: &'a str,
    /// About how many seconds building takes, on two cores.
    pub(crate) seconds: u64,
}

impl Tool<'_> {
    /// Returns the folder to put on PATH, setting the program up first where it is missing; `None` where PATH has
    /// this very version already.
    pub(crate) fn install(&self, cache: &Cache) -> Result<Option<PathBuf>> {
        if !cache.entry(&self.name()).is_dir() && self.is_at(Path::new(self.program)) {
            return Ok(None);
        }
        Ok(Some(self.set_up(cache)?))
    }

    /// Whether a program is this tool in this version.
    pub(crate) fn is_at(&self, program: &Path) -> bool {
        let said = answer(Command::new(program).arg("--version"));
        said.is_some_and(|said| said.split_whitespace().nth(1) == Some(self.version))
    }

    /// Its name in the cache.
    pub(crate) fn name(&self) -> String {
        format!("{}-{}", self.krate, self.version)
    }

    /// Fetches or builds the program and returns its folder.
    fn set_up(&self, cache: &Cache) -> Result<PathBuf> {
        let entry = cache.install(&self.name(), |folder| {
            if let Some(release) = Release::here(self.releases) {
                match release.install(self, folder, cache) {
                    Ok(()) => return Ok(()),
                    Err(error) => eprintln!("  {} is built instead: {error:#}", self.krate),
                }
                fs::remove_dir_all(folder)?;
                fs::create_dir(folder)?;
            }
            self.build(folder, cache)
        })?;
        Ok(entry.join("bin"))
    }

    fn build(&self, folder: &Path, cache: &Cache) -> Result<()> {
        let target = folder.join("target");
        // Built in the cache: the project's folder may pin a toolchain or flags that are not for tools.
        let mut command = environment::command("cargo", cache.root(), &[]);
        command.arg("install").arg(self.krate).args(["--version", &format!("={}", self.version)]);
        command.arg("--root").arg(folder).env("CARGO_TARGET_DIR", &target);
        command.args(self.options).envs(QUICKLY).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.optimised);
        let what = format!("{} {}, which is built once", self.krate, self.version);
        Step::new(what, self.seconds, cache.log(&self.name())).run(&mut command)?;
        Ok(fs::remove_dir_all(target)?)
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
