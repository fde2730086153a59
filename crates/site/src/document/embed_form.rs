//! The page with the form that makes the code of an embed, in each language.

use crate::context::BuildContext;
use crate::document::{Document, KnownBy, up};
use crate::figures::form::{addresses, form, head};
use crate::page::Page;
use crate::page::link::LinkBase;
use leptos::prelude::*;

/// The document's HTML.
pub(crate) fn write(page: &Page<'_>, context: &BuildContext<'_>) -> String {
    let page = &Page { links: LinkBase::Folder("../"), ..*page };
    let up = up(page).unwrap_or_default();
    let icon = format!("{up}icon.svg");
    let tags = view! {
        <link rel="icon" type="image/svg+xml" href=icon />
        {context.assets.form(&up)}
    };
    let body = view! {
        <body>
            <main class="embed-page">
                <p><a {..page.beside("index.html")}>{page.words.embed.back.clone()}</a></p>
                {head(page)} {form(page)} {addresses(page)}
            </main>
        </body>
    };
    Document {
        lang: page.language.tag(),
        known_by: KnownBy::default(),
        policy: None,
        is_listed: false,
        title: Some(page.words.embed.title.clone()),
        head: tags.into_any(),
        body: body.into_any(),
    }
    .html()
}
