//! Sets up what is missing: one file per tool. Everything lies in the cache, keyed by version.

pub(crate) mod apt;
mod browser;
pub(crate) mod node;
mod tool;
mod toolchain;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};
use indicatif::DecimalBytes;

use crate::project::Project;
use crate::run::answer;
use node::Package;
use tool::Tool;

/// Built without encryption and looking for updates: it never speaks to the network here.
const TRUNK: Tool<'_> = Tool {
    krate: "trunk",
    program: "trunk",
    version: "0.21.14",
    releases_at: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14",
    releases: &[
        (
            "x86_64-unknown-linux-gnu.tar.gz",
            "f2b4680cd239693a646a2795e4633c625328d7b2a044fbe749fa3a2fe9e7036b",
        ),
        (
            "aarch64-unknown-linux-gnu.tar.gz",
            "b1d8e60e454f7fc182d9a4d95d1506ffbae947d8ba90f8f6f02da93b60f980f9",
        ),
        ("aarch64-apple-darwin.tar.gz", "764e299dd50d89442a4e96a236349f57961984b701e74d3dbdb39cd1c9f5101e"),
        ("x86_64-apple-darwin.tar.gz", "f1ba0e3bbe24e0ae219c6d22c33e24e2825c1608dd27c2556e323495110f1a95"),
        ("x86_64-pc-windows-msvc.zip", "cd6ac15b9daff0365e5695036791ef2ce3c63f61c014f5a8c532363266e4569c"),
    ],
    options: &["--locked", "--no-default-features"],
    optimised: "0",
    seconds: 240,
};

/// Brings wasm-opt and wasm-metadce.
const BINARYEN: Package =
    Package { name: "binaryen", version: "132.0.0", purpose: "which makes WASM smaller", seconds: 20 };

/// Finds barriers for readers with disabilities; injected by tests, never shipped.
const AXE: Package = Package { name: "axe-core", version: "4.14.1", purpose: "for tests", seconds: 5 };

/// Reads HTML by the standard; for tests.
const HTML_VALIDATE: Package =
    Package { name: "html-validate", version: "10.17.0", purpose: "for tests", seconds: 5 };

/// A host's script, by which hosts show frames that were not made for them; for tests.
const PYM: Package = Package { name: "pym.js", version: "1.3.2", purpose: "for tests", seconds: 5 };

/// The free bytes that set-up needs in the cache and that builds need in the project, at their peak.
const CACHE_ROOM: u64 = 2_000_000_000;
const PROJECT_ROOM: u64 = 4_000_000_000;

/// Where what only tests need lies, by the variables that tell them.
pub(crate) type TestTools = [(&'static str, PathBuf); 5];

#[derive(Debug)]
pub(crate) struct Ready {
    project: Project,
    front: Vec<PathBuf>,
}

impl Ready {
    /// Sets up what every build of the page needs.
    pub(crate) fn for_builds(project: &Project) -> Result<Self> {
        check_disk(project)?;
        let mut ready = Self::for_native(project)?;
        toolchain::add_wasm(project)?;
        let version = toolchain::locked(project, "wasm-bindgen")?;
        let wasm_bindgen = Tool {
            krate: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: &version,
            // The checksums of this version's archives are not known: it is built everywhere.
            releases_at: "",
            releases: &[],
            // Not `--locked`: a mirror of the registry may lag behind the lock file it was published with.
            options: &["--no-default-features"],
            optimised: "1",
            seconds: 180,
        };
        for tool in [&TRUNK, &wasm_bindgen] {
            ready.front.extend(tool.install(&project.cache)?);
        }
        Ok(ready)
    }

    /// Sets up what a release build needs besides.
    pub(crate) fn and_release(mut self) -> Result<Self> {
        self.front.push(BINARYEN.install(&self.project.cache)?.join(".bin"));
        Ok(self)
    }

    /// Sets up what tests need besides: a browser with its driver, axe, html-validate and pym.js.
    pub(crate) fn and_tests(&self) -> Result<TestTools> {
        let cache = &self.project.cache;
        let [browser, driver] = browser::ready(cache)?;
        Ok([
            ("KNACKPUNKT_BROWSER", browser),
            ("KNACKPUNKT_DRIVER", driver),
            ("KNACKPUNKT_AXE", AXE.install(cache)?.join("axe-core/axe.min.js")),
            ("KNACKPUNKT_HTML_VALIDATE", HTML_VALIDATE.install(cache)?.join("html-validate")),
            ("KNACKPUNKT_PYM", PYM.install(cache)?.join("pym.js/dist/pym.v1.js")),
        ])
    }

    /// Sets up nothing but the project's crates: for what runs natively.
    pub(crate) fn for_native(project: &Project) -> Result<Self> {
        toolchain::fetch_crates(project)?;
        Ok(Self { project: project.clone(), front: Vec::new() })
    }

    /// A command in the project's root with the tools first on PATH.
    pub(crate) fn command(&self, program: &str) -> Command {
        toolchain::command(program, &self.project.root, &self.front)
    }
}

/// Looks for room before anything is fetched. What is there already needs none.
fn check_disk(project: &Project) -> Result<()> {
    if !project.cache.root.join(TRUNK.name()).is_dir() {
        check_room(&project.cache.root, CACHE_ROOM, "set-up")?;
    }
    let built = project.root.join("target").join(toolchain::WASM).is_dir();
    check_room(&project.root, if built { PROJECT_ROOM / 8 } else { PROJECT_ROOM }, "a build")
}

/// Refuses to start where fewer than `needed` bytes are free. Where the free space cannot be told, set-up starts and a
/// full disk is reported when it comes.
fn check_room(folder: &Path, needed: u64, what: &str) -> Result<()> {
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
        if let Err(refusal) = check_room(Path::new("."), u64::MAX, "set-up") {
            assert!(refusal.to_string().starts_with("too little disk space: set-up needs about"));
        }
    }
}
