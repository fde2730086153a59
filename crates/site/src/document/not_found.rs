//! `404.html`: what a host shows where there is nothing. It is shown at any address, however deep, so it can only name files
//! by whole addresses: without the site's, it holds words alone.

use crate::context::BuildContext;
use crate::discovery::address;
use crate::document::{Document, KnownBy};
use crate::words;
use anyhow::{Context, Result};
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use knackpunkt_model::text::plain;
use leptos::prelude::*;
use url::Url;

/// What it says in one language.
struct Notice {
    language: Language,
    title: String,
    text: String,
    /// Addresses and headlines of the explainers.
    links: Vec<(String, String)>,
}

/// The document's HTML.
///
/// # Errors
/// Where a language has no words.
pub(crate) fn write(explainers: &[Explainer], context: &BuildContext<'_>) -> Result<String> {
    let spoken = |language: &Language| explainers.iter().any(|one| one.languages.contains(language));
    let first = explainers.first().and_then(|one| one.languages.first()).copied();
    let first = first.context("an explainer without a language")?;
    let others = Language::ALL.into_iter().filter(|language| *language != first && spoken(language));
    let notices = std::iter::once(first).chain(others).map(|language| {
        let words = words::read(language)?.missing;
        let links = context.site.map(|site| links(explainers, language, site)).unwrap_or_default();
        Ok(Notice { language, title: words.title, text: words.text, links })
    });
    let notices = notices.collect::<Result<Vec<_>>>()?;
    Ok(Owner::new().with(|| document(first, notices, context)))
}

fn links(explainers: &[Explainer], language: Language, site: &Url) -> Vec<(String, String)> {
    let links = explainers.iter().filter_map(|explainer| {
        let texts = explainer.texts.get(&language)?;
        Some((address::of_page(site, &explainer.slug, language), plain(&texts.headline)))
    });
    links.collect()
}

fn document(first: Language, notices: Vec<Notice>, context: &BuildContext<'_>) -> String {
    let style = context.site.map(|site| {
        view! { <link rel="stylesheet" href=format!("{site}{}", context.assets.style) /> }
    });
    // Without any, browsers look for one at the root of the host.
    let icon = context.site.map_or_else(|| "data:,".to_owned(), |site| format!("{site}icon.svg"));
    let title = notices.first().map(|notice| notice.title.clone());
    let body = view! {
        <body>
            <main class="index">
                <h1>"Knackpunkt"</h1>
                {notices.into_iter().map(section).collect_view()}
            </main>
        </body>
    };
    Document {
        lang: first.tag(),
        known_by: KnownBy::default(),
        policy: None,
        is_listed: false,
        title,
        head: view! { {style} <link rel="icon" href=icon /> }.into_any(),
        body: body.into_any(),
    }
    .html()
}

fn section(notice: Notice) -> impl IntoView {
    let links =
        notice.links.into_iter().map(|(href, headline)| view! { <li><a href=href>{headline}</a></li> });
    let links = links.collect::<Vec<_>>();
    let links = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    view! {
        <section lang=notice.language.tag()>
            <h2>{notice.title}</h2>
            <p>{notice.text}</p>
            {links}
        </section>
    }
}
