//! Scripts: read, and written so that they weigh little.

use anyhow::{Result, ensure};
use oxc::allocator::Allocator;
use oxc::ast::ast::Program;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::semantic::SemanticBuilder;
use oxc::span::SourceType;

/// A script without what only engineers read: comments, blanks, long names, what nobody calls.
pub(crate) fn minify(text: &str, kind: SourceType) -> Result<String> {
    let allocator = Allocator::default();
    let program = parse(&allocator, text, kind)?;
    // What only the whole of a script shows, such as a name that is given twice.
    let found = SemanticBuilder::new().with_check_syntax_error(true).build(&program).diagnostics;
    ensure!(found.is_empty(), "a script contradicts itself: {found:?}");
    let allocator = Allocator::default();
    let mut program = parse(&allocator, text, kind)?;
    let names = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program).scoping;
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(names).build(&program).code)
}

pub(crate) fn parse<'a>(allocator: &'a Allocator, text: &'a str, kind: SourceType) -> Result<Program<'a>> {
    let parsed = Parser::new(allocator, text, kind).parse();
    ensure!(parsed.diagnostics.is_empty(), "a script cannot be read: {:?}", parsed.diagnostics);
    Ok(parsed.program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_to_engineers_goes_and_what_others_call_stays() {
        let script = "// a\nfunction open(place) {\n  /* b\n */ return `\n// ${place}`;\n}\n";
        assert_eq!(minify(script, SourceType::script()).unwrap(), "function open(e){return`\n// ${e}`}");
        assert_eq!(minify(script, SourceType::mjs()).unwrap(), "", "nobody imports it");
    }

    #[test]
    fn what_is_no_script_is_refused() {
        assert!(minify("const a = ;", SourceType::mjs()).is_err());
        assert!(minify("import(", SourceType::script()).is_err());
        assert!(minify("let a; { let a; } let a;", SourceType::script()).is_err());
    }
}
