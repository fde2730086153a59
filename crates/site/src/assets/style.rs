//! The style sheet: bundled from its files and made small.

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use std::path::Path;

/// The style sheet at this path with everything it imports, in one piece.
pub(crate) fn bundle(path: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    minified(bundler.bundle(path).map_err(|error| anyhow!("{error}"))?)
}

/// A style sheet that imports nothing, made small.
pub(crate) fn small(css: &str) -> Result<String> {
    minified(parse(css)?)
}

fn minified(mut sheet: StyleSheet<'_>) -> Result<String> {
    sheet.minify(MinifyOptions::default()).map_err(|error| anyhow!("{error}"))?;
    print(&sheet)
}

pub(crate) fn parse(css: &str) -> Result<StyleSheet<'_>> {
    StyleSheet::parse(css, ParserOptions::default()).map_err(|error| anyhow!("{error}"))
}

pub(crate) fn print(sheet: &StyleSheet<'_>) -> Result<String> {
    Ok(sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })?.code)
}

/// The style sheet of pages.
#[cfg(test)]
pub(crate) fn sheet() -> String {
    bundle(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../style/main.css"))).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_imports_nothing_becomes_small_and_nothing_else() {
        assert_eq!(
            small("/* a */ @layer b { .c > p { color: red; } }").unwrap(),
            "@layer b{.c>p{color:red}}"
        );
        assert!(small("}").is_err());
    }

    #[test]
    fn everything_is_in_one_sheet() {
        let sheet = sheet();
        assert!(!sheet.contains("@import") && sheet.contains("@layer"));
        for part in ["--kp-accent", ".marker-fill", ".popover", "@media print"] {
            assert!(sheet.contains(part), "{part}");
        }
        assert!(bundle(Path::new("style/nothing.css")).is_err());
    }
}
