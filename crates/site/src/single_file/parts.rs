//! What a page loads, as it stands inside of one.

use crate::assets::Assets;
use crate::output::Output;
use crate::single_file::program;
use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Icon of every page; a public file, read as the project has it.
const ICON: &[u8] = include_bytes!("../../../../public/icon.svg");

/// Elements by the name of the file that they stand for.
pub(crate) struct Parts {
    elements: BTreeMap<String, String>,
    pub(crate) icon: String,
    /// What may run or style: the element, and its source in a policy.
    allowed: Vec<(String, String)>,
}

impl Parts {
    pub(crate) fn read(outputs: &[Output], assets: &Assets) -> Result<Self> {
        let bytes = |name: &str| {
            let found = outputs.iter().find(|(path, _)| path.as_os_str() == name);
            found.map(|(_, bytes)| bytes.as_slice()).with_context(|| format!("{name} was not written"))
        };
        let text = |name: &str| std::str::from_utf8(bytes(name)?).with_context(|| name.to_owned());
        let program = program::of(text(&assets.glue)?, bytes(&assets.wasm)?)?;
        let style = element("style", "", text(&assets.style)?)?;
        let [look, boot, frame] = [&assets.look, &assets.boot, &assets.frame]
            .map(|name| text(name).and_then(|text| element("script", "", text)));
        let (look, boot, frame) = (look?, boot?, frame?);
        let module = element("script", " type=\"module\"", &program.module)?;
        let boot_and_program = format!("{boot}{}{module}", program.packed);
        let allowed = [&style, &look, &boot, &frame, &module].map(|each| (each.clone(), source(each)));
        let elements = [
            (&assets.style, style),
            (&assets.look, look),
            (&assets.boot, boot_and_program),
            (&assets.frame, frame),
        ];
        let elements = elements.map(|(name, element)| (name.clone(), element)).into();
        let icon = BASE64_STANDARD.encode(ICON);
        let icon =
            format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{icon}\">");
        Ok(Self { elements, icon, allowed: allowed.into() })
    }

    /// The element for an address, relative to whichever page.
    pub(crate) fn of(&self, address: &str) -> Option<&str> {
        self.elements.get(address.trim_start_matches("../")).map(String::as_str)
    }

    /// The policy of a page: only what stands in it may run and style it, and it may fetch nothing. As a tag, so that it
    /// holds wherever the file comes to lie.
    pub(crate) fn policy(&self, html: &str) -> String {
        let sources = |start: &str| {
            let found = self
                .allowed
                .iter()
                .filter(|(element, _)| element.starts_with(start) && html.contains(element));
            found.map(|(_, source)| source.as_str()).collect::<Vec<_>>().join(" ")
        };
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'\">",
            sources("<script"),
            sources("<style")
        )
    }
}

/// An element with this text, which must not end it.
fn element(name: &str, attributes: &str, text: &str) -> Result<String> {
    ensure!(
        !text.contains(&format!("</{name}")) && !text.contains("<!--"),
        "what stands in {name} would end it"
    );
    Ok(format!("<{name}{attributes}>{text}</{name}>"))
}

/// The hash of what stands in an element, as policies name it.
fn source(element: &str) -> String {
    let inside = element.split_once('>').and_then(|(_, rest)| Some(rest.rsplit_once("</")?.0));
    let digest = Sha256::digest(inside.unwrap_or_default());
    format!("'sha256-{}'", BASE64_STANDARD.encode(digest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_the_hash_of_what_stands_between_the_tags() {
        // The example of MDN's page on script-src.
        let element = element("script", " type=\"module\"", "alert('Hello, world.');").unwrap();
        assert_eq!(source(&element), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        assert!(element("script", "", "const a = '</script>'").is_err());
        assert!(element("style", "", "a{}</style >").is_err());
    }
}
