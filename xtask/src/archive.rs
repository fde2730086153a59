//! Archives that were fetched: held against the SHA-256 that the project knows of them, and unpacked.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use crate::run::answer;

/// Unpacks files of an archive into a folder, or all where none is named, and removes the archive.
///
/// # Errors
///
/// Where its SHA-256, in hexadecimal, is not the known one, or where it cannot be unpacked.
pub(crate) fn unpack(archive: &Path, known: &str, folder: &Path, files: &[&str]) -> Result<()> {
    let bytes = fs::read(archive).with_context(|| format!("{} cannot be read", archive.display()))?;
    let found = sha256(&bytes);
    ensure!(found == known, "not the archive that is known: its SHA-256 is {found} instead of {known}");
    let unpacked = answer(Command::new("tar").arg("-xf").arg(archive).arg("-C").arg(folder).args(files));
    unpacked.context("the archive could not be unpacked")?;
    Ok(fs::remove_file(archive)?)
}

/// The SHA-256 of some bytes, in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_the_known_one() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), abc);
    }
}
