//! Looks before set-up whether there is room for it.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};
use indicatif::DecimalBytes;

use crate::run::answer;

/// Refuses to start where fewer than `needed` bytes are free. Where the free space cannot be told, set-up starts and a
/// full disk is reported when it comes.
pub(crate) fn check(folder: &Path, needed: u64, what: &str) -> Result<()> {
    let Some(free) = answer(Command::new("df").arg("-Pk").arg(folder)).as_deref().and_then(parse) else {
        return Ok(());
    };
    ensure!(
        free >= needed,
        "too little disk space: {what} needs about {}, {} has {} free",
        DecimalBytes(needed),
        folder.display(),
        DecimalBytes(free)
    );
    Ok(())
}

/// The free bytes: the fourth column of the second line of `df -Pk`, which POSIX lays down.
fn parse(table: &str) -> Option<u64> {
    let kilobytes: u64 = table.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_space_is_read_and_too_little_refused_in_one_sentence() {
        let table =
            "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/x 100 50 2345678 50% /\n";
        assert_eq!(parse(table), Some(2_401_974_272));
        if let Err(refusal) = check(Path::new("."), u64::MAX, "set-up") {
            assert!(refusal.to_string().starts_with("too little disk space: set-up needs about"));
        }
    }
}
