//! The two cuttings of the map, and how their paths are made.

use anyhow::{Result, ensure};

use super::path::{self, Grid};
use super::shapes::{Area, Run};

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

/// A frame's paths, each with its code.
#[derive(Debug)]
pub(super) struct Drawn {
    pub(super) oblasts: Vec<(String, String)>,
    pub(super) neighbours: Vec<(String, String)>,
    pub(super) rivers: Vec<String>,
}

impl Frame {
    /// Where areas and rivers are cut: left, bottom, right, top.
    pub(super) fn cut(&self) -> [f64; 4] {
        let [left, bottom, right, top] = self.extent;
        [left - MARGIN_M, bottom - MARGIN_M, right + MARGIN_M, top + MARGIN_M]
    }

    fn grid(&self) -> Grid {
        let [left, _, _, top] = self.extent;
        Grid { left, top, unit: self.unit_m }
    }

    /// Writes the paths of a river's pieces.
    pub(super) fn lines(&self, river: &[Run]) -> Vec<String> {
        river.iter().filter_map(|piece| path::line(piece, self.grid())).collect()
    }

    /// Writes the paths of areas, sorted by code, and of the river's pieces.
    pub(super) fn draw(&self, areas: &[Area], river: &[Run]) -> Result<Drawn> {
        let grid = self.grid();
        let mut drawn = Drawn { oblasts: Vec::new(), neighbours: Vec::new(), rivers: Vec::new() };
        for area in areas {
            let d = path::area(&area.rings, grid);
            match area.key.strip_prefix("UA.") {
                _ if d.is_empty() => {}
                Some(code) => drawn.oblasts.push((code.to_owned(), d)),
                None => drawn.neighbours.push((area.key.clone(), d)),
            }
        }
        drawn.rivers = self.lines(river);
        drawn.oblasts.sort();
        drawn.neighbours.sort();
        self.check(&drawn)?;
        Ok(drawn)
    }

    fn check(&self, drawn: &Drawn) -> Result<()> {
        let (name, found) = (self.name, drawn.oblasts.len());
        ensure!(found > 0 && !drawn.neighbours.is_empty(), "frame {name}: nothing to draw");
        ensure!(!self.whole || found == OBLASTS, "frame {name}: {found} oblasts instead of {OBLASTS}");
        ensure!(!drawn.rivers.is_empty(), "frame {name}: the Dnipro was not found");
        Ok(())
    }
}
