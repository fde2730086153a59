//! `charts.toml`: survey figures and series.

mod amount;
mod rows;
mod survey;
mod values;

use super::folder::series_file;
use super::ids::Own;
use super::parts::Parts;
use super::value::{Entry, Value};
use knackpunkt_model::chart::{Chart, ChartKind, LongSeries};
use knackpunkt_model::fact::Unit;

/// The fields that only a long series has.
const SERIES: [&str; 3] = ["file", "unit", "sources"];

/// What a file of a series may be called: one in a folder of its own, and nowhere else.
const FILE: &str = "\"series/….csv\", with an id of a-z, 0-9 and hyphens for a name";

pub(super) fn chart(entry: &Entry<'_>, own: Option<Own<Chart>>, parts: &Parts<'_>) -> Option<Chart> {
    let ids = &parts.ids;
    let is_dark = |id: &Value<'_>| id.plain_text().is_some_and(|id| id.ends_with("-dark"));
    if let Some(field) = entry.get("id").filter(is_dark) {
        field.wrong("an id that does not end in -dark: so end the names of a chart's dark pictures");
    }
    let kind = entry.choice("kind");
    let institute = ids.actors.one(entry, "institute");
    let commissioner = entry.optional("commissioner", |field| ids.actors.key(field));
    let asked_on = entry.optional("field", Value::when);
    let respondents = survey::respondents(entry, parts);
    let margin = survey::margin(entry, parts);
    let wording = survey::wording(entry, kind);
    survey::check(entry, kind);
    let statements = ids.statements.at_least_one(entry, "statements");
    let (values, series) = if kind == Some(ChartKind::Series) {
        if let Some(field) = entry.get("value") {
            field.problem("values", "nothing, in a chart of the kind series: its points stand in its file");
        }
        (Some(Vec::new()), series(entry, parts).map(Some))
    } else {
        for key in SERIES {
            entry.refuse(key, "nothing, but in a chart of the kind series");
        }
        (values::read(entry, kind, parts), Some(None))
    };
    let (key, id) = own?;
    Some(Chart {
        key,
        id,
        kind: kind?,
        institute: institute?,
        commissioner: commissioner?,
        field: asked_on?,
        respondents: respondents?,
        wording: wording?,
        margin: margin?,
        statements: statements?,
        values: values?,
        series: series?,
    })
}

/// A long series: what its chart says of it, and the file with its points.
fn series(entry: &Entry<'_>, parts: &Parts<'_>) -> Option<LongSeries> {
    let unit = entry.choice("unit");
    if unit == Some(Unit::Ordinal) {
        entry.refuse("unit", "a unit of amounts, not of positions in a sequence");
    }
    let sources = parts.ids.sources.at_least_one(entry, "sources");
    let content_file = entry.need("file", FILE).and_then(|field| {
        let file = field.text(FILE)?;
        if !series_file(file) {
            field.wrong(FILE);
            return None;
        }
        parts.folder.content_file(file)
    });
    let points = content_file.and_then(|content_file| rows::read(&content_file, unit));
    let sources = sources?;
    let supplement = parts.header.is_supplement(&sources);
    Some(LongSeries { points: points?, unit: unit?, sources, supplement })
}
