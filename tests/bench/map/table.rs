//! How the figures are printed.

use super::measure::{Kind, Step};
use super::pages::Built;
use anyhow::Result;
use support::figures::{mega, spread};
use support::measure::Live;

/// Longer than this between two frames, and at 60 a second at least one was dropped.
const DROPPED_MS: f64 = 25.0;

/// What the columns mean.
const HEAD: &str = "\
map: milliseconds in a headless browser that paints 60 times a second, without a graphics card
  took    from one frame to the next; for a choice, from the click until it is painted (up to 17 of it waiting)
  dropped frames that came more than 25 ms after the one before: at least one was left out
  work    of the main thread for a frame: the event, then style, layout and paint
  tasks   all that the main thread did meanwhile, a frame, as the browser counts it: a cross-check of work";

/// Prints what the columns mean, and their heads.
pub(super) fn head() {
    println!("{HEAD}\n");
    println!(
        "{:<16} {:>6} | {:>7} {:>7} {:>7} {:>7} | {:>7} {:>7} {:>7} | {:>7}",
        "", "frames", "took 50", "took 95", "longest", "dropped", "work 50", "work 95", "longest", "tasks"
    );
}

/// A line for a page: what it weighs and when it became live.
pub(super) fn page(towns: usize, slower: u32, built: &Built, live: &Live) -> Result<()> {
    let took = built.took.map(|took| format!(", written in {:.1} s", took.as_secs_f64())).unwrap_or_default();
    let slower = if slower > 1 { format!(", processor {slower} times slower") } else { String::new() };
    println!("\n{towns} towns{slower}: {:.1} MB of HTML{took}", mega(built.size()? as f64));
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

/// A line for what was done with it.
pub(super) fn step(name: &str, step: &Step) {
    let frames = step.worked.len();
    let dropped = match step.kind {
        Kind::Choices => "–".to_owned(),
        Kind::Motion => step.took.iter().filter(|time| **time > DROPPED_MS).count().to_string(),
    };
    let [took, took_most, took_longest] = spread(&step.took);
    let [work, work_most, work_longest] = spread(&step.worked);
    let tasks = step.tasks / frames.max(1) as f64;
    println!(
        "  {name:<14} {frames:>6} | {took:>7.1} {took_most:>7.1} {took_longest:>7.1} {dropped:>7} | \
         {work:>7.1} {work_most:>7.1} {work_longest:>7.1} | {tasks:>7.1}"
    );
}
