//! The two explainers that tests open: the real one for what is true of its content, a made-up one for what the program
//! does.

use crate::dist;
use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// An explainer among the pages of a release build.
#[derive(Clone, Copy, Debug)]
pub struct Explainer {
    /// Its name: its folder, and its place in addresses.
    pub slug: &'static str,
    /// The languages it is written in; the first is its default.
    pub languages: &'static [&'static str],
    /// The folder that its content lies in.
    content: &'static str,
    /// Finds the folder of the pages.
    dist: fn() -> PathBuf,
}

/// The real one. Editors change it at any time, so tests name nothing of it that an editor may change; what they compare
/// with, they read from its content or data.
pub const ARTICLE: Explainer = Explainer {
    slug: "moskauer-gespraeche",
    languages: &dist::LANGUAGES,
    content: "content",
    dist: dist::release,
};

/// The made-up one, with everything in it that an explainer can have. It changes with the tests alone, so they may
/// name and count what stands in it.
pub const FIXTURE: Explainer =
    Explainer { slug: "erfunden", languages: &["de", "uk"], content: "tests/content", dist: dist::fixture };

impl Explainer {
    /// The folder of the pages, to be served.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        (self.dist)()
    }

    /// The folder of its own pages and data.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.dist().join(self.slug)
    }

    /// A file of its content.
    #[must_use]
    pub fn content(&self, file: &str) -> PathBuf {
        dist::root().join(self.content).join(self.slug).join(file)
    }

    /// The path of its page in a language, below the folder of the pages.
    #[must_use]
    pub fn page(&self, language: &str) -> String {
        format!("{}/{language}/index.html", self.slug)
    }

    /// The path of a panel in a language, below the folder of the pages.
    #[must_use]
    pub fn panel(&self, language: &str, name: &str) -> String {
        format!("{}/{language}/panel/{name}/index.html", self.slug)
    }

    /// The names of its panels in a language.
    ///
    /// # Errors
    /// Where it is not built.
    pub fn panels(&self, language: &str) -> Result<Vec<String>> {
        names(&self.folder().join(language).join("panel"))
    }

    /// Its charts, by the tables that were written.
    ///
    /// # Errors
    /// Where it is not built.
    pub fn charts(&self) -> Result<Vec<String>> {
        let tables = names(&self.folder().join("charts"))?;
        Ok(tables.iter().filter_map(|name| Some(name.strip_suffix(".csv")?.to_owned())).collect())
    }

    /// Its data for others.
    ///
    /// # Errors
    /// Where it is not built.
    pub fn data(&self) -> Result<Value> {
        let path = self.folder().join("data/explainer.json");
        let text = fs::read_to_string(&path).with_context(|| format!("{} is not built", path.display()))?;
        Ok(serde_json::from_str(&text)?)
    }

    /// The numbers of the article's statements: `1` and so on, without supplements.
    ///
    /// # Errors
    /// Where its content cannot be read.
    pub fn inventory(&self) -> Result<RangeInclusive<i64>> {
        let header: toml::Table = toml::from_str(&fs::read_to_string(self.content("explainer.toml"))?)?;
        let last = header.get("article_statements").and_then(toml::Value::as_integer);
        Ok(1..=last.context("the content does not say how many statements the article has")?)
    }

    /// Reads its page in a language.
    ///
    /// # Errors
    /// Where it is not built.
    pub fn read(&self, language: &str) -> Result<Page> {
        Page::read(&self.dist().join(self.page(language)))
    }

    /// Its page in every language, named on the way: a failing test shows the last name.
    pub fn in_every_language(&self) -> impl Iterator<Item = Result<Page>> {
        self.languages.iter().map(move |language| {
            eprintln!("{} in {language}", self.slug);
            self.read(language)
        })
    }
}

/// What lies in a folder, sorted.
fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} is not built", folder.display()))?;
    let mut names: Vec<_> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}
