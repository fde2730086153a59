//! What the head of a page says of itself: where it and its relatives are, and what it is where links to it are shown.

use crate::context::BuildContext;
use crate::discovery::{alternates, crawl, manifest, oembed, page_address};
use crate::page::Page;
use crate::page::figure::Figure;
use crate::pictures::card;
use knackpunkt_model::text::plain;
use leptos::html::meta;
use leptos::prelude::*;

/// The links in the head of a page, or of the panel of a figure.
///
/// A panel is its page's as far as search engines are concerned, and is put on no home screen.
pub(crate) fn head_links(page: &Page<'_>, icon: String, context: &BuildContext<'_>) -> impl IntoView {
    let slug = &page.explainer.slug;
    let panel = page.panel.map(Figure::name);
    let own = context.site.map(|site| page_address(site, slug, page.language));
    let of_panel = panel.as_ref().and_then(|_| page.links.beside("index.html"));
    let canonical = own.or(of_panel).map(|href| view! { <link rel="canonical" href=href /> });
    let manifest = page.links.beside(&format!("../../{}", manifest::FILE)).filter(|_| panel.is_none());
    let manifest = manifest.map(|href| view! { <link rel="manifest" href=href /> });
    let known = context.site.map(|site| {
        let oembed = format!("{site}{}", oembed::name(page, panel.as_deref()));
        let feed = panel.is_none().then(|| format!("{site}{}", crawl::FEED));
        let feed = feed.map(|href| view! { <link rel="alternate" type="application/atom+xml" href=href /> });
        // The page in other languages, and in its own. Search engines take whole addresses alone.
        let alternates = alternates(&page.explainer.languages).filter(|_| panel.is_none());
        let alternates = alternates.map(|(tag, language)| {
            view! { <link rel="alternate" hreflang=tag href=page_address(site, slug, language) /> }
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
}

/// What a page says of itself to those who show links to it: Open Graph, and the size of the card. Networks only fetch a card by
/// its whole address; where the site's is not known, it is written as it lies beside the page, for those who resolve it.
pub(crate) fn social_tags(page: &Page<'_>, context: &BuildContext<'_>) -> impl IntoView {
    let (width, height) = card::SIZE;
    let folder = format!("{}/{}/", page.explainer.slug, page.language.code());
    let address = context.site.and_then(|site| site.join(&folder).ok());
    let image = address.as_ref().and_then(|address| address.join(card::FILE).ok());
    let image = image.map_or_else(|| card::FILE.to_owned(), Into::into);
    let properties = [
        ("og:type", "article".to_owned()),
        ("og:title", plain(&page.texts.headline)),
        ("og:locale", page.language.og_locale().to_owned()),
        ("og:image", image),
        ("og:image:width", width.to_string()),
        ("og:image:height", height.to_string()),
        ("og:image:alt", card::alternative(page, &context.render)),
    ];
    let address = address.map(|address| ("og:url", String::from(address) + "index.html"));
    let tags = properties.into_iter().chain(address);
    let tags = tags.map(|(property, content)| meta().attr("property", property).content(content));
    view! {
        // Both names in one tag, so that the words stand there once.
        {meta().name("description").attr("property", "og:description").content(plain(&page.texts.answer))}
        {tags.collect_view()}
        <meta name="twitter:card" content="summary_large_image" />
    }
}
