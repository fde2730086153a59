//! The pages that are measured: the real one, and one for each number of made-up towns.

use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use support::dist;
use support::explainer::ARTICLE;
use support::made_up::SEED;
use support::towns::made_up;

/// A folder of pages, and the page in it.
pub(super) struct Built {
    pub(super) folder: PathBuf,
    pub(super) page: String,
    /// How long the command took to read the content and to write the pages; the real ones are built already.
    pub(super) took: Option<Duration>,
}

impl Built {
    /// The real article's pages.
    pub(super) fn real() -> Self {
        Self { folder: dist::release(), page: ARTICLE.page("de"), took: None }
    }

    /// Pages with so many made-up towns.
    pub(super) fn made_up(count: usize) -> Result<Self> {
        let towns = made_up(count, SEED);
        let (folder, took) = towns.build(Path::new(env!("CARGO_TARGET_TMPDIR")))?;
        Ok(Self { folder, page: towns.page(), took: Some(took) })
    }

    /// How many bytes the page has.
    pub(super) fn size(&self) -> Result<u64> {
        Ok(fs::metadata(self.folder.join(&self.page))?.len())
    }
}
