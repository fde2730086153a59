//! Prerendering: reads every explainer and writes every page. First everything is read, checked and written in
//! memory; only then anything reaches the disk.

mod assets;
mod basemap;
mod bitmap;
mod card;
mod crawl;
mod document;
mod downloads;
mod embed;
mod hosting;
mod index;
mod letters;
mod linked_data;
mod panel;
mod plate;
mod report;
mod single;
mod slim;
mod social;
mod still;
mod style;
mod tags;
mod theme;
mod version;

use crate::data::{ExplainerData, table};
use crate::page::Page;
use crate::words::Words;
use anyhow::{Context, Result, bail};
use assets::Assets;
use bitmap::Faces;
use downloads::Studio;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use knackpunkt_model::read::{Problems, read};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};
use theme::Themes;
use url::Url;
use version::Versions;

/// A file to be written: its path below the output folder, and what is in it.
type Output = (PathBuf, Vec<u8>);

/// Reads every explainer below a folder and says what was read; if asked, also which facts each statement fills in.
///
/// # Errors
/// Every problem of every explainer, one a line; where there is none, every letter that pictures cannot show.
pub fn check(content: &Path, basemaps: &Path, facts: bool) -> Result<String> {
    let explainers = read_all(content)?;
    letters::check(&explainers, &Faces::read()?)?;
    for explainer in &explainers {
        basemap::read(basemaps, &explainer.basemap)?;
    }
    let tables = explainers.iter().filter(|_| facts).map(report::facts);
    Ok(tables.chain([report::summaries(&explainers)]).collect::<Vec<_>>().join("\n"))
}

/// What pages are written with: the same for each of them.
struct Workshop<'a> {
    basemaps: &'a Path,
    assets: Assets,
    studio: Studio,
    site: Option<&'a Url>,
    versions: &'a Versions,
}

impl Workshop<'_> {
    /// The version of an explainer's content.
    fn version(&self, explainer: &Explainer) -> String {
        self.versions.0.get(&explainer.slug).cloned().unwrap_or_default()
    }
}

/// Writes every page, the style sheet and the scripts into a folder that holds the WASM and its glue. With the address of
/// the site, pages name their cards by their whole address. If asked, every page and panel also comes as a single file.
///
/// # Errors
/// Every problem of the content; or what could not be read or written. Then nothing was written.
pub fn build(
    content: &Path,
    basemaps: &Path,
    style: &Path,
    into: &Path,
    site: Option<&Url>,
    single: bool,
) -> Result<String> {
    let explainers = read_all(content)?;
    let versions = Versions::of(content, &explainers)?;
    let faces = Faces::read()?;
    letters::check(&explainers, &faces)?;
    let sheet = style::bundle(style)?;
    let themes = Themes::read(&sheet).with_context(|| style.display().to_string())?;
    let (assets, mut outputs, useless) = Assets::find(into, sheet)?;
    let workshop = Workshop { basemaps, assets, studio: Studio { themes, faces }, site, versions: &versions };
    for explainer in &explainers {
        outputs.extend(pages(explainer, &workshop)?);
    }
    outputs.push(("index.html".into(), index::root(&explainers, &workshop.assets)?.into_bytes()));
    outputs.push((version::FILE.into(), versions.json()?.into_bytes()));
    outputs.extend(crawl::files(&explainers, &workshop)?);
    for (path, bytes) in &mut outputs {
        if path.extension().is_some_and(|end| end == "html") {
            let html = std::str::from_utf8(bytes).with_context(|| path.display().to_string())?;
            *bytes = tags::with_valid_comments(html).into_bytes();
        }
    }
    if single {
        outputs.extend(single::all(&outputs, &workshop.assets, site)?);
    }
    outputs.extend(hosting::files(site, &outputs)?);
    for (path, bytes) in &outputs {
        write(&into.join(path), bytes)?;
    }
    for path in &useless {
        fs::remove_file(path).with_context(|| format!("{} cannot be removed", path.display()))?;
    }
    let written = format!("{}\n{} files written", report::summaries(&explainers), outputs.len());
    Ok([written].into_iter().chain(crawl::left_out(&workshop)).collect::<Vec<_>>().join("\n"))
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

/// Every language's page of an explainer with its pictures, and its data.
fn pages(explainer: &Explainer, workshop: &Workshop<'_>) -> Result<Vec<Output>> {
    let base_map = basemap::read(workshop.basemaps, &explainer.basemap)?;
    let pages = in_each_language(explainer, |page| {
        let folder = PathBuf::from(&explainer.slug).join(page.language.code());
        let html = document::write(page, &base_map, workshop);
        let form = embed::write(page, workshop);
        let mut outputs = vec![
            (folder.join("index.html"), html.into_bytes()),
            (folder.join("embed/index.html"), form.into_bytes()),
        ];
        outputs.extend(panel::all(page, &base_map, workshop));
        outputs.extend(downloads::pictures(page, &workshop.studio)?);
        Ok(outputs)
    })?;
    let mut outputs: Vec<Output> = pages.into_iter().flatten().collect();
    for output in data(explainer).into_iter().chain(downloads::tables(explainer)) {
        outputs.push(output?);
    }
    Ok(outputs)
}

/// What is made of the page of every language.
fn in_each_language<T>(explainer: &Explainer, make: impl Fn(&Page<'_>) -> Result<T>) -> Result<Vec<T>> {
    let made = explainer.texts.iter().map(|(language, texts)| {
        make(&Page { explainer, texts, words: &words(*language)?, language: *language })
    });
    made.collect()
}

/// The data of an explainer, for others.
fn data(explainer: &Explainer) -> [Result<Output>; 3] {
    let folder = PathBuf::from(&explainer.slug).join("data");
    let data = ExplainerData::of(explainer);
    [
        table::csv(explainer).map(|text| (folder.join("statements.csv"), text.into_bytes())),
        pretty(&data).map(|text| (folder.join("explainer.json"), text.into_bytes())),
        pretty(&ExplainerData::schema())
            .map(|text| (folder.join("explainer.schema.json"), text.into_bytes())),
    ]
}

fn pretty(data: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string_pretty(data)? + "\n")
}

/// The app's words in a language.
fn words(language: Language) -> Result<Words> {
    let text = match language {
        Language::De => include_str!("../../locales/de.toml"),
        Language::DeEinfach => include_str!("../../locales/de-einfach.toml"),
        Language::En => include_str!("../../locales/en.toml"),
        Language::Uk => include_str!("../../locales/uk.toml"),
    };
    toml::from_str(text).with_context(|| format!("locales/{}.toml", language.code()))
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

    #[test]
    fn every_language_has_every_word() {
        for language in Language::ALL {
            assert!(words(language).is_ok(), "{:#}", words(language).unwrap_err());
        }
    }
}
