//! The figures: collected, printed, and written for other programs.

use super::trace::{CATEGORIES, Spent};
use anyhow::Result;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use support::figures::middle_and_ends;

/// What the lines mean.
const HEAD: &str = "\
load: medians, in brackets lowest and highest, in a headless browser without a graphics card; a browser of its own for
each time a page is opened, the builds in turn. Times are milliseconds.
  kB             bodies as the page got them (brotli 11), 1000 bytes each; sent: all that the server was asked for, also
                 by what keeps the page for later
  first click    the switch is clicked again and again from when it is there: when the first click came that showed
                 something else, and when that was to be seen
  read           the page is scrolled through, 400 px at a time: also what comes only when it is near
  until shown    from an event to the end of the main thread's work for the first frame that shows a change (for a town:
                 for the next frame); not the Event Timing API, which rounds to 8 ms
  pan, zoom      the main thread's work for a frame, one event each, by the browser's own count of tasks";

/// The lines: key, words, digits behind the point.
const LINES: [(&str, &str, usize); 30] = [
    ("bytes", "kB in all", 1),
    ("html", "  HTML", 1),
    ("css", "  CSS", 1),
    ("js", "  JS", 1),
    ("wasm", "  WASM", 1),
    ("fonts", "  fonts", 1),
    ("other", "  other", 1),
    ("sent", "kB sent", 1),
    ("requests", "requests", 0),
    ("answers", "answers sent", 0),
    ("elements", "elements at load", 0),
    ("fcp", "first contentful paint", 0),
    ("lcp", "largest contentful paint", 0),
    ("cls", "layout shift", 3),
    ("tbt", "total blocking time", 0),
    ("task", "longest task", 0),
    ("clicked", "first click that works", 0),
    ("answered", "  its answer shown", 0),
    ("live", "live", 0),
    ("read sent", "kB sent while it is read", 1),
    ("read tbt", "blocking time while it is", 0),
    ("read task", "longest task then", 0),
    ("switch", "switch until shown", 0),
    ("type", "letter until shown", 0),
    ("clear", "clearing until shown", 0),
    ("town", "hovered town until shown", 0),
    ("mark", "mark until shown", 0),
    ("slowest", "slowest of these", 0),
    ("zoom", "zoom, work a frame", 1),
    ("pan", "pan, work a frame", 1),
];

/// Values by what they are of.
#[derive(Debug, Default)]
pub(super) struct Figures(Vec<(&'static str, f64)>);

impl Figures {
    pub(super) fn add(&mut self, key: &'static str, value: f64) {
        self.0.push((key, value));
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Adds the largest of the values from a place on.
    pub(super) fn add_longest(&mut self, key: &'static str, from: usize) {
        let longest = self.0.iter().skip(from).map(|(_, value)| *value).reduce(f64::max);
        self.0.extend(longest.map(|value| (key, value)));
    }

    pub(super) fn extend(&mut self, more: Self) {
        self.0.extend(more.0);
    }

    fn of(&self, key: &str) -> Vec<f64> {
        self.0.iter().filter(|(each, _)| *each == key).map(|(_, value)| *value).collect()
    }
}

/// What was found of a build with a profile.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) figures: Figures,
    /// Where the time of loading went, and that of one click on the switch.
    pub(super) traces: [Spent; 2],
}

/// Prints what the lines mean.
pub(super) fn head() {
    println!("{HEAD}");
}

/// Prints a profile's table: a column for each build.
pub(super) fn print(profile: &str, builds: &[&str], found: &BTreeMap<&str, Found>) {
    let row = |name: &str, cell: &dyn Fn(&Found) -> String| {
        let cells = builds.iter().filter_map(|build| found.get(build)).map(cell);
        let cells: Vec<String> = cells.collect();
        if cells.iter().any(|cell| cell != "–") {
            println!("{name:<26}{}", cells.iter().map(|cell| format!("{cell:>24}")).collect::<String>());
        }
    };
    println!("\n{profile:<26}{}", builds.iter().map(|build| format!("{build:>24}")).collect::<String>());
    for (key, name, digits) in LINES {
        row(name, &|found| {
            let spread = middle_and_ends(&found.figures.of(key));
            spread.map_or("–".into(), |[middle, low, high]| {
                if low == high {
                    format!("{middle:.digits$}")
                } else {
                    format!("{middle:.digits$} ({low:.digits$}–{high:.digits$})")
                }
            })
        });
    }
    for (place, what) in ["loading, one trace", "one click, one trace"].into_iter().enumerate() {
        println!("{what}");
        for category in CATEGORIES {
            row(&format!("  {category}"), &|found| {
                let spent = found.traces.get(place).and_then(|spent| spent.get(category));
                spent.map_or("–".into(), |time| format!("{time:.0}"))
            });
        }
    }
}

/// Writes all figures: by profile, build and line the median, both ends and every value; then the traces.
pub(super) fn write(file: &Path, all: &BTreeMap<&str, BTreeMap<&str, Found>>) -> Result<()> {
    let of_build = |found: &Found| -> Value {
        let lines = LINES.iter().filter_map(|(key, ..)| {
            let values = found.figures.of(key);
            let [median, low, high] = middle_and_ends(&values)?;
            Some(((*key).to_owned(), json!({ "median": median, "low": low, "high": high, "values": values })))
        });
        let mut lines: Map<String, Value> = lines.collect();
        let [load, click] = &found.traces;
        lines.insert("traces".to_owned(), json!({ "load": load, "click": click }));
        lines.into()
    };
    let of_profile = |builds: &BTreeMap<&str, Found>| -> Value {
        let builds = builds.iter().map(|(name, found)| ((*name).to_owned(), of_build(found)));
        builds.collect::<Map<_, _>>().into()
    };
    let profiles = all.iter().map(|(name, builds)| ((*name).to_owned(), of_profile(builds)));
    let text = serde_json::to_string_pretty(&Value::Object(profiles.collect()))?;
    Ok(fs::write(file, text)?)
}
