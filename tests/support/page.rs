//! The built pages as trees.

use anyhow::{Context, Result};
use scraper::{ElementRef, Html, Selector};
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
        Self { source: source.to_owned(), tree: Html::parse_document(source) }
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

/// The text inside an element.
#[must_use]
pub fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}
