//! The built pages as trees.

use anyhow::{Context, Result};
use html5ever::ParseOpts;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use scraper::{ElementRef, Html, HtmlTreeSink, Selector};
use std::fs;
use std::path::Path;

/// A page: its HTML as written, and as a browser reads it.
pub struct Page {
    /// As written.
    pub source: String,
    /// As read.
    pub tree: Html,
}

impl Page {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn read(path: &Path) -> Result<Self> {
        let source = fs::read_to_string(path).with_context(|| format!("{} is not built", path.display()))?;
        Ok(Self::of(&source))
    }

    /// Reads HTML.
    #[must_use]
    pub fn of(source: &str) -> Self {
        Self { source: source.to_owned(), tree: without_scripts(source) }
    }

    /// All elements that a selector finds.
    ///
    /// # Panics
    /// Where the selector is none.
    #[must_use]
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        #[expect(clippy::expect_used, reason = "a selector in a test is a literal")]
        let selector = Selector::parse(selector).expect("a selector");
        self.tree.select(&selector).collect()
    }

    /// An attribute of every element that a selector finds, where it has it.
    #[must_use]
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.all(selector).iter().filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }
}

/// HTML as a browser without scripts reads it: with what stands in `noscript`.
fn without_scripts(source: &str) -> Html {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    html5ever::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(source)
}

/// The text inside an element.
#[must_use]
pub fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}
