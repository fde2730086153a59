//! A WASM target where rustup cannot fetch one: the standard library, built once from the sources that Debian
//! packages beside a current compiler, in a sysroot of its own. Plain stable cargo then builds with it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::apt;
use super::environment;
use super::system::System;
use super::target::{WASM, has_std};
use crate::cache::Cache;
use crate::run::Step;

/// Changes when the recipe does, so that older sysroots are not used any more.
const RECIPE: u32 = 1;

/// The system's packages with compiler, cargo and the library's sources.
const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// The crate that is built for the sake of its standard library. That is built for size: it makes the page's WASM
/// about 10 KB smaller than rustup's.
const PROBE: &str = "[package]\nname = \"std-probe\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
    [profile.release]\nopt-level = \"z\"\npanic = \"abort\"\n\n[workspace]\n";

/// What lets a stable compiler build its own library, with the bitcode that link-time optimisation reads.
const FLAGS: &str = "-Zforce-unstable-if-unmarked -Cembed-bitcode=yes";

/// The programs of a complete sysroot for the system's compiler, if there is one.
pub(crate) fn present(cache: &Cache) -> Option<PathBuf> {
    let entry = cache.entry(&name(&System::find()?));
    is_complete(&entry).then(|| entry.join("bin"))
}

/// Makes the sysroot and returns its programs; `None` where the system has no such packages or we may not install.
pub(crate) fn make(root: &Path, cache: &Cache) -> Result<Option<PathBuf>> {
    if System::find().is_none() {
        apt::install(&PACKAGES, "Debian's Rust compiler with its sources: about 30 seconds", cache)?;
    }
    let Some(system) = System::find() else { return Ok(None) };
    let linker = system.linker(root, cache)?;
    let name = name(&system);
    if !is_complete(&cache.entry(&name)) {
        cache.forget(&name)?;
    }
    let entry = cache.install(&name, |folder| {
        build(&system, &folder.join("build"), cache)?;
        lay_out(&system, folder, &linker)?;
        Ok(fs::remove_dir_all(folder.join("build"))?)
    })?;
    Ok(Some(entry.join("bin")))
}

fn name(system: &System) -> String {
    format!("sysroot-{}-{RECIPE}", system.version)
}

/// Whether all is there; a linker that belonged to a removed toolchain is not.
fn is_complete(entry: &Path) -> bool {
    let linker = fs::read_link(entry.join("linker"));
    has_std(&entry.join(format!("lib/rustlib/{WASM}/lib"))) && linker.is_ok_and(|linker| linker.is_file())
}

/// Builds the standard library.
fn build(system: &System, folder: &Path, cache: &Cache) -> Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), PROBE)?;
    fs::write(folder.join("src/lib.rs"), "")?;
    let mut command = environment::command("cargo", folder, &[system.programs()]);
    command.args(["build", "--release", "--target", WASM, "-Zbuild-std=std,panic_abort,panic_unwind"]);
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", FLAGS)
        .env("CARGO_TARGET_DIR", folder.join("target"));
    let step = Step {
        announce: "Rust's standard library for WASM: builds once, about 1 minute on 2 cores",
        fetches: Some("the crates of Rust's standard library"),
        log: cache.log("std"),
        limit: None,
    };
    step.run(&mut command).map(drop)
}

/// Puts libraries, linker and programs where the compiler looks for them.
fn lay_out(system: &System, folder: &Path, linker: &Path) -> Result<()> {
    let rustlib = folder.join("lib/rustlib");
    let (wasm, host) = (rustlib.join(WASM).join("lib"), rustlib.join(&system.host));
    for folder in [&wasm, &host.join("bin"), &folder.join("bin")] {
        fs::create_dir_all(folder)?;
    }
    copy_libraries(&folder.join("build/target").join(WASM).join("release/deps"), &wasm)?;
    link(&system.libraries(), &host.join("lib"))?;
    link(linker, &host.join("bin/rust-lld"))?;
    link(linker, &folder.join("linker"))?;
    for program in ["rustc", "rustdoc"] {
        wrap(&system.programs().join(program), &folder.join("bin").join(program))?;
    }
    link(&system.programs().join("cargo"), &folder.join("bin/cargo"))
}

/// Copies the built libraries, without the probe's own.
fn copy_libraries(from: &Path, to: &Path) -> Result<()> {
    for file in from.read_dir().with_context(|| format!("{} is missing", from.display()))? {
        let file = file?;
        let name = file.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".rlib") && !text.starts_with("libstd_probe") {
            fs::copy(file.path(), to.join(&name))?;
        }
    }
    ensure!(has_std(to), "the standard library for WASM was not built");
    Ok(())
}

/// A program that calls the system's with this sysroot, wherever the cache lies.
fn wrap(program: &Path, at: &Path) -> Result<()> {
    let script =
        format!("#!/bin/sh\nexec {} --sysroot \"$(cd \"${{0%/*}}/..\" && pwd)\" \"$@\"\n", program.display());
    fs::write(at, script)?;
    let made = Command::new("chmod").arg("755").arg(at).status()?;
    ensure!(made.success(), "{} cannot be made executable", at.display());
    Ok(())
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(to, at)?)
}

#[cfg(not(unix))]
fn link(_to: &Path, _at: &Path) -> Result<()> {
    anyhow::bail!("only a Debian-like system has the packages for this")
}
