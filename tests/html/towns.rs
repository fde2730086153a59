//! The made-up explainer that is measured with: valid like any other, and the same whenever it is made.

use anyhow::{Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use support::{dist, towns};

fn made(name: &str, count: usize, seed: u32) -> Result<PathBuf> {
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&content);
    towns::made_up(count, seed).write(&content)?;
    Ok(content)
}

fn files(content: &Path, count: usize) -> Result<BTreeMap<PathBuf, String>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(content.join(towns::made_up(count, 1).slug))? {
        let path = entry?.path();
        files.insert(path.file_name().map(PathBuf::from).unwrap_or_default(), fs::read_to_string(path)?);
    }
    Ok(files)
}

#[test]
fn few_and_many_made_up_towns_are_valid_content() -> Result<()> {
    for count in [10, 2_000] {
        let content = made(&format!("towns-{count}"), count, 1)?;
        let mut check = Command::new(dist::command());
        let done = check.current_dir(dist::root()).arg("check").arg("--content").arg(&content).output()?;
        ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let said = String::from_utf8_lossy(&done.stdout);
        ensure!(said.contains(&format!("{count} places")), "{said}");
    }
    Ok(())
}

#[test]
fn the_same_seed_makes_the_same_towns_and_another_makes_others() -> Result<()> {
    let [one, same, other] =
        [("one", 1), ("same", 1), ("other", 2)].map(|(name, seed)| made(name, 100, seed));
    let (one, same, other) = (files(&one?, 100)?, files(&same?, 100)?, files(&other?, 100)?);
    assert_eq!(one, same);
    assert_ne!(one, other);
    Ok(())
}
