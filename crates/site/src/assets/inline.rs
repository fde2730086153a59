//! What a page loads, as it stands inside of one: texts of style and scripts, and the WASM packed as text.

use crate::assets::{Assets, Loaded, Program, script};
use crate::output::Output;
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::Compression;
use flate2::write::GzEncoder;
use leptos::prelude::*;
use oxc::span::SourceType;
use sha2::{Digest, Sha256};
use std::io::Write;

/// What starts a program is called so there, and a program `PROGRAM`.
const START: &str = "__wbg_init";

pub(crate) struct Inline {
    style: Part,
    look: Part,
    entries: Part,
    loader: Part,
    frame: Part,
    /// Each with its glue, to which what starts it is added, and its WASM packed as text.
    programs: Vec<(Program, Part, String)>,
    icon: String,
}

/// What stands in an element, and its source in a policy.
pub(crate) struct Part {
    pub(crate) text: String,
    pub(crate) source: String,
}

impl Inline {
    /// Reads what was written to be loaded; the style sheet is one that names no files.
    pub(crate) fn read(outputs: &[Output], assets: &Assets, style: String) -> Result<Self> {
        let bytes = |name: &str| {
            let found = outputs.iter().find(|(path, _)| path.as_os_str() == name);
            found.map(|(_, bytes)| bytes.as_slice()).with_context(|| format!("{name} was not written"))
        };
        let text = |name: &str| std::str::from_utf8(bytes(name)?).with_context(|| name.to_owned());
        let script = |name: &str| Part::new("script", text(name)?.to_owned());
        let programs = Program::ALL.into_iter().zip(&assets.programs).map(|(program, files)| {
            let module = Part::new("script", module(program.into(), text(&files.glue)?)?)?;
            // Browsers unpack gzip by themselves; as text it weighs a third more, which compression on its way takes back.
            let mut packer = GzEncoder::new(Vec::new(), Compression::best());
            packer.write_all(bytes(&files.wasm)?)?;
            Ok((program, module, BASE64_STANDARD.encode(packer.finish()?)))
        });
        let icon = BASE64_STANDARD.encode(include_bytes!("../../../../public/icon.svg"));
        Ok(Self {
            style: Part::new("style", style)?,
            look: script(&assets.look)?,
            entries: script(&assets.entries)?,
            loader: script(&assets.loader)?,
            frame: script(&assets.frame)?,
            programs: programs.collect::<Result<_>>()?,
            icon: format!("data:image/svg+xml;base64,{icon}"),
        })
    }

    /// What a page or a panel loads in which these programs make something live. A script without an address does not wait
    /// until the page is read, so what has to stands at its end.
    pub(crate) fn loaded(&self, page: &Page<'_>, wanted: &[Program]) -> Loaded {
        let Self { style, look, entries, .. } = self;
        let programs = self.programs.iter().filter(|(program, ..)| wanted.contains(program));
        let loader = (!wanted.is_empty()).then_some(&self.loader);
        let frame = page.panel.map(|_| &self.frame);
        let scripts = [Some(look), Some(entries), loader, frame].into_iter().flatten();
        let policy = self.policy(scripts.chain(programs.clone().map(|(_, module, _)| module)));
        let style = view! { <style inner_html=style.text.clone()></style> };
        let programs = programs.map(|(program, module, packed)| {
            let id = format!("knackpunkt-{}", <&str>::from(*program));
            view! {
                <script type="text/plain" id=id inner_html=packed.clone()></script>
                <script type="module" inner_html=module.text.clone()></script>
            }
        });
        let programs = programs.collect_view();
        let [loader, frame] = [loader, frame].map(|part| part.map(Part::script));
        Loaded {
            policy: Some(policy),
            look: view! { {style} {look.script()} }.into_any(),
            icon: self.icon.clone(),
            later: None,
            last: Some(view! { {entries.script()} {loader} {programs} {frame} }.into_any()),
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

/// The glue of a program with what unpacks the WASM and starts it, instead of its exports.
fn module(name: &str, glue: &str) -> Result<String> {
    let (glue, exports) = glue.rsplit_once("export").context("the glue exports nothing")?;
    let start = exports.split([',', '{', '}']).find_map(|export| export.trim().strip_suffix(" as default"));
    let start = start.context("the glue does not export what starts the program")?;
    let unpack = include_str!("../../../../src/js/single.js").replace(START, start).replace("PROGRAM", name);
    Ok(format!("{glue}{}", script::minify(&unpack, SourceType::script())?))
}

impl Part {
    /// A text that stands in an element of this name, which it must not end.
    pub(crate) fn new(element: &str, text: String) -> Result<Self> {
        let ends = [&format!("</{element}"), "<!--", "<!>"];
        ensure!(!ends.iter().any(|end| text.contains(*end)), "what stands in {element} would end it");
        let source = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(&text)));
        Ok(Self { text, source })
    }

    fn script(&self) -> impl IntoView {
        view! { <script inner_html=self.text.clone()></script> }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_the_hash_of_what_stands_between_the_tags_and_what_would_end_them_is_refused() {
        // The example of MDN's page on script-src.
        let part = Part::new("script", "alert('Hello, world.');".to_owned()).unwrap();
        assert_eq!(part.source, "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
        // The last one would be taken for a mark of hydration.
        for (element, text) in
            [("script", "const a = '</script>'"), ("style", "a{}</style >"), ("script", "const a = '<!>'")]
        {
            assert!(Part::new(element, text.to_owned()).is_err(), "{text}");
        }
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
}
