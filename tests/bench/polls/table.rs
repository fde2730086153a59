//! How the figures are printed.

use super::measure::{First, Step};
use anyhow::Result;
use std::fs;
use std::path::Path;
use std::time::Duration;
use support::figures::{mega, spread};
use support::measure::Live;

/// What the lines and columns mean.
const HEAD: &str = "\
polls: milliseconds in a headless browser that paints 60 times a second, without a graphics card
first drawing, the median of several times that the page was opened, the caches empty only the first time:
  text     from looking for the root's data to having it as text in the browser's hands
  parse    JSON.parse of it
  follow   from there until the root is live: the series is read, listeners are set
  others   from there until the chart is drawn: other roots become live, style, layout, waiting for the frame
  draw     the drawing: style read, canvas sized, series thinned, drawn on (the browser may paint it later)
  all      from looking for the data until it is drawn: the sum of these. Goal at 100,000 points: 50
  painted  the same until the frame with it was painted
  after    from the beginning of the navigation until it is drawn: the page is loaded and idle first
steps, an event a frame:
  handled  the event's handlers. Goal of read at 100,000 points: 2
  work     of the main thread for a frame: the event, the drawing, then style, layout and paint
  drawing  each drawing, as above; fewer than frames where nothing changed";

/// Prints what the columns mean.
pub(super) fn head() {
    println!("{HEAD}");
}

/// Lines for a page: what it weighs, and when it became live.
pub(super) fn page(name: &str, page: &Path, took: Duration, live: &Live) -> Result<()> {
    let size = mega(fs::metadata(page)?.len() as f64);
    println!("\n{name}: {size:.2} MB of HTML, written in {:.1} s", took.as_secs_f64());
    println!(
        "  loaded after {:.0} ms, live after {:.0} ms; scripts hold {:.1} MB, WASM {:.1} MB; {} nodes",
        live.loaded,
        live.live,
        mega(live.heap),
        mega(live.wasm),
        live.nodes
    );
    Ok(())
}

/// A line for the first drawing.
pub(super) fn first(first: &First) {
    let [text, parse, follow, others, draw, all, painted, after] = first.medians();
    println!(
        "  {:<14} text {text:.1}, parse {parse:.1}, follow {follow:.1}, others {others:.1}, draw {draw:.1}: \
         all {all:.1} (longest {:.1}), painted {painted:.1}, after {after:.0}; longest task {:.0}",
        "first drawing",
        first.longest(),
        first.task()
    );
    println!(
        "  {:<14} {:>6} | {:>7} {:>7} {:>7} | {:>7} {:>7} {:>7} | {:>8} {:>7} {:>7} {:>7}",
        "",
        "frames",
        "hand 50",
        "hand 95",
        "longest",
        "work 50",
        "work 95",
        "longest",
        "drawings",
        "draw 50",
        "draw 95",
        "longest"
    );
}

/// A line for what was done with it.
pub(super) fn step(name: &str, step: &Step) {
    let [handled, worked, drawings] =
        [&step.handled, &step.worked, &step.drawings].map(|times| spread(times));
    let three = |[median, most, longest]: [f64; 3]| format!("{median:>7.2} {most:>7.2} {longest:>7.2}");
    println!(
        "  {name:<14} {:>6} | {} | {} | {:>8} {}",
        step.worked.len(),
        three(handled),
        three(worked),
        step.drawings.len(),
        three(drawings)
    );
}
