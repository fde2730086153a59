//! What a page says of itself to those who show links to it: Open Graph, and the size of the card.

use crate::context::BuildContext;
use crate::page::Page;
use crate::pictures::card;
use knackpunkt_model::text::plain;
use leptos::html::meta;
use leptos::prelude::*;

/// The tags of the head. Networks only fetch a card by its whole address; where the site's address is not known, it is
/// written as it lies beside the page, for those who resolve it.
pub(crate) fn tags(page: &Page<'_>, context: &BuildContext<'_>) -> AnyView {
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
    .into_any()
}
