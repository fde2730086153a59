//! The weight of the built page, held against its budget.

mod compress;
mod html;

use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::run::read;
use compress::{Size, kilobytes};

/// The page that is weighed.
const PAGE: &str = "moskauer-gespraeche/de/index.html";

/// What a reader loads to see everything: HTML, styles, boot script. Bytes, brotli 11.
const PAGE_BUDGET: u64 = 60_000;

/// What makes the page live: WASM and its glue. Bytes, brotli 11.
const WASM_BUDGET: u64 = 115_000;

/// Weighs the page in a folder of built files, prints the sizes and refuses what is over budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let page = dist.join(PAGE);
    let found = html::references(&read(&page)?);
    ensure!(!found.styles.is_empty(), "{PAGE} has no style sheet");
    ensure!(
        !found.wasm.is_empty() && !found.glue.is_empty(),
        "{PAGE} has no boot script with data-js and data-wasm"
    );
    println!("\nkB (1000 bytes)                                    raw     gzip   brotli");
    let first = found.styles.iter().chain(&found.scripts);
    let first: Vec<PathBuf> = first.map(|address| local(&page, address)).collect::<Result<_>>()?;
    let later = found.wasm.iter().chain(&found.glue);
    let later: Vec<PathBuf> = later.map(|address| local(&page, address)).collect::<Result<_>>()?;
    let first = [page].iter().chain(&first).try_fold(Size::default(), |sum, file| weigh(sum, dist, file))?;
    let within_page = total("page without WASM", first, PAGE_BUDGET);
    let later = later.iter().try_fold(Size::default(), |sum, file| weigh(sum, dist, file))?;
    let within_wasm = total("WASM and glue", later, WASM_BUDGET);
    ensure!(within_page && within_wasm, "the page is over its size budget, see the table above");
    Ok(())
}

fn weigh(sum: Size, dist: &Path, file: &Path) -> Result<Size> {
    let bytes =
        fs::read(file).with_context(|| format!("the page names {}, which cannot be read", file.display()))?;
    let size = Size::of(&bytes)?;
    let name = file.strip_prefix(dist).unwrap_or(file).display().to_string();
    println!("{name:<46} {size}");
    Ok(sum + size)
}

/// Prints a sum with its budget, and whether it is kept.
fn total(name: &str, size: Size, budget: u64) -> bool {
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
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let mut file = page.parent().unwrap_or(page).to_owned();
    for part in Path::new(address).components() {
        match part {
            Component::ParentDir => _ = file.pop(),
            Component::Normal(name) => file.push(name),
            _ => {}
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
        assert_eq!(local(page, "../../x.css?1").unwrap(), Path::new("dist/x.css"));
        assert_eq!(local(page, "./x.js").unwrap(), Path::new("dist/a/de/x.js"));
        assert!(local(page, "https://example.org/x.js").is_err());
        assert!(local(page, "/x.js").is_err());
    }

    #[test]
    fn a_page_without_its_style_sheet_is_refused() {
        let dist = std::env::temp_dir().join(format!("xtask-{}-dist", std::process::id()));
        let page = dist.join(PAGE);
        fs::create_dir_all(page.parent().unwrap()).unwrap();
        fs::write(&page, "<p>text</p>").unwrap();
        assert!(check(&dist).unwrap_err().to_string().contains("no style sheet"));
        let html =
            "<link rel=stylesheet href=../../a.css><script src=b.js data-js=c.js data-wasm=d.wasm></script>";
        fs::write(&page, html).unwrap();
        assert!(check(&dist).unwrap_err().to_string().contains("a.css, which cannot be read"));
        fs::remove_dir_all(dist).unwrap();
    }
}
