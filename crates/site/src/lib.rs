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
mod page;
mod pictures;
mod report;
mod single_file;
mod versions;
mod words;

use anyhow::{Context, Result, bail};
use assets::Assets;
use assets::theme::Themes;
use context::{BuildContext, Output};
use knackpunkt_content::{Problems, read};
use knackpunkt_model::explainer::Explainer;
use pictures::{Faces, Studio};
use std::fs;
use std::path::{Path, PathBuf};
use url::Url;
use versions::Versions;

/// Reads every explainer below a folder and says what was read; if asked, also which facts each statement fills in.
///
/// # Errors
/// Every problem of every explainer, one a line; where there is none, every letter that pictures cannot show.
pub fn check(content: &Path, basemaps: &Path, facts: bool) -> Result<String> {
    let explainers = read_all(content)?;
    pictures::letters::check(&explainers, &Faces::read()?)?;
    for explainer in &explainers {
        figures::map::basemap::read(basemaps, &explainer.basemap)?;
    }
    let tables = explainers.iter().filter(|_| facts).map(report::facts);
    Ok(tables.chain([report::summaries(&explainers)]).collect::<Vec<_>>().join("\n"))
}

/// What is to be written, from what, and for where.
pub struct Order<'a> {
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
}

/// Writes every page and what belongs to it, and says what was read and what was written.
///
/// # Errors
/// Every problem of the content; or what could not be read or written. Then nothing was written.
pub fn build(order: &Order<'_>) -> Result<String> {
    let explainers = read_all(order.content)?;
    let versions = Versions::of(order.content, &explainers)?;
    let faces = Faces::read()?;
    pictures::letters::check(&explainers, &faces)?;
    let sheet = assets::style::bundle(order.style)?;
    let themes = Themes::read(&sheet).with_context(|| order.style.display().to_string())?;
    let (assets, loaded, useless) = Assets::find(order.into, sheet)?;
    let studio = Studio { themes, faces };
    let (basemaps, site) = (order.basemaps, order.site);
    let context = BuildContext { basemaps, assets, studio, site, versions };
    let outputs = outputs(&explainers, loaded, &context, order.single)?;
    for (path, bytes) in &outputs {
        write(&order.into.join(path), bytes)?;
    }
    for path in &useless {
        fs::remove_file(path).with_context(|| format!("{} cannot be removed", path.display()))?;
    }
    let written = format!("{}\n{} files written", report::summaries(&explainers), outputs.len());
    Ok([written].into_iter().chain(discovery::left_out(&context)).collect::<Vec<_>>().join("\n"))
}

/// All files, those among them that pages load.
fn outputs(
    explainers: &[Explainer],
    loaded: Vec<Output>,
    context: &BuildContext<'_>,
    single: bool,
) -> Result<Vec<Output>> {
    let mut outputs = loaded;
    for explainer in explainers {
        outputs.extend(explainer::outputs(explainer, context)?);
    }
    outputs.push(("index.html".into(), document::index::root(explainers, &context.assets)?.into_bytes()));
    outputs.push((versions::FILE.into(), context.versions.json()?.into_bytes()));
    outputs.extend(discovery::files(explainers, context)?);
    for (path, bytes) in &mut outputs {
        if path.extension().is_some_and(|end| end == "html") {
            let html = std::str::from_utf8(bytes).with_context(|| path.display().to_string())?;
            *bytes = document::tags::with_valid_comments(html).into_bytes();
        }
    }
    if single {
        outputs.extend(single_file::all(&outputs, &context.assets, context.site)?);
    }
    // These name the files that were written, so they come last.
    outputs.extend(hosting::files(context.site, &outputs)?);
    Ok(outputs)
}

fn read_all(content: &Path) -> Result<Vec<Explainer>> {
    let mut folders = fs::read_dir(content)
        .with_context(|| format!("the folder {} cannot be read", content.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()).filter(|path| path.is_dir()))
        .collect::<Vec<_>>();
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

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = || format!("{} cannot be written", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(failed)?;
    }
    fs::write(path, bytes).with_context(failed)?;
    // Hosts would go on sending what was compressed from an older one.
    for ending in ["br", "gz"] {
        let stale = PathBuf::from(format!("{}.{ending}", path.display()));
        if stale.exists() {
            fs::remove_file(&stale).with_context(|| format!("{} cannot be removed", stale.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_written_anew_leaves_no_older_one_compressed_beside_it() {
        let folder = std::env::temp_dir().join(format!("knackpunkt-{}-write", std::process::id()));
        let page = folder.join("a/index.html");
        write(&page, b"1").unwrap();
        for name in ["a/index.html.br", "a/index.html.gz", "a/other.html.br"] {
            fs::write(folder.join(name), b"1").unwrap();
        }
        write(&page, b"2").unwrap();
        let names = fs::read_dir(folder.join("a")).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = names.collect();
        names.sort();
        assert_eq!(names, ["index.html", "other.html.br"]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
