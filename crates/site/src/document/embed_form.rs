//! The page with the form that makes the code of an embed, in each language.

use crate::context::BuildContext;
use crate::document::{Document, up};
use crate::figures::form::{addresses, form, head};
use crate::page::Page;
use crate::page::link::LinkBase;
use leptos::prelude::*;

pub(crate) fn write(page: &Page<'_>, context: &BuildContext<'_>) -> String {
    let page = &Page { links: LinkBase::Folder("../"), ..*page };
    let up = up(page).unwrap_or_default();
    let tags = view! {
        <link rel="icon" type="image/svg+xml" href=format!("{up}icon.svg") />
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
    Document::alone(page.language.tag(), false, Some(page.words.embed.title.clone()), tags, body).html()
}
