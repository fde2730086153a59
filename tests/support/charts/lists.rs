//! The content files without words.

use super::amounts::{FIRST, MARGIN, MONTHS, SHARES, WAVES, points};
use super::{BESIDE, CHARTS, FILE, INSTITUTE, POINT, SOURCE};

/// The figures of who was asked and of the margin.
const PEOPLE: &str = "people";
const EITHER_WAY: &str = "either-way";

pub(super) fn register() -> String {
    format!(
        "[[statement]]\nid = \"1\"\nkinds = [\"survey\"]\nspeaker = \"{INSTITUTE}\"\nwhen = \"2025-12-02\"\n\
         points = [\"{POINT}\"]\nsources = [\"{SOURCE}\"]\n"
    )
}

pub(super) fn actors() -> String {
    format!("[[actor]]\nid = \"{INSTITUTE}\"\nkind = \"organisation\"\nside = \"independent\"\n")
}

pub(super) fn source() -> String {
    format!("\n[[source]]\nid = \"{BESIDE}\"\npublisher = \"Auch erfunden\"\n")
}

/// Key, amount and source of every value of a chart, and when it was.
fn values(chart: &str) -> Vec<(String, f64, &'static str, Option<String>)> {
    let [shares, waves, months, _] = CHARTS;
    let source = |from_article| if from_article { SOURCE } else { BESIDE };
    if chart == shares {
        SHARES
            .iter()
            .map(|(key, share, article)| ((*key).to_owned(), *share, source(*article), None))
            .collect()
    } else if chart == waves {
        let wave = |(place, (when, share)): (usize, &(&str, f64))| {
            (format!("w{place}"), *share, source(place == 7), Some((*when).to_owned()))
        };
        WAVES.iter().enumerate().map(wave).collect()
    } else if chart == months {
        let month = |(place, area): (u16, &u32)| {
            let months = FIRST.0 * 12 + FIRST.1 - 1 + place;
            let when = format!("{}-{:02}", months / 12, months % 12 + 1);
            (format!("m{place:02}"), f64::from(*area), source(place == 23), Some(when))
        };
        (0..).zip(&MONTHS).map(month).collect()
    } else {
        Vec::new()
    }
}

/// The keys of a chart's values, but for the rest's.
pub(super) fn keys(chart: &str) -> Vec<String> {
    values(chart).into_iter().map(|(key, ..)| key).collect()
}

pub(super) fn facts() -> String {
    let figure = |id: &str, value: f64, unit: &str, source: &str| {
        format!("[[figure]]\nid = \"{id}\"\nvalue = {value}\nunit = \"{unit}\"\nsources = [\"{source}\"]\n\n")
    };
    let [_, _, months, _] = CHARTS;
    let of_chart = |chart: &'static str| {
        let unit = if chart == months { "square-kilometres" } else { "percent" };
        values(chart)
            .into_iter()
            .map(move |(key, amount, source, _)| figure(&format!("{chart}-{key}"), amount, unit, source))
    };
    let common =
        [figure(PEOPLE, 1000.0, "people", SOURCE), figure(EITHER_WAY, MARGIN, "percentage-points", SOURCE)];
    common.into_iter().chain(CHARTS.into_iter().flat_map(of_chart)).collect()
}

pub(super) fn charts() -> String {
    let [shares, waves, months, series] = CHARTS;
    let asked = format!("wording = \"unknown\"\nrespondents = \"{PEOPLE}\"\nmargin = \"{EITHER_WAY}\"\n");
    let file =
        format!("file = \"{FILE}\"\nunit = \"percent\"\nsources = [\"{BESIDE}\"]\nwording = \"unknown\"\n");
    [
        [&chart(shares, "shares", &asked), "[[chart.value]]\nkey = \"rest\"\nrest = true\n\n"].concat(),
        chart(waves, "trend", "wording = \"unknown\"\n"),
        chart(months, "months", ""),
        chart(series, "series", &file),
    ]
    .concat()
}

fn chart(id: &str, kind: &str, more: &str) -> String {
    let values = values(id).into_iter().map(|(key, _, _, when)| {
        let when = when.map(|when| format!("when = \"{when}\"\n")).unwrap_or_default();
        format!("[[chart.value]]\nkey = \"{key}\"\nfigure = \"{id}-{key}\"\n{when}\n")
    });
    let values: String = values.collect();
    format!(
        "[[chart]]\nid = \"{id}\"\nkind = \"{kind}\"\ninstitute = \"{INSTITUTE}\"\nstatements = [\"1\"]\n{more}\n{values}"
    )
}

/// The file of the long series.
pub(super) fn series() -> String {
    let lines = points()
        .into_iter()
        .map(|(day, [amount, low, high])| format!("{day},{amount:.3},{low:.3},{high:.3}\n"));
    ["date,amount,low,high\n".to_owned()].into_iter().chain(lines).collect()
}
