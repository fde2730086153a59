//! Runs mapshaper: from the packages' files to areas and river pieces in Albers metres.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::path::Point;
use super::shapes::{self, Area};
use crate::cache::Cache;
use crate::run::{Step, read};
use crate::setup::node;

/// Albers' equal-area projection: an area of so many square kilometres is drawn equally large everywhere.
pub(super) const PROJECTION: &str =
    "+proj=aea +lat_1=46 +lat_2=51 +lat_0=48.5 +lon_0=31.5 +x_0=0 +y_0=0 +datum=WGS84 +units=m";

/// Ukraine and every country that a frame may show.
const COUNTRIES: [&str; 17] = [
    "ukr", "rus", "blr", "pol", "mda", "rou", "hun", "svk", "bgr", "tur", "geo", "ltu", "lva", "est", "cze",
    "aut", "srb",
];

/// Ukraine by oblast, other countries whole. Crimea and Sevastopol are Ukraine's in this data. The code is
/// `gn_a1_code` because `code_hasc` has wrong duplicates.
const KEY: &str = r#"k = adm0_a3=="UKR" ? gn_a1_code : adm0_a3"#;

/// The rivers are inside a script; node reads it and writes them out as a file of their own.
const EXTRACT: &str = "globalThis.window = {};
const { topojson: { europe_50m: { type, arcs, transform, objects: { rivers } } } } = require(process.argv[1]);
require('fs').writeFileSync(process.argv[2], JSON.stringify({ type, arcs, transform, objects: { rivers } }));";

/// mapshaper, and where its files go.
#[derive(Debug)]
pub(super) struct Mapshaper<'a> {
    pub(super) program: PathBuf,
    pub(super) work: PathBuf,
    pub(super) cache: &'a Cache,
}

impl Mapshaper<'_> {
    /// The areas. `snap` and `clean` close the hairline gaps between oblasts that the raw data has.
    pub(super) fn areas(&self, data: &Path, interval_m: u32) -> Result<Vec<Area>> {
        let out = self.work.join(format!("areas-{interval_m}.geojson"));
        let mut command = self.command()?;
        command.arg("-i").args(COUNTRIES.map(|country| data.join(format!("{country}.json"))));
        command.args(words("combine-files snap snap-interval=0.0002"));
        command.args(words("-merge-layers force target=* name=all -clip bbox=15,40,46,61"));
        command.args(["-each", KEY]).args(words("-dissolve k name=units"));
        command.args(words("-clean gap-fill-area=3km2 snap-interval=0.0002"));
        command.args(["-proj", PROJECTION, "densify", "-simplify", "dp"]);
        command.args([&format!("interval={interval_m}"), "keep-shapes", "-clean"]);
        self.run(
            command.arg("-o").arg(&out).arg("format=geojson"),
            &format!("areas, to within {interval_m} m"),
        )?;
        shapes::areas(&read(&out)?)
    }

    /// The river pieces of Europe around Ukraine, without names.
    pub(super) fn rivers(&self, assets: &Path, interval_m: u32) -> Result<Vec<Vec<Point>>> {
        let (europe, out) =
            (self.work.join("rivers.topo.json"), self.work.join(format!("rivers-{interval_m}.geojson")));
        let node = node::node().context("node is missing")?;
        self.run(
            Command::new(node).args(["-e", EXTRACT]).arg(assets).arg(&europe),
            "rivers, out of their script",
        )?;
        let mut command = self.command()?;
        command.arg("-i").arg(&europe).args(words("-explode -clip bbox=15,40,46,61"));
        command.args(["-proj", PROJECTION, "densify", "-simplify", "dp"]);
        command.args([&format!("interval={interval_m}"), "keep-shapes"]);
        self.run(
            command.arg("-o").arg(&out).arg("format=geojson"),
            &format!("rivers, to within {interval_m} m"),
        )?;
        shapes::lines(&read(&out)?)
    }

    fn command(&self) -> Result<Command> {
        let mut command = Command::new(node::node().context("node is missing")?);
        command.arg(&self.program);
        Ok(command)
    }

    fn run(&self, command: &mut Command, what: &str) -> Result<()> {
        Step::new(what, 20, self.cache.log("basemap")).run(command)
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ')
}
