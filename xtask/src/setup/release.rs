//! A tool's own release: fetched where one is known for this platform, held against its checksum, and tried.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, anyhow, ensure};

use super::tool::Tool;
use crate::cache::{Cache, tar, unpack};
use crate::run::{Step, last_line};

/// An archive of a tool's release.
#[derive(Debug)]
pub(crate) struct Release {
    /// The platform, as `std::env::consts` names system and processor.
    pub(crate) platform: (&'static str, &'static str),
    /// The archive's name, the end of its address.
    pub(crate) archive: &'static str,
    /// In hexadecimal.
    pub(crate) sha256: &'static str,
}

/// How long fetching may take, and how long the other side may send next to nothing: a slow network is worth waiting for
/// as long as building is slower. In tests less, and still enough for a busy machine to answer.
const TIMES: [&str; 8] = [
    "--connect-timeout",
    "5",
    "--max-time",
    "100",
    "--speed-limit",
    "1000",
    "--speed-time",
    if cfg!(test) { "3" } else { "10" },
];

impl Release {
    /// The release for the platform this program runs on.
    pub(crate) fn here(releases: &[Self]) -> Option<&Self> {
        releases.iter().find(|release| release.platform == (std::env::consts::OS, std::env::consts::ARCH))
    }

    /// Puts the tool's program into `folder/bin`.
    ///
    /// # Errors
    ///
    /// Where the archive cannot be fetched in time, is another one than the known, or its program does not run here
    /// (a system's C library may be older than the one it was made for).
    pub(crate) fn install(&self, tool: &Tool<'_>, folder: &Path, cache: &Cache) -> Result<()> {
        let archive = folder.join("archive");
        self.fetch(tool, &archive, cache)?;
        let bin = folder.join("bin");
        fs::create_dir_all(&bin)?;
        unpack(&archive, self.sha256, &mut tar(&archive, &bin))?;
        ensure!(tool.is_at(&bin.join(tool.program)), "its program does not run here");
        Ok(())
    }

    /// By curl, which every system has: a client of our own would make this crate slow to compile.
    fn fetch(&self, tool: &Tool<'_>, archive: &Path, cache: &Cache) -> Result<()> {
        let mut curl = Command::new("curl");
        curl.args(["--fail", "--silent", "--show-error", "--location"]).args(TIMES);
        curl.arg("--output").arg(archive).arg(format!("{}/{}", tool.releases_at, self.archive));
        let log = cache.log(&format!("{}-release", tool.name()));
        let what = format!("{} {}, as released by its makers", tool.krate, tool.version);
        // What curl says is enough: without a network the program is built after all.
        Step::new(what, 10, log.clone()).run(&mut curl).map_err(|error| match last_line(&log) {
            line if line.is_empty() => error,
            line => anyhow!(line),
        })
    }
}
