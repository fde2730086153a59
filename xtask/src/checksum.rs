//! Files held against the SHA-256 that the project knows of them.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

/// Refuses a file whose SHA-256, in hexadecimal, is not the known one.
pub(crate) fn expect(file: &Path, known: &str) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let found = sha256(&bytes);
    ensure!(found == known, "{}: its SHA-256 is {found} instead of {known}", file.display());
    Ok(())
}

/// The SHA-256 of some bytes, in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_file_is_refused() {
        let file = std::env::temp_dir().join(format!("xtask-{}-sum", std::process::id()));
        fs::write(&file, "abc").unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert!(expect(&file, abc).is_ok());
        assert!(expect(&file, &sha256(b"abd")).unwrap_err().to_string().contains("instead of"));
        fs::remove_file(file).unwrap();
    }
}
