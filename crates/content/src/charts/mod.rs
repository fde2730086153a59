//! `charts.toml`: survey figures and series.

mod amount;
mod rows;
mod series;
mod survey;
mod values;

use super::parts::Known;
use super::value::{Entry, Value};
use knackpunkt_model::chart::{Chart, ChartKind};
use knackpunkt_model::table::Key;

pub(super) fn chart(entry: &Entry<'_>, known: Known<'_>) -> Option<(Key<Chart>, Chart)> {
    let ids = known.ids;
    let own = ids.charts.own(entry);
    check_id(entry);
    let kind = entry.choice("kind");
    let institute = ids.actors.one(entry, "institute");
    let commissioner = entry.optional("commissioner", |field| ids.actors.key(field));
    let asked_on = entry.optional("field", Value::when);
    let respondents = survey::respondents(entry, known);
    let margin = survey::margin(entry, known);
    let wording = survey::wording(entry, kind);
    survey::check_asked(entry, kind);
    survey::check_margin(entry, kind);
    let statements = ids.statements.at_least_one(entry, "statements");
    let (values, series) = if kind == Some(ChartKind::Series) {
        values::check_none(entry);
        (Some(Vec::new()), series::read(entry, known).map(Some))
    } else {
        series::check_none(entry);
        (values::read(entry, kind, known), Some(None))
    };
    entry.finish();
    let (key, id) = own?;
    let chart = Chart {
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
    };
    Some((key, chart))
}

/// Notes an id whose pictures would overwrite those of another chart.
fn check_id(entry: &Entry<'_>) {
    if let Some(field) =
        entry.get("id").filter(|field| field.plain_text().is_some_and(|id| id.ends_with("-dark")))
    {
        field.wrong("an id that does not end in -dark: so end the names of a chart's dark pictures");
    }
}
