//! Programs written in Rust, once per version: from the release of their makers, fetched where one is known for this
//! platform, held against its checksum and tried; else built by cargo.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, anyhow, ensure};

use super::toolchain;
use crate::project::{Cache, tar, unpack};
use crate::run::{Step, answer, last_line};

/// The tools' own settings optimise the whole program, which a few builds of a small page never earn back.
const QUICKLY: [(&str, &str); 2] =
    [("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"), ("CARGO_PROFILE_RELEASE_LTO", "off")];

/// How many seconds fetching may take, and for how many the other side may send next to nothing: a slow network is worth
/// waiting for as long as building is slower. In tests less, and still enough for a busy machine to answer.
const FETCHING: &str = "100";
const SILENCE: &str = if cfg!(test) { "3" } else { "10" };

/// What archives call the system that this program runs on.
const SYSTEM: &str = if cfg!(target_os = "macos") { "darwin" } else { OS };

/// A program that its makers release and `cargo install` builds.
#[derive(Debug)]
pub(crate) struct Tool<'a> {
    pub(crate) krate: &'a str,
    pub(crate) program: &'a str,
    pub(crate) version: &'a str,
    /// The address of the folder its releases lie in, and those whose checksum is known: what follows the crate in the
    /// archive's name, which is the platform, and the SHA-256 in hexadecimal.
    pub(crate) releases_at: &'a str,
    pub(crate) releases: &'a [(&'a str, &'a str)],
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
        if !cache.root.join(self.name()).is_dir() && self.is_at(Path::new(self.program)) {
            return Ok(None);
        }
        Ok(Some(self.set_up(cache)?))
    }

    /// Whether a program is this tool in this version.
    fn is_at(&self, program: &Path) -> bool {
        let said = answer(Command::new(program).arg("--version"));
        said.is_some_and(|said| said.split_whitespace().nth(1) == Some(self.version))
    }

    pub(crate) fn name(&self) -> String {
        format!("{}-{}", self.krate, self.version)
    }

    /// Fetches or builds the program and returns its folder.
    fn set_up(&self, cache: &Cache) -> Result<PathBuf> {
        let entry = cache.install(&self.name(), |folder| {
            let is_ours = |archive: &str| archive.starts_with(ARCH) && archive.contains(SYSTEM);
            if let Some((archive, sha256)) = self.releases.iter().find(|(archive, _)| is_ours(archive)) {
                match self.take(archive, sha256, folder, cache) {
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

    /// Puts the program of a release into `folder/bin`, if it can be fetched in time, is the known one, and runs here: a
    /// system's C library may be older than the one it was made for.
    fn take(&self, archive: &str, sha256: &str, folder: &Path, cache: &Cache) -> Result<()> {
        let address = format!("{}/{}-{archive}", self.releases_at, self.krate);
        let (archive, bin) = (folder.join("archive"), folder.join("bin"));
        self.fetch(&address, &archive, cache)?;
        fs::create_dir_all(&bin)?;
        unpack(&archive, sha256, &mut tar(&archive, &bin))?;
        ensure!(self.is_at(&bin.join(self.program)), "its program does not run here");
        Ok(())
    }

    /// By curl, which every system has: a client of our own would make this crate slow to compile.
    fn fetch(&self, address: &str, archive: &Path, cache: &Cache) -> Result<()> {
        let mut curl = Command::new("curl");
        curl.args(["--fail", "--silent", "--show-error", "--location", "--connect-timeout", "5"]);
        curl.args(["--max-time", FETCHING, "--speed-limit", "1000", "--speed-time", SILENCE]);
        curl.arg("--output").arg(archive).arg(address);
        let log = cache.log(&format!("{}-release", self.name()));
        let what = format!("{} {}, as released by its makers", self.krate, self.version);
        // What curl says is enough: without a network the program is built after all.
        Step::new(what, 10, log.clone()).run(&mut curl).map_err(|error| match last_line(&log) {
            line if line.is_empty() => error,
            line => anyhow!(line),
        })
    }

    fn build(&self, folder: &Path, cache: &Cache) -> Result<()> {
        let target = folder.join("target");
        // Built in the cache: the project's folder may pin a toolchain or flags that are not for tools.
        let mut command = toolchain::command("cargo", &cache.root, &[]);
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
