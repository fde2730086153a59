//! Reads mapshaper's GeoJSON: areas with their key, and lines.

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::path::Point;

/// An area, as rings of points: outlines and holes alike.
#[derive(Debug)]
pub(super) struct Area {
    /// `UA.05` for an oblast, `RUS` for a neighbour.
    pub(super) key: String,
    pub(super) rings: Vec<Vec<Point>>,
}

/// Every area of a feature collection whose features carry the property `k`.
pub(super) fn areas(text: &str) -> Result<Vec<Area>> {
    members(text, "features")?.iter().map(area).collect()
}

/// Every line of a geometry collection, its parts taken apart.
pub(super) fn lines(text: &str) -> Result<Vec<Vec<Point>>> {
    let parts = members(text, "geometries")?.into_iter().map(|geometry| parts(&geometry));
    Ok(parts.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

fn members(text: &str, list: &str) -> Result<Vec<Value>> {
    match serde_json::from_str::<Value>(text)?.get_mut(list).map(Value::take) {
        Some(Value::Array(members)) => Ok(members),
        _ => bail!("mapshaper wrote no list `{list}`"),
    }
}

fn area(feature: &Value) -> Result<Area> {
    let key = feature.pointer("/properties/k").and_then(Value::as_str).context("an area without a key")?;
    let geometry = feature.get("geometry").context("an area without a shape")?;
    Ok(Area { key: key.to_owned(), rings: parts(geometry)? })
}

/// A geometry as plain runs of points, however deep they are nested.
fn parts(geometry: &Value) -> Result<Vec<Vec<Point>>> {
    let coordinates = geometry.get("coordinates").context("a shape without coordinates")?;
    let depth = match geometry.get("type").and_then(Value::as_str) {
        Some("LineString") => 0,
        Some("MultiLineString" | "Polygon") => 1,
        Some("MultiPolygon") => 2,
        other => bail!("a shape of an unknown type: {other:?}"),
    };
    let mut runs = vec![coordinates];
    for _ in 0..depth {
        runs = runs.into_iter().filter_map(Value::as_array).flatten().collect();
    }
    runs.into_iter().map(run).collect()
}

fn run(points: &Value) -> Result<Vec<Point>> {
    points.as_array().context("no list of points")?.iter().map(point).collect()
}

fn point(value: &Value) -> Result<Point> {
    let number = |index| value.get(index).and_then(Value::as_f64);
    number(0).zip(number(1)).map(|(x, y)| [x, y]).context("a point without two numbers")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_of_all_polygons_are_read() {
        let text = r#"{"features":[{"properties":{"k":"UA.05"},"geometry":{"type":"MultiPolygon","coordinates":
            [[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}}]}"#;
        let areas = areas(text).unwrap();
        assert_eq!(areas[0].key, "UA.05");
        assert_eq!(areas[0].rings.len(), 2);
        assert_eq!(areas[0].rings[1][1], [6.0, 5.0]);
    }

    #[test]
    fn an_unknown_shape_is_refused() {
        assert!(lines(r#"{"geometries":[{"type":"Point","coordinates":[0,0]}]}"#).is_err());
    }
}
