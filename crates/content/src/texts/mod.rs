//! All words of one language, from its file such as `de.toml`.

mod agree;
mod areas;
mod charts;
mod context;
mod facts;
mod inline;
mod labels;
mod language;
mod literals;
mod majority;
mod names;
mod quotes;
mod sections;
mod spaces;
mod story;

pub(super) use agree::First;
pub(super) use language::{Said, read};

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

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn into_iter(self) -> impl Iterator<Item = (String, String)> {
        self.0.into_iter()
    }
}
