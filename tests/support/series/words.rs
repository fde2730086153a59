//! The German words, which say in every place that they are made up. No digits, dates and names in them: the check
//! refuses those outside braces.

use super::{CHART, INSTITUTE};
use crate::made_up::{POINT, SOURCE};

/// The whole file.
pub(super) fn german() -> String {
    format!(
        "kicker = \"Nur zum Messen\"\nheadline = \"Eine erfundene Reihe zum Messen\"\n\
         answer = \"Nichts auf dieser Seite ist wahr: Die Reihe ist ausgedacht, damit sich das Diagramm messen lässt.\"\n\
         takeaways = [\"Erfunden ist die Reihe.[^1]\", \"Erfunden sind ihre Werte.[^1]\", \"Erfunden ist, wer sie zählt.[^1]\"]\n\n\
         [[story]]\nparagraphs = [\"Eine ausgedachte Stelle zählt etwas Ausgedachtes.[^1]\"]\n\n\
         [names]\n{INSTITUTE} = \"Stelle zum Messen\"\n\n\
         [roles]\n{INSTITUTE} = \"ausgedacht\"\n\n\
         [statements]\n1 = \"Die ausgedachte Reihe steigt und fällt.\"\n\n\
         [points.{POINT}]\ntitle = \"Erfundene Reihe\"\nwhat = \"Werte, die es nicht gibt.\"\n\
         why = \"Mit ihnen wird gemessen.\"\n\n\
         [summaries]\nmoscow = \"Kein Ort.\"\nkyiv = \"Kein Ort.\"\nindependent = \"Kein Ort.\"\n\n\
         [charts.{CHART}]\ntitle = \"Erfundene Reihe\"\nquestion = \"Ausgedachte Anteile, Tag für Tag.\"\n\
         sentence = \"Die ausgedachten Anteile steigen und fallen.\"\n\n\
         [sources]\n{SOURCE} = \"Ausgedachter Text zum Messen\"\n"
    )
}
