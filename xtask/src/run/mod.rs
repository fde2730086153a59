//! Runs other programs: quietly with their output captured, openly, or as a long step with progress and a log.

mod children;
mod progress;
mod trouble;

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result};

pub(crate) use children::{Running, end_on_interrupt};
pub(crate) use progress::clock;
pub(crate) use trouble::recognise_disk;

/// Runs a program to its end and returns what it wrote to its output, or `None` if it failed or is not there.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let mut child = Running::start(command.stdout(Stdio::piped()).stderr(Stdio::null())).ok()?;
    let mut text = String::new();
    child.child().stdout.take()?.read_to_string(&mut text).ok()?;
    let status = child.wait(None, || {}).ok()??;
    status.success().then(|| text.trim().to_owned())
}

/// Runs a program whose output the user sees as it comes.
pub(crate) fn openly(command: &mut Command) -> Result<ExitStatus> {
    Running::start(command)?.wait(None, || {})?.context("it did not end")
}

/// A step that takes long: announced with an estimate, its output kept in a log and shown only if it fails.
#[derive(Debug)]
pub(crate) struct Step<'a> {
    /// What is done, and about how long it takes.
    pub(crate) announce: &'a str,
    /// What is fetched, for the sentence that says that there is no network.
    pub(crate) fetches: Option<&'a str>,
    /// Where the output goes.
    pub(crate) log: PathBuf,
    /// After this time the step is ended and counts as failed.
    pub(crate) limit: Option<Duration>,
}

impl Step<'_> {
    /// Runs the step and returns the time it took.
    pub(crate) fn run(&self, command: &mut Command) -> Result<Duration> {
        eprintln!("→ {}", self.announce);
        let log =
            File::create(&self.log).with_context(|| format!("{} cannot be written", self.log.display()))?;
        let mut child = Running::start(command.stdout(log.try_clone()?).stderr(log))?;
        let mut progress = progress::Progress::new(self.log.clone());
        let status = child.wait(self.limit, || progress.tick())?;
        let took = progress.end();
        match status {
            Some(status) if status.success() => {
                eprintln!("  done in {}", clock(took));
                Ok(took)
            }
            Some(status) => Err(self.failure(&status.to_string())),
            None => Err(self.failure(&format!("no end after {}", clock(took)))),
        }
    }

    /// One sentence where the trouble is known, else the end of the log.
    fn failure(&self, how: &str) -> anyhow::Error {
        let output = fs::read(&self.log).unwrap_or_default();
        let output = String::from_utf8_lossy(&output);
        let log = self.log.display();
        match trouble::recognise(&output, self.fetches) {
            Some(sentence) => anyhow::anyhow!("{sentence} (log: {log})"),
            None => anyhow::anyhow!(
                "{}\n\nthis failed ({how}); the whole output is in {log}",
                trouble::tail(&output, 20)
            ),
        }
    }
}

/// Finds a program on PATH.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let candidates = |name: &&str| -> Option<PathBuf> {
        let suffix = if name.contains('.') { "" } else { std::env::consts::EXE_SUFFIX };
        folders.iter().map(|folder| folder.join(format!("{name}{suffix}"))).find(|path| path.is_file())
    };
    names.iter().find_map(candidates)
}

/// Reads a file as text, naming it if that fails.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}
