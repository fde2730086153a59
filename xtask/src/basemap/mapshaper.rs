//! Runs mapshaper: from the packages' files to areas and river pieces in Albers metres.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::frame::Frame;
use super::path::Point;
use super::river::{self, Small};
use super::shapes::{self, Area, Run};
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

/// The small rivers are pieces in bins of two degrees, row by row from the north-west, each point by its distance from
/// the bin's south-west corner. node reads the archive and writes out those of one rank, and a river's mouth last.
const EXTRACT_SMALL: &str = "const [reader, archive, out, level, mouth] = process.argv.slice(1);
console.log = () => {};
import(require('url').pathToFileURL(reader)).then(({ File }) => {
  const bytes = require('fs').readFileSync(archive);
  const file = new File(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const column = name => file.get(name).value;
  const [first, count, points, start, levels, xs, ys] = ['Id_of_first_segment_in_a_bin', 'N_segments_in_a_bin',
    'N_points_for_a_segment', 'Id_of_first_point_in_a_segment', 'Hierarchial_level_of_a_segment',
    'Relative_longitude_from_SW_corner_of_bin', 'Relative_latitude_from_SW_corner_of_bin'].map(column);
  const geometries = [];
  for (let bin = 0; bin < 180 * 90; bin++) {
    const [west, south] = [2 * (bin % 180), 88 - 2 * Math.floor(bin / 180)];
    if (west < 14 || west > 46 || south < 40 || south > 60) continue;
    for (let piece = first[bin]; piece < first[bin] + count[bin]; piece++) {
      if (levels[piece] !== Number(level)) continue;
      const coordinates = Array.from({ length: points[piece] & 0xffff }, (_, place) => [west, south].map((corner, axis) =>
        corner + 2 * ([xs, ys][axis][start[piece] + place] & 0xffff) / 65535));
      geometries.push({ type: 'LineString', coordinates });
    }
  }
  const at = JSON.parse(mouth);
  geometries.push({ type: 'LineString', coordinates: [at, at.map(degrees => degrees + 1e-6)] });
  require('fs').writeFileSync(out, JSON.stringify({ type: 'GeometryCollection', geometries }));
});";

/// mapshaper, and where its files go.
#[derive(Debug)]
pub(super) struct Mapshaper<'a> {
    pub(super) program: PathBuf,
    pub(super) work: PathBuf,
    pub(super) cache: &'a Cache,
}

impl Mapshaper<'_> {
    /// The areas in a frame. `snap` and `clean` close the hairline gaps between oblasts that the raw data has.
    pub(super) fn areas(&self, data: &Path, frame: &Frame) -> Result<Vec<Area>> {
        let out = self.work.join(format!("areas-{}.geojson", frame.name));
        let mut command = self.command()?;
        command.arg("-i").args(COUNTRIES.map(|country| data.join(format!("{country}.json"))));
        command.args(words("combine-files snap snap-interval=0.0002"));
        command.args(words("-merge-layers force target=* name=all -clip bbox=15,40,46,61"));
        command.args(["-each", KEY]).args(words("-dissolve k name=units"));
        command.args(words("-clean gap-fill-area=3km2 snap-interval=0.0002"));
        simplify(&mut command, frame.interval_m).args(["-clean", "-clip", &bounds(frame)]);
        self.write(&mut command, &out, &format!("areas, to within {} m", frame.interval_m))?;
        shapes::areas(&read(&out)?)
    }

    /// The river pieces of Europe around Ukraine, without names.
    pub(super) fn rivers(&self, assets: &Path, interval_m: u32) -> Result<Vec<Run>> {
        let (europe, out) =
            (self.work.join("rivers.topo.json"), self.work.join(format!("rivers-{interval_m}.geojson")));
        let mut extract = Command::new(node::node().context("node is missing")?);
        self.run(extract.args(["-e", EXTRACT]).arg(assets).arg(&europe), "rivers, out of their script")?;
        let mut command = self.command()?;
        command.arg("-i").arg(&europe).args(words("-explode -clip bbox=15,40,46,61"));
        simplify(&mut command, interval_m);
        self.write(&mut command, &out, &format!("rivers, to within {interval_m} m"))?;
        shapes::lines(&read(&out)?)
    }

    /// A small river, from its mouth upstream.
    pub(super) fn small_river(
        &self,
        reader: &Path,
        archive: &Path,
        river: &Small,
        interval_m: u32,
    ) -> Result<Run> {
        let (level, mouth) = (river.level.to_string(), json!(river.mouth).to_string());
        let pieces = self.work.join(format!("small-{level}.json"));
        let out = self.work.join(format!("small-{level}.geojson"));
        let mut extract = Command::new(node::node().context("node is missing")?);
        extract.args(["-e", EXTRACT_SMALL]).args([reader, archive, &pieces]).args([&level, &mouth]);
        self.run(&mut extract, &format!("the pieces of the {}", river.name))?;
        let mut command = self.command()?;
        command.arg("-i").arg(&pieces);
        simplify(&mut command, interval_m);
        self.write(&mut command, &out, &format!("the {}, to within {interval_m} m", river.name))?;
        let mut pieces = shapes::lines(&read(&out)?)?;
        let mouth = pieces.pop().and_then(|mouth| mouth.first().copied()).context("a mouth")?;
        let line = river::upstream(mouth, pieces);
        ensure!(!line.is_empty(), "the {} was not found", river.name);
        Ok(line)
    }

    /// The pieces of a line that lie in a frame.
    pub(super) fn cut(&self, line: &[Point], frame: &Frame) -> Result<Vec<Run>> {
        let (whole, out) = (self.work.join("river.geojson"), self.work.join("river-cut.geojson"));
        fs::write(&whole, json!({ "type": "LineString", "coordinates": line }).to_string())?;
        let mut command = self.command()?;
        command.arg("-i").arg(&whole).args(["-clip", &bounds(frame)]);
        self.write(&mut command, &out, "the river, cut to its frame")?;
        shapes::lines(&read(&out)?)
    }

    fn command(&self) -> Result<Command> {
        let mut command = Command::new(node::node().context("node is missing")?);
        command.arg(&self.program);
        Ok(command)
    }

    fn write(&self, command: &mut Command, out: &Path, what: &str) -> Result<()> {
        self.run(command.arg("-o").arg(out).arg("format=geojson"), what)
    }

    fn run(&self, command: &mut Command, what: &str) -> Result<()> {
        Step::new(what, 5, self.cache.log("basemap")).run(command)
    }
}

/// Projects what there is and simplifies it.
fn simplify(command: &mut Command, interval_m: u32) -> &mut Command {
    command.args(["-proj", PROJECTION, "densify", "-simplify", "dp"]);
    command.args([&format!("interval={interval_m}"), "keep-shapes"])
}

/// A frame as mapshaper's option.
fn bounds(frame: &Frame) -> String {
    let [left, bottom, right, top] = frame.cut();
    format!("bbox={left},{bottom},{right},{top}")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ')
}
