//! What the fonts of a page weigh. They are no part of its budget: a page is complete without them, and they hold nothing up.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use super::compress::{judge, kilobytes};
use crate::run::read;

/// What a reader loads of fonts, for one page. Bytes; they are packed already.
const BUDGET: usize = 90_000;

/// Prints what a page loads of fonts to show its title, and whether that is within the budget: nearly always all that it
/// needs, for each script comes whole.
pub(super) fn check(name: &str, html: &str, sheets: &[PathBuf]) -> Result<bool> {
    let title = html.split_once("<title>").and_then(|(_, rest)| Some(rest.split_once("</title>")?.0));
    let (mut bytes, mut count) = (0, 0);
    for sheet in sheets {
        for file in wanted(&read(sheet)?, title.unwrap_or_default()) {
            let file = sheet.with_file_name(file);
            let about = fs::metadata(&file).with_context(|| format!("{} is missing", file.display()))?;
            bytes += usize::try_from(about.len())?;
            count += 1;
        }
    }
    let (within, verdict) = judge(bytes, BUDGET);
    println!("not counted: fonts of {name}, {count} files, {} {verdict}", kilobytes(bytes));
    Ok(within)
}

/// The files, beside a style sheet that was written without blanks, of the faces that have some of these letters.
fn wanted<'a>(css: &'a str, words: &str) -> Vec<&'a str> {
    let rules = css.split("@font-face{").skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
    let found = rules.filter_map(|rule| {
        let value = |name: &str, end: char| rule.split_once(name)?.1.split(end).next();
        let file = value("url(", ')')?.trim_matches(['"', '\'']);
        let ranges = value("unicode-range:", ';').unwrap_or("U+0-10FFFF");
        words.chars().any(|letter| ranges.split(',').any(|range| holds(range, letter))).then_some(file)
    });
    found.collect()
}

/// Whether letters as CSS writes them, `U+41` or `U+41-5A`, hold this one.
fn holds(range: &str, letter: char) -> bool {
    let digits = range.trim().trim_start_matches("U+");
    let (from, to) = digits.split_once('-').unwrap_or((digits, digits));
    let [from, to] = [from, to].map(|end| u32::from_str_radix(end, 16));
    from.is_ok_and(|from| from <= letter.into()) && to.is_ok_and(|to| u32::from(letter) <= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = "@layer a{@font-face{font-family:A;src:url(a-1.woff2)format(\"woff2\");unicode-range:U+20-7E,U+E4}\
                       @font-face{font-family:A;src:url(\"b-1.woff2\");unicode-range:U+410-44F}@font-face{font-family:B;src:local(C)}}";

    #[test]
    fn a_face_is_wanted_for_its_letters() {
        assert_eq!(wanted(CSS, "Ein"), ["a-1.woff2"]);
        assert_eq!(wanted(CSS, "Один – Knackpunkt"), ["a-1.woff2", "b-1.woff2"]);
        assert_eq!(wanted(CSS, "漢"), <[&str; 0]>::default());
        assert_eq!(wanted("@font-face{src:url(c.woff2)}", "漢"), ["c.woff2"], "it does not say");
    }

    #[test]
    fn what_is_too_heavy_or_missing_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let [sheet, font] = ["style.css", "a-1.woff2"].map(|name| folder.path().join(name));
        fs::write(&sheet, CSS).unwrap();
        let check = || check("a", "<title>Ein – Knackpunkt</title>", std::slice::from_ref(&sheet));
        assert!(check().is_err());
        for (bytes, within) in [(90_000, true), (90_001, false)] {
            fs::write(&font, vec![0; bytes]).unwrap();
            assert_eq!(check().unwrap(), within);
        }
    }
}
