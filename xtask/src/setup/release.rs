//! A tool's own release: fetched where one is known for this platform, held against its checksum, and tried.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, ensure};

use super::tool::Tool;
use crate::cache::Cache;
use crate::checksum;
use crate::run::{Step, answer, last_line};

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

/// How long the other side may send next to nothing before a tool is built instead.
pub(crate) const SILENCE: Duration = Duration::from_secs(10);

/// How long fetching may take besides: a slow network is worth waiting for as long as building is slower.
const TIMES: [&str; 6] = ["--connect-timeout", "5", "--max-time", "100", "--speed-limit", "1000"];

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
    pub(crate) fn install(
        &self,
        tool: &Tool<'_>,
        folder: &Path,
        silence: Duration,
        cache: &Cache,
    ) -> Result<()> {
        let archive = folder.join("archive");
        self.fetch(tool, &archive, silence, cache)?;
        checksum::expect(&archive, self.sha256).context("not the archive that is known")?;
        let bin = folder.join("bin");
        fs::create_dir_all(&bin)?;
        let unpacked = answer(Command::new("tar").arg("-xf").arg(&archive).arg("-C").arg(&bin));
        unpacked.context("the archive could not be unpacked")?;
        ensure!(tool.is_at(&bin.join(tool.program)), "its program does not run here");
        Ok(fs::remove_file(archive)?)
    }

    /// By curl, which every system has: a client of our own would make this crate slow to compile.
    fn fetch(&self, tool: &Tool<'_>, archive: &Path, silence: Duration, cache: &Cache) -> Result<()> {
        let mut curl = Command::new("curl");
        curl.args(["--fail", "--silent", "--show-error", "--location"]).args(TIMES);
        curl.arg("--speed-time").arg(silence.as_secs().to_string());
        curl.arg("--output").arg(archive).arg(format!("{}/{}", tool.releases_at, self.archive));
        let log = cache.log(&format!("{}-{}-release", tool.krate, tool.version));
        let what = format!("{} {}, as released by its makers", tool.krate, tool.version);
        // What curl says is enough: without a network the program is built after all.
        Step::new(what, 10, log.clone()).run(&mut curl).map_err(|error| match last_line(&log) {
            line if line.is_empty() => error,
            line => anyhow!(line),
        })
    }
}
