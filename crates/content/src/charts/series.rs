//! A long series: what its chart says of it, and the file with its points.

use super::{Known, rows};
use crate::folder::series_file;
use crate::value::Entry;
use knackpunkt_model::chart::LongSeries;
use knackpunkt_model::fact::Unit;

/// The fields that only a long series has.
const FIELDS: [&str; 3] = ["file", "unit", "sources"];

/// What a file of a series may be called: one in a folder of its own, and nowhere else.
const FILE: &str = "\"series/….csv\", with an id of a-z, 0-9 and hyphens for a name";

/// The series of a chart.
pub(super) fn read(entry: &Entry<'_>, known: Known<'_>) -> Option<LongSeries> {
    let unit = unit(entry);
    let sources = known.ids.sources.at_least_one(entry, "sources");
    let content_file = entry.need("file", FILE).and_then(|field| {
        let file = field.text(FILE)?;
        if !series_file(file) {
            field.wrong(FILE);
            return None;
        }
        known.folder.content_file(file)
    });
    let points = content_file.and_then(|content_file| rows::read(&content_file, unit));
    let sources = sources?;
    let supplement = known.header.is_supplement(&sources);
    Some(LongSeries { points: points?, unit: unit?, sources, supplement })
}

fn unit(entry: &Entry<'_>) -> Option<Unit> {
    let unit = entry.choice("unit")?;
    if unit == Unit::Ordinal {
        entry.get("unit")?.wrong("a unit of amounts, not of positions in a sequence");
    }
    Some(unit)
}

/// Notes in a chart of values what only a long series has.
pub(super) fn check_none(entry: &Entry<'_>) {
    for field in FIELDS.iter().filter_map(|key| entry.get(key)) {
        field.wrong("nothing, but in a chart of the kind series");
    }
}
