//! Looks before set-up whether there is room for it.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::run::answer;

/// Refuses to start where less than `needed` megabytes are free. Where the free space cannot be told, set-up starts
/// and a full disk is reported when it comes.
pub(crate) fn check(folder: &Path, needed: u64, what: &str) -> Result<()> {
    match free(folder) {
        Some(free) if free < needed => bail!(
            "too little disk space: {what} needs about {}, {} has {} free",
            gigabytes(needed),
            folder.display(),
            gigabytes(free)
        ),
        _ => Ok(()),
    }
}

/// The free megabytes where a folder lies.
fn free(folder: &Path) -> Option<u64> {
    parse(&answer(Command::new("df").arg("-Pk").arg(folder))?)
}

/// The fourth column of the second line of `df -Pk`, which POSIX lays down.
fn parse(table: &str) -> Option<u64> {
    let kilobytes: u64 = table.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes / 1000)
}

fn gigabytes(megabytes: u64) -> String {
    format!("{}.{} GB", megabytes / 1000, megabytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_space_is_read() {
        let table =
            "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/x 100 50 2345678 50% /\n";
        assert_eq!(parse(table), Some(2345));
    }

    #[test]
    fn sizes_read_naturally() {
        assert_eq!(gigabytes(2345), "2.3 GB");
    }

    #[test]
    fn too_much_is_refused_in_one_sentence() {
        let refusal = check(Path::new("."), u64::MAX, "set-up").map_err(|error| error.to_string());
        if let Err(sentence) = refusal {
            assert!(sentence.starts_with("too little disk space: set-up needs about"));
        }
    }
}
