//! All words of one language, from its file such as `de.toml`.

mod agree;
mod charts;
mod context;
mod facts;
mod inline;
mod language;
mod literals;
mod majority;
mod names;
mod quotes;
mod sections;
mod spaces;
mod story;

pub(super) use agree::First;
pub(super) use language::read;

/// What is wrong with a text: what was found, and what is allowed; each once.
#[derive(Debug, Default)]
struct Diagnostics(Vec<(String, String)>);

impl Diagnostics {
    fn add(&mut self, found: String, allowed: &str) {
        let diagnostics = (found, allowed.to_owned());
        if !self.0.contains(&diagnostics) {
            self.0.push(diagnostics);
        }
    }
}

/// What tests of texts are made of.
#[cfg(test)]
mod testing {
    use super::Diagnostics;
    use super::facts::{Facts, Forms};
    use knackpunkt_model::text::Inline;

    pub(super) fn words(words: &str) -> Inline {
        Inline::Words(words.to_owned())
    }

    pub(super) fn fact(id: &str, words: &str) -> Inline {
        Inline::Fact { id: id.to_owned(), words: words.to_owned() }
    }

    /// One name in two forms.
    pub(super) fn putin() -> Facts {
        let forms = [("", "Wladimir Putin"), ("short", "Putin")];
        let forms: Forms = forms.map(|(form, words)| (form.to_owned(), words.to_owned())).into();
        Facts { forms: [("putin".to_owned(), Some(forms))].into(), complete: true }
    }

    /// What a check finds wrong.
    pub(super) fn found(check: impl FnOnce(&mut Diagnostics)) -> Vec<String> {
        let mut diagnostics = Diagnostics::default();
        check(&mut diagnostics);
        diagnostics.0.into_iter().map(|(found, _)| found).collect()
    }
}
