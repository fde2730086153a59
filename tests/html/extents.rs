//! SVG and PNG of a chart show the same: what is drawn in a colour reaches equally far in both. Charts of every kind,
//! made up to be hard to draw.

use crate::made;
use anyhow::{Context, Result, ensure};
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use support::charts::CHARTS;
use support::picture::Picture;

/// Pixels of a PNG for each unit of an SVG.
const SCALE: f64 = 2.0;

/// So many pixels may lie between the two: SVG has whole units, and edges are soft.
const TOLERANCE: f64 = 2.0;

const SVG: &str = "http://www.w3.org/2000/svg";

/// So many pixels of an end may lie under what was drawn later: a dot's radius, and the above.
const COVERED: f64 = 14.0;

type Colour = [u8; 3];

/// Left, top, right and bottom edge in pixels.
type Edges = [f64; 4];

/// The edges of both.
fn around(one: Edges, other: Edges) -> Edges {
    let [left, top, right, bottom] = one;
    [left.min(other[0]), top.min(other[1]), right.max(other[2]), bottom.max(other[3])]
}

/// How far the first reaches beyond the second.
fn beyond(one: Edges, other: Edges) -> f64 {
    let by = [other[0] - one[0], other[1] - one[1], one[2] - other[2], one[3] - other[3]];
    by.into_iter().fold(0.0, f64::max)
}

fn number(node: Node<'_, '_>, name: &str) -> Result<f64> {
    Ok(node.attribute(name).with_context(|| format!("{name} of {node:?}"))?.parse::<f64>()? * SCALE)
}

fn colour(node: Node<'_, '_>, name: &str) -> Option<Colour> {
    let digits = node.attribute(name)?.strip_prefix('#')?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// The edges of a line's or a polygon's points.
fn points(node: Node<'_, '_>) -> Result<Edges> {
    let found = node.attribute("points").context("points")?.split_whitespace().map(|point| {
        let (x, y) = point.split_once(',').context("a point")?;
        let (x, y) = (x.parse::<f64>()? * SCALE, y.parse::<f64>()? * SCALE);
        Ok([x, y, x, y])
    });
    let found = found.collect::<Result<Vec<Edges>>>()?;
    found.into_iter().reduce(around).context("no point")
}

/// What a shape of an SVG covers, and in which colour; none where it is no shape, or one that shines through.
fn shape(node: Node<'_, '_>) -> Result<Option<(Colour, Edges)>> {
    let wide = |edges: Edges, by: f64| [edges[0] - by, edges[1] - by, edges[2] + by, edges[3] + by];
    if node.has_attribute("opacity") {
        return Ok(None);
    }
    let (name, edges) = match node.tag_name().name() {
        "rect" => {
            let (x, y) = (number(node, "x")?, number(node, "y")?);
            ("fill", [x, y, x + number(node, "width")?, y + number(node, "height")?])
        }
        "circle" => {
            let (x, y) = (number(node, "cx")?, number(node, "cy")?);
            ("fill", wide([x, y, x, y], number(node, "r")?))
        }
        "polyline" => ("stroke", wide(points(node)?, number(node, "stroke-width")? / 2.0)),
        _ => return Ok(None),
    };
    Ok(Some((colour(node, name).with_context(|| format!("{node:?}"))?, edges)))
}

/// A chart's SVG: how far the shapes of its picture reach in each colour that no word among them has, and all together.
struct Drawing {
    shapes: BTreeMap<Colour, Edges>,
    plot: Edges,
    height: f64,
}

impl Drawing {
    /// Reads an SVG. The picture is what was drawn last, behind the rule of the foot.
    fn read(svg: &str) -> Result<Self> {
        let document = Document::parse(svg)?;
        let nodes: Vec<_> = document.root_element().children().filter(Node::is_element).collect();
        let rule = |node: &Node<'_, '_>| {
            node.attribute("width") == Some("560") && node.attribute("height") == Some("1")
        };
        let start = nodes.iter().position(rule).context("no rule")? + 1;
        let picture = nodes.get(start..).unwrap_or_default();
        let mut shapes = BTreeMap::new();
        for node in picture {
            if let Some((colour, edges)) = shape(*node)? {
                shapes.entry(colour).and_modify(|known| *known = around(*known, edges)).or_insert(edges);
            }
        }
        let plot = shapes.values().copied().reduce(around).context("an empty picture")?;
        for word in picture.iter().filter(|node| node.has_tag_name((SVG, "text"))) {
            let (x, y) = (number(*word, "x")?, number(*word, "y")?);
            if x >= plot[0] && x <= plot[2] && y >= plot[1] && y <= plot[3] {
                colour(*word, "fill").and_then(|colour| shapes.remove(&colour));
            }
        }
        Ok(Self { shapes, plot, height: number(document.root_element(), "height")? })
    }
}

/// The edges of what is of a colour in a part of a PNG.
fn inked(picture: &Picture, colour: Colour, part: Edges) -> Option<Edges> {
    let width = picture.size.0 as usize;
    let rows = picture.pixels.chunks(width).zip(0_u32..);
    let found = rows.flat_map(|(row, y)| {
        let there = row.iter().zip(0_u32..).filter(move |(pixel, _)| **pixel == colour);
        there.map(move |(_, x)| [x, y, x + 1, y + 1].map(f64::from))
    });
    let inside = |edges: &Edges| {
        edges[0] >= part[0] && edges[1] >= part[1] && edges[2] <= part[2] && edges[3] <= part[3]
    };
    found.filter(inside).reduce(around)
}

/// Compares a chart's two files colour by colour, and says how many colours that were.
fn compare(path: &Path) -> Result<usize> {
    let drawing = Drawing::read(&fs::read_to_string(path.with_extension("svg"))?)?;
    let picture = Picture::read(&path.with_extension("png"))?;
    ensure!(
        f64::from(picture.size.1) == drawing.height,
        "words break otherwise in the PNG: make them shorter"
    );
    // Beside the picture there are words, a swatch, a rule; around it there is room for what strays.
    let [left, top, right, bottom] = drawing.plot;
    let part = [left - 4.0, top - 16.0, right + 16.0, bottom + 4.0];
    let mut whole: Option<[Edges; 2]> = None;
    for (colour, edges) in &drawing.shapes {
        let found = inked(&picture, *colour, part).with_context(|| format!("no {colour:?} in the PNG"))?;
        let said = || format!("{colour:?} reaches {found:?} in the PNG, {edges:?} in the SVG");
        ensure!(beyond(found, *edges) <= TOLERANCE && beyond(*edges, found) <= COVERED, said());
        whole =
            Some(whole.map_or([found, *edges], |[one, other]| [around(one, found), around(other, *edges)]));
    }
    let [found, edges] = whole.context("words have every colour")?;
    let apart = beyond(found, edges).max(beyond(edges, found));
    ensure!(apart <= TOLERANCE, "all reaches {found:?} in the PNG, {edges:?} in the SVG");
    Ok(drawing.shapes.len())
}

#[test]
fn both_pictures_of_a_chart_reach_equally_far() -> Result<()> {
    for chart in CHARTS {
        for theme in ["", "-dark"] {
            let path = made::folder()?.join(format!("de/charts/{chart}{theme}"));
            let colours = compare(&path).with_context(|| format!("{chart}{theme}"))?;
            // Of a series the grid and the line: its levels' words stand inside, in the colour of the zero line.
            let least = if chart == "reihe" { 2 } else { 3 };
            assert!(colours >= least, "{chart}{theme}: {colours} colours");
        }
    }
    Ok(())
}
