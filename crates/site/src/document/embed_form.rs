//! The page with the form that makes the code of an embed, in each language.

use crate::context::BuildContext;
use crate::figures::form::{addresses, form, head};
use crate::page::Page;
use leptos::prelude::*;

/// From the form's folder up to the output folder.
const UP: &str = "../../../";

/// The document's HTML.
pub(crate) fn write(page: &Page<'_>, context: &BuildContext<'_>) -> String {
    let assets = &context.assets;
    Owner::new().with(|| {
        let icon = format!("{UP}icon.svg");
        let back = page.words.embed.back.clone();
        view! {
            <!DOCTYPE html>
            <html lang=page.language.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <meta name="robots" content="noindex" />
                    <title>{format!("{} – Knackpunkt", page.words.embed.title)}</title>
                    <link rel="icon" type="image/svg+xml" href=icon />
                    {assets.form(UP)}
                </head>
                <body>
                    <main class="embed-page">
                        <p><a href="../index.html">{back}</a></p>
                        {head(page)} {form(page)} {addresses(page)}
                    </main>
                </body>
            </html>
        }
        .to_html()
    })
}
