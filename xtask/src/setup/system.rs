//! The compiler that the system's own packages bring, beside whatever rustup has.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::apt;
use super::environment;
use crate::cache::Cache;
use crate::run::answer;

const PROGRAMS: &str = "/usr/bin";
const SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std/src/lib.rs";

/// The system's compiler with the sources of its library.
#[derive(Debug)]
pub(super) struct System {
    /// Its version, such as `1.96.0`.
    pub(super) version: String,
    /// The target it runs on, such as `x86_64-unknown-linux-gnu`.
    pub(super) host: String,
    /// The LLVM it is built on, such as `22`.
    llvm: String,
}

impl System {
    /// Finds the system's compiler, if it is there whole and new enough for this project.
    pub(super) fn find() -> Option<Self> {
        let programs = ["rustc", "cargo"].iter().all(|program| Path::new(PROGRAMS).join(program).is_file());
        if !programs || !Path::new(SOURCES).is_file() {
            return None;
        }
        let said = answer(Command::new(Path::new(PROGRAMS).join("rustc")).arg("-vV"))?;
        Self::parse(&said).filter(|system| is_at_least(&system.version, env!("CARGO_PKG_RUST_VERSION")))
    }

    /// Reads what `rustc -vV` says.
    fn parse(said: &str) -> Option<Self> {
        let field = |name: &str| said.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        Some(Self {
            version: field("release:")?.to_owned(),
            host: field("host:")?.to_owned(),
            llvm: field("LLVM version:")?.split('.').next()?.to_owned(),
        })
    }

    /// The folder with its programs.
    pub(super) fn programs(&self) -> PathBuf {
        PathBuf::from(PROGRAMS)
    }

    /// The folder with its native libraries.
    pub(super) fn libraries(&self) -> PathBuf {
        Path::new("/usr/lib/rustlib").join(&self.host).join("lib")
    }

    /// A linker for WASM: the one in rustup's toolchain, else Debian's of the compiler's LLVM.
    pub(super) fn linker(&self, root: &Path, cache: &Cache) -> Result<PathBuf> {
        let active =
            answer(environment::command("rustc", root, &[]).args(["--print", "sysroot"])).unwrap_or_default();
        let rustup = Path::new(&active).join("lib/rustlib").join(&self.host).join("bin/rust-lld");
        if rustup.is_file() {
            return Ok(rustup);
        }
        let package = format!("lld-{}", self.llvm);
        let debian = PathBuf::from(format!("/usr/lib/llvm-{}/bin/lld", self.llvm));
        if !debian.is_file() {
            apt::install(&[&package], &format!("{package}, a linker: about 20 seconds"), cache)?;
        }
        let found = debian.is_file().then_some(debian);
        found.with_context(|| format!("a linker for WASM is missing: install the package {package}"))
    }
}

/// Whether a version such as `1.96.0` is not older than another such as `1.95`.
fn is_at_least(version: &str, least: &str) -> bool {
    let numbers =
        |text: &str| text.split(['.', '-']).map_while(|part| part.parse().ok()).collect::<Vec<u32>>();
    numbers(version) >= numbers(least)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiler_is_read() {
        let said = "rustc 1.96.0\nbinary: rustc\nhost: x86_64-unknown-linux-gnu\nrelease: 1.96.0\nLLVM version: 22.1.8";
        let system = System::parse(said).unwrap();
        assert_eq!((system.version.as_str(), system.llvm.as_str()), ("1.96.0", "22"));
        assert_eq!(system.host, "x86_64-unknown-linux-gnu");
    }

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(is_at_least("1.96.0", "1.95"));
        assert!(is_at_least("1.100.0-nightly", "1.95"));
        assert!(!is_at_least("1.63.0", "1.95"));
    }
}
