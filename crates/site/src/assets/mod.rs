//! The files a page loads: the WASM and its glue, found under their hashed names; style and loader, written
//! under theirs.

pub(crate) mod fonts;
mod inline;
mod script;
mod slim;
pub(crate) mod style;
pub(crate) mod theme;

pub(crate) use inline::{Inline, Part};

use crate::assets::slim::slim;
use crate::output::Output;
use crate::page::Page;
use anyhow::{Context, Error, Result, bail};
use leptos::prelude::*;
use oxc::span::SourceType;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use strum::IntoStaticStr;

/// A program of the browser. Its name is that of its `[[bin]]` in Cargo.toml, and `src/js/loader.js` calls it so.
#[derive(Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Program {
    /// Makes all live that the others do not.
    Web,
    /// Searches the points and the register, once the row of one is opened.
    Lists,
    /// Reads charts and draws them on a canvas, once a reader comes to one.
    Charts,
}

impl Program {
    pub(crate) const ALL: [Self; 3] = [Self::Web, Self::Lists, Self::Charts];
}

pub(crate) struct ProgramFiles {
    pub(crate) glue: String,
    pub(crate) wasm: String,
}

/// What a document loads: files that lie in the output folder, or all of it inside.
pub(crate) struct Loaded {
    /// What may run or style, where all of it stands inside.
    pub(crate) policy: Option<String>,
    /// The style, and what must run before anything is seen.
    pub(crate) look: AnyView,
    pub(crate) icon: String,
    /// What runs once the page is read, in the head.
    pub(crate) later: Option<AnyView>,
    /// The same where it cannot be told to wait, at the body's end.
    pub(crate) last: Option<AnyView>,
}

/// Names of the files that every page loads, relative to the output folder.
pub(crate) struct Assets {
    pub(crate) style: String,
    pub(crate) look: String,
    pub(crate) entries: String,
    pub(crate) loader: String,
    pub(crate) frame: String,
    pub(crate) dialog: String,
    pub(crate) form: String,
    /// In the order of [`Program::ALL`].
    pub(crate) programs: [ProgramFiles; 3],
}

/// The service worker: its name stays, for browsers look for a newer one under the old name.
const WORKER: (&str, &str) = ("sw.js", include_str!("../../../../src/js/worker.js"));

impl Assets {
    /// Finds what Trunk built, slims it if asked, and names what is to be written. What Trunk built is then of no more use.
    pub(crate) fn find(
        folder: &Path,
        style: String,
        shrink: bool,
    ) -> Result<(Self, Vec<Output>, Vec<PathBuf>)> {
        let script = |text: &str, kind| -> Result<Vec<u8>> {
            Ok(if shrink { script::minify(text, kind)? } else { text.to_owned() }.into_bytes())
        };
        let classic = |text: &str| script(text, SourceType::script());
        let module = |text: &str| script(text, SourceType::mjs());
        let mut outputs: Vec<Output> = vec![(WORKER.0.into(), classic(WORKER.1)?)];
        let mut put = |name: &str, ending: &str, bytes: Vec<u8>| {
            let name = hashed(name, ending, &bytes);
            outputs.push((PathBuf::from(&name), bytes));
            name
        };
        let mut found = Vec::new();
        let built = |program: Program| {
            let name = format!("knackpunkt-{}", <&str>::from(program));
            Ok::<_, Error>((built(folder, &name, shrink)?, name))
        };
        // The tools that slim work on one core each: side by side they are done in half the time.
        let (web, (lists, charts)) = rayon::join(
            || built(Program::Web),
            || rayon::join(|| built(Program::Lists), || built(Program::Charts)),
        );
        let [web, lists, charts] = [web, lists, charts].map(|built| {
            let ((wasm, glue, paths), name) = built?;
            found.extend(paths);
            Ok::<_, Error>(ProgramFiles {
                glue: put(&name, "js", glue.into_bytes()),
                wasm: put(&name, "wasm", wasm),
            })
        });
        let programs = [web?, lists?, charts?];
        let assets = Self {
            style: put("style", "css", style.into_bytes()),
            look: put("look", "js", classic(include_str!("../../../../src/js/look.js"))?),
            entries: put("entries", "js", classic(include_str!("../../../../src/js/entries.js"))?),
            loader: put("loader", "js", classic(include_str!("../../../../src/js/loader.js"))?),
            frame: put("frame", "js", classic(include_str!("../../../../src/js/frame.js"))?),
            dialog: put("dialog", "js", module(include_str!("../../../../src/js/dialog.js"))?),
            form: put("form", "css", style::small(include_str!("../../../../style/form.css"))?.into_bytes()),
            programs,
        };
        let is_written = |path: &PathBuf| outputs.iter().any(|(name, _)| folder.join(name) == *path);
        let useless = found.into_iter().filter(|path| !is_written(path)).collect();
        Ok((assets, outputs, useless))
    }

    /// How a page looks: the style sheet, and what its address says of it. `up` leads from the page's folder to the output
    /// folder.
    pub(crate) fn look(&self, up: &str) -> AnyView {
        view! {
            <link rel="stylesheet" href=format!("{up}{}", self.style) />
            <script src=format!("{up}{}", self.look)></script>
        }
        .into_any()
    }

    /// How the form's page looks, and the script that makes it work.
    pub(crate) fn form(&self, up: &str) -> impl IntoView {
        view! {
            {self.look(up)}
            <link rel="stylesheet" href=format!("{up}{}", self.form) />
            <script type="module" src=format!("{up}{}", self.dialog)></script>
        }
    }

    /// What a page or a panel loads in which these programs make something live.
    pub(crate) fn loaded(&self, page: &Page<'_>, programs: &[Program]) -> Loaded {
        let up = &page.links.beside("../../").unwrap_or_default();
        let script = |name: &str| view! { <script defer=true src=format!("{up}{name}")></script> };
        // The loader brings in what the entries may show; a frame follows the links that lead out of it, and no others.
        let loader = (!programs.is_empty()).then(|| self.loader(page, up, programs));
        let frame = page.panel.map(|_| script(&self.frame));
        let later = view! { {loader} {script(&self.entries)} {frame} }.into_any();
        let icon = format!("{up}icon.svg");
        Loaded { policy: None, look: self.look(up), icon, later: Some(later), last: None }
    }

    /// The script that makes a page live, once it has been painted. Only an explainer's own page fetches what frames need and what makes an embed's code, and only once it is needed.
    fn loader(&self, page: &Page<'_>, up: &str, programs: &[Program]) -> impl IntoView {
        let later = |name: &str| page.panel.is_none().then(|| format!("{up}{name}"));
        let of = |program, name: &str| programs.contains(&program).then(|| format!("{up}{name}"));
        let [web, lists, charts] = &self.programs;
        view! {
            <script
                defer=true
                src=format!("{up}{}", self.loader)
                data-js=of(Program::Web, &web.glue)
                data-wasm=of(Program::Web, &web.wasm)
                data-lists-js=of(Program::Lists, &lists.glue)
                data-lists-wasm=of(Program::Lists, &lists.wasm)
                data-charts-js=of(Program::Charts, &charts.glue)
                data-charts-wasm=of(Program::Charts, &charts.wasm)
                data-frame=later(&self.frame)
                data-dialog=later(&self.dialog)
                data-form=later(&self.form)
                data-worker=later(WORKER.0)
            ></script>
        }
    }
}

/// WASM and glue of a program as Trunk built them, slim if that is asked, and where they were found.
fn built(folder: &Path, name: &str, shrink: bool) -> Result<(Vec<u8>, String, [PathBuf; 2])> {
    let paths = [only(folder, name, ".wasm")?, only(folder, name, ".js")?];
    let [wasm, glue] = &paths;
    let cannot = |path: &Path| format!("{} cannot be read", path.display());
    let text = fs::read_to_string(glue).with_context(|| cannot(glue))?;
    let (wasm, glue) =
        if shrink { slim(wasm, text)? } else { (fs::read(wasm).with_context(|| cannot(wasm))?, text) };
    Ok((wasm, glue, paths))
}

/// A name that changes with the content, so that a browser may keep the file for good.
pub(crate) fn hashed(name: &str, ending: &str, content: &[u8]) -> String {
    format!("{name}-{}.{ending}", hash(content))
}

/// What changes with the content and only then: 16 hexadecimal digits.
pub(crate) fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn only(folder: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut found: Vec<_> = names.filter(|name| name.starts_with(start) && name.ends_with(end)).collect();
    match (found.pop(), found.is_empty()) {
        (Some(name), true) => Ok(folder.join(name)),
        (None, _) => {
            bail!("{} holds no {start}…{end}: the pages are written by `trunk build`", folder.display())
        }
        (Some(_), false) => bail!("{} holds more than one {start}…{end}", folder.display()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_and_only_then() {
        assert_eq!(hashed("style", "css", b"a{}"), hashed("style", "css", b"a{}"));
        assert_ne!(hashed("style", "css", b"a{}"), hashed("style", "css", b"b{}"));
        assert!(hashed("style", "css", b"").starts_with("style-e3b0c44298fc1c14."));
    }
}
