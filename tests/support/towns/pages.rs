//! Pages of made-up towns, written by the newsroom's command beside the WASM, glue, style and boot script of the
//! release build.

use crate::dist;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// The seed of the towns: every run has the same.
const SEED: u32 = 1;

/// Writes pages with so many towns below a room of the caller's, whatever was there before. Gives back their folder,
/// and how long the command took to read the content and to write the pages.
///
/// # Errors
/// Where a file cannot be written, or the command says no.
pub fn build(room: &Path, count: usize) -> Result<(PathBuf, Duration)> {
    let room = room.join(format!("map-{count}"));
    let _ = fs::remove_dir_all(&room);
    let (content, folder) = (room.join("content"), room.join("pages"));
    super::write(&content, count, SEED)?;
    copy_files(&dist::release(), &folder)?;
    let start = Instant::now();
    run(&content, &folder)?;
    Ok((folder, start.elapsed()))
}

/// The files beside the pages; folders are explainers.
fn copy_files(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    let failed = || format!("{} is not built", from.display());
    for entry in fs::read_dir(from).with_context(failed)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

fn run(content: &Path, into: &Path) -> Result<()> {
    let program = dist::command();
    let mut command = Command::new(&program);
    command.current_dir(dist::root()).arg("build").arg("--content").arg(content).arg("--into").arg(into);
    let done = command.output().with_context(|| format!("{} does not start", program.display()))?;
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(())
}
