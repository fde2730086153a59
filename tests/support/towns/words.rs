//! The German words, which say in every place that they are made up. No digits, dates and names in them: the check
//! refuses those outside braces.

use super::lists::SPEAKERS;
use super::made::{PERSPECTIVES, STATUSES, Town, number, statements};
use crate::made_up::{POINT, SOURCE};

/// What is said of the towns that a statement names, in the order of [`STATUSES`].
const SAID: [&str; STATUSES.len()] = [
    "sie seien eingenommen",
    "sie seien erreicht",
    "sie würden zum Teil gehalten",
    "sie würden gehalten",
    "die Meldung über sie stimme nicht",
];

/// The names of the speakers, in the order of [`SPEAKERS`].
const NAMES: [&str; SPEAKERS.len()] = ["Stimme Ost", "Stimme West", "Stimme Mitte"];

/// The whole file.
pub(super) fn german(towns: &[Town]) -> String {
    [head(), story(), names(towns), said(), rest(), abouts(towns)].concat()
}

fn head() -> String {
    format!(
        "kicker = \"Nur zum Messen\"\nheadline = \"Erfundene Orte zum Messen\"\n\
         answer = \"Nichts auf dieser Seite ist wahr: Orte und Aussagen sind ausgedacht, damit sich die Karte messen lässt.\"\n\
         takeaways = [\"Erfunden sind die Orte.{first}\", \"Erfunden ist, was gesagt wird.{first}\", \"Erfunden ist, wer es sagt.{first}\"]\n\n",
        first = "[^1]"
    )
}

/// One paragraph a perspective, with the marks of all its statements.
fn story() -> String {
    let paragraphs = PERSPECTIVES.iter().enumerate().map(|(place, _)| {
        let own = statements().filter(|(perspective, _)| *perspective == place);
        let marks: String =
            own.map(|(perspective, said)| format!("[^{}]", number(perspective, said))).collect();
        format!("\"Eine ausgedachte Stimme spricht über ausgedachte Orte.{marks}\"")
    });
    format!("[[story]]\nparagraphs = [{}]\n\n", paragraphs.collect::<Vec<_>>().join(", "))
}

fn names(towns: &[Town]) -> String {
    let speakers = SPEAKERS.iter().zip(NAMES).map(|((id, _), name)| format!("{id} = \"{name}\"\n"));
    let towns = towns.iter().map(|town| format!("{} = \"{}\"\n", town.id, town.name));
    format!("[names]\n{}\n", speakers.chain(towns).collect::<String>())
}

fn said() -> String {
    let said = statements().map(|(perspective, said)| {
        let words = SAID.get(said.status).copied().unwrap_or_default();
        format!("{} = \"Von diesen erfundenen Orten heißt es, {words}.\"\n", number(perspective, said))
    });
    format!("[statements]\n{}\n", said.collect::<String>())
}

fn rest() -> String {
    let table = |head: &str, keys: &[&str], words: &str| {
        let lines = keys.iter().map(|key| format!("{key} = \"{words}\"\n"));
        format!("[{head}]\n{}\n", lines.collect::<String>())
    };
    let speakers = SPEAKERS.map(|(id, _)| id);
    [
        table("roles", &speakers, "ausgedacht"),
        table("summaries", &PERSPECTIVES, "Ausgedachte Aussagen über ausgedachte Orte."),
        table("sources", &[SOURCE], "Ausgedachter Text zum Messen"),
        format!("[points.{POINT}]\ntitle = \"Erfundene Orte\"\n"),
        "what = \"Orte, die es nicht gibt.\"\nwhy = \"Mit ihnen wird gemessen.\"\n\n".to_owned(),
    ]
    .concat()
}

fn abouts(towns: &[Town]) -> String {
    let lines = towns.iter().map(|town| format!("{} = \"Diesen Ort gibt es nicht.\"\n", town.id));
    format!("[places]\n{}", lines.collect::<String>())
}
