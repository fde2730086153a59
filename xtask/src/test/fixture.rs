//! The pages of the made-up explainer in `tests/content`, which most tests of the program look at: written by the same
//! command, beside a copy of the WASM and of all else that lies at the top of the release build.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::project::Project;
use crate::run::openly;

/// Where they are.
pub(super) fn folder(project: &Project) -> PathBuf {
    project.path("target/dist-fixture")
}

/// Writes them anew, with `program`, the command that wrote the release build.
pub(super) fn write(project: &Project, program: &Path) -> Result<()> {
    let into = folder(project);
    // Where there is none yet, none has to go.
    let _ = fs::remove_dir_all(&into);
    copy_files(&project.path("dist"), &into)?;
    let mut command = Command::new(program);
    command.current_dir(project.root()).args(["build", "--single", "--content", "tests/content", "--into"]);
    let status = openly(command.arg(&into).env_remove("KNACKPUNKT_SITE"))?;
    ensure!(status.success(), "the made-up pages were not written");
    Ok(())
}

/// Copies the files of a folder; folders in it are explainers.
fn copy_files(from: &Path, into: &Path) -> Result<()> {
    let failed = || format!("{} cannot be copied into {}", from.display(), into.display());
    fs::create_dir_all(into).with_context(failed)?;
    for entry in fs::read_dir(from).with_context(failed)? {
        let entry = entry.with_context(failed)?;
        if entry.file_type().with_context(failed)?.is_file() {
            fs::copy(entry.path(), into.join(entry.file_name())).with_context(failed)?;
        }
    }
    Ok(())
}
