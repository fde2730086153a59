//! The weight of the built page, held against its budget; and the compressed files that hosts send.

mod compress;
mod embeds;
mod fonts;
mod html;
mod pack;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::run::read;
use compress::{Size, kilobytes};
pub(crate) use pack::write as write_compressed;

/// What a reader loads to see everything in one language: HTML, styles, loader. Bytes, brotli 11.
const PAGE_BUDGET: usize = 60_000;

/// The programs, each a WASM and its glue: what makes the page live as it is read, and what comes once it is used. Bytes,
/// brotli 11.
const PROGRAM_BUDGETS: [(&str, usize); 3] = [
    ("first program, the same for all pages", 95_000),
    ("program of lists, once one is opened", 55_000),
    ("program of charts, once one is used", 60_000),
];

/// What the section with the map adds to a page's HTML. Bytes, brotli 11.
const MAP_BUDGET: usize = 20_000;

/// Weighs every explainer's page in a folder of built files, prints the sizes and refuses what is over budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let pages = pages(dist)?;
    ensure!(!pages.is_empty(), "{} holds no page of an explainer", dist.display());
    println!("\nkB (1000 bytes)                                    raw     gzip   brotli");
    let weigh_all = |files: &[PathBuf]| files.iter().map(|file| weigh(dist, file)).sum::<Result<Size>>();
    let mut within = true;
    let mut programs = [const { Vec::new() }; 3];
    for page in &pages {
        let name = page.strip_prefix(dist).unwrap_or(page).display().to_string();
        let html = read(page)?;
        let found = html::references(&html);
        within &= map(&html)?;
        ensure!(!found.styles.is_empty(), "{name} has no style sheet");
        let live = found.programs.iter().all(|files| files.len() == 2);
        ensure!(live, "{name} has no loader that names WASM and glue of all programs");
        within &= total("page without WASM", weigh_all(&first_load(page)?)?, PAGE_BUDGET);
        let sheets = found.styles.iter().map(|address| local(page, address)).collect::<Result<Vec<_>>>()?;
        within &= fonts::check(&name, &html, &sheets)?;
        for (files, addresses) in programs.iter_mut().zip(&found.programs) {
            *files = addresses.iter().map(|address| local(page, address)).collect::<Result<_>>()?;
        }
    }
    for (files, (name, budget)) in programs.iter().zip(PROGRAM_BUDGETS) {
        within &= total(name, weigh_all(files)?, budget);
    }
    within &= embeds::check(dist, &pages)?;
    ensure!(within, "something is over its size budget, see the table above");
    Ok(())
}

/// What a page is shown with: itself, its styles and its scripts.
fn first_load(page: &Path) -> Result<Vec<PathBuf>> {
    let found = html::references(&read(page)?);
    let named = found.styles.iter().chain(&found.scripts).map(|address| local(page, address));
    [Ok(page.to_owned())].into_iter().chain(named).collect()
}

/// Prints what the section with the map adds to a page, and whether its budget is kept.
fn map(html: &str) -> Result<bool> {
    let (with, without) =
        (Size::of(html.as_bytes())?, Size::of(html::without_section(html, "map").as_bytes())?);
    let share = with.brotli.saturating_sub(without.brotli);
    let within = share <= MAP_BUDGET;
    let verdict = if within { "ok" } else { "OVER BUDGET" };
    println!("the map's section adds {} of {} {verdict}", kilobytes(share), kilobytes(MAP_BUDGET));
    Ok(within)
}

/// Every explainer's page in every language.
fn pages(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    for explainer in entries(dist)? {
        pages.extend(entries(&explainer)?.into_iter().map(|language| language.join("index.html")));
    }
    pages.retain(|page| page.is_file());
    pages.sort();
    Ok(pages)
}

/// What a folder holds; nothing where there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    entries.with_context(|| format!("{} cannot be read", folder.display()))
}

/// Weighs a file and prints its size.
fn weigh(dist: &Path, file: &Path) -> Result<Size> {
    let size = Size::of_file(file)?;
    let name = file.strip_prefix(dist).unwrap_or(file).display().to_string();
    println!("{name:<46} {size}");
    Ok(size)
}

/// Prints a sum with its budget, and whether it is kept.
fn total(name: &str, size: Size, budget: usize) -> bool {
    let within = size.brotli <= budget;
    let verdict = if within { "ok" } else { "OVER BUDGET" };
    println!("= {name:<44} {size}  of {} {verdict}\n", kilobytes(budget));
    within
}

/// The file that a relative address of a page means.
fn local(page: &Path, address: &str) -> Result<PathBuf> {
    ensure!(
        !address.contains(':') && !address.starts_with('/'),
        "the page names {address}, which is not relative"
    );
    let mut file = page.parent().unwrap_or(page).to_owned();
    for part in address.split('/') {
        if part == ".." {
            file.pop();
        } else {
            file.push(part);
        }
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_resolved_from_the_page() {
        let page = Path::new("dist/a/de/index.html");
        assert_eq!(local(page, "../../x.css").unwrap(), Path::new("dist/x.css"));
        assert_eq!(local(page, "./x.js").unwrap(), Path::new("dist/a/de/x.js"));
        assert!(local(page, "https://example.org/x.js").is_err());
        assert!(local(page, "/x.js").is_err());
    }

    #[test]
    fn a_page_without_its_style_sheet_is_refused() {
        let dist = std::env::temp_dir().join(format!("xtask-{}-dist", std::process::id()));
        let page = dist.join("a/de/index.html");
        fs::create_dir_all(page.parent().unwrap()).unwrap();
        fs::write(&page, "<p>text</p>").unwrap();
        assert!(check(&dist).unwrap_err().to_string().contains("no style sheet"));
        let html = r#"<link rel="stylesheet" href="../../a.css"><script src="b" data-js="c" data-wasm="d"
            data-lists-js="e" data-lists-wasm="f" data-charts-js="g" data-charts-wasm="h">"#;
        fs::write(&page, html).unwrap();
        assert!(check(&dist).unwrap_err().to_string().contains("a.css, which cannot be read"));
        fs::remove_dir_all(dist).unwrap();
    }
}
