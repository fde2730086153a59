//! The glue as wasm-bindgen writes it: which lines are what. It is written by a program and always has the same form;
//! where it has another one, the build fails.

use anyhow::{Result, ensure};
use std::collections::BTreeMap;

/// The short name of the module that the WASM imports from.
pub(crate) const MODULE: &str = "k";

/// What that module is called in the glue as written.
const WRITTEN: &str = "./knackpunkt-web_bg.js";

/// The function that starts the program without waiting.
const START_AT_ONCE: &str = "initSync";

/// How the glue copies a string into the WASM's memory: letter by letter, as long as they are ASCII, and by the browser
/// from there. A long series is a million letters; the browser copies them ten times as fast.
const LETTERS: &str = "for (; offset < len; offset++) {";
const FEW_LETTERS: &str = "for (; offset < len && len < 4096; offset++) {";

/// Where the list of imports begins and ends, and how its entries do.
const LIST: &str = "    const import0 = {";
const LIST_END: &str = "    };";
const ENTRY: &str = "        ";
const ENTRY_ENDS: [&str; 2] = ["        },", "        }, arguments); },"];

/// The glue in its parts.
pub(crate) struct Glue {
    before: Vec<String>,
    /// What the WASM imports: the name, and the lines of the function.
    imports: Vec<(String, Vec<String>)>,
    after: Vec<String>,
}

impl Glue {
    /// The parts of a glue, without the classes it exports (the app itself exports none); none where its names are short already.
    pub(crate) fn read(text: &str) -> Result<Option<Self>> {
        if !text.contains(WRITTEN) {
            ensure!(text.contains(&format!("\"{MODULE}\": import0")), "the glue has no list of imports");
            return Ok(None);
        }
        let lines: Vec<&str> = text.lines().collect();
        let classes = lines.iter().filter_map(|line| line.strip_prefix("export class ")?.strip_suffix(" {"));
        // Nor does anyone start the program but the boot script, which waits for it.
        let classes: Vec<&str> = classes.chain([START_AT_ONCE]).collect();
        let begin = lines.iter().position(|line| *line == LIST);
        let begin = begin.unwrap_or_default();
        let end = lines.iter().skip(begin).position(|line| *line == LIST_END).unwrap_or_default() + begin;
        ensure!(0 < begin && begin < end, "the glue's list of imports is not where it always was");
        ensure!(text.contains(LETTERS), "the glue copies strings in another way than ever");
        let (before, rest) = lines.split_at(begin + 1);
        let (list, after) = rest.split_at(end - begin - 1);
        Ok(Some(Self {
            before: without_classes(before, &classes),
            imports: imports(list)?,
            after: without_classes(after, &classes)
                .iter()
                .map(|line| {
                    let line = line.replace(WRITTEN, MODULE).replace("{ initSync, ", "{ ");
                    line.replace(LETTERS, FEW_LETTERS)
                })
                .collect(),
        }))
    }

    /// Whether anything in it asks the WASM for this export.
    pub(crate) fn uses(&self, name: &str) -> bool {
        let asked = format!("wasm.{name}");
        let is_asked = |line: &String| {
            line.match_indices(&asked).any(|(place, _)| {
                let next = line.get(place + asked.len()..).and_then(|rest| rest.chars().next());
                !next.is_some_and(|next| next.is_alphanumeric() || next == '_')
            })
        };
        self.lines().any(is_asked)
    }

    /// Leaves out what the WASM imports no more, and gives the rest its new names.
    pub(crate) fn rename_imports(&mut self, names: &BTreeMap<String, String>) {
        self.imports.retain_mut(|(name, _)| names.get(name).map(|short| short.clone_into(name)).is_some());
    }

    /// Gives the WASM's exports their new names.
    pub(crate) fn rename_exports(&mut self, names: &BTreeMap<String, String>) {
        // Longer names first: one may begin with another.
        for (name, short) in names.iter().rev() {
            let functions = self.imports.iter_mut().flat_map(|(_, lines)| lines);
            for line in self.before.iter_mut().chain(functions).chain(&mut self.after) {
                *line = line.replace(name, short);
            }
        }
    }

    fn lines(&self) -> impl Iterator<Item = &String> {
        let functions = self.imports.iter().flat_map(|(_, lines)| lines);
        self.before.iter().chain(functions).chain(&self.after)
    }

    /// The glue as text.
    pub(crate) fn text(&self) -> String {
        let imports = self.imports.iter().flat_map(|(name, lines)| {
            let lines = lines.iter().enumerate();
            lines.map(
                move |(number, line)| if number == 0 { format!("{ENTRY}{name}{line}") } else { line.clone() },
            )
        });
        let lines = self.before.iter().cloned().chain(imports).chain(self.after.iter().cloned());
        // Indentation and comments are for readers of the form as written.
        let lines = lines.map(|line| line.trim_start().to_owned());
        let is_code =
            |line: &String| !line.is_empty() && !["//", "/*", "*"].iter().any(|mark| line.starts_with(mark));
        lines.filter(is_code).map(|line| line + "\n").collect()
    }
}

/// The entries of the list: names, and the lines behind them.
fn imports(list: &[&str]) -> Result<Vec<(String, Vec<String>)>> {
    let mut entries: Vec<(String, Vec<String>)> = Vec::new();
    let mut is_open = false;
    for line in list.iter().filter(|line| **line != "        __proto__: null,") {
        if is_open {
            if let Some((_, lines)) = entries.last_mut() {
                lines.push((*line).to_owned());
            }
            is_open = !ENTRY_ENDS.contains(line);
        } else {
            let entry = line.strip_prefix(ENTRY).and_then(|line| line.split_once(": "));
            let Some((name, rest)) = entry.filter(|(_, rest)| rest.starts_with("function(")) else {
                anyhow::bail!("the glue imports something in another form than ever: {line}");
            };
            entries.push((name.to_owned(), vec![format!(": {rest}")]));
            is_open = true;
        }
    }
    ensure!(!is_open && !entries.is_empty(), "the glue's list of imports has no end");
    Ok(entries)
}

/// Lines without these classes and what belongs to them.
fn without_classes(lines: &[&str], classes: &[&str]) -> Vec<String> {
    let mut kept = Vec::new();
    let mut left_out: Option<IsLast> = None;
    for line in lines {
        left_out = left_out.or_else(|| classes.iter().find_map(|class| belongs_to(line, class)));
        match left_out {
            Some(is_last) if is_last(line) => left_out = None,
            Some(_) => {}
            None => kept.push((*line).to_owned()),
        }
    }
    kept
}

/// Tells the last line of what is left out.
type IsLast = fn(&str) -> bool;

/// Whether a line begins something that belongs to a class, and how that ends.
fn belongs_to(line: &str, class: &str) -> Option<IsLast> {
    if line == format!("export class {class} {{") || line == format!("function {class}(module) {{") {
        return Some(|line| line == "}");
    }
    let starts = [format!("const {class}Finalization = "), format!("if (Symbol.dispose) {class}.prototype")];
    starts.iter().any(|start| line.starts_with(start)).then_some(|line| line.ends_with(';'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"export class Sink {
    free() {
        wasm.__wbg_sink_free(this.ptr, 0);
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_one_0123456789abcdef: function(arg0) {
            wasm.call__h1(arg0);
        },
        __wbg_two_0123456789abcdef: function() { return handleError(function (arg0) {
        }, arguments); },
        __wbg_three_0123456789abcdef: function() {
        },
    };
    return {
        "./knackpunkt-web_bg.js": import0,
    };
}
function passStringToWasm0(arg, malloc, realloc) {
    for (; offset < len; offset++) {
    }
}
const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));
export { __wbg_init as default };
"#;

    fn names(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, short)| ((*name).to_owned(), (*short).to_owned())).collect()
    }

    #[test]
    fn what_is_not_used_goes_and_what_is_used_gets_its_name() {
        let mut glue = Glue::read(GLUE).unwrap().unwrap();
        assert!(glue.uses("call__h1") && !glue.uses("call__h") && !glue.uses("__wbg_sink_free"));
        glue.rename_imports(&names(&[
            ("__wbg_one_0123456789abcdef", "a"),
            ("__wbg_three_0123456789abcdef", "c"),
        ]));
        glue.rename_exports(&names(&[("call__h1", "b")]));
        let wanted = r#"function __wbg_get_imports() {
const import0 = {
a: function(arg0) {
wasm.b(arg0);
},
c: function() {
},
};
return {
"k": import0,
};
}
function passStringToWasm0(arg, malloc, realloc) {
for (; offset < len && len < 4096; offset++) {
}
}
export { __wbg_init as default };
"#;
        assert_eq!(glue.text(), wanted);
        assert!(Glue::read(wanted).unwrap().is_none(), "it is slim now");
    }

    #[test]
    fn another_form_is_refused() {
        for (from, to) in [
            ("    const import0 = {", "    const imports = {"),
            ("__wbg_three_0123456789abcdef: function() {", "__wbg_three_0123456789abcdef: () => {"),
            ("knackpunkt-web_bg", "other"),
            ("offset < len", "at < len"),
        ] {
            assert!(Glue::read(&GLUE.replace(from, to)).is_err(), "{from}");
        }
    }
}
