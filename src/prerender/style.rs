//! The style sheet: bundled from its files and made small.

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use std::path::Path;

/// The style sheet at this path with everything it imports, in one piece.
pub(super) fn bundle(path: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(path).map_err(|error| anyhow!("{error}"))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| anyhow!("{error}"))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() });
    Ok(printed.map_err(|error| anyhow!("{error}"))?.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_in_one_sheet() {
        let sheet = bundle(Path::new("style/main.css")).unwrap();
        assert!(!sheet.contains("@import") && sheet.contains("@layer"));
        for part in ["--kp-accent", ".marker-fill", ".popover", "@media print"] {
            assert!(sheet.contains(part), "{part}");
        }
    }

    #[test]
    fn a_sheet_that_is_not_there_is_an_error() {
        assert!(bundle(Path::new("style/nothing.css")).is_err());
    }
}
