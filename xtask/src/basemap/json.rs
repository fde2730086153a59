//! Writes `ground.json` with one path per line, so that a changed border is one changed line.

use serde_json::{Value, json};

use super::frame::{Drawn, Frame};
use super::packages::SMALL_RIVERS;

/// The whole file: what it stands on, then each frame.
pub(super) fn ground(head: &Value, frames: &[(&Frame, Drawn)]) -> String {
    let mut text = String::from("{\n");
    for (key, value) in head.as_object().into_iter().flatten() {
        text += &format!("{}: {},\n", json!(key), spread(value));
    }
    let frames: Vec<String> = frames.iter().map(|(frame, drawn)| one(frame, drawn)).collect();
    text += &format!("\"frames\": {{\n{}\n}}\n}}\n", frames.join(",\n"));
    text
}

/// The file of the small rivers.
pub(super) fn rivers(rivers: &[Value]) -> String {
    let (name, version) = (SMALL_RIVERS.name, SMALL_RIVERS.version);
    format!(
        "{{\n\"licence\": {},\n\"made_by\": {},\n\"east\": {}\n}}\n",
        json!("LGPL-3.0-or-later, see rivers-gshhg.LICENSE.md"),
        json!(format!("cargo xtask basemap, from Debian's {name} {version}, sha256 {}", SMALL_RIVERS.sha256)),
        list(rivers)
    )
}

/// A list is written with one entry per line, anything else in one.
fn spread(value: &Value) -> String {
    match value {
        Value::Array(entries) => list(entries),
        other => other.to_string(),
    }
}

fn one(frame: &Frame, drawn: &Drawn) -> String {
    let [left, bottom, right, top] = frame.extent;
    let coded = |paths: &[(String, String)]| -> String {
        list(&paths.iter().map(|(code, d)| json!({ "code": code, "d": d })).collect::<Vec<_>>())
    };
    let lines = [
        format!("\"extent\": {}", json!(frame.extent.map(whole))),
        format!("\"unit_m\": {}", whole(frame.unit_m)),
        format!("\"simplified_m\": {}", frame.interval_m),
        format!("\"width\": {}", whole((right - left) / frame.unit_m)),
        format!("\"height\": {}", whole((top - bottom) / frame.unit_m)),
        format!("\"oblasts\": {}", coded(&drawn.oblasts)),
        format!("\"neighbours\": {}", coded(&drawn.neighbours)),
        format!("\"rivers\": {}", list(&drawn.rivers.iter().map(|d| json!(d)).collect::<Vec<_>>())),
    ];
    format!("\"{}\": {{\n{}\n}}", frame.name, lines.join(",\n"))
}

fn list(entries: &[Value]) -> String {
    let lines: Vec<String> = entries.iter().map(Value::to_string).collect();
    format!("[\n{}\n]", lines.join(",\n"))
}

/// Metres and units are whole numbers and are written as such.
#[expect(clippy::cast_possible_truncation, reason = "a map's metres fit")]
fn whole(value: f64) -> Value {
    json!(value.round() as i64)
}

#[cfg(test)]
mod tests {
    use super::super::frame::FRAMES;
    use super::*;

    #[test]
    fn the_file_is_json_with_one_path_per_line() {
        let [frame, _] = &FRAMES;
        let oblasts = vec![("05".into(), "M0 0l1 1".into()), ("07".into(), "M9 9l1 1".into())];
        let drawn = Drawn { oblasts, neighbours: vec![], rivers: vec!["M1 1l2 2".into()] };
        let text = ground(&json!({ "licence": "free" }), &[(frame, drawn)]);
        assert!(text.lines().any(|line| line == r#"{"code":"07","d":"M9 9l1 1"}"#));
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["frames"]["overview"]["width"], 365);
        assert_eq!(value["frames"]["overview"]["oblasts"][1]["code"], "07");
    }
}
