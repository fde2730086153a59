//! What texts become, and what is refused in them.

use super::*;
use crate::texts::testing::{self, putin, words};

const STATEMENTS: [&str; 4] = ["1", "28", "29", "e3"];

fn purl() -> Key<Point> {
    Key::at(0)
}

fn read(raw: &str) -> (Text, Vec<(String, String)>) {
    let facts = putin();
    let statements = IdTable::these("a statement in the register", &STATEMENTS);
    let points = IdTable::these("a point", &["purl"]);
    let mut diagnostics = Diagnostics::default();
    let text = super::read(raw, &facts, &statements, &points, &mut diagnostics);
    (text, diagnostics.0)
}

fn fine(raw: &str) -> Text {
    let (text, diagnostics) = read(raw);
    assert_eq!(diagnostics, [], "{raw}");
    text
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
fn plain_words_are_one_run() {
    assert_eq!(
        fine("Er sagte – so –: „Nein & Ja […]“, 'gut'!"),
        [words("Er sagte – so –: „Nein & Ja […]“, 'gut'!")]
    );
}

#[test]
fn a_line_break_is_a_space_and_no_break_spaces_stay() {
    assert_eq!(fine("eins\nzwei\u{202f}drei\u{a0}vier"), [words("eins zwei\u{202f}drei\u{a0}vier")]);
}

#[test]
fn neighbouring_marks_become_one() {
    let text = fine("Satz.[^28][^29] Noch einer. [^e3]");
    assert_eq!(text, [words("Satz."), mark(&["28", "29"]), words(" Noch einer. "), mark(&["e3"])]);
}

#[test]
fn marks_with_words_between_them_stay_apart() {
    assert_eq!(fine("[^28] [^29]"), [mark(&["28"]), words(" "), mark(&["29"])]);
}

#[test]
fn braces_are_filled_in_anywhere() {
    let emphasis = Inline::Emphasis(vec![words("nur "), fact("Putin")]);
    let term = Inline::Term { point: purl(), words: vec![fact("Putin"), words("s Liste")] };
    assert_eq!(
        fine("{putin} und *nur {putin.short}*, [{putin.short}s Liste](purl)."),
        [fact("Wladimir Putin"), words(" und "), emphasis, words(", "), term, words(".")]
    );
    assert_eq!(fine("*{putin}*"), [Inline::Emphasis(vec![fact("Wladimir Putin")])]);
}

#[test]
fn stress_may_stand_in_a_term_and_a_term_in_stress() {
    let stress = Inline::Emphasis(vec![words("Liste")]);
    assert_eq!(fine("[*Liste*](purl)"), [Inline::Term { point: purl(), words: vec![stress] }]);
    let term = Inline::Term { point: purl(), words: vec![words("Liste")] };
    assert_eq!(fine("*[Liste](purl)*"), [Inline::Emphasis(vec![term])]);
}

#[test]
fn unknown_marks_and_terms_are_named() {
    assert_eq!(read("x[^99]").1, [("\"[^99]\"".into(), "the id of a statement in the register".into())]);
    assert_eq!(read("[x](nato)").1, [("\"nato\"".into(), "the id of a point".into())]);
    assert_eq!(found("[x](https://example.org)"), ["\"https://example.org\""]);
}

#[test]
fn the_same_mark_twice_is_refused() {
    assert_eq!(found("x[^28][^28]"), ["\"[^28]\" a second time"]);
}

#[test]
fn links_that_come_to_nothing_are_refused() {
    assert_eq!(found("[x[^28]](purl)"), ["\"](\""]);
    assert_eq!(found("[x [^28] y](purl)"), ["\"](\""]);
    assert_eq!(found("[x][purl]"), ["\"][\""]);
    assert_eq!(found("[x](nicht zu)"), ["\"](\""]);
}

#[test]
fn other_markdown_is_refused_once_for_each_thing() {
    for (raw, what) in [
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

#[test]
fn braces_cannot_be_hidden_behind_a_backslash() {
    assert_eq!(found("\\{niemand}"), ["\"{niemand}\""]);
}
