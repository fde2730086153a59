//! Documents: whole pages and panels, and the order of what stands in them.

pub(crate) mod body;
pub(crate) mod embed_form;
mod head;
pub(crate) mod index;
pub(crate) mod not_found;
pub(crate) mod panel;
mod story;

use crate::assets::{Loaded, Program};
use crate::context::BuildContext;
use crate::discovery::{head_links, linked_data};
use crate::figures::newer;
use crate::page::Page;
use knackpunkt::raw_html::RawHtml;
use leptos::either::Either;
use leptos::prelude::*;

/// What documents differ in: all else around their content is the same.
pub(crate) struct Document<H, B> {
    pub(crate) lang: &'static str,
    /// The way to the output folder, the explainer and its version: scripts know a page by them.
    pub(crate) up: Option<String>,
    pub(crate) slug: Option<String>,
    pub(crate) version: Option<String>,
    /// What may be loaded, where the document says it itself.
    pub(crate) policy: Option<String>,
    pub(crate) is_listed: bool,
    /// Its title, without the project's name.
    pub(crate) title: Option<String>,
    pub(crate) head: H,
    pub(crate) body: B,
}

/// The HTML of a page or a panel, with all that it loads: files in the output folder, or what they say where it is a single
/// file. Something in it is made live by these programs; `about` is what its head says of it.
fn write(
    page: &Page<'_>,
    programs: &[Program],
    title: String,
    (about, content): (impl IntoView, impl IntoView),
    context: &BuildContext<'_>,
) -> String {
    let Loaded { policy, look, icon, later, last } = match &context.inline {
        Some(inline) if page.links.is_single() => inline.loaded(page, programs),
        _ => context.assets.loaded(page, programs),
    };
    let is_page = page.panel.is_none();
    // Behind everything that is seen: whoever reads it has time.
    let data = is_page.then(|| {
        view! { <script type="application/ld+json" inner_html=linked_data::write(page)></script> }
    });
    let shown = view! { {newer(page)} {content} {opened(page)} {last} };
    let body = if is_page {
        Either::Left(view! { <body>{shown} {data}</body> })
    } else {
        Either::Right(view! { <body class="panel">{shown}</body> })
    };
    // A single file is never asked for anew.
    let version = context.versions.get(&page.explainer.slug).filter(|_| !page.links.is_single());
    Document {
        lang: page.language.tag(),
        up: up(page),
        slug: Some(page.explainer.slug.clone()),
        version: version.cloned(),
        policy,
        // Search engines shall find the explainer, not its panels.
        is_listed: is_page,
        title: Some(title),
        head: view! { {about} {look} {head_links(page, icon, context)} {later} },
        body,
    }
    .html()
}

/// What a script fills with the entry that a link leads to; empty and closed until then.
fn opened(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.page;
    view! {
        <div
            popover="auto"
            class="popover"
            id="opened"
            role="dialog"
            tabindex="-1"
            aria-label=page.words.statement.opened.clone()
            data-entry=words.to_entry.clone()
        >
            <div class="popover-body"></div>
            <button type="button" class="popover-close" popovertarget="opened" popovertargetaction="hide">
                {words.close.clone()}
            </button>
        </div>
    }
}

/// From a document's folder up to the output folder; none for a single file.
fn up(page: &Page<'_>) -> Option<String> {
    page.links.beside("../../").filter(|_| !page.links.is_single())
}

impl<H: IntoView, B: IntoView> Document<H, B> {
    /// A document that is no part of an explainer.
    fn alone(lang: &'static str, is_listed: bool, title: Option<String>, head: H, body: B) -> Self {
        Self { lang, up: None, slug: None, version: None, policy: None, is_listed, title, head, body }
    }

    pub(crate) fn html(self) -> String {
        let Self { lang, up, slug, version, .. } = self;
        let title = self.title.map(|title| format!("{title} – "));
        let policy = self.policy.map(|policy| {
            view! { <meta http-equiv="Content-Security-Policy" content=policy /> }
        });
        let listed = (!self.is_listed).then(|| view! { <meta name="robots" content="noindex" /> });
        let head = view! {
            <meta charset="utf-8" />
            // Only what follows is held to it.
            {policy}
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            {listed}
            <title>{title.unwrap_or_default() + "Knackpunkt"}</title>
            {self.head}
        };
        let head = RawHtml::of(head).html();
        let document = view! {
            <!DOCTYPE html>
            <html lang=lang data-up=up data-slug=slug data-version=version>
                <head inner_html=head></head>
                {self.body}
            </html>
        };
        // The marks of hydration, as the standard allows them: what is written as `<!>` is read as an empty comment, too, but
        // is an error. No words, values or data have it: in them `<` is written otherwise.
        document.to_html().replace("<!>", "<!---->")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(head: impl IntoView, body: impl IntoView) -> String {
        Document::alone("de", true, None, head, body).html()
    }

    #[test]
    fn marks_become_comments_and_words_stay() {
        let mark = "<!>".to_owned();
        let html = html((), view! { <body title=mark.clone()>{mark.clone()} {mark.clone()}</body> });
        let body = "<body title=\"&lt;!&gt;\">&lt;!&gt;<!---->&lt;!&gt;</body>";
        assert!(html.ends_with(&format!("{body}</html>")), "{html}");
    }

    #[test]
    fn a_head_has_no_marks_and_begins_with_what_bytes_mean() {
        let head = view! { {None::<String>} <meta name="a" /> };
        let html = html(head, view! { <body></body> });
        assert!(
            html.starts_with("<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><meta name"),
            "{html}"
        );
        assert!(html.contains("<title>Knackpunkt</title><meta name=\"a\"></head>"), "{html}");
    }
}
