//! What the fonts of a page weigh. They are no part of its budget: a page is complete without them, and they hold nothing up.

use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::compress::kilobytes;

/// What a reader loads of fonts, for one page. Bytes; they are packed already.
const BUDGET: u64 = 90_000;

/// A face of a style sheet: its file, beside the sheet, and the letters it is asked for.
#[derive(Debug, PartialEq, Eq)]
struct Face {
    file: String,
    letters: Vec<RangeInclusive<u32>>,
}

/// Prints what a page loads of fonts to show its title, and whether that is within the budget: nearly always all that it
/// needs, for each script comes whole.
pub(super) fn check(name: &str, html: &str, sheets: &[impl AsRef<Path>]) -> Result<bool> {
    let title = html.split_once("<title>").and_then(|(_, rest)| Some(rest.split_once("</title>")?.0));
    let mut bytes = 0;
    let mut count = 0;
    for sheet in sheets {
        let sheet = sheet.as_ref();
        let css = fs::read_to_string(sheet).with_context(|| format!("{} cannot be read", sheet.display()))?;
        for face in faces(&css).iter().filter(|face| face.is_wanted(title.unwrap_or_default())) {
            let file = sheet.with_file_name(&face.file);
            let about = fs::metadata(&file).with_context(|| format!("{} is missing", file.display()))?;
            bytes += about.len();
            count += 1;
        }
    }
    let within = bytes <= BUDGET;
    let verdict = if within { "ok" } else { "OVER BUDGET" };
    let [sum, budget] = [bytes, BUDGET].map(|bytes| kilobytes(usize::try_from(bytes).unwrap_or(usize::MAX)));
    println!("not counted: fonts of {name}, {count} files, {sum} of {budget} {verdict}");
    Ok(within)
}

/// The faces that have files, in a style sheet that was written without blanks.
fn faces(css: &str) -> Vec<Face> {
    let rules = css.split("@font-face{").skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
    let value = |rule: &str, name: &str, end: char| -> Option<String> {
        Some(rule.split_once(name)?.1.split(end).next()?.to_owned())
    };
    let found = rules.filter_map(|rule| {
        let file = value(rule, "url(", ')')?.trim_matches(['"', '\'']).to_owned();
        let letters = value(rule, "unicode-range:", ';').unwrap_or_else(|| "U+0-10FFFF".to_owned());
        Some(Face { file, letters: letters.split(',').filter_map(range).collect() })
    });
    found.collect()
}

/// Letters as CSS writes them: `U+41` or `U+41-5A`.
fn range(text: &str) -> Option<RangeInclusive<u32>> {
    let digits = text.trim().strip_prefix("U+")?;
    let (from, to) = digits.split_once('-').unwrap_or((digits, digits));
    Some(u32::from_str_radix(from, 16).ok()?..=u32::from_str_radix(to, 16).ok()?)
}

impl Face {
    fn is_wanted(&self, words: &str) -> bool {
        words.chars().any(|letter| self.letters.iter().any(|range| range.contains(&u32::from(letter))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = "@layer a{@font-face{font-family:A;src:url(a-1.woff2)format(\"woff2\");unicode-range:U+20-7E,U+E4}\
                       @font-face{font-family:A;src:url(\"b-1.woff2\");unicode-range:U+410-44F}@font-face{font-family:B;src:local(C)}}";

    #[test]
    fn a_face_is_wanted_for_its_letters() {
        let faces = faces(CSS);
        let wanted = |words: &str| -> Vec<_> {
            faces.iter().filter(|face| face.is_wanted(words)).map(|face| face.file.as_str()).collect()
        };
        assert_eq!(faces.len(), 2, "{faces:?}");
        assert_eq!(wanted("Ein"), ["a-1.woff2"]);
        assert_eq!(wanted("Один – Knackpunkt"), ["a-1.woff2", "b-1.woff2"]);
        assert_eq!(wanted("漢"), <[&str; 0]>::default());
    }

    #[test]
    fn what_is_too_heavy_or_missing_is_said() {
        let folder = std::env::temp_dir().join(format!("xtask-{}-fonts", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let sheet = folder.join("style.css");
        fs::write(&sheet, CSS).unwrap();
        let html = "<title>Ein – Knackpunkt</title>";
        assert!(check("a", html, &[&sheet]).is_err());
        fs::write(folder.join("a-1.woff2"), vec![0; 90_000]).unwrap();
        assert!(check("a", html, &[&sheet]).unwrap());
        fs::write(folder.join("a-1.woff2"), vec![0; 90_001]).unwrap();
        assert!(!check("a", html, &[&sheet]).unwrap());
        fs::remove_dir_all(folder).unwrap();
    }
}
