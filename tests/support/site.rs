//! The real explainers, written by the newsroom's command for a site whose address is known, beside the WASM, glue and
//! public files of the release build.

use crate::{dist, made_up};
use anyhow::{Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The address of the site: in a folder of its host.
pub const ADDRESS: &str = "https://example.org/explained/";

/// The folder of its files, built once for all tests of a program, below a room of the caller's.
///
/// # Errors
/// Where a file cannot be written, or the command says no.
pub fn folder(room: &Path) -> Result<&'static PathBuf> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let built = BUILT.get_or_init(|| write(&room.join("site")).map_err(|error| format!("{error:#}")));
    built.as_ref().map_err(|error| anyhow!("{error}"))
}

fn write(folder: &Path) -> Result<PathBuf> {
    let _ = fs::remove_dir_all(folder);
    made_up::copy_files(&dist::release(), folder)?;
    made_up::run(&dist::root().join("content"), folder, &["--site", ADDRESS])?;
    Ok(folder.to_owned())
}
