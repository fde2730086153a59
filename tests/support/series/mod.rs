//! A made-up explainer with one long series of as many points as a measurement wants: the same seed gives the same
//! points. Its page says plainly that nothing in it is real.

mod points;
mod words;

use crate::made_up::{self, MadeUp, POINT, SOURCE};

/// The chart: its id, and the name of its file.
pub const CHART: &str = "measured";
/// The file of its points, in the explainer's folder.
pub const FILE: &str = "series/measured.csv";

/// Who counts, and who says so.
const INSTITUTE: &str = "institute";

/// The explainer with a series of so many points, with or without the ends of their ranges.
#[must_use]
pub fn made_up(count: usize, with_ranges: bool, seed: u32) -> MadeUp {
    let kind = if with_ranges { "bereiche" } else { "punkte" };
    let slug = format!("reihe-{count}-{kind}");
    let files = vec![
        ("explainer.toml", made_up::explainer(&slug, 1)),
        ("register.toml", register()),
        ("places.toml", String::new()),
        ("actors.toml", actors()),
        ("points.toml", made_up::points()),
        ("sources.toml", made_up::sources()),
        ("facts.toml", String::new()),
        ("charts.toml", charts()),
        ("changes.toml", String::new()),
        ("de.toml", words::german()),
        (FILE, points::csv(count, with_ranges, seed)),
    ];
    MadeUp { slug, files }
}

fn register() -> String {
    format!(
        "[[statement]]\nid = \"1\"\nkinds = [\"survey\"]\nspeaker = \"{INSTITUTE}\"\nwhen = \"{}\"\n\
         points = [\"{POINT}\"]\nsources = [\"{SOURCE}\"]\n",
        points::LAST
    )
}

fn actors() -> String {
    format!("[[actor]]\nid = \"{INSTITUTE}\"\nkind = \"organisation\"\nside = \"independent\"\n")
}

fn charts() -> String {
    format!(
        "[[chart]]\nid = \"{CHART}\"\nkind = \"series\"\ninstitute = \"{INSTITUTE}\"\nwording = \"unknown\"\n\
         statements = [\"1\"]\nfile = \"{FILE}\"\nunit = \"percent\"\nsources = [\"{SOURCE}\"]\n"
    )
}
