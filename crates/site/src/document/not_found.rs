//! `404.html`: what a host shows where there is nothing. It is shown at any address, however deep, so it can only name files
//! by whole addresses: without the site's, it holds words alone.

use crate::context::BuildContext;
use crate::discovery::address;
use crate::document::{Document, KnownBy};
use crate::words::{self, MissingWords};
use anyhow::{Context, Result};
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use knackpunkt_model::text::plain;
use leptos::prelude::*;
use url::Url;

/// The document's HTML.
///
/// # Errors
/// Where a language has no words.
pub(crate) fn write(explainers: &[Explainer], context: &BuildContext<'_>) -> Result<String> {
    let spoken = |language: &Language| explainers.iter().any(|one| one.languages.contains(language));
    let first = explainers.first().and_then(|one| one.languages.first()).copied();
    let first = first.context("an explainer without a language")?;
    let others = Language::ALL.into_iter().filter(|language| *language != first && spoken(language));
    let sections = std::iter::once(first).chain(others).map(|language| {
        let words = words::read(language)?.missing;
        let links = context.site.map(|site| links(explainers, language, site)).unwrap_or_default();
        Ok(section(language, words, links))
    });
    let sections = sections.collect::<Result<Vec<_>>>()?;
    let style = context.site.map(|site| {
        view! { <link rel="stylesheet" href=format!("{site}{}", context.assets.style) /> }
    });
    // Without any, browsers look for one at the root of the host.
    let icon = context.site.map_or_else(|| "data:,".to_owned(), |site| format!("{site}icon.svg"));
    let body = view! {
        <body>
            <main class="index">
                <h1>"Knackpunkt"</h1>
                {sections}
            </main>
        </body>
    };
    Ok(Document {
        lang: first.tag(),
        known_by: KnownBy::default(),
        policy: None,
        is_listed: false,
        title: Some(words::read(first)?.missing.title),
        head: view! { {style} <link rel="icon" href=icon /> }.into_any(),
        body: body.into_any(),
    }
    .html())
}

/// Links to the explainers that there are in a language.
fn links(explainers: &[Explainer], language: Language, site: &Url) -> Vec<AnyView> {
    let links = explainers.iter().filter_map(|explainer| {
        let headline = plain(&explainer.texts.get(&language)?.headline);
        let href = address::of_page(site, &explainer.slug, language);
        Some(view! { <li><a href=href>{headline}</a></li> }.into_any())
    });
    links.collect()
}

/// What it says in one language.
fn section(language: Language, words: MissingWords, links: Vec<AnyView>) -> AnyView {
    let links = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    view! {
        <section lang=language.tag()>
            <h2>{words.title}</h2>
            <p>{words.text}</p>
            {links}
        </section>
    }
    .into_any()
}
