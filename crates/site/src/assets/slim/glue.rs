//! The glue as wasm-bindgen writes it: what it asks the WASM for and what it offers. Where it has another form than so
//! far, the build fails.

use super::Names;
use crate::assets::script;
use anyhow::{Context, Error, Result, ensure};
use oxc::allocator::Allocator;
use oxc::ast::ast::{Declaration, ObjectProperty, Program, Statement, StaticMemberExpression};
use oxc::ast_visit::{Visit, walk};
use oxc::minifier::{ManglePropertiesOptions, PropertyMangler};
use oxc::span::SourceType;
use std::collections::BTreeSet;

/// How the glue copies a string into the WASM's memory: letter by letter, as long as they are ASCII, and by the browser
/// from there. A long series is a million letters; the browser copies them ten times as fast.
const LETTERS: &str = "for (; offset < len; offset++) {";
const FEW_LETTERS: &str = "for (; offset < len && len < 4096; offset++) {";

/// Whether a glue has been minified: it is one line.
pub(super) fn is_slim(text: &str) -> bool {
    text.lines().count() == 1
}

/// The glue with long strings copied by the browser.
pub(super) fn with_fast_strings(text: &str) -> Result<String> {
    ensure!(text.matches(LETTERS).count() == 1, "the glue copies strings in another way than ever");
    Ok(text.replace(LETTERS, FEW_LETTERS))
}

/// What the glue and the WASM know of each other.
#[derive(Default)]
pub(super) struct Shared {
    /// Exports of the WASM that something in the glue asks for.
    pub(super) asks: BTreeSet<String>,
    /// Keys of objects; imports of the WASM are among them.
    offers: BTreeSet<String>,
}

/// The glue, without the classes it exports (the app itself exports none), and what it shares with the WASM.
pub(super) fn read<'a>(allocator: &'a Allocator, text: &'a str) -> Result<(Program<'a>, Shared)> {
    let mut program = script::parse(allocator, text, SourceType::mjs())?;
    drop_classes(&mut program);
    let mut shared = Shared::default();
    shared.visit_program(&program);
    ensure!(!shared.asks.is_empty(), "the glue asks the WASM for nothing");
    Ok((program, shared))
}

/// Gives what it shares with the WASM new names.
pub(super) fn rename<'a>(
    program: &mut Program<'a>,
    allocator: &'a Allocator,
    shared: &Shared,
    names: &Names,
) -> Result<()> {
    let modules = names.imports.iter().map(|(module, ..)| (module, MODULE)).collect::<BTreeSet<_>>();
    let imports = names.imports.iter().map(|(_, name, short)| (name, short.as_str()));
    let offered: Vec<_> = modules.into_iter().chain(imports).collect();
    let missing = offered.iter().find(|(name, _)| !shared.offers.contains(*name));
    ensure!(missing.is_none(), "the glue does not offer what the WASM imports: {missing:?}");
    let exports = names.exports.iter().map(|(name, short)| (name, short.as_str()));
    let all: Vec<_> = offered.into_iter().chain(exports).collect();
    let pattern = all.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join("|");
    let options = ManglePropertiesOptions::from_pattern(&format!("^(?:{pattern})$"));
    let mut options = options.map_err(Error::msg).context("a name is no name")?;
    // The module's name stands in quotation marks.
    options.mangle_quoted = true;
    for (name, short) in all {
        options.cache.insert(name.as_str().into(), Some(short.into())).map_err(Error::new)?;
    }
    let mut mangler = PropertyMangler::new(options);
    mangler.collect(program);
    mangler.assign();
    mangler.rewrite(program, allocator);
    Ok(())
}

/// What wasm-opt calls the one module that the WASM imports from.
const MODULE: &str = "a";

impl<'a> Visit<'a> for Shared {
    fn visit_static_member_expression(&mut self, member: &StaticMemberExpression<'a>) {
        if member.object.is_specific_id("wasm") {
            self.asks.insert(member.property.name.to_string());
        }
        walk::walk_static_member_expression(self, member);
    }

    fn visit_object_property(&mut self, property: &ObjectProperty<'a>) {
        self.offers.extend(property.key.static_name().map(String::from));
        walk::walk_object_property(self, property);
    }
}

/// Leaves out the classes and what belongs to them: how they are given back, by the engine and by `using`.
fn drop_classes(program: &mut Program) {
    let class = |statement: &Statement| {
        let Statement::ExportDeclaration(export) = statement else { return None };
        let Declaration::ClassDeclaration(class) = &export.declaration else { return None };
        class.id.as_ref().map(|name| format!("{}Finalization", name.name))
    };
    let finalizations: BTreeSet<String> = program.body.iter().filter_map(class).collect();
    let is_finalization = |name: &str| finalizations.contains(name);
    program.body.retain(|statement| match statement {
        Statement::VariableDeclaration(variables) => {
            let mut names = variables.declarations.iter().filter_map(|one| one.id.get_identifier_name());
            !names.any(|name| is_finalization(&name))
        }
        Statement::IfStatement(branch) => !branch.test.is_specific_member_access("Symbol", "dispose"),
        statement => class(statement).is_none(),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxc::codegen::Codegen;

    const GLUE: &str = r#"export class Sink {
    free() {
        wasm.__wbg_sink_free(this.ptr, 0);
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
function __wbg_get_imports() {
	const import0 = {
		__proto__: null,
		__wbg_one_0123: function(arg0) {
			wasm.call__h1(arg0);
		}
	};
	return {
		__proto__: null,
		"./web_bg.js": import0
	};
}
const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));
export { __wbg_init as default };
"#;

    fn names(import: &str) -> Names {
        Names {
            imports: vec![("./web_bg.js".to_owned(), import.to_owned(), "$".to_owned())],
            exports: vec![("call__h1".to_owned(), "b".to_owned())],
        }
    }

    #[test]
    fn classes_go_and_what_is_shared_gets_its_names() {
        let allocator = Allocator::default();
        let (mut glue, shared) = read(&allocator, GLUE).unwrap();
        assert_eq!(shared.asks.iter().collect::<Vec<_>>(), ["call__h1"]);
        rename(&mut glue, &allocator, &shared, &names("__wbg_one_0123")).unwrap();
        let wanted = r#"function __wbg_get_imports() {
	const import0 = {
		__proto__: null,
		$: function(arg0) {
			wasm.b(arg0);
		}
	};
	return {
		__proto__: null,
		a: import0
	};
}
export { __wbg_init as default };
"#;
        assert_eq!(Codegen::new().build(&glue).code, wanted);
        let whole = format!("{wanted}function __wbg_init() {{}}\n");
        assert!(!is_slim(&whole) && is_slim(&script::minify(&whole, SourceType::mjs()).unwrap()));
    }

    #[test]
    fn another_form_is_refused() {
        let allocator = Allocator::default();
        assert!(read(&allocator, &GLUE.replace("wasm.", "program.")).is_err());
        let (mut glue, shared) = read(&allocator, GLUE).unwrap();
        assert!(rename(&mut glue, &allocator, &shared, &names("__wbg_two_0123")).is_err());
        assert!(with_fast_strings(GLUE).is_err());
        assert!(with_fast_strings(LETTERS).is_ok_and(|text| text == FEW_LETTERS));
    }
}
