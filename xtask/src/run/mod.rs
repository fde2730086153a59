//! Runs other programs: quietly with their output captured, openly, or as a long step with progress and a log.

mod child;
mod step;
mod trouble;

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context as _, Result};

use child::Running;
pub(crate) use child::end_on_interrupt;
pub(crate) use step::{Step, last_line};
pub(crate) use trouble::recognise_disk;

/// Runs a program to its end and returns what it wrote to its output, or `None` if it failed or is not there.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let child = Running::start(command.stdout(Stdio::piped()).stderr(Stdio::null())).ok()?;
    let mut text = String::new();
    let read = child.stdout()?.read_to_string(&mut text);
    let status = child.wait(None, |_| {}).ok()??;
    (read.is_ok() && status.success()).then(|| text.trim().to_owned())
}

/// Runs a program whose output the user sees as it comes.
pub(crate) fn openly(command: &mut Command) -> Result<ExitStatus> {
    Running::start(command)?.wait(None, |_| {})?.context("it did not end")
}

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
