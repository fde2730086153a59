//! Programs that cargo builds once per version: trunk and wasm-bindgen.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::environment;
use crate::cache::Cache;
use crate::run::{Step, answer};

/// The tools' own settings optimise the whole program, which a few builds of a small page never earn back.
const QUICKLY: [(&str, &str); 2] =
    [("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"), ("CARGO_PROFILE_RELEASE_LTO", "off")];

/// A program that `cargo install` builds.
#[derive(Debug)]
pub(crate) struct Tool<'a> {
    /// The crate.
    pub(crate) krate: &'a str,
    /// The program in it.
    pub(crate) program: &'a str,
    pub(crate) version: &'a str,
    /// Further options of `cargo install`.
    pub(crate) options: &'a [&'a str],
    /// How much it is optimised, `0` to `3`: a program with little to do is better built fast.
    pub(crate) optimised: &'a str,
    pub(crate) estimate: &'a str,
}

impl Tool<'_> {
    /// Returns the folder to put on PATH, building the program first where it is missing; `None` where PATH has
    /// this very version already.
    pub(crate) fn install(&self, cache: &Cache) -> Result<Option<PathBuf>> {
        let name = format!("{}-{}", self.krate, self.version);
        if !cache.entry(&name).is_dir() && self.is_on_path() {
            return Ok(None);
        }
        let entry = cache.install(&name, |folder| {
            let target = folder.join("target");
            // Built in the cache: the project's folder may pin a toolchain or flags that are not for tools.
            let mut command = environment::command("cargo", cache.root(), &[]);
            command.arg("install").arg(self.krate).args(["--version", &format!("={}", self.version)]);
            command.arg("--root").arg(folder).env("CARGO_TARGET_DIR", &target);
            command.args(self.options).envs(QUICKLY).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.optimised);
            let step = Step {
                announce: &format!("{} {}: builds once, {}", self.krate, self.version, self.estimate),
                fetches: Some(&format!("the crate {} {}", self.krate, self.version)),
                log: cache.log(&name),
                limit: None,
            };
            step.run(&mut command)?;
            Ok(fs::remove_dir_all(target)?)
        })?;
        Ok(Some(entry.join("bin")))
    }

    fn is_on_path(&self) -> bool {
        let said = answer(Command::new(self.program).arg("--version"));
        said.is_some_and(|said| said.split_whitespace().nth(1) == Some(self.version))
    }
}
