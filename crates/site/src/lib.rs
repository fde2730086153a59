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
use assets::fonts::WebFonts;
use assets::theme::Themes;
use assets::{Assets, Inline};
use clap::Args;
use context::BuildContext;
use knackpunkt_content::{Problems, read};
use knackpunkt_model::explainer::Explainer;
use output::Output;
use pictures::{Fonts, RenderContext};
use std::fs;
use std::path::{Path, PathBuf};
use url::Url;
use walkdir::{DirEntry, WalkDir};

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

/// Where a build writes to, and what it shall make. The comments are what the command's help says.
#[derive(Args)]
pub struct BuildOptions {
    /// The folder with the WASM, its glue and the public files.
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    pub into: PathBuf,
    /// The style sheet that imports all others.
    #[arg(long, default_value = "style/main.css")]
    pub style: PathBuf,
    /// The address the files will be served under, such as https://example.org/explained/: social networks need it
    /// to show a page's card.
    #[arg(long, env = "KNACKPUNKT_SITE", value_parser = site)]
    pub site: Option<Url>,
    /// Also writes every page and panel as one file with everything inside, into the folder `single`.
    #[arg(long, env = "KNACKPUNKT_SINGLE", value_parser = clap::builder::BoolishValueParser::new(), num_args = 0..=1, default_missing_value = "true", default_value = "false")]
    pub single: bool,
    /// Leaves the fonts out: the pages take the reader's own. For newsrooms whose style sheet names others.
    #[arg(long, env = "KNACKPUNKT_NO_FONTS", value_parser = clap::builder::BoolishValueParser::new(), num_args = 0..=1, default_missing_value = "true", default_value = "false")]
    pub no_fonts: bool,
    /// How the WASM was built. One for development keeps its names and messages: a panic says what happened, and where.
    #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
    pub profile: String,
}

/// Reads a site's address. Everything below it starts with it, so it ends in a slash.
fn site(text: &str) -> Result<Url, String> {
    let mut address = Url::parse(text).map_err(|error| error.to_string())?;
    let whole = matches!(address.scheme(), "http" | "https") && address.host().is_some();
    if !whole || address.query().is_some() || address.fragment().is_some() {
        return Err("an address such as https://example.org/explained/ is needed".to_owned());
    }
    if !address.path().ends_with('/') {
        address.set_path(&format!("{}/", address.path()));
    }
    Ok(address)
}

/// Writes every page and what belongs to it, from a folder with explainers and one with base maps, and says what was read and
/// what was written.
///
/// # Errors
/// Every problem of the content; or what could not be read or written. Then every file is as it was before.
pub fn build(content: &Path, basemaps: &Path, options: &BuildOptions) -> Result<String> {
    let explainers = read_all(content)?;
    let versions = versions::read(content, &explainers)?;
    let fonts = Fonts::read()?;
    pictures::glyph_coverage::check(&explainers, &fonts)?;
    let sheet = assets::style::bundle(&options.style)?;
    let themes = Themes::read(&sheet).with_context(|| options.style.display().to_string())?;
    let bare = assets::fonts::left_out(&sheet)?;
    let WebFonts { sheet, outputs: web_fonts, letters } = if options.no_fonts {
        WebFonts { sheet: bare.clone(), ..WebFonts::default() }
    } else {
        let folder = options.style.parent().unwrap_or(Path::new(""));
        WebFonts::read(&sheet, folder).with_context(|| options.style.display().to_string())?
    };
    let (assets, mut loaded, useless) = Assets::find(&options.into, sheet, options.profile == "release")?;
    loaded.extend(web_fonts);
    let missing = document::not_found::style(&themes)?;
    let render = RenderContext { themes, fonts };
    let site = options.site.as_ref();
    let inline = options.single.then(|| Inline::read(&loaded, &assets, bare)).transpose()?;
    let context = BuildContext { basemaps, assets, render, missing, site, inline, versions };
    let outputs = outputs(&explainers, loaded, &context)?;
    output::write_all(&options.into, &outputs)?;
    for path in &useless {
        fs::remove_file(path).with_context(|| format!("{} cannot be removed", path.display()))?;
    }
    let written = format!("{}\n{} files written", report::summaries(&explainers), outputs.len());
    let notes =
        discovery::left_out(&context).into_iter().chain(assets::fonts::lacking(letters.as_deref(), &outputs));
    Ok([written].into_iter().chain(notes).collect::<Vec<_>>().join("\n"))
}

/// All files, those among them that pages load.
fn outputs(explainers: &[Explainer], loaded: Vec<Output>, context: &BuildContext<'_>) -> Result<Vec<Output>> {
    let mut outputs = loaded;
    for explainer in explainers {
        outputs.extend(explainer::outputs(explainer, context)?);
    }
    outputs.push(("index.html".into(), document::index::root(explainers, &context.assets)?.into_bytes()));
    outputs.push(("404.html".into(), document::not_found::write(explainers, context)?.into_bytes()));
    outputs.push((versions::FILE.into(), (serde_json::to_string(&context.versions)? + "\n").into_bytes()));
    outputs.extend(discovery::files(explainers, context)?);
    // These name the files that were written, so they come last.
    outputs.extend(hosting::files(context.site, &context.missing.source, &outputs)?);
    Ok(outputs)
}

fn read_all(content: &Path) -> Result<Vec<Explainer>> {
    let is_hidden = |entry: &DirEntry| entry.file_name().to_string_lossy().starts_with('.');
    let entries = WalkDir::new(content).min_depth(1).max_depth(1).follow_links(true).sort_by_file_name();
    let mut folders = Vec::new();
    for entry in entries.into_iter().filter_entry(|entry| !is_hidden(entry)) {
        // One that cannot be looked at may be an explainer: it must not be missing in silence.
        let entry = entry.with_context(|| format!("the folder {} cannot be read", content.display()))?;
        if entry.file_type().is_dir() {
            folders.push(entry.into_path());
        }
    }
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
