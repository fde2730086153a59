//! What loading the article's page costs, and how soon it answers, in a real browser, on a desk and on a phone; beside
//! other builds, where some are named. Run by `cargo xtask bench load`; prints, and asserts nothing but that what was done
//! showed. How it is measured is in `docs/performance.md`.

mod acts;
mod builds;
mod input;
mod loading;
mod profile;
mod table;
mod trace;

use anyhow::{Context, Result};
use builds::{Build, Options};
use profile::Profile;
use std::collections::BTreeMap;
use support::browser::{Driver, with};
use support::dist;
use table::{Figures, Found};

#[tokio::main]
async fn main() -> Result<()> {
    let options = Options::read()?;
    let builds = Build::all(&dist::release(), &options.against).await?;
    let names: Vec<&str> = builds.iter().map(|build| build.name.as_str()).collect();
    table::head();
    let mut all = BTreeMap::new();
    for profile in &profile::ALL {
        let found = measure(profile, &builds, options.rounds).await.context(profile.name)?;
        table::print(profile.name, &names, &found);
        all.insert(profile.name, found);
    }
    options.json.map_or(Ok(()), |file| table::write(&file, &all))
}

/// Measures all builds in turn, round by round, then traces each once.
async fn measure<'a>(
    profile: &Profile,
    builds: &'a [Build],
    rounds: usize,
) -> Result<BTreeMap<&'a str, Found>> {
    let mut all: BTreeMap<&str, Found> = BTreeMap::new();
    for number in 0..=rounds {
        eprintln!("{}: round {number} of {rounds}", profile.name);
        for build in builds {
            let mut figures = Figures::default();
            round(profile, build, &mut figures).await.with_context(|| build.name.clone())?;
            // The first one packs files, and is not counted.
            if number > 0 {
                all.entry(&build.name).or_default().figures.extend(figures);
            }
        }
    }
    for build in builds {
        let traces = traces(profile, build).await.with_context(|| build.name.clone())?;
        all.entry(&build.name).or_default().traces = traces;
    }
    Ok(all)
}

/// The page is opened and used; then it is opened again, to be clicked at once.
async fn round(profile: &Profile, build: &Build, figures: &mut Figures) -> Result<()> {
    let selectors = &build.selectors;
    with(profile.setup(Driver::Hasty), async |browser| {
        profile.prepare(&browser, selectors).await?;
        loading::measure(&browser, build, figures).await?;
        loading::read(&browser, build, figures).await?;
        acts::measure(&browser, selectors, figures).await
    })
    .await?;
    with(profile.setup(Driver::Hasty), async |browser| {
        profile.prepare(&browser, selectors).await?;
        loading::first_click(&browser, build, figures).await
    })
    .await
}

/// Where the time goes while the page is loaded, and while a click on the switch is answered.
async fn traces(profile: &Profile, build: &Build) -> Result<[trace::Spent; 2]> {
    let mut traces = Default::default();
    with(profile.setup(Driver::Traced), async |browser| {
        profile.prepare(&browser, &build.selectors).await?;
        loading::open(&browser, build).await?;
        trace::mark(&browser).await?;
        acts::clicked(&browser, &build.selectors.switch).await?;
        traces = trace::spent(&browser).await?;
        Ok(())
    })
    .await?;
    Ok(traces)
}
