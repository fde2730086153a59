//! Reads mapshaper's GeoJSON: areas with their key, and lines.

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, from_value};

use super::path::Point;

/// A ring or a line.
pub(super) type Run = Vec<Point>;

/// An area, as rings of points: outlines and holes alike.
#[derive(Debug)]
pub(super) struct Area {
    /// `UA.05` for an oblast, `RUS` for a neighbour.
    pub(super) key: String,
    pub(super) rings: Vec<Run>,
}

/// Every area of a feature collection whose features carry the property `k`.
pub(super) fn areas(text: &str) -> Result<Vec<Area>> {
    members(text, "features")?.into_iter().map(area).collect()
}

/// Every line of a geometry collection, its parts taken apart.
pub(super) fn lines(text: &str) -> Result<Vec<Run>> {
    let parts: Vec<Vec<Run>> = members(text, "geometries")?.into_iter().map(runs).collect::<Result<_>>()?;
    Ok(parts.concat())
}

fn members(text: &str, list: &str) -> Result<Vec<Value>> {
    let mut collection: Value = serde_json::from_str(text)?;
    let list = collection.get_mut(list).with_context(|| format!("mapshaper wrote no list `{list}`"))?;
    Ok(from_value(list.take())?)
}

fn area(mut feature: Value) -> Result<Area> {
    let key = feature.pointer("/properties/k").and_then(Value::as_str).context("an area without a key")?;
    let key = key.to_owned();
    let geometry = feature.get_mut("geometry").context("an area without a shape")?;
    Ok(Area { key, rings: runs(geometry.take())? })
}

/// A geometry as plain runs of points, however deep they are nested.
fn runs(mut geometry: Value) -> Result<Vec<Run>> {
    let coordinates = geometry.get_mut("coordinates").context("a shape without coordinates")?.take();
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
