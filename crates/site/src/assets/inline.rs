//! What a page loads, as it stands inside of one: texts of style and scripts, and the WASM packed as text.

use crate::assets::{Assets, Kind, Loaded, Program, ProgramFiles, script};
use crate::output::Output;
use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::Compression;
use flate2::write::GzEncoder;
use leptos::prelude::*;
use oxc::span::SourceType;
use sha2::{Digest, Sha256};
use std::io::Write;

/// Icon of every page; a public file, read as the project has it.
const ICON: &[u8] = include_bytes!("../../../../public/icon.svg");

/// Unpacks the WASM and starts it.
const UNPACK: &str = include_str!("../../../../src/js/single.js");

/// What starts a program is called so there, and a program `PROGRAM`.
const START: &str = "__wbg_init";

/// What pages load, as texts.
pub(crate) struct Inline {
    style: Part,
    look: Part,
    entries: Part,
    loader: Part,
    frame: Part,
    web: InlineProgram,
    lists: InlineProgram,
    charts: InlineProgram,
    icon: String,
}

/// A program: its glue with what starts it, and its WASM.
struct InlineProgram {
    name: &'static str,
    module: Part,
    packed: String,
}

/// What stands in an element, and its source in a policy.
pub(crate) struct Part {
    pub(crate) text: String,
    pub(crate) source: String,
}

impl Inline {
    /// Reads what was written to be loaded; the style sheet is one that names no files.
    ///
    /// # Errors
    /// Where a file is missing, or its text cannot stand inside of a page.
    pub(crate) fn read(outputs: &[Output], assets: &Assets, style: String) -> Result<Self> {
        let bytes = |name: &str| {
            let found = outputs.iter().find(|(path, _)| path.as_os_str() == name);
            found.map(|(_, bytes)| bytes.as_slice()).with_context(|| format!("{name} was not written"))
        };
        let text = |name: &str| std::str::from_utf8(bytes(name)?).with_context(|| name.to_owned());
        let program = |program: Program, files: &ProgramFiles| {
            let name = program.into();
            let module = Part::new("script", module(name, text(&files.glue)?)?)?;
            Ok::<_, anyhow::Error>(InlineProgram { name, module, packed: packed(bytes(&files.wasm)?)? })
        };
        Ok(Self {
            style: Part::new("style", style)?,
            look: Part::new("script", text(&assets.look)?.to_owned())?,
            entries: Part::new("script", text(&assets.entries)?.to_owned())?,
            loader: Part::new("script", text(&assets.loader)?.to_owned())?,
            frame: Part::new("script", text(&assets.frame)?.to_owned())?,
            web: program(Program::Web, &assets.web)?,
            lists: program(Program::Lists, &assets.lists)?,
            charts: program(Program::Charts, &assets.charts)?,
            icon: format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(ICON)),
        })
    }

    /// All that a document loads. A script without an address does not wait until the page is read, so what has to stands at
    /// its end.
    pub(crate) fn loaded(&self, kind: Kind) -> Loaded {
        let Self { style, look, entries, .. } = self;
        let programs: Vec<_> = kind.programs().into_iter().map(|program| self.program(program)).collect();
        let loader = (!programs.is_empty()).then_some(&self.loader);
        let frame = (!kind.is_page()).then_some(&self.frame);
        let scripts = [Some(look), Some(entries), loader, frame].into_iter().flatten();
        let policy = self.policy(scripts.chain(programs.iter().map(|program| &program.module)));
        let style = view! { <style inner_html=style.text.clone()></style> };
        let programs = programs.into_iter().map(InlineProgram::view).collect_view();
        let [loader, frame] = [loader, frame].map(|part| part.map(Part::script));
        Loaded {
            policy: Some(policy),
            look: view! { {style} {look.script()} }.into_any(),
            icon: self.icon.clone(),
            later: None,
            last: Some(view! { {entries.script()} {loader} {programs} {frame} }.into_any()),
        }
    }

    fn program(&self, program: Program) -> &InlineProgram {
        match program {
            Program::Web => &self.web,
            Program::Lists => &self.lists,
            Program::Charts => &self.charts,
        }
    }

    /// The policy of a page: only what stands in it may run and style it, and it may fetch nothing. As a tag, so that it
    /// holds wherever the file comes to lie.
    fn policy<'a>(&self, scripts: impl Iterator<Item = &'a Part>) -> String {
        let scripts: Vec<_> = scripts.map(|part| part.source.as_str()).collect();
        format!(
            "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; \
             form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            scripts.join(" "),
            self.style.source
        )
    }
}

impl InlineProgram {
    fn view(&self) -> AnyView {
        let packed = format!("knackpunkt-{}", self.name);
        view! {
            <script type="text/plain" id=packed inner_html=self.packed.clone()></script>
            <script type="module" inner_html=self.module.text.clone()></script>
        }
        .into_any()
    }
}

/// The glue of a program with what unpacks the WASM and starts it, instead of its exports.
fn module(name: &str, glue: &str) -> Result<String> {
    let (glue, exports) = glue.rsplit_once("export").context("the glue exports nothing")?;
    let start = exports.split([',', '{', '}']).find_map(|export| export.trim().strip_suffix(" as default"));
    let start = start.context("the glue does not export what starts the program")?;
    let unpack = UNPACK.replace(START, start).replace("PROGRAM", name);
    Ok(format!("{glue}{}", script::minify(&unpack, SourceType::script())?))
}

/// The WASM as text. Browsers unpack gzip by themselves; as text it weighs a third more, which compression on its way takes
/// back.
fn packed(wasm: &[u8]) -> Result<String> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(wasm)?;
    Ok(BASE64_STANDARD.encode(packer.finish()?))
}

impl Part {
    /// A text that stands in an element of this name, which it must not end.
    pub(crate) fn new(element: &str, text: String) -> Result<Self> {
        let ends = [&format!("</{element}"), "<!--", "<!>"];
        ensure!(!ends.iter().any(|end| text.contains(*end)), "what stands in {element} would end it");
        let source = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(&text)));
        Ok(Self { text, source })
    }

    fn script(&self) -> AnyView {
        view! { <script inner_html=self.text.clone()></script> }.into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_the_hash_of_what_stands_between_the_tags() {
        // The example of MDN's page on script-src.
        let part = Part::new("script", "alert('Hello, world.');".to_owned()).unwrap();
        assert_eq!(part.source, "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn the_program_is_started_by_the_name_it_has() {
        for (exports, name) in [
            ("export { sync, __wbg_init as default };\n", "__wbg_init"),
            ("export{a as sync,e as default};", "e"),
        ] {
            let module = module("web", &format!("let e;{exports}")).unwrap();
            assert!(module.starts_with("let e;(window.knackpunkt??={}).web=async"), "{module}");
            assert!(module.contains(&format!("await {name}({{module_or_path:")), "{module}");
        }
        assert!(module("web", "export { __wbg_init };").is_err());
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        assert!(Part::new("script", "const a = '</script>'".to_owned()).is_err());
        assert!(Part::new("style", "a{}</style >".to_owned()).is_err());
        // This one would be taken for a mark of hydration.
        assert!(Part::new("script", "const a = '<!>'".to_owned()).is_err());
    }
}
