//! A made-up explainer with as many contested towns as a measurement wants: the same seed gives the same towns. Its
//! page says plainly that nothing in it is real.

mod lists;
mod made;
mod words;

use crate::made_up::{self, MadeUp};
use made::Town;

/// The explainer with so many towns.
#[must_use]
pub fn made_up(count: usize, seed: u32) -> MadeUp {
    let slug = format!("orte-{count}");
    let files = files(&slug, &made::towns(count, seed)).into();
    MadeUp { slug, files }
}

fn files(slug: &str, towns: &[Town]) -> [(&'static str, String); 10] {
    [
        ("explainer.toml", lists::explainer(slug)),
        ("register.toml", lists::register(towns)),
        ("places.toml", lists::places(towns)),
        ("actors.toml", lists::actors()),
        ("points.toml", made_up::points()),
        ("sources.toml", made_up::sources()),
        ("facts.toml", String::new()),
        ("charts.toml", String::new()),
        ("changes.toml", String::new()),
        ("de.toml", words::german(towns)),
    ]
}
