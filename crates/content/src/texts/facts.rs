//! What braces stand for: names, figures and dates in each of their forms, and filling them in.

use super::Diagnostics;
use crate::value::quoted;
use knackpunkt_model::text::Inline;
use std::collections::BTreeMap;

/// The forms of one fact. The form without a name is the one that `{id}` stands for.
pub(super) type Forms = BTreeMap<String, String>;

/// Everything that braces can stand for in one language.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// By id; no forms for a fact whose forms could not be read.
    pub(super) forms: BTreeMap<String, Option<Forms>>,
    /// True where all ids are known, so that another one is certainly wrong.
    pub(super) complete: bool,
}

const ALLOWED: &str = "braces around the id of a place, an actor, a figure or a date";

impl Facts {
    /// Fills in what stands in braces.
    pub(super) fn fill(&self, text: &str, diagnostics: &mut Diagnostics) -> Vec<Inline> {
        let mut filled = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            push_words(&mut filled, before, diagnostics);
            filled.extend(self.fact(name, diagnostics));
            rest = after;
        }
        push_words(&mut filled, rest, diagnostics);
        filled
    }

    fn fact(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<Inline> {
        let (id, form) = name.split_once('.').unwrap_or((name, ""));
        let braces = format!("{{{name}}}");
        let Some(forms) = self.forms.get(id) else {
            if self.complete {
                diagnostics.add(quoted(&braces), ALLOWED);
            }
            return None;
        };
        // Without words, nobody will see the text; that it names the fact is still known.
        let mut words = String::new();
        if let Some(forms) = forms {
            match forms.get(form).filter(|_| !name.ends_with('.')) {
                Some(found) => words.clone_from(found),
                None => {
                    let allowed: Vec<_> = forms.keys().map(|form| written(id, form)).collect();
                    diagnostics.add(quoted(&braces), &allowed.join(", "));
                }
            }
        }
        Some(Inline::Fact { id: id.to_owned(), words })
    }
}

/// How a form of a fact is written.
pub(super) fn written(id: &str, form: &str) -> String {
    if form.is_empty() { format!("{{{id}}}") } else { format!("{{{id}.{form}}}") }
}

fn push_words(filled: &mut Vec<Inline>, words: &str, diagnostics: &mut Diagnostics) {
    if let Some(sign) = words.chars().find(|sign| "{}".contains(*sign)) {
        diagnostics.add(quoted(&sign.to_string()), ALLOWED);
    }
    if !words.is_empty() {
        filled.push(Inline::Words(words.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::testing::{fact, putin, words};

    fn fill(text: &str) -> (Vec<Inline>, Vec<(String, String)>) {
        let mut diagnostics = Diagnostics::default();
        (putin().fill(text, &mut diagnostics), diagnostics.0)
    }

    #[test]
    fn braces_become_facts() {
        let filled = vec![words("Ja, "), fact("putin", "Putin"), words("!")];
        assert_eq!(fill("Ja, {putin.short}!"), (filled, vec![]));
    }

    #[test]
    fn an_unknown_form_is_answered_with_the_forms_there_are() {
        for name in ["{putin.long}", "{putin.}"] {
            assert_eq!(fill(name).1, [(quoted(name), "{putin}, {putin.short}".to_owned())]);
        }
    }

    #[test]
    fn loose_braces_and_unknown_ids_are_trouble() {
        for (text, count) in [("a { b", 1), ("a } b", 1), ("{nobody}", 1), ("{}", 1), ("{{putin}}", 2)] {
            assert_eq!(fill(text).1.len(), count, "{text}");
        }
    }
}
