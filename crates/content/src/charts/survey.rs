//! What a chart says of its survey: how many were asked, how well the question is known, how far off the answers may be.

use super::Parts;
use crate::value::Entry;
use knackpunkt_model::chart::{ChartKind, Wording};
use knackpunkt_model::fact::{Figure, Unit};

/// How many were asked, where that is known.
pub(super) fn respondents(entry: &Entry<'_>, parts: &Parts<'_>) -> Option<Option<Figure>> {
    let allowed = "the id of a figure in people, a whole number from 1 on";
    parts.figure(entry, "respondents", allowed, |figure| {
        figure.unit == Unit::People && figure.value >= 1.0 && figure.value.fract() == 0.0
    })
}

/// The margin of error of all values, or of one, where it was published.
pub(super) fn margin(entry: &Entry<'_>, parts: &Parts<'_>) -> Option<Option<Figure>> {
    let allowed = "the id of a figure in percentage points, above 0, at most 100";
    parts.figure(entry, "margin", allowed, |figure| {
        figure.unit == Unit::PercentagePoints && figure.value > 0.0 && figure.value <= 100.0
    })
}

/// How well the question is known: to be said of every survey, and of nothing that was counted.
pub(super) fn wording(entry: &Entry<'_>, kind: Option<ChartKind>) -> Option<Option<Wording>> {
    let field = entry.get("wording");
    match (kind?, field) {
        (ChartKind::Shares | ChartKind::Trend, _) => entry.choice("wording").map(Some),
        (ChartKind::Months, Some(field)) => {
            field.wrong("nothing, in a chart of months: nobody was asked");
            None
        }
        (ChartKind::Months | ChartKind::Series, None) => Some(None),
        (ChartKind::Series, Some(field)) => field.choice().map(Some),
    }
}

/// Notes what only a survey has, where nobody was asked; and a margin of error of what is no share or has many, or of nobody
/// knows how many.
pub(super) fn check(entry: &Entry<'_>, kind: Option<ChartKind>) {
    let not_asked = match kind {
        Some(ChartKind::Months) => Some("nothing, in a chart of months: nobody was asked"),
        Some(ChartKind::Series) if entry.get("wording").is_none() => {
            Some("nothing, in a series without wording: nobody was asked")
        }
        _ => None,
    };
    if let Some(allowed) = not_asked {
        entry.refuse("field", allowed);
        entry.refuse("respondents", allowed);
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
