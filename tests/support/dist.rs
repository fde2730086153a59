//! Where the built pages are.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Every language that pages can be written in; the real explainer has them all.
pub const LANGUAGES: [&str; 4] = ["de", "de-einfach", "en", "uk"];

/// The release build.
#[must_use]
pub fn release() -> PathBuf {
    folder("KNACKPUNKT_DIST", "dist")
}

/// The pages of the made-up explainer, beside the same WASM as in the release build; `cargo xtask test` writes them.
#[must_use]
pub fn fixture() -> PathBuf {
    folder("KNACKPUNKT_DIST_FIXTURE", "target/dist-fixture")
}

/// The debug build: its messages name what a release build only calls unreachable.
#[must_use]
pub fn debug() -> PathBuf {
    folder("KNACKPUNKT_DIST_DEBUG", "target/dist-debug")
}

/// The newsroom's command, as the build of the pages left it.
#[must_use]
pub fn command() -> PathBuf {
    let default = format!("target/debug/knackpunkt{}", env::consts::EXE_SUFFIX);
    folder("KNACKPUNKT_COMMAND", &default)
}

/// The project's folder.
#[must_use]
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn folder(variable: &str, default: &str) -> PathBuf {
    env::var_os(variable).map_or_else(|| root().join(default), PathBuf::from)
}

/// Every HTML file of the release build, but for those with everything inside and the examples of other sites.
#[must_use]
pub fn html_files() -> Vec<PathBuf> {
    let others = ["single", "examples"].map(|folder| release().join(folder));
    let is_other = |file: &PathBuf| others.iter().any(|folder| file.starts_with(folder));
    html_files_in(&release()).into_iter().filter(|file| !is_other(file)).collect()
}

/// Every page and panel of the release build with everything inside.
#[must_use]
pub fn single_files() -> Vec<PathBuf> {
    html_files_in(&release().join("single"))
}

/// Every HTML file below a folder.
#[must_use]
pub fn html_files_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
