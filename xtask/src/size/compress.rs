//! Gzip and brotli, as servers send files, and how large that makes them.

use std::fmt;
use std::fs;
use std::io::Write as _;
use std::iter::Sum;
use std::path::Path;

use anyhow::{Context as _, Result};

/// Bytes of one file or of several together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) raw: usize,
    pub(super) gzip: usize,
    /// Brotli at its highest level, 11: what hosts store beforehand.
    pub(super) brotli: usize,
}

impl Size {
    pub(super) fn of(bytes: &[u8]) -> Result<Self> {
        Ok(Self { raw: bytes.len(), gzip: gzip(bytes)?.len(), brotli: brotli(bytes)?.len() })
    }

    /// Measures a file that a page names: by what was compressed beside it, or else by compressing it.
    pub(super) fn of_file(file: &Path) -> Result<Self> {
        let cannot = || format!("the page names {}, which cannot be read", file.display());
        let bytes = fs::read(file).with_context(cannot)?;
        let beside = |ending| Some(fs::metadata(format!("{}.{ending}", file.display())).ok()?.len() as usize);
        match (beside("gz"), beside("br")) {
            (Some(gzip), Some(brotli)) => Ok(Self { raw: bytes.len(), gzip, brotli }),
            _ => Self::of(&bytes),
        }
    }
}

impl Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |sum, size| Self {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [raw, gzip, brotli] = [self.raw, self.gzip, self.brotli].map(kilobytes);
        write!(f, "{raw:>8} {gzip:>8} {brotli:>8}")
    }
}

/// Kilobytes of a thousand bytes, with one digit after the point.
pub(super) fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Whether so many bytes keep a budget, and how that is said.
pub(super) fn judge(bytes: usize, budget: usize) -> (bool, String) {
    let within = bytes <= budget;
    let verdict = if within { "ok" } else { "OVER BUDGET" };
    (within, format!("of {} {verdict}", kilobytes(budget)))
}

/// Compresses by gzip at its highest level; it holds no time, so that the same bytes become the same.
pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

pub(super) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let options = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &options)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_is_smaller_and_kilobytes_are_rounded() {
        let size = Size::of("abcdefgh".repeat(1000).as_bytes()).unwrap();
        assert_eq!(size.raw, 8000);
        assert!(size.brotli < size.gzip && size.gzip < 100);
        assert_eq!([44_950, 949].map(kilobytes), ["45.0", "0.9"]);
    }
}
