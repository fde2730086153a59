//! The pages that are measured: the real one, and one for each number of made-up towns, written by the newsroom's
//! command beside the same WASM, glue, style and boot script.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use support::{dist, towns};

/// The seed of the towns: every run measures the same.
const SEED: u32 = 1;

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
        Self { folder: dist::release(), page: dist::PAGE.to_owned(), took: None }
    }

    /// Pages with so many made-up towns.
    pub(super) fn made_up(count: usize) -> Result<Self> {
        let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("map-{count}"));
        let _ = fs::remove_dir_all(&room);
        let (content, folder) = (room.join("content"), room.join("pages"));
        towns::write(&content, count, SEED)?;
        copy_files(&dist::release(), &folder)?;
        let start = Instant::now();
        build(&content, &folder)?;
        Ok(Self { folder, page: towns::page(count), took: Some(start.elapsed()) })
    }

    /// How many bytes the page has.
    pub(super) fn size(&self) -> Result<u64> {
        Ok(fs::metadata(self.folder.join(&self.page))?.len())
    }
}

/// The files beside the pages; folders are explainers.
fn copy_files(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    let failed = || format!("{} is not built", from.display());
    for entry in fs::read_dir(from).with_context(failed)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

fn build(content: &Path, into: &Path) -> Result<()> {
    let program = dist::command();
    let mut command = Command::new(&program);
    command.current_dir(dist::root()).arg("build").arg("--content").arg(content).arg("--into").arg(into);
    let done = command.output().with_context(|| format!("{} does not start", program.display()))?;
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(())
}
