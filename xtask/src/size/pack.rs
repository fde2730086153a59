//! Compressed files beside those that were built, for hosts that send them as they lie there: `.br` and `.gz`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use super::compress::{Size, brotli, gzip, kilobytes};
use super::entries;

/// Endings of names whose files become smaller. Pictures in PNG are compressed already.
const COMPRESSIBLE: [&str; 10] =
    ["css", "csv", "geojson", "html", "js", "json", "svg", "wasm", "webmanifest", "xml"];

/// Bytes below which a file is not worth a second one: it fits one packet as it is.
const LEAST: u64 = 1000;

/// Folders whose files are sent as they are: what is taken home in one piece, and what only hosts read.
const LEFT: [&str; 2] = ["single", "hosting"];

/// Writes the compressed files of a folder, removes those that belong to nothing, and says how long it took.
pub(crate) fn write(dist: &Path) -> Result<()> {
    let start = Instant::now();
    let all = files(dist)?;
    let wanted: Vec<PathBuf> = all.iter().filter(|file| is_wanted(dist, file)).cloned().collect();
    for stale in all.iter().filter(|file| source(file).is_some_and(|source| !wanted.contains(&source))) {
        fs::remove_file(stale).with_context(|| format!("{} cannot be removed", stale.display()))?;
    }
    let size: Size = wanted.par_iter().map(compress).sum::<Result<_>>()?;
    let ([raw, packed], seconds) = ([size.raw, size.brotli].map(kilobytes), start.elapsed().as_secs());
    println!("{} files compressed, {raw} kB to {packed} kB (brotli), {seconds} s", wanted.len());
    Ok(())
}

/// Writes both files and gives back how large all are.
fn compress(file: &PathBuf) -> Result<Size> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let (brotli, gzip) = (brotli(&bytes)?, gzip(&bytes)?);
    for (ending, packed) in [("br", &brotli), ("gz", &gzip)] {
        let beside = PathBuf::from(format!("{}.{ending}", file.display()));
        fs::write(&beside, packed).with_context(|| format!("{} cannot be written", beside.display()))?;
    }
    Ok(Size { raw: bytes.len(), gzip: gzip.len(), brotli: brotli.len() })
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder)? {
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    Ok(found)
}

fn is_wanted(dist: &Path, file: &Path) -> bool {
    let below = file.strip_prefix(dist).unwrap_or(file);
    let left = below.components().any(|part| LEFT.iter().any(|name| part.as_os_str() == *name));
    let compressible =
        file.extension().is_some_and(|ending| COMPRESSIBLE.iter().any(|known| ending == *known));
    !left && compressible && fs::metadata(file).is_ok_and(|about| about.len() >= LEAST)
}

/// The file that a compressed one was made of.
fn source(file: &Path) -> Option<PathBuf> {
    let ending = file.extension()?;
    (ending == "br" || ending == "gz").then(|| file.with_extension(""))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_worth_it_is_compressed_and_what_is_stale_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path();
        let text = "Ein Satz, der sich wiederholt. ".repeat(100);
        for folder in ["a", "single"] {
            fs::create_dir_all(dist.join(folder)).unwrap();
        }
        for name in ["a/index.html", "single/index.html", "picture.png", "gone.js.br", "short.json.gz"] {
            fs::write(dist.join(name), &text).unwrap();
        }
        fs::write(dist.join("short.json"), "{}").unwrap();
        write(dist).unwrap();
        let mut names: Vec<_> = files(dist).unwrap();
        names.sort();
        let packed = ["a/index.html.br", "a/index.html.gz"].map(|name| dist.join(name));
        let wanted =
            ["a/index.html", "picture.png", "short.json", "single/index.html"].map(|name| dist.join(name));
        assert_eq!(names, [&wanted[..1], &packed[..], &wanted[1..]].concat());
        let [mut br, mut gz] = [Vec::new(), Vec::new()];
        brotli::BrotliDecompress(&mut &*fs::read(&packed[0]).unwrap(), &mut br).unwrap();
        flate2::read::GzDecoder::new(&*fs::read(&packed[1]).unwrap()).read_to_end(&mut gz).unwrap();
        assert_eq!([br, gz], [text.as_bytes(), text.as_bytes()]);
    }
}
