//! A made-up explainer with a chart of every kind, each with what is hard to draw: a margin and a rest, waves that lie
//! unevenly and turn sharply, months over two years, a long series that trembles within its ranges. Always the same.

mod amounts;
mod lists;
mod words;

use crate::made_up::{self, MadeUp, POINT, SOURCE};
pub use amounts::{MARGIN, SHARES, points};

/// Its name.
pub const SLUG: &str = "diagramme";

/// Its charts, one of each kind.
pub const CHARTS: [&str; 4] = ["anteile", "wellen", "monate", "reihe"];

/// The file of the long series, in the explainer's folder.
const FILE: &str = "series/reihe.csv";

/// Who counts, and who says so.
const INSTITUTE: &str = "institute";

/// The source of what is not from the article.
const BESIDE: &str = "beside";

/// The explainer.
#[must_use]
pub fn made_up() -> MadeUp {
    let files = vec![
        ("explainer.toml", made_up::explainer(SLUG, 1)),
        ("register.toml", lists::register()),
        ("places.toml", String::new()),
        ("actors.toml", lists::actors()),
        ("points.toml", made_up::points()),
        ("sources.toml", [made_up::sources(), lists::source()].concat()),
        ("facts.toml", lists::facts()),
        ("charts.toml", lists::charts()),
        ("changes.toml", String::new()),
        ("de.toml", words::german()),
        (FILE, lists::series()),
    ];
    MadeUp { slug: SLUG.to_owned(), files }
}
