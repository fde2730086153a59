//! How long a long series takes to be drawn for the first time, read, enlarged and dragged, in a real browser, for as
//! many points as authors will have and for many more. Run by `cargo xtask bench polls`; prints what its numbers are
//! (`table.rs`), and asserts nothing but that the series was drawn and that what is said of its points is theirs.

mod measure;
mod said;
mod table;

use anyhow::{Context, Result};
use measure::First;
use said::Said;
use std::path::Path;
use support::browser::{Setup, with};
use support::made_up::SEED;
use support::measure::{before_pages, install, live, prepare};
use support::series::made_up;
use support::server::Server;
use thirtyfour::WebDriver;

/// How many points.
const COUNTS: [usize; 5] = [10, 100, 1_000, 10_000, 100_000];

/// How many times slower than it is the processor shall be, the largest series besides: about a phone.
const SLOWER: u32 = 4;

/// How often a page is opened.
const OPENED: usize = 5;

/// How often the pointer moves on its way across the chart.
const MOVES: usize = 200;

/// How many frames other steps have.
const FRAMES: usize = 130;

#[tokio::main]
async fn main() -> Result<()> {
    table::head();
    let slow = COUNTS.last().map(|count| (*count, SLOWER));
    for (count, slower) in COUNTS.map(|count| (count, 1)).into_iter().chain(slow) {
        for with_ranges in [false, true] {
            let ranges = if with_ranges { " with ranges" } else { "" };
            let slow = if slower > 1 { format!(", processor {slower} times slower") } else { String::new() };
            let name = format!("{count} points{ranges}{slow}");
            case(&name, count, with_ranges, slower).await.context(name)?;
        }
    }
    Ok(())
}

async fn case(name: &str, count: usize, with_ranges: bool, slower: u32) -> Result<()> {
    let series = made_up(count, with_ranges, SEED);
    let said = Said::of(&series)?;
    let (folder, took) = series.build(Path::new(env!("CARGO_TARGET_TMPDIR")))?;
    let file = folder.join(series.page());
    let server = Server::start(folder).await?;
    with(Setup::default(), async |browser| {
        prepare(&browser, slower).await?;
        before_pages(&browser, include_str!("watch.js")).await?;
        let mut first = First::default();
        for _ in 0..OPENED {
            browser.goto(server.at(&series.page())).await?;
            first.note(&browser).await?;
        }
        table::page(name, &file, took, &live(&browser).await?)?;
        table::first(&first);
        steps(&browser, &said).await
    })
    .await
}

async fn steps(browser: &WebDriver, said: &Said) -> Result<()> {
    install(browser, include_str!("drive.js"), Vec::new()).await?;
    let read = measure::step(browser, &format!("bench.read({MOVES})")).await?;
    said.check(&read.seen)?;
    table::step("read", &read);
    table::step("zoom by keys", &measure::step(browser, &format!("bench.zoom({FRAMES})")).await?);
    for doubled in [1, 6] {
        let dragged = measure::step(browser, &format!("bench.drag({FRAMES}, {doubled})")).await?;
        table::step(&format!("drag at {}", 1 << doubled), &dragged);
    }
    Ok(())
}
