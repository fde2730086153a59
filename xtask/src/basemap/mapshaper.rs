//! Runs mapshaper: from the packages' files to areas and river pieces in Albers metres, read from its GeoJSON.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, from_value, json};

use super::frame::Frame;
use super::path::{Point, Run};
use super::river::{self, Small};
use crate::project::Cache;
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
/// the bin's south-west corner. node reads the archive and writes out those of one rank.
const EXTRACT_SMALL: &str = "const [reader, archive, out, level] = process.argv.slice(1);
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
  require('fs').writeFileSync(out, JSON.stringify({ type: 'GeometryCollection', geometries }));
});";

/// An area, as rings of points: outlines and holes alike.
#[derive(Debug)]
pub(super) struct Area {
    /// `UA.05` for an oblast, `RUS` for a neighbour.
    pub(super) key: String,
    pub(super) rings: Vec<Run>,
}

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
        let what = format!("areas, to within {} m", frame.interval_m);
        let countries = COUNTRIES.map(|country| data.join(format!("{country}.json")));
        let text = self.shape(&format!("areas-{}", frame.name), &countries, &what, |command| {
            command.args("combine-files snap snap-interval=0.0002".split(' '));
            command.args("-merge-layers force target=* name=all -clip bbox=15,40,46,61".split(' '));
            command.args(["-each", KEY]).args("-dissolve k name=units".split(' '));
            command.args("-clean gap-fill-area=3km2 snap-interval=0.0002".split(' '));
            simplify(command, frame.interval_m).args(["-clean", "-clip", &bounds(frame)]);
        })?;
        areas(&text)
    }

    /// The river pieces of Europe around Ukraine, without names.
    pub(super) fn rivers(&self, assets: &Path, interval_m: u32) -> Result<Vec<Run>> {
        let europe = self.work.join("rivers.topo.json");
        self.extract(EXTRACT, "rivers, out of their script", &[assets.as_ref(), europe.as_ref()])?;
        let (name, what) = (format!("rivers-{interval_m}"), format!("rivers, to within {interval_m} m"));
        let text = self.shape(&name, &[europe], &what, |command| {
            command.args("-explode -clip bbox=15,40,46,61".split(' '));
            simplify(command, interval_m);
        })?;
        lines(&text)
    }

    /// A small river, from its mouth upstream.
    pub(super) fn small_river(
        &self,
        reader: &Path,
        archive: &Path,
        river: &Small,
        interval_m: u32,
    ) -> Result<Run> {
        let (level, name) = (river.level.to_string(), format!("small-{}", river.level));
        let pieces = self.work.join(format!("{name}.json"));
        let arguments = [reader.as_ref(), archive.as_ref(), pieces.as_ref(), level.as_ref()];
        self.extract(EXTRACT_SMALL, &format!("the pieces of the {}", river.name), &arguments)?;
        let what = format!("the {}, to within {interval_m} m", river.name);
        let text = self.shape(&name, &[pieces], &what, |command| {
            simplify(command, interval_m);
        })?;
        let line = river::upstream(river.mouth, lines(&text)?);
        ensure!(!line.is_empty(), "the {} was not found", river.name);
        Ok(line)
    }

    /// The pieces of a line that lie in a frame.
    pub(super) fn cut(&self, line: &[Point], frame: &Frame) -> Result<Vec<Run>> {
        let whole = self.work.join("river.geojson");
        fs::write(&whole, json!({ "type": "LineString", "coordinates": line }).to_string())?;
        let text = self.shape("river-cut", &[whole], "the river, cut to its frame", |command| {
            command.args(["-clip", &bounds(frame)]);
        })?;
        lines(&text)
    }

    /// Runs mapshaper over files, and gives back the GeoJSON it made of them.
    fn shape(
        &self,
        name: &str,
        files: &[PathBuf],
        what: &str,
        tell: impl FnOnce(&mut Command),
    ) -> Result<String> {
        let out = self.work.join(format!("{name}.geojson"));
        let mut command = node::command()?;
        command.arg(&self.program).arg("-i").args(files);
        tell(&mut command);
        self.run(command.arg("-o").arg(&out).arg("format=geojson"), what)?;
        read(&out)
    }

    /// Runs a script that takes data out of what it is packed in.
    fn extract(&self, script: &str, what: &str, arguments: &[&OsStr]) -> Result<()> {
        self.run(node::command()?.args(["-e", script]).args(arguments), what)
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

fn bounds(frame: &Frame) -> String {
    let [left, bottom, right, top] = frame.cut();
    format!("bbox={left},{bottom},{right},{top}")
}

/// Every area of a feature collection whose features carry the property `k`.
fn areas(text: &str) -> Result<Vec<Area>> {
    let area = |feature: Value| {
        let key =
            feature.pointer("/properties/k").and_then(Value::as_str).context("an area without a key")?;
        let rings = runs(feature.get("geometry").context("an area without a shape")?)?;
        Ok(Area { key: key.to_owned(), rings })
    };
    members(text, "features")?.into_iter().map(area).collect()
}

/// Every line of a geometry collection, its parts taken apart.
fn lines(text: &str) -> Result<Vec<Run>> {
    Ok(members(text, "geometries")?.iter().map(runs).collect::<Result<Vec<_>>>()?.concat())
}

fn members(text: &str, list: &str) -> Result<Vec<Value>> {
    let mut collection: Value = serde_json::from_str(text)?;
    let list = collection.get_mut(list).with_context(|| format!("mapshaper wrote no list `{list}`"))?;
    Ok(from_value(list.take())?)
}

/// A geometry as plain runs of points, however deep they are nested.
fn runs(geometry: &Value) -> Result<Vec<Run>> {
    let coordinates = geometry.get("coordinates").context("a shape without coordinates")?.clone();
    Ok(match geometry.get("type").and_then(Value::as_str) {
        Some("LineString") => vec![from_value(coordinates)?],
        Some("MultiLineString" | "Polygon") => from_value(coordinates)?,
        Some("MultiPolygon") => from_value::<Vec<Vec<Run>>>(coordinates)?.concat(),
        other => bail!("a shape of an unknown type: {other:?}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_of_all_polygons_are_read_and_other_shapes_refused() {
        let text = r#"{"features":[{"properties":{"k":"UA.05"},"geometry":{"type":"MultiPolygon","coordinates":
            [[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}}]}"#;
        let areas = areas(text).unwrap();
        assert_eq!((&*areas[0].key, areas[0].rings.len(), areas[0].rings[1][1]), ("UA.05", 2, [6.0, 5.0]));
        assert!(lines(r#"{"geometries":[{"type":"Point","coordinates":[0,0]}]}"#).is_err());
    }
}
