//! The page with the form that makes the code of an embed, in each language.

use super::Workshop;
use crate::embed::form;
use crate::page::Page;
use leptos::prelude::*;

/// From the form's folder up to the output folder.
const UP: &str = "../../../";

/// The document's HTML.
pub(super) fn write(page: &Page<'_>, workshop: &Workshop<'_>) -> String {
    let assets = &workshop.assets;
    Owner::new().with(|| {
        let form = form(page);
        view! {
            <!DOCTYPE html>
            <html lang=page.language.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <meta name="robots" content="noindex" />
                    <title>{format!("{} – Knackpunkt", page.words.embed.title)}</title>
                    {assets.look(UP)}
                    <link rel="icon" type="image/svg+xml" href=format!("{UP}icon.svg") />
                    <script type="module" src=format!("{UP}{}", assets.dialog)></script>
                </head>
                <body><main>{form}</main></body>
            </html>
        }
        .to_html()
    })
}
