//! `404.html`: what a host shows where there is nothing. It is shown at any address, however deep, so it can only name files
//! by whole addresses, and looks like itself without any: its style stands in it. Where the site's address is not known it
//! leads nowhere, for any link could be wrong.

use crate::assets::theme::{Theme, Themes, hex};
use crate::assets::{Part, style};
use crate::context::BuildContext;
use crate::discovery::page_address;
use crate::document::Document;
use crate::words::{self, MissingWords};
use anyhow::{Context, Result};
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use leptos::prelude::*;

pub(crate) fn style(themes: &Themes) -> Result<Part> {
    let colours = |theme: &Theme| {
        let [ink, _, line, ..] = theme.palette;
        [theme.paper, ink, line].map(hex)
    };
    let pairs = colours(&themes.light).into_iter().zip(colours(&themes.dark));
    let pairs = ["paper", "ink", "line"].into_iter().zip(pairs);
    let tokens = pairs.map(|(name, (light, dark))| format!("--kp-{name}:light-dark({light},{dark});"));
    let root = format!(":root{{color-scheme:light dark;{}}}", tokens.collect::<String>());
    Part::new("style", style::small(&(root + include_str!("../../../../style/missing.css")))?)
}

pub(crate) fn write(explainers: &[Explainer], context: &BuildContext<'_>) -> Result<String> {
    let spoken = |language: &Language| explainers.iter().any(|one| one.languages.contains(language));
    let first = explainers.first().and_then(|one| one.languages.first()).copied();
    let first = first.context("an explainer without a language")?;
    let others = Language::ALL.into_iter().filter(|language| *language != first && spoken(language));
    let lines = std::iter::once(first).chain(others).map(|language| {
        let MissingWords { text, home, .. } = words::read(language)?.missing;
        // Where the site begins in a language: its one explainer, or the list of all.
        let href = context.site.map(|site| match explainers {
            [only] => page_address(site, &only.slug, language),
            _ => site.to_string(),
        });
        let home = href.map(|href| view! { " " <a href=href hreflang=language.tag()>{home}</a> });
        Ok(view! { <p lang=language.tag()>{text} {home}</p> })
    });
    let lines = lines.collect::<Result<Vec<_>>>()?;
    let title = words::read(first)?.missing.title;
    // Without any, browsers look for one at the root of the host.
    let icon = context.site.map_or_else(|| "data:,".to_owned(), |site| format!("{site}icon.svg"));
    let body = view! {
        <body>
            <main>
                <h1>{title.clone()}</h1>
                {lines}
            </main>
        </body>
    };
    let head =
        view! { <style inner_html=context.missing.text.clone()></style> <link rel="icon" href=icon /> };
    Ok(Document::alone(first.tag(), false, Some(title), head, body).html())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_style_is_small_and_in_the_colours_of_both_themes() {
        let themes = Themes::read(&style::sheet()).unwrap();
        let style = style(&themes).unwrap();
        let paper = format!("light-dark({},{})", hex(themes.light.paper), hex(themes.dark.paper));
        assert!(style.text.contains(&paper), "{}", style.text);
        assert!(style.text.len() < 1024, "{}", style.text.len());
    }
}
