//! The weight of the built page, held against its budget; and the compressed files that hosts send.

mod compress;
mod embeds;
mod fonts;
mod pack;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use rayon::prelude::*;

use crate::run::read;
use compress::{Size, brotli, judge, kilobytes};
pub(crate) use pack::write as write_compressed;

/// What a reader loads to see everything in one language: HTML, styles, loader. Bytes, brotli 11.
const PAGE_BUDGET: usize = 60_000;

/// The programs, each a glue and a WASM, by what the loader calls them: what makes the page live as it is read, and what
/// comes once it is used. Bytes, brotli 11.
const PROGRAMS: [(&str, &str, usize); 3] = [
    ("first program, the same for all pages", "data", 95_000),
    ("program of lists, once one is opened", "data-lists", 55_000),
    ("program of charts, once one is used", "data-charts", 60_000),
];

/// What the section with the map adds to a page's HTML. Bytes, brotli 11.
const MAP_BUDGET: usize = 20_000;

/// Weighs every explainer's page in a folder of built files, prints the sizes and refuses what is over budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let pages = pages(dist)?;
    ensure!(!pages.is_empty(), "{} holds no page of an explainer", dist.display());
    println!("\nkB (1000 bytes)                                    raw     gzip   brotli");
    let name = |file: &Path| file.strip_prefix(dist).unwrap_or(file).display().to_string();
    let weigh = |file: &PathBuf| {
        let size = Size::of_file(file)?;
        println!("{:<46} {size}", name(file));
        Ok(size)
    };
    let weigh_all = |files: &[PathBuf]| files.iter().map(weigh).sum::<Result<Size>>();
    let mut within = true;
    let mut programs = Vec::new();
    let maps = pages.par_iter().map(|page| map(&read(page)?)).collect::<Result<Vec<_>>>()?;
    for (page, map) in pages.iter().zip(maps) {
        let name = name(page);
        let html = read(page)?;
        let (kept, verdict) = judge(map, MAP_BUDGET);
        println!("the map's section adds {} {verdict}", kilobytes(map));
        within &= kept;
        let sheets = files(page, &html, STYLE)?;
        ensure!(!sheets.is_empty(), "{name} has no style sheet");
        programs =
            PROGRAMS.map(|(_, start, _)| program(page, &html, start)).into_iter().collect::<Result<_>>()?;
        within &= total("page without WASM", weigh_all(&first_load(page)?)?, PAGE_BUDGET);
        within &= fonts::check(&name, &html, &sheets)?;
    }
    for (files, (name, _, budget)) in programs.iter().zip(PROGRAMS) {
        within &= total(name, weigh_all(files)?, budget);
    }
    within &= embeds::check(dist, &pages)?;
    ensure!(within, "something is over its size budget, see the table above");
    Ok(())
}

/// How a tag of a page begins, and its attribute that names a file.
type Reference<'a> = (&'static str, &'a str);
const STYLE: Reference<'_> = ("link rel=\"stylesheet\"", "href");
const SCRIPT: Reference<'_> = ("script ", "src");

/// Glue and WASM of a program, which come after first paint.
fn program(page: &Path, html: &str, start: &str) -> Result<Vec<PathBuf>> {
    let names = ["js", "wasm"].map(|end| format!("{start}-{end}"));
    let files =
        names.iter().map(|name| files(page, html, ("script ", name))).collect::<Result<Vec<_>>>()?.concat();
    ensure!(files.len() == names.len(), "{} has no loader that names {names:?}", page.display());
    Ok(files)
}

/// The files that a page references so. Pages are written by a program: every value stands in double quotes.
fn files(page: &Path, html: &str, (start, attribute): Reference<'_>) -> Result<Vec<PathBuf>> {
    let tags = html.split('<').filter_map(|rest| Some(rest.split_once('>')?.0));
    let values = tags.filter(|tag| tag.starts_with(start)).filter_map(|tag| {
        let (_, rest) = tag.split_once(&format!(" {attribute}=\""))?;
        Some(rest.split_once('"')?.0)
    });
    values.map(|address| local(page, address)).collect()
}

/// What a page is shown with: itself, its styles and its scripts.
fn first_load(page: &Path) -> Result<Vec<PathBuf>> {
    let html = read(page)?;
    Ok([vec![page.to_owned()], files(page, &html, STYLE)?, files(page, &html, SCRIPT)?].concat())
}

/// What the section with the map adds to a page. Bytes, brotli 11.
fn map(html: &str) -> Result<usize> {
    let size = |html: &str| Ok::<_, anyhow::Error>(brotli(html.as_bytes())?.len());
    Ok(size(html)?.saturating_sub(size(&without_section(html, "map"))?))
}

/// The page without one of its sections; as it is where it has none with this id. Sections do not lie in one another.
fn without_section(html: &str, id: &str) -> String {
    let parts = html.split_once(&format!("<section id=\"{id}\""));
    match parts.and_then(|(before, section)| Some((before, section.split_once("</section>")?.1))) {
        Some((before, after)) => format!("{before}{after}"),
        None => html.to_owned(),
    }
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

/// Prints a sum with its budget, and whether it is kept.
fn total(name: &str, size: Size, budget: usize) -> bool {
    let (within, verdict) = judge(size.brotli, budget);
    println!("= {name:<44} {size}  {verdict}\n");
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
    fn the_files_of_a_page_are_found_from_where_it_lies() {
        let page = Path::new("dist/a/de/index.html");
        let html = r#"<!DOCTYPE html><html lang="de"><head><link rel="stylesheet" href="../../app-1.css"/>
            <link rel="icon" href="x.svg"><script defer src="./loader-1.js" data-js="../../web-1.js"
            data-wasm="../../web-1_bg.wasm"></script><script type="application/json">{"a":"<b"}</script>"#;
        for (reference, file) in [
            (STYLE, "dist/app-1.css"),
            (SCRIPT, "dist/a/de/loader-1.js"),
            (("script ", "data-js"), "dist/web-1.js"),
        ] {
            assert_eq!(files(page, html, reference).unwrap(), [Path::new(file)]);
        }
        assert_eq!(program(page, html, "data").unwrap().len(), 2);
        assert!(program(page, html, "data-lists").is_err());
        for address in ["https://example.org/x.js", "/x.js"] {
            assert!(files(page, &format!("<script src=\"{address}\">"), SCRIPT).is_err());
        }
    }

    #[test]
    fn a_section_can_be_left_out() {
        let html = "<main><section id=\"a\">1</section><section id=\"map\">2</section>3</main>";
        assert_eq!(without_section(html, "map"), "<main><section id=\"a\">1</section>3</main>");
        assert_eq!(without_section(html, "other"), html);
    }

    #[test]
    fn a_page_without_its_style_sheet_is_refused() {
        let dist = tempfile::tempdir().unwrap();
        let page = dist.path().join("a/de/index.html");
        fs::create_dir_all(page.parent().unwrap()).unwrap();
        fs::write(&page, "<p>text</p>").unwrap();
        assert!(check(dist.path()).unwrap_err().to_string().contains("no style sheet"));
        let html = r#"<link rel="stylesheet" href="../../a.css"><script src="b" data-js="c" data-wasm="d"
            data-lists-js="e" data-lists-wasm="f" data-charts-js="g" data-charts-wasm="h">"#;
        fs::write(&page, html).unwrap();
        assert!(check(dist.path()).unwrap_err().to_string().contains("a.css, which cannot be read"));
    }
}
