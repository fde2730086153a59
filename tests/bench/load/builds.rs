//! The builds that are measured, and how one finds one's way in their pages.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use support::server::{Server, ServerConfig};

/// What to measure, as `cargo xtask bench load` says it.
#[derive(Debug, Deserialize)]
pub(super) struct Options {
    /// How often everything is done.
    pub(super) rounds: usize,
    /// Other builds: their folders, each with the file that finds its way in it.
    pub(super) against: Vec<(PathBuf, PathBuf)>,
    /// Where the figures are written.
    pub(super) json: Option<PathBuf>,
}

impl Options {
    /// Reads them from `KNACKPUNKT_LOAD`, where it is set.
    pub(super) fn read() -> Result<Self> {
        let told = std::env::var("KNACKPUNKT_LOAD").unwrap_or_else(|_| r#"{"rounds":7,"against":[]}"#.into());
        serde_json::from_str(&told).context("KNACKPUNKT_LOAD")
    }
}

/// See `selectors.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Selectors {
    pub(super) page: String,
    pub(super) live: String,
    pub(super) switch: Step,
    pub(super) search: Option<Step>,
    pub(super) town: Option<Step>,
    pub(super) mark: Option<Step>,
    pub(super) map: Option<Step>,
}

/// Something that is done in a page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    /// The elements it is done to.
    pub(super) at: String,
    /// What then changes; empty where nothing does that a script can see.
    #[serde(default)]
    pub(super) changes: String,
    /// The closed row it stands in, which is opened before; empty where it stands open.
    #[serde(default)]
    pub(super) row: String,
    /// What is typed.
    #[serde(default)]
    pub(super) words: String,
    /// How far the wheel is turned.
    #[serde(default)]
    pub(super) wheel: i32,
    /// Whether Ctrl is held meanwhile.
    #[serde(default)]
    pub(super) ctrl: bool,
}

/// A build that is served.
pub(super) struct Build {
    pub(super) name: String,
    pub(super) selectors: Selectors,
    pub(super) server: Server,
}

impl Build {
    async fn serve(name: String, folder: &Path, selectors: &str) -> Result<Self> {
        let selectors = toml::from_str(selectors).with_context(|| format!("the selectors of {name}"))?;
        let config = ServerConfig { packed: true, ..ServerConfig::of_build(folder.to_owned()) };
        Ok(Self { name, selectors, server: Server::with(config).await? })
    }

    /// Serves our own build, and others by the names of the files that find the way in them.
    pub(super) async fn all(own: &Path, others: &[(PathBuf, PathBuf)]) -> Result<Vec<Self>> {
        let mut all = vec![Self::serve("here".to_owned(), own, include_str!("selectors.toml")).await?];
        for (folder, selectors) in others {
            let text = fs::read_to_string(selectors).with_context(|| selectors.display().to_string())?;
            let name = selectors.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            all.push(Self::serve(name, folder, &text).await?);
        }
        Ok(all)
    }

    /// The page's address.
    pub(super) fn address(&self) -> String {
        self.server.at(&self.selectors.page)
    }
}
