//! The German words, which say in every place that they are made up. No digits, dates and names in them: the check
//! refuses those outside braces.

use super::lists::keys;
use super::{BESIDE, CHARTS, INSTITUTE};
use crate::made_up::{POINT, SOURCE};

/// The whole file.
pub(super) fn german() -> String {
    format!(
        "kicker = \"Nur zum Prüfen\"\nheadline = \"Erfundene Diagramme zum Prüfen\"\n\
         answer = \"Nichts auf dieser Seite ist wahr: Die Zahlen sind ausgedacht, damit sich Zeichnungen prüfen lassen.\"\n\
         takeaways = [\"Erfunden sind die Anteile.[^1]\", \"Erfunden sind die Wellen.[^1]\", \"Erfunden ist, wer sie zählt.[^1]\"]\n\n\
         [[story]]\nparagraphs = [\"Eine ausgedachte Stelle zählt etwas Ausgedachtes.[^1]\"]\n\n\
         [names]\n{INSTITUTE} = \"Stelle zum Prüfen\"\n\n\
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
    let rest = (id == "anteile").then(|| "rest".to_owned());
    let values = keys(id).into_iter().chain(rest).map(|key| format!("{key} = \"{}\"\n", answer(&key)));
    let values: String = values.collect();
    let values = if values.is_empty() { values } else { format!("[charts.{id}.values]\n{values}\n") };
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
