//! Made-up explainers: their files, and their pages, written by the newsroom's command beside the WASM, glue, style
//! and loader of the release build.

use crate::dist;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// The seed of what is measured: every run has the same.
pub const SEED: u32 = 1;

/// An explainer that was made up: valid like any other.
pub struct MadeUp {
    /// Its name: its folder and its place in addresses.
    pub slug: String,
    /// Its files, by their paths in its folder.
    pub files: Vec<(&'static str, String)>,
}

impl MadeUp {
    /// Its page, below the output folder.
    #[must_use]
    pub fn page(&self) -> String {
        format!("{}/de/index.html", self.slug)
    }

    /// Writes its files into a folder of its name below `content`.
    ///
    /// # Errors
    /// Where one cannot be written.
    pub fn write(&self, content: &Path) -> Result<()> {
        for (name, text) in &self.files {
            let path = content.join(&self.slug).join(name);
            let folder = path.parent().unwrap_or(content);
            fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
            fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
        }
        Ok(())
    }

    /// Writes its pages below a room of the caller's, whatever was there before. Gives back their folder, and how long
    /// the command took to read the content and to write the pages.
    ///
    /// # Errors
    /// Where a file cannot be written, or the command says no.
    pub fn build(&self, room: &Path) -> Result<(PathBuf, Duration)> {
        let room = room.join(&self.slug);
        let _ = fs::remove_dir_all(&room);
        let (content, folder) = (room.join("content"), room.join("pages"));
        self.write(&content)?;
        copy_files(&dist::release(), &folder)?;
        let start = Instant::now();
        run(&content, &folder, &[])?;
        Ok((folder, start.elapsed()))
    }
}

/// The file that says what an explainer is, told from [`SOURCE`].
#[must_use]
pub(crate) fn explainer(slug: &str, statements: usize) -> String {
    format!(
        "# Made up, to measure with.\nslug = \"{slug}\"\narticle = \"{SOURCE}\"\n\
         article_statements = {statements}\nas_of = \"2025-12-03\"\nbasemap = \"ukraine\"\nlanguages = [\"de\"]\n"
    )
}

/// The source that stands for the article.
pub(crate) const SOURCE: &str = "measured";

/// The file of sources: that one.
#[must_use]
pub(crate) fn sources() -> String {
    format!("[[source]]\nid = \"{SOURCE}\"\npublisher = \"Erfunden\"\n")
}

/// The point that every statement belongs to, so that one that speaks of nothing else is still of something.
pub(crate) const POINT: &str = "made-up";

/// The file of points: that one.
#[must_use]
pub(crate) fn points() -> String {
    format!("[[point]]\nid = \"{POINT}\"\nkind = \"term\"\n")
}

/// The files beside the pages; folders are explainers.
pub(crate) fn copy_files(from: &Path, to: &Path) -> Result<()> {
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

/// Lets the command write pages; `more` are its further arguments.
pub(crate) fn run(content: &Path, into: &Path, more: &[&str]) -> Result<()> {
    let program = dist::command();
    let mut command = Command::new(&program);
    command.current_dir(dist::root()).arg("build").arg("--content").arg(content).arg("--into").arg(into);
    command.env_remove("KNACKPUNKT_SITE").args(more);
    let done = command.output().with_context(|| format!("{} does not start", program.display()))?;
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(())
}
