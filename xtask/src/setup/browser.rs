//! The browser that tests drive, and its driver.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::apt;
use crate::project::Cache;
use crate::run::on_path;

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// Where Chrome lies on a Mac, where programs are not on PATH.
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The packages of a Debian-like system.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// They make text as wide on every machine; and where Debian puts them.
const FONTS: &str = "fonts-liberation";
const FONTS_LIE_IN: [&str; 2] =
    ["/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/liberation2"];

/// Finds a browser and the driver that belongs to it, installing both where that is possible and wanted.
/// `KNACKPUNKT_BROWSER` and `KNACKPUNKT_DRIVER` choose others.
pub(super) fn ready(cache: &Cache) -> Result<[PathBuf; 2]> {
    let mut packages = if find().is_some() { Vec::new() } else { PACKAGES.to_vec() };
    if !FONTS_LIE_IN.iter().any(|folder| Path::new(folder).is_dir()) {
        packages.push(FONTS);
    }
    if !packages.is_empty() {
        apt::install(&packages, 60, cache)?;
    }
    find().context(
        "tests need a browser: install Chromium or Chrome and the chromedriver of the same version, so that both are \
         on PATH (Debian: apt-get install chromium chromium-driver fonts-liberation)",
    )
}

fn find() -> Option<[PathBuf; 2]> {
    let chosen = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
    let mac = || Some(PathBuf::from(MAC)).filter(|path| path.is_file());
    let browser = chosen("KNACKPUNKT_BROWSER").or_else(|| on_path(&BROWSERS)).or_else(mac)?;
    Some([browser, chosen("KNACKPUNKT_DRIVER").or_else(|| on_path(&DRIVERS))?])
}
