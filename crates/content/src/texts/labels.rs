//! The labels of a chart's values: plain words, which tables and pictures hold, too.

use super::context::TextContext;
use crate::format::Numbers;
use crate::value::{Value, quoted};
use knackpunkt_maths::text::width;
use knackpunkt_model::chart::{Chart, ChartKind};
use knackpunkt_model::fact::Unit;
use knackpunkt_model::text::{Inline, Text, plain};

/// The width of a share's row on a phone, in pixels, and what parts the label from the figure at its other end.
const ROW: f64 = 288.0;
const GAP: f64 = 12.0;
/// The sizes of the label and of the figure, which is bold, in pixels.
const LABEL: f64 = 14.0;
const FIGURE: f64 = 15.0;

/// Programs that open tables take what begins so for a formula; what begins with a tab is refused in every text.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// The label that stands here.
pub(super) fn label(context: &TextContext<'_>, field: &Value<'_>) -> Option<Text> {
    let text = context.text(field)?;
    if text.iter().any(|inline| !matches!(inline, Inline::Words(_) | Inline::Fact { .. })) {
        field.wrong("words and facts in braces: a label opens nothing, and stresses nothing");
    }
    if plain(&text).trim_start().starts_with(FORMULA) {
        field.wrong("words that do not begin with = + - or @: tables take these for formulas");
    }
    Some(text)
}

/// Notes the label of a share, found by its key, that a phone has no room for beside its figure.
pub(super) fn check_width(numbers: &Numbers, chart: &Chart, key: &str, label: &[Inline], field: &Value<'_>) {
    let value = chart.values.iter().find(|value| value.key == key);
    let Some(value) = value.filter(|_| chart.kind == ChartKind::Shares) else { return };
    let figure = width::of(&numbers.with_unit(value.value, Unit::Percent), FIGURE, true);
    let (label, room) = (plain(label), ROW - figure - GAP);
    let found = width::of(&label, LABEL, false);
    if found > room {
        // As many of its own letters as fit.
        let letters = (label.chars().count() as f64 * room / found).floor();
        let allowed = format!(
            "words of at most about {letters} letters: a phone has no room for more beside the figure"
        );
        field.problem(&quoted(&label), &allowed);
    }
}
