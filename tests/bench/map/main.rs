//! How long the map takes to become live, to pan, to zoom and to change its perspective, in a real browser, for as
//! many towns as the article has and for many more. Run by `cargo xtask bench map`; prints, and asserts nothing but
//! that the map moved at all.

mod measure;
mod pages;
mod table;

use anyhow::{Context, Result};
use measure::Kind;
use pages::Built;
use support::browser::{Setup, with};
use support::server::Server;
use thirtyfour::WebDriver;

/// How many towns the real article's map has.
const REAL: usize = 3;

/// How many towns, and how many times slower than it is the processor shall be.
const CASES: [(usize, u32); 6] = [(REAL, 1), (10, 1), (100, 1), (1_000, 1), (10_000, 1), (1_000, 4)];

/// How many frames a step has; zooming goes in and out again.
const FRAMES: usize = 120;

/// How far the map is zoomed in at most.
const CLOSEST: f64 = 2.6;

/// How many perspectives are chosen.
const CHOICES: usize = 10;

#[tokio::main]
async fn main() -> Result<()> {
    table::head();
    for (towns, slower) in CASES {
        case(towns, slower).await.with_context(|| format!("{towns} towns"))?;
    }
    Ok(())
}

async fn case(towns: usize, slower: u32) -> Result<()> {
    let built = if towns == REAL { Built::real() } else { Built::made_up(towns)? };
    let server = Server::start(built.folder.clone()).await?;
    with(Setup::default(), async |browser| {
        support::measure::prepare(&browser, slower).await?;
        browser.goto(server.at(&built.page)).await?;
        table::page(towns, slower, &built, &support::measure::live(&browser).await?)?;
        steps(&browser).await
    })
    .await
}

/// Choosing comes first: it needs no map that moves.
async fn steps(browser: &WebDriver) -> Result<()> {
    measure::install(browser).await?;
    table::step("choose", &measure::step(browser, &format!("bench.choose({CHOICES})"), Kind::Choices).await?);
    for scale in [1.3, 2.4] {
        let reached = measure::reach(browser, scale).await?;
        let panned = measure::step(browser, &format!("bench.pan({FRAMES})"), Kind::Motion).await?;
        table::step(&format!("pan at {reached:.1}"), &panned);
    }
    measure::reach(browser, 1.0).await?;
    let zoomed =
        measure::step(browser, &format!("bench.zoom({}, {CLOSEST})", 2 * FRAMES), Kind::Motion).await?;
    table::step(&format!("zoom 1 to {:.0}", zoomed.largest.unwrap_or_default()), &zoomed);
    Ok(())
}
