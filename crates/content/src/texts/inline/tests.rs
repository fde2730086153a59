//! What texts become, and what is refused in them.

use super::*;
use crate::texts::testing::{self, putin, words};

const STATEMENTS: [&str; 4] = ["1", "28", "29", "e3"];

fn read(raw: &str) -> (Text, Vec<(String, String)>) {
    let facts = putin();
    let statements = IdTable::these("a statement in the register", &STATEMENTS);
    let points = IdTable::these("a point", &["purl"]);
    let mut diagnostics = Diagnostics::default();
    let text = super::read(raw, &facts, &statements, &points, &mut diagnostics);
    (text, diagnostics.0)
}

fn found(raw: &str) -> Vec<String> {
    read(raw).1.into_iter().map(|(found, _)| found).collect()
}

fn mark(ids: &[&str]) -> Inline {
    let key = |id: &&str| Key::at(STATEMENTS.iter().position(|known| known == id).unwrap());
    Inline::Mark(ids.iter().map(key).collect())
}

fn fact(said: &str) -> Inline {
    testing::fact("putin", said)
}

#[test]
fn marks_terms_stress_and_facts_are_read_and_all_else_is_words() {
    let stress = |words| Inline::Emphasis(words);
    let term = |words| Inline::Term { point: Key::at(0), words };
    for (raw, text) in [
        ("Er sagte – so –: „Nein & Ja […]“, 'gut'!", vec![words("Er sagte – so –: „Nein & Ja […]“, 'gut'!")]),
        // A line break is a space, and no-break spaces stay.
        ("eins\nzwei\u{202f}drei\u{a0}vier", vec![words("eins zwei\u{202f}drei\u{a0}vier")]),
        // Neighbouring marks become one.
        ("Satz.[^28][^29] Eins. ", vec![words("Satz."), mark(&["28", "29"]), words(" Eins.")]),
        ("[^28] [^e3]", vec![mark(&["28"]), words(" "), mark(&["e3"])]),
        ("*{putin}*", vec![stress(vec![fact("Wladimir Putin")])]),
        (
            "{putin} und *nur {putin.short}*",
            vec![fact("Wladimir Putin"), words(" und "), stress(vec![words("nur "), fact("Putin")])],
        ),
        ("[{putin.short}s Liste](purl).", vec![term(vec![fact("Putin"), words("s Liste")]), words(".")]),
        ("[*Liste*](purl)", vec![term(vec![stress(vec![words("Liste")])])]),
        ("*[Liste](purl)*", vec![stress(vec![term(vec![words("Liste")])])]),
    ] {
        assert_eq!(read(raw), (text, vec![]), "{raw}");
    }
}

#[test]
fn all_else_is_refused_once_for_each_thing() {
    for (raw, what) in [
        ("x[^99]", "\"[^99]\""),
        ("[x](nato)", "\"nato\""),
        ("[x](https://example.org)", "\"https://example.org\""),
        ("x[^28][^28]", "\"[^28]\" a second time"),
        // Links that come to nothing.
        ("[x[^28]](purl)", "\"](\""),
        ("[x [^28] y](purl)", "\"](\""),
        ("[x][purl]", "\"][\""),
        ("[x](nicht zu)", "\"](\""),
        // Braces cannot be hidden.
        ("\\{niemand}", "\"{niemand}\""),
        ("# Titel", "\"# Titel\""),
        ("**fett**", "\"**fett**\""),
        ("_schief_", "\"_schief_\""),
        ("*so **sehr***", "\"**sehr**\""),
        ("- Punkt\n- Punkt", "\"- Punkt - Punkt\""),
        ("> Zitat", "\"> Zitat\""),
        ("`Code`", "\"`Code`\""),
        ("    Code", "\"Code\""),
        ("eins\n\nzwei", "\"zwei\""),
        ("eins  \nzwei", "\"\""),
        ("---", "\"---\""),
        ("![Bild](purl)", "\"![Bild](purl)\""),
        ("[x](purl \"Titel\")", "\"[x](purl \"Titel\")\""),
        ("[^28]: Fußnote", "\"[^28]: Fußnote\""),
        ("[](purl)", "\"[](purl)\""),
        ("ein * allein", "\"*\""),
    ] {
        assert_eq!(found(raw), [what], "{raw}");
    }
}

#[test]
fn html_is_refused_once() {
    for raw in ["<b>fett</b>", "<!-- weg -->", "<div>\nblock\n</div>", "&lt;b&gt;", "a < b"] {
        assert_eq!(found(raw).len(), 1, "{raw}");
    }
}
