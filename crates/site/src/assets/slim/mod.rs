//! Slimming the WASM and its glue: names that only the two share become short, and what no page uses is left out:
//! classes that a dependency exports (streams of Leptos' server functions, which this app has none of). Measured with
//! brotli: 9 KB of 129.

mod glue;
mod messages;

use anyhow::{Context, Result};
use glue::Glue;
use messages::MESSAGES;
use std::collections::BTreeMap;
use walrus::{Module, ModuleConfig};

/// The program as pages load it.
pub(crate) struct Slim {
    pub(crate) wasm: Vec<u8>,
    pub(crate) glue: String,
}

/// Slims the program; one that is slim already stays as it is.
pub(crate) fn slim(wasm: Vec<u8>, glue: String) -> Result<Slim> {
    let Some(mut written) = Glue::read(&glue)? else { return Ok(Slim { wasm, glue }) };
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(&wasm).context("the WASM cannot be read")?;
    drop_exports(&mut module, &written);
    walrus::passes::gc::run(&mut module);
    for id in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        let bytes = &mut module.data.get_mut(id).value;
        blank_paths(bytes, &places());
        blank_messages(bytes);
    }
    written.rename_imports(&short_imports(&mut module));
    written.rename_exports(&short_exports(&mut module));
    Ok(Slim { wasm: module.emit_wasm(), glue: written.text() })
}

/// Where source files lie while a program is built: our own, those of Rust, and those of dependencies.
fn places() -> Vec<Vec<u8>> {
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| home + "/.cargo"));
    let fixed = ["src/", "crates/", "/rustc/", "/rust/deps/"].map(str::to_owned);
    // The longer ones first: they hold the shorter ones.
    home.into_iter().chain(fixed.into_iter().rev()).map(String::into_bytes).collect()
}

/// Blanks the paths of source files: panics would name them, if a release had words for panics. They are nobody's
/// business, and differ from machine to machine.
fn blank_paths(bytes: &mut [u8], places: &[Vec<u8>]) {
    for place in places.iter().filter(|place| !place.is_empty()) {
        let mut from = 0;
        while let Some(start) = find(bytes, place, from) {
            let end = find(bytes, b".rs", start).map(|end| end + 3);
            let end = end.filter(|end| bytes.get(start..*end).is_some_and(is_path));
            if let Some(end) = end {
                bytes.iter_mut().take(end).skip(start).for_each(|byte| *byte = b' ');
            }
            from = end.unwrap_or(start + place.len());
        }
    }
}

fn blank_messages(bytes: &mut [u8]) {
    for message in MESSAGES.map(str::as_bytes) {
        while let Some(start) = find(bytes, message, 0) {
            bytes.iter_mut().skip(start).take(message.len()).for_each(|byte| *byte = b' ');
        }
    }
}

/// Whether nothing else stands there: a path of a source file is not long, and has no blank.
fn is_path(bytes: &[u8]) -> bool {
    let is_of_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+".contains(byte);
    bytes.len() < 250 && bytes.iter().all(is_of_path)
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(wanted.len()).position(|window| window == wanted).map(|place| place + from)
}

/// Takes away what the glue does not ask for, so that what only it needs goes as well.
fn drop_exports(module: &mut Module, glue: &Glue) {
    let unused = module.exports.iter().filter(|export| !glue.uses(&export.name));
    for id in unused.map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
}

/// Gives the imports short names, and says which.
fn short_imports(module: &mut Module) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for (number, import) in module.imports.iter_mut().enumerate() {
        let short = short(number);
        names.insert(std::mem::replace(&mut import.name, short.clone()), short);
        import.module = glue::MODULE.to_owned();
    }
    names
}

/// The same for exports whose names carry a hash.
fn short_exports(module: &mut Module) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let hashed = module.exports.iter_mut().filter(|export| export.name.starts_with("wasm_bindgen__"));
    for (number, export) in hashed.enumerate() {
        let short = format!("call_{}", short(number));
        names.insert(std::mem::replace(&mut export.name, short.clone()), short);
    }
    names
}

/// a, b … z, aa, ab …
fn short(number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    match number / 26 {
        0 => letter.to_string(),
        more => short(more - 1) + &letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn paths_are_blanked_and_nothing_else() {
        let mut bytes =
            b"one/home/x/.cargo/registry/a-1.0/src/lib.rstwo/rustc/abc/core.rs.rsthree/rustc/four src/map is no.rs".to_vec();
        let length = bytes.len();
        blank_paths(
            &mut bytes,
            &["/home/x/.cargo", "/rustc/", "src/"].map(|place| place.as_bytes().to_vec()),
        );
        let words = String::from_utf8(bytes).unwrap();
        assert_eq!(words.len(), length);
        let left = ["one", "two", ".rsthree/rustc/four", "src/map", "is", "no.rs"];
        assert_eq!(words.split_whitespace().collect::<Vec<_>>(), left);
    }

    #[test]
    fn messages_are_blanked_wherever_they_stand() {
        let mut bytes =
            MESSAGES.iter().flat_map(|message| format!("a{message}b").into_bytes()).collect::<Vec<_>>();
        let length = bytes.len();
        blank_messages(&mut bytes);
        let words = String::from_utf8(bytes).unwrap();
        assert_eq!((words.len(), words.replace(' ', "")), (length, "ab".repeat(MESSAGES.len())));
    }

    #[test]
    fn short_names_are_all_different() {
        let names: BTreeSet<_> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([0, 25, 26, 701, 702].map(short), ["a", "z", "aa", "zz", "aaa"]);
    }
}
