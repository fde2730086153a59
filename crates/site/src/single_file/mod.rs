//! Single files: a page or a panel with everything it needs inside, for content management systems that take one file,
//! for archives, and for opening from a disk. Made from the page as it was written, so that there is one page only.

mod links;
mod parts;
mod program;

use crate::assets::Assets;
use crate::document::tags::{attribute, rewritten};
use crate::output::Output;
use anyhow::{Context, Result};
use parts::Parts;
use std::cell::RefCell;
use std::path::{Component, Path};
use url::Url;

/// The folder of single files, below the output folder.
const FOLDER: &str = "single";

/// Before this a policy holds for everything that follows.
const HEAD: &str = "<meta charset=\"utf-8\">";
const END: &str = "</body>";

/// A single file for every explainer's page and panel that was written. With the site's address, links out of the file
/// lead there; without it there are none.
pub(crate) fn all(outputs: &[Output], assets: &Assets, site: Option<&Url>) -> Result<Vec<Output>> {
    let parts = Parts::read(outputs, assets)?;
    let pages = outputs.iter().filter_map(|(path, bytes)| Some((path, name(path)?, bytes)));
    let files = pages.map(|(path, name, bytes)| {
        let html = std::str::from_utf8(bytes).with_context(|| path.display().to_string())?;
        let at = site.and_then(|site| site.join(&path.to_string_lossy()).ok());
        Ok((Path::new(FOLDER).join(name), one(html, &parts, at.as_ref()).into_bytes()))
    });
    files.collect()
}

/// The name of the single file for a page at this path; none for what is no explainer's page or panel.
fn name(path: &Path) -> Option<String> {
    let names = path.components().map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    match names.collect::<Option<Vec<&str>>>()?.as_slice() {
        [slug, language, "index.html"] => Some(format!("{slug}-{language}.html")),
        [slug, language, "panel", panel, "index.html"] => Some(format!("{slug}-{language}-{panel}.html")),
        _ => None,
    }
}

/// A page in one file.
fn one(html: &str, parts: &Parts, at: Option<&Url>) -> String {
    // What waits until the page is read stands at its end.
    let last = RefCell::new(String::new());
    let html = rewritten(html, |tag| {
        let of = |name| attribute(tag, name).and_then(|(_, address)| parts.of(address));
        match (tag.starts_with("<script"), of("src"), of("href")) {
            (true, Some(script), _) if tag.contains(" defer ") => {
                last.borrow_mut().push_str(script);
                // Its end tag is the script's own, and a script without words does nothing.
                "<script type=\"text/plain\">".to_owned()
            }
            (true, Some(script), _) => script.trim_end_matches("</script>").to_owned(),
            (false, _, Some(style)) if tag.contains("stylesheet") => style.to_owned(),
            _ if tag.contains("rel=\"icon\"") => parts.icon.clone(),
            _ => links::outside(tag, at),
        }
    });
    let html = html.replace("<script type=\"text/plain\"></script>", "");
    let html = html.replacen(END, &(last.into_inner() + END), 1);
    html.replacen(HEAD, &format!("{HEAD}{}", parts.policy(&html)), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_panels_have_names_and_nothing_else_has() {
        let name = |path: &str| name(Path::new(path));
        assert_eq!(name("a/de/index.html").as_deref(), Some("a-de.html"));
        assert_eq!(name("a/de/panel/point-b/index.html").as_deref(), Some("a-de-point-b.html"));
        for path in ["index.html", "a/de/embed/index.html", "a/de/card.png", "404.html"] {
            assert_eq!(name(path), None, "{path}");
        }
    }
}
