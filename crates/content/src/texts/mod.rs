//! All words of one language, from its file such as `de.toml`.

mod agree;
mod areas;
mod bare;
mod charts;
mod facts;
mod inline;
mod labels;
mod language;
mod lens;
mod majority;
mod months;
mod names;
mod quotes;
mod sections;
mod spaces;
mod story;

pub(super) use agree::First;
pub(super) use language::{Said, read};

/// What is wrong with a text: what was found, and what is allowed; each once.
#[derive(Debug, Default)]
struct Trouble(Vec<(String, String)>);

impl Trouble {
    fn add(&mut self, found: String, allowed: &str) {
        let trouble = (found, allowed.to_owned());
        if !self.0.contains(&trouble) {
            self.0.push(trouble);
        }
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn into_iter(self) -> impl Iterator<Item = (String, String)> {
        self.0.into_iter()
    }
}
