//! What the head of a page says of where it and its relatives are.

use crate::context::BuildContext;
use crate::discovery::{address, feed, manifest, oembed};
use crate::page::Page;
use leptos::prelude::*;

/// From a panel's folder to the page it belongs to.
const PAGE: &str = "../../index.html";

/// The links in the head of a page, or of the panel of a figure. `up` leads from its folder to the output folder.
///
/// A panel is its page's as far as search engines are concerned, and is put on no home screen.
pub(crate) fn head_links(
    page: &Page<'_>,
    up: &str,
    panel: Option<&str>,
    context: &BuildContext<'_>,
) -> AnyView {
    let slug = &page.explainer.slug;
    let own = context.site.map(|site| address::of_page(site, slug, page.language));
    let canonical = own.or_else(|| panel.map(|_| PAGE.to_owned()));
    let canonical = canonical.map(|href| view! { <link rel="canonical" href=href /> });
    let of_page = panel.is_none().then(|| view! { {alternates(page, context)} {manifest::link(up)} });
    let known = context.site.map(|site| {
        let oembed = format!("{site}{}", oembed::name(page, panel));
        let feed = panel.is_none().then(|| format!("{site}{}", feed::FILE));
        let feed = feed.map(|href| view! { <link rel="alternate" type="application/atom+xml" href=href /> });
        view! {
            <link rel="alternate" type="application/json+oembed" href=oembed />
            {feed}
        }
    });
    view! {
        {canonical}
        {of_page}
        {known}
        <link rel="icon" type="image/svg+xml" href=format!("{up}icon.svg") />
    }
    .into_any()
}

/// The page in other languages, and in its own.
fn alternates(page: &Page<'_>, context: &BuildContext<'_>) -> impl IntoView + use<> {
    let links = address::alternates(&page.explainer.languages).map(|(tag, language)| {
        let whole = context.site.map(|site| address::of_page(site, &page.explainer.slug, language));
        let href = whole.unwrap_or_else(|| format!("../{}/index.html", language.code()));
        view! { <link rel="alternate" hreflang=tag href=href /> }
    });
    links.collect_view()
}
