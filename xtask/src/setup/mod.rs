//! Sets up what is missing: one file per tool. Everything lies in the cache, keyed by version.

mod apt;
mod browser;
mod crates;
mod disk;
pub(crate) mod environment;
pub(crate) mod node;
mod target;
mod tool;

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::cache::Cache;
use crate::project::Project;
pub(crate) use browser::Browser;
use node::Package;
use tool::Tool;

/// Without encryption and looking for updates: it never speaks to the network here.
const TRUNK: Tool<'_> = Tool {
    krate: "trunk",
    program: "trunk",
    version: "0.21.14",
    options: &["--locked", "--no-default-features"],
    optimised: "0",
    estimate: "about 3 minutes on 2 cores",
};

/// Brings wasm-opt.
const BINARYEN: Package =
    Package { name: "binaryen", version: "132.0.0", about: "makes WASM smaller, 20 seconds" };

/// Finds barriers for readers with disabilities; injected by tests, never shipped.
const AXE: Package = Package { name: "axe-core", version: "4.14.1", about: "for tests, 5 seconds" };

/// Reads HTML by the standard; for tests.
const HTML_VALIDATE: Package =
    Package { name: "html-validate", version: "10.17.0", about: "for tests, 5 seconds" };

/// A host's script, by which hosts show frames that were not made for them; for tests.
const PYM: Package = Package { name: "pym.js", version: "1.3.2", about: "for tests, 5 seconds" };

/// The free megabytes that set-up needs in the cache and that builds need in the project, at their peak.
const CACHE_MB: u64 = 2000;
const PROJECT_MB: u64 = 4000;

/// What only tests need.
#[derive(Debug)]
pub(crate) struct ForTests {
    pub(crate) browser: Browser,
    /// The script.
    pub(crate) axe: PathBuf,
    /// The package's folder.
    pub(crate) html_validate: PathBuf,
    /// The script of hosts.
    pub(crate) pym: PathBuf,
}

/// The tools that are ready.
#[derive(Debug)]
pub(crate) struct Ready {
    project: Project,
    cache: Cache,
    front: Vec<PathBuf>,
}

impl Ready {
    /// Sets up what every build of the page needs.
    pub(crate) fn for_builds(project: &Project, cache: &Cache) -> Result<Self> {
        check_disk(project, cache)?;
        let mut ready = Self::for_native(project, cache)?;
        target::ready(project.root(), cache)?;
        let version = project.locked("wasm-bindgen")?;
        let wasm_bindgen = Tool {
            krate: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: &version,
            // Not `--locked`: a mirror of the registry may lag behind the lock file it was published with.
            options: &["--no-default-features"],
            optimised: "1",
            estimate: "about 2 minutes on 2 cores",
        };
        for tool in [&TRUNK, &wasm_bindgen] {
            ready.front.extend(tool.install(cache)?);
        }
        Ok(ready)
    }

    /// Sets up what a release build needs besides.
    pub(crate) fn and_release(mut self) -> Result<Self> {
        self.front.push(BINARYEN.install(&self.cache)?.join(".bin"));
        Ok(self)
    }

    /// Sets up what tests need besides: a browser with its driver, axe, html-validate and pym.js.
    pub(crate) fn and_tests(&self) -> Result<ForTests> {
        Ok(ForTests {
            browser: browser::ready(&self.cache)?,
            axe: AXE.install(&self.cache)?.join("axe-core/axe.min.js"),
            html_validate: HTML_VALIDATE.install(&self.cache)?.join("html-validate"),
            pym: PYM.install(&self.cache)?.join("pym.js/dist/pym.v1.js"),
        })
    }

    /// Sets up nothing but the project's crates: for what runs natively.
    pub(crate) fn for_native(project: &Project, cache: &Cache) -> Result<Self> {
        crates::fetch(project, cache)?;
        Ok(Self { project: project.clone(), cache: cache.clone(), front: Vec::new() })
    }

    /// A command in the project's root with the tools first on PATH.
    pub(crate) fn command(&self, program: &str) -> Command {
        environment::command(program, self.project.root(), &self.front)
    }
}

/// Looks for room before anything is fetched. What is there already needs none.
fn check_disk(project: &Project, cache: &Cache) -> Result<()> {
    if !cache.entry(&format!("{}-{}", TRUNK.krate, TRUNK.version)).is_dir() {
        disk::check(cache.root(), CACHE_MB, "set-up")?;
    }
    let built = project.path("target").join(target::WASM).is_dir();
    disk::check(project.root(), if built { PROJECT_MB / 8 } else { PROJECT_MB }, "a build")
}
