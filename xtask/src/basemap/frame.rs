//! The two cuttings of the map, and how they are written.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::mapshaper::Area;
use super::path::Run;

/// Everything is cut this much wider than the drawing, so that no cut edge shows.
const MARGIN_M: f64 = 20_000.0;

/// The oblasts of Ukraine, Crimea (`11`) and Sevastopol (`20`) among them.
const OBLASTS: usize = 27;

/// One cutting of the map.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) name: &'static str,
    /// Left, bottom, right and top in Albers metres.
    pub(super) extent: [f64; 4],
    /// The metres of one unit of the paths.
    pub(super) unit_m: f64,
    /// The metres by which simplifying may move a border.
    pub(super) interval_m: u32,
    /// Whether all oblasts must be in it.
    pub(super) whole: bool,
}

/// All of Ukraine, and the east.
pub(super) const FRAMES: [Frame; 2] = [
    Frame {
        name: "overview",
        extent: [-760_000.0, -520_000.0, 700_000.0, 480_000.0],
        unit_m: 4000.0,
        interval_m: 10_000,
        whole: true,
    },
    Frame {
        name: "east",
        extent: [190_000.0, -260_000.0, 660_000.0, 270_000.0],
        unit_m: 100.0,
        interval_m: 300,
        whole: false,
    },
];

impl Frame {
    /// Where areas and rivers are cut: left, bottom, right, top.
    pub(super) fn cut(&self) -> [f64; 4] {
        let [left, bottom, right, top] = self.extent;
        [left - MARGIN_M, bottom - MARGIN_M, right + MARGIN_M, top + MARGIN_M]
    }

    pub(super) fn lines(&self, river: &[Run]) -> Vec<Value> {
        river.iter().filter_map(|piece| self.line(piece)).map(Value::from).collect()
    }

    /// The frame as it stands in `ground.json`: areas sorted by code, and the river's pieces, one path a line.
    pub(super) fn write(&self, areas: &[Area], river: &[Run]) -> Result<String> {
        let (mut oblasts, mut neighbours) = (Vec::new(), Vec::new());
        for Area { key, rings } in areas {
            let d = self.area(rings);
            match key.strip_prefix("UA.") {
                _ if d.is_empty() => {}
                Some(code) => oblasts.push((code, d)),
                None => neighbours.push((key.as_str(), d)),
            }
        }
        let (name, found, rivers) = (self.name, oblasts.len(), self.lines(river));
        ensure!(found > 0 && !neighbours.is_empty(), "frame {name}: nothing to draw");
        ensure!(!self.whole || found == OBLASTS, "frame {name}: {found} oblasts instead of {OBLASTS}");
        ensure!(!rivers.is_empty(), "frame {name}: the Dnipro was not found");
        oblasts.sort();
        neighbours.sort();
        let [left, bottom, right, top] = self.extent;
        Ok(object([
            ("extent", json!(self.extent.map(whole)).to_string()),
            ("unit_m", whole(self.unit_m).to_string()),
            ("simplified_m", self.interval_m.to_string()),
            ("width", whole((right - left) / self.unit_m).to_string()),
            ("height", whole((top - bottom) / self.unit_m).to_string()),
            ("oblasts", coded(&oblasts)),
            ("neighbours", coded(&neighbours)),
            ("rivers", list(&rivers)),
        ]))
    }
}

fn coded(paths: &[(&str, String)]) -> String {
    list(&paths.iter().map(|(code, d)| json!({ "code": code, "d": d })).collect::<Vec<_>>())
}

/// A list with one entry per line, so that a changed border is one changed line.
pub(super) fn list(entries: &[Value]) -> String {
    let lines: Vec<String> = entries.iter().map(Value::to_string).collect();
    format!("[\n{}\n]", lines.join(",\n"))
}

/// An object in this order, with one field per line.
pub(super) fn object<'a>(fields: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let lines: Vec<String> = fields.into_iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
    format!("{{\n{}\n}}", lines.join(",\n"))
}

/// Metres and units are whole numbers and are written as such.
#[expect(clippy::cast_possible_truncation, reason = "a map's metres fit")]
fn whole(value: f64) -> Value {
    json!(value.round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(key: &str) -> Area {
        let ring = [[0.0, 0.0], [40_000.0, 0.0], [40_000.0, 40_000.0], [0.0, 0.0]];
        Area { key: key.to_owned(), rings: vec![ring.to_vec()] }
    }

    #[test]
    fn a_frame_is_json_with_one_path_per_line_in_the_order_of_codes() {
        let [overview, east] = &FRAMES;
        let river = [vec![[0.0, 0.0], [8000.0, -8000.0]]];
        let text = east.write(&["UA.07", "RUS", "UA.05"].map(area), &river).unwrap();
        assert!(text.lines().any(|line| line == r#"{"code":"07","d":"M-1900 2700l400 0 0-400z"}"#), "{text}");
        let frame: Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&frame["width"], &frame["oblasts"][0]["code"]), (&json!(4700), &json!("05")));
        assert_eq!(
            (&frame["neighbours"][0]["code"], &frame["rivers"][0]),
            (&json!("RUS"), &json!("M-1900 2700l80 80"))
        );
        let wrong = |frame: &Frame, keys: &[&str], river| {
            let areas: Vec<Area> = keys.iter().map(|key| area(key)).collect();
            frame.write(&areas, river).unwrap_err().to_string()
        };
        assert_eq!(wrong(east, &["UA.05"], &river), "frame east: nothing to draw");
        assert_eq!(wrong(east, &["UA.05", "RUS"], &[]), "frame east: the Dnipro was not found");
        assert_eq!(wrong(overview, &["UA.05", "RUS"], &river), "frame overview: 1 oblasts instead of 27");
    }
}
