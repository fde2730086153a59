//! The first page of the output folder: leads on to the explainer, or lists them where there are several.

use crate::assets::Assets;
use crate::discovery::manifest;
use crate::document::Document;
use anyhow::{Context, Result};
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use knackpunkt_model::text::plain;
use leptos::prelude::*;

pub(crate) fn root(explainers: &[Explainer], assets: &Assets) -> Result<String> {
    // An explainer in its default language: its address, its headline, and the language.
    let entries = explainers.iter().map(|explainer| {
        let language = explainer.languages.first().context("an explainer without a language")?;
        let texts = explainer.texts.get(language).context("an explainer without texts")?;
        let href = format!("{}/{}/index.html", explainer.slug, language.code());
        Ok((href, plain(&texts.headline), *language))
    });
    let entries = entries.collect::<Result<Vec<_>>>()?;
    let onward = match entries.as_slice() {
        [(only, ..)] => Some(view! { <meta http-equiv="refresh" content=format!("0; url={only}") /> }),
        _ => None,
    };
    // The page has no words of its own: it speaks the language of its first entry, and each of the others its own.
    let first = entries.first().map(|(_, _, language)| *language);
    let items = entries.into_iter().map(|(href, headline, language)| {
        let other = (Some(language) != first).then(|| language.tag());
        view! { <li><a href=href lang=other hreflang=language.tag()>{headline}</a></li> }
    });
    let head = view! {
        {onward}
        {assets.look("")}
        <link rel="manifest" href=manifest::FILE />
        <link rel="icon" type="image/svg+xml" href="icon.svg" />
    };
    let body = view! {
        <body>
            <main class="index">
                <h1>"Knackpunkt"</h1>
                <ul>{items.collect_view()}</ul>
            </main>
        </body>
    };
    Ok(Document::alone(first.unwrap_or(Language::De).tag(), true, None, head, body).html())
}
