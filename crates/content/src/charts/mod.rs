//! `charts.toml`: survey figures and series.

mod amount;
mod rows;
mod series;
mod survey;
mod values;

use super::catalogue::choice;
use super::folder::Folder;
use super::header::Header;
use super::ids::IdTables;
use super::value::Entry;
use knackpunkt_model::chart::{Chart, ChartKind};
use knackpunkt_model::fact::Figure;
use knackpunkt_model::table::Key;
use std::collections::BTreeMap;
use survey::Survey;

/// What charts are checked against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts<'a> {
    pub(super) ids: &'a IdTables<'a>,
    pub(super) figures: &'a BTreeMap<Key<Figure>, Figure>,
    pub(super) header: &'a Header,
    /// Where the files of long series lie.
    pub(super) folder: &'a Folder<'a>,
}

pub(super) fn chart(entry: &Entry<'_>, facts: Facts<'_>) -> Option<(Key<Chart>, Chart)> {
    let ids = facts.ids;
    let own = ids.charts.own(entry);
    check_id(entry);
    let kind = choice::<ChartKind>(entry, "kind");
    let institute = ids.actors.one(entry, "institute");
    // These may be left out, but not be wrong.
    let commissioner =
        entry.get("commissioner").map_or(Some(None), |field| Some(Some(ids.actors.key(&field)?)));
    let asked_on = entry.get("field").map_or(Some(None), |field| Some(Some(field.when()?)));
    let survey = Survey::read(entry, kind, facts);
    let statements = ids.statements.at_least_one(entry, "statements");
    let (values, series) = if kind == Some(ChartKind::Series) {
        values::check_none(entry);
        (Some(Vec::new()), series::read(entry, facts).map(Some))
    } else {
        series::check_none(entry);
        (values::read(entry, kind, facts), Some(None))
    };
    entry.finish();
    let Survey { respondents, wording, margin } = survey?;
    let (key, id) = own?;
    let chart = Chart {
        key,
        id,
        kind: kind?,
        institute: institute?,
        commissioner: commissioner?,
        field: asked_on?,
        respondents,
        wording,
        margin,
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
