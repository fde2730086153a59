//! `charts.toml`: survey figures and series.

mod amount;
mod rows;
mod values;

use super::folder::series_file;
use super::ids::Own;
use super::parts::Parts;
use super::value::{Entry, Value};
use knackpunkt_model::chart::{Chart, ChartKind, LongSeries, Wording};
use knackpunkt_model::fact::{Figure, Unit};

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
    let allowed = "the id of a figure in people, a whole number from 1 on";
    let respondents = parts.figure(entry, "respondents", allowed, |figure| {
        figure.unit == Unit::People && figure.value >= 1.0 && figure.value.fract() == 0.0
    });
    let margin = margin(entry, parts);
    let wording = wording(entry, kind);
    check_survey(entry, kind);
    let statements = ids.statements.at_least_one(entry, "statements");
    let (values, series) = if kind == Some(ChartKind::Series) {
        let allowed = "nothing, in a chart of the kind series: its points stand in its file";
        entry.forbid("value", "values", allowed);
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
    let file = entry.need("file", FILE).and_then(|field| field.text_that(FILE, series_file));
    let content_file = file.and_then(|file| parts.folder.content_file(file));
    let points = content_file.and_then(|content_file| rows::read(&content_file, unit));
    let sources = sources?;
    let supplement = parts.header.is_supplement(&sources);
    Some(LongSeries { points: points?, unit: unit?, sources, supplement })
}

/// The margin of error of all values, or of one, where it was published.
fn margin(entry: &Entry<'_>, parts: &Parts<'_>) -> Option<Option<Figure>> {
    let allowed = "the id of a figure in percentage points, above 0, at most 100";
    parts.figure(entry, "margin", allowed, |figure| {
        figure.unit == Unit::PercentagePoints && figure.value > 0.0 && figure.value <= 100.0
    })
}

/// How well the question is known: to be said of every survey, and of nothing that was counted.
fn wording(entry: &Entry<'_>, kind: Option<ChartKind>) -> Option<Option<Wording>> {
    // Asked for in any case, so that it is a known field.
    entry.get("wording");
    match kind? {
        ChartKind::Shares | ChartKind::Trend => entry.choice("wording").map(Some),
        // Refused like all that only a survey has.
        ChartKind::Months => Some(None),
        ChartKind::Series => entry.optional("wording", Value::choice),
    }
}

/// Notes what only a survey has, where nobody was asked; and a margin of error of what is no share or has many, or of nobody
/// knows how many.
fn check_survey(entry: &Entry<'_>, kind: Option<ChartKind>) {
    let not_asked = match kind {
        Some(ChartKind::Months) => Some("nothing, in a chart of months: nobody was asked"),
        Some(ChartKind::Series) if entry.get("wording").is_none() => {
            Some("nothing, in a series without wording: nobody was asked")
        }
        _ => None,
    };
    if let Some(allowed) = not_asked {
        ["wording", "field", "respondents"].iter().for_each(|key| entry.refuse(key, allowed));
    }
    match kind {
        Some(ChartKind::Months | ChartKind::Series) => {
            entry.refuse("margin", "nothing: only shares and trends have one");
        }
        Some(ChartKind::Trend) => entry.refuse("margin", "nothing: in a trend, each value has its own"),
        _ if entry.get("margin").is_some() && entry.get("respondents").is_none() => {
            entry.missing("respondents", "the id of a figure in people, where a margin of error is given");
        }
        _ => {}
    }
}
