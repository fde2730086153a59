//! The German words, which say in every place that they are made up. No digits, dates and names in them: the check
//! refuses those outside braces.

use super::lists::keys;
use super::{BESIDE, CHARTS, INSTITUTE};
use crate::made_up::{POINT, SOURCE};

/// The whole file.
pub(super) fn german() -> String {
    format!(
        "kicker = \"Nur zum Prüfen\"\nheadline = \"Erfundene Diagramme\"\n\
         answer = \"Nichts auf dieser Seite ist wahr: Die Zahlen sind ausgedacht, damit sich Zeichnungen prüfen lassen.\"\n\
         takeaways = [\"Erfunden sind die Anteile.[^1]\", \"Erfunden sind die Wellen.[^1]\", \"Erfunden ist, wer sie zählt.[^1]\"]\n\n\
         [[story]]\nparagraphs = [\"Eine ausgedachte Stelle zählt etwas Ausgedachtes.[^1]\"]\n\n\
         [names]\n{INSTITUTE} = \"Stelle, die zum Prüfen Zahlen erfindet\"\n\n\
         [roles]\n{INSTITUTE} = \"ausgedacht\"\n\n\
         [statements]\n1 = \"Die ausgedachten Zahlen steigen und fallen.\"\n\n\
         [points.{POINT}]\ntitle = \"Erfundene Zahlen\"\nwhat = \"Zahlen, die es nicht gibt.\"\n\
         why = \"Mit ihnen wird geprüft.\"\n\n\
         [summaries]\nmoscow = \"Kein Ort.\"\nkyiv = \"Kein Ort.\"\nindependent = \"Kein Ort.\"\n\n\
         [sources]\n{SOURCE} = \"Ausgedachter Text zum Prüfen\"\n{BESIDE} = \"Noch ein ausgedachter Text\"\n\n{}",
        CHARTS.map(chart).concat()
    )
}

/// A chart's words: so short that each finds room on one line of a plate.
fn chart(id: &str) -> String {
    // Only shares have labels: other values are named by their dates.
    let values = (id == "anteile").then(|| {
        let values = keys(id).into_iter().chain(["rest".to_owned()]);
        let values: String = values.map(|key| format!("{key} = \"{}\"\n", answer(&key))).collect();
        format!("[charts.{id}.values]\n{values}\n")
    });
    let values = values.unwrap_or_default();
    format!(
        "[charts.{id}]\ntitle = \"Erfundene Zahlen\"\nquestion = \"etwas Ausgedachtes\"\n\
         sentence = \"Die ausgedachten Zahlen steigen und fallen.\"\n\n{values}"
    )
}

fn answer(key: &str) -> &str {
    match key {
        "ja" => "ja",
        "nein" => "nein",
        "rest" => "alle anderen",
        _ => "ausgedacht",
    }
}
