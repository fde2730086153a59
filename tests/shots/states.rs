//! What pictures are taken of, and how the page is shown in them.

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::Path;
use support::explainer::ARTICLE;

/// A state of a page; see `states.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct State {
    pub(super) name: String,
    page: String,
    #[serde(default)]
    words: bool,
    #[serde(default, rename = "do")]
    pub(super) script: String,
    #[serde(default)]
    pub(super) until: String,
    #[serde(default)]
    pub(super) show: String,
}

#[derive(Deserialize)]
struct All {
    state: Vec<State>,
}

/// The states whose name contains something.
pub(super) fn all(only: &str) -> Result<Vec<State>> {
    let all: All = toml::from_str(include_str!("states.toml")).context("states.toml")?;
    Ok(all.state.into_iter().filter(|state| state.name.contains(only)).collect())
}

impl State {
    /// The path of its page in a language.
    pub(super) fn page(&self, language: &str) -> String {
        let page = ARTICLE.page(language);
        let folder = Path::new(&page).parent().unwrap_or(Path::new("")).display().to_string();
        self.page.replace("{page}", &page).replace("{folder}", &folder)
    }

    /// The languages it is shown in.
    pub(super) fn languages(&self) -> &'static [&'static str] {
        if self.words { ARTICLE.languages } else { ARTICLE.languages.get(..1).unwrap_or_default() }
    }
}

/// How a page is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Light,
    Dark,
    Forced,
    Print,
}

/// Every width in CSS pixels, and the looks in it. The last is that of paper: A4 without its margins.
pub(super) const WIDTHS: [(u32, &[Look]); 5] =
    [(320, &SCREEN), (390, &SCREEN), (768, &SCREEN), (1280, &SCREEN), (718, &[Look::Print])];

const SCREEN: [Look; 3] = [Look::Light, Look::Dark, Look::Forced];

impl Look {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
            Self::Print => "print",
        }
    }

    /// What a browser is told to make it look so.
    pub(super) fn media(self) -> Value {
        let scheme = if self == Self::Dark { "dark" } else { "light" };
        let forced = if self == Self::Forced { "active" } else { "none" };
        json!({
            "media": if self == Self::Print { "print" } else { "" },
            "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "forced-colors", "value": forced },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ]
        })
    }
}
