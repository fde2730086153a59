//! Slimming the program: what no page uses is left out, and names that only the WASM and its glue share become short.
//! Binaryen's tools do it to the WASM, oxc to the glue. ARCHITECTURE.md says what each step saves.

mod glue;

use crate::assets::script;
use anyhow::{Context, Result, ensure};
use oxc::allocator::Allocator;
use oxc::codegen::Codegen;
use oxc::span::SourceType;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::process::Command;

/// How wasm-opt makes the WASM small. Functions of one crate stand together, for those resemble each other: by how often
/// they are called, which makes the file itself smallest, it weighs more once it is packed.
const SMALL: &str = "-Oz --flatten --rereloop -Oz -Oz --reorder-functions-by-name --strip-producers \
    --minify-imports-and-exports-and-modules";

/// The names that wasm-opt gave, behind those that were.
#[derive(Deserialize)]
struct Names {
    /// Module, name, new name. The module's new name is always the same.
    imports: Vec<(String, String, String)>,
    exports: Vec<(String, String)>,
}

/// WASM and glue as pages load them; what is slim already stays as it is. A glue of another form than ever is refused, and a
/// WASM that says where its builder's files lie.
pub(crate) fn slim(wasm: &Path, glue: String) -> Result<(Vec<u8>, String)> {
    if glue::is_slim(&glue) {
        return Ok((fs::read(wasm)?, glue));
    }
    let allocator = Allocator::default();
    let text = glue::with_fast_strings(&glue)?;
    let (mut glue, shared) = glue::read(&allocator, &text)?;
    let folder = tempfile::tempdir()?;
    let [graph, used, small] = ["graph.json", "used.wasm", "small.wasm"].map(|name| folder.path().join(name));
    fs::write(&graph, reached(&shared.asks).to_string())?;
    answer(tool("wasm-metadce").arg(wasm).arg("--graph-file").arg(graph).arg("-g").arg("-o").arg(&used))?;
    let names = answer(tool("wasm-opt").arg(used).arg("-o").arg(&small).args(SMALL.split(' ')))?;
    let names =
        serde_json::from_slice(&names).context("wasm-opt tells new names in another form than ever")?;
    glue::rename(&mut glue, &allocator, &shared, &names)?;
    let wasm = fs::read(small)?;
    let places = [std::env::home_dir(), Some(std::env::current_dir()?)];
    ensure!(
        !names_a_file_in(&wasm, places.iter().flatten()),
        "the WASM says where its builder's files lie: `cargo xtask dist` tells the compiler not to"
    );
    Ok((wasm, script::minify(&Codegen::new().build(&glue).code, SourceType::mjs())?))
}

/// What the glue reaches of the WASM, as wasm-metadce reads it: all else goes.
fn reached(asks: &BTreeSet<String>) -> Value {
    let exports = asks.iter().map(|name| json!({ "name": name, "export": name }));
    let glue = json!({ "name": "the glue", "root": true, "reaches": asks });
    std::iter::once(glue).chain(exports).collect()
}

/// A tool of binaryen, which `cargo xtask dist` puts on PATH.
fn tool(name: &str) -> Command {
    Command::new(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() })
}

fn answer(command: &mut Command) -> Result<Vec<u8>> {
    let name = command.get_program().display().to_string();
    let output =
        command.output().with_context(|| format!("{name} is missing: `cargo xtask dist` brings it"))?;
    ensure!(output.status.success(), "{name} fails: {}", String::from_utf8_lossy(&output.stderr));
    Ok(output.stdout)
}

/// Whether bytes name a file in one of these folders.
fn names_a_file_in<'a>(bytes: &[u8], mut folders: impl Iterator<Item = &'a PathBuf>) -> bool {
    folders.any(|folder| {
        let start = format!("{}{MAIN_SEPARATOR}", folder.display());
        // A root is no one's.
        folder.parent().is_some() && bytes.windows(start.len()).any(|window| window == start.as_bytes())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_its_builders_files_is_found() {
        let folders = ["/home/x", "/"].map(PathBuf::from);
        let names = |words: &str| names_a_file_in(words.as_bytes(), folders.iter());
        assert!(names("panicked at/home/x/.cargo/registry/a-1.0/src/lib.rs"));
        assert!(!names("cargo/registry/a-1.0/src/lib.rs/rustc/abc/core.rs/home/xy https://example.org/"));
    }

    #[test]
    fn what_the_glue_asks_for_is_reached() {
        let asks = ["memory", "start"].map(str::to_owned).into();
        let wanted = json!([
            { "name": "the glue", "root": true, "reaches": ["memory", "start"] },
            { "name": "memory", "export": "memory" },
            { "name": "start", "export": "start" },
        ]);
        assert_eq!(reached(&asks), wanted);
    }
}
