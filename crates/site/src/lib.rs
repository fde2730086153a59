//! Writes explainers as static sites: reads all content, and writes every page as complete HTML. First everything is read, checked and written in
//! memory; only then anything reaches the disk.

// A view's type nests as deep as its HTML; the map's is deeper than the compiler looks by itself.
#![recursion_limit = "256"]

mod assets;
mod context;
mod data;
mod discovery;
mod document;
mod explainer;
mod figures;
mod hosting;
mod output;
mod page;
mod pictures;
mod report;
mod versions;
mod words;

use anyhow::{Context, Result, bail};
use assets::theme::Themes;
use assets::{Assets, Inline};
use context::BuildContext;
use knackpunkt_content::{Problems, read};
use knackpunkt_model::explainer::Explainer;
use output::Output;
use pictures::{Fonts, RenderContext};
use std::fs;
use std::path::Path;
use url::Url;
use versions::Versions;

/// Reads every explainer below a folder and says what was read; if asked, also which facts each statement fills in.
///
/// # Errors
/// Every problem of every explainer, one a line; where there is none, every letter that pictures cannot show.
pub fn check(content: &Path, basemaps: &Path, facts: bool) -> Result<String> {
    let explainers = read_all(content)?;
    pictures::glyph_coverage::check(&explainers, &Fonts::read()?)?;
    for explainer in &explainers {
        figures::map::basemap::read(basemaps, &explainer.basemap)?;
    }
    let tables = explainers.iter().filter(|_| facts).map(report::facts);
    Ok(tables.chain([report::summaries(&explainers)]).collect::<Vec<_>>().join("\n"))
}

/// What a build reads, where it writes to, and what it shall make.
pub struct BuildOptions<'a> {
    /// The folder with an explainer in each of its folders.
    pub content: &'a Path,
    /// The folder with the base maps.
    pub basemaps: &'a Path,
    /// The style sheet that imports all others.
    pub style: &'a Path,
    /// The folder with the WASM, its glue and the public files.
    pub into: &'a Path,
    /// The address that the files will be served under, where it is known.
    pub site: Option<&'a Url>,
    /// Whether every page and panel also comes as one file with everything inside.
    pub single: bool,
    /// Whether the WASM is made as small as can be, at the price of its names and messages.
    pub shrink: bool,
}

/// Writes every page and what belongs to it, and says what was read and what was written.
///
/// # Errors
/// Every problem of the content; or what could not be read or written. Then every file is as it was before.
pub fn build(options: &BuildOptions<'_>) -> Result<String> {
    let explainers = read_all(options.content)?;
    let versions = Versions::of(options.content, &explainers)?;
    let fonts = Fonts::read()?;
    pictures::glyph_coverage::check(&explainers, &fonts)?;
    let sheet = assets::style::bundle(options.style)?;
    let themes = Themes::read(&sheet).with_context(|| options.style.display().to_string())?;
    let (assets, loaded, useless) = Assets::find(options.into, sheet, options.shrink)?;
    let render = RenderContext { themes, fonts };
    let (basemaps, site) = (options.basemaps, options.site);
    let inline = options.single.then(|| Inline::read(&loaded, &assets)).transpose()?;
    let context = BuildContext { basemaps, assets, render, site, inline, versions };
    let outputs = outputs(&explainers, loaded, &context)?;
    output::write_all(options.into, &outputs)?;
    for path in &useless {
        fs::remove_file(path).with_context(|| format!("{} cannot be removed", path.display()))?;
    }
    let written = format!("{}\n{} files written", report::summaries(&explainers), outputs.len());
    Ok([written].into_iter().chain(discovery::left_out(&context)).collect::<Vec<_>>().join("\n"))
}

/// All files, those among them that pages load.
fn outputs(explainers: &[Explainer], loaded: Vec<Output>, context: &BuildContext<'_>) -> Result<Vec<Output>> {
    let mut outputs = loaded;
    for explainer in explainers {
        outputs.extend(explainer::outputs(explainer, context)?);
    }
    outputs.push(("index.html".into(), document::index::root(explainers, &context.assets)?.into_bytes()));
    outputs.push(("404.html".into(), document::not_found::write(explainers, context)?.into_bytes()));
    outputs.push((versions::FILE.into(), context.versions.json()?.into_bytes()));
    outputs.extend(discovery::files(explainers, context)?);
    // These name the files that were written, so they come last.
    outputs.extend(hosting::files(context.site, &outputs)?);
    Ok(outputs)
}

fn read_all(content: &Path) -> Result<Vec<Explainer>> {
    let cannot = || format!("the folder {} cannot be read", content.display());
    let mut folders = Vec::new();
    for entry in fs::read_dir(content).with_context(cannot)? {
        // One that cannot be looked at may be an explainer: it must not be missing in silence.
        let path = entry.with_context(cannot)?.path();
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !is_hidden && fs::metadata(&path).with_context(|| path.display().to_string())?.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    if folders.is_empty() {
        bail!("{} holds no explainer: found no folder, at least one is needed", content.display());
    }
    let read: Vec<Result<Explainer, Problems>> = folders.iter().map(|folder| read(folder)).collect();
    let problems: Vec<String> =
        read.iter().filter_map(|each| each.as_ref().err()).map(ToString::to_string).collect();
    if !problems.is_empty() {
        bail!("{}", problems.join("\n"));
    }
    Ok(read.into_iter().flatten().collect())
}
