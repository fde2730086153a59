//! What the head of a page says of where it and its relatives are.

use crate::context::BuildContext;
use crate::discovery::{address, crawl, manifest, oembed};
use crate::page::Page;
use crate::page::figure::Figure;
use leptos::prelude::*;

/// The links in the head of a page, or of the panel of a figure.
///
/// A panel is its page's as far as search engines are concerned, and is put on no home screen.
pub(crate) fn head_links(page: &Page<'_>, icon: String, context: &BuildContext<'_>) -> AnyView {
    let slug = &page.explainer.slug;
    let panel = page.panel.map(Figure::name);
    let own = context.site.map(|site| address::of_page(site, slug, page.language));
    let of_panel = panel.as_ref().and_then(|_| page.links.beside("index.html"));
    let canonical = own.or(of_panel).map(|href| view! { <link rel="canonical" href=href /> });
    let manifest = page.links.beside("../../").map(|up| manifest::link(&up));
    let manifest = manifest.filter(|_| panel.is_none());
    let known = context.site.map(|site| {
        let oembed = format!("{site}{}", oembed::name(page, panel.as_deref()));
        let feed = panel.is_none().then(|| format!("{site}{}", crawl::FEED));
        let feed = feed.map(|href| view! { <link rel="alternate" type="application/atom+xml" href=href /> });
        // The page in other languages, and in its own. Search engines take whole addresses alone.
        let alternates = address::alternates(&page.explainer.languages).filter(|_| panel.is_none());
        let alternates = alternates.map(|(tag, language)| {
            view! { <link rel="alternate" hreflang=tag href=address::of_page(site, slug, language) /> }
        });
        view! {
            {alternates.collect_view()}
            <link rel="alternate" type="application/json+oembed" href=oembed />
            {feed}
        }
    });
    view! {
        {canonical}
        {manifest}
        {known}
        <link rel="icon" type="image/svg+xml" href=icon />
    }
    .into_any()
}
