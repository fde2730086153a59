//! The page with the form that makes the code of an embed, in each language: which figure, which language, which appearance,
//! how it looks, and what to copy. The explainer takes the form from it into a dialog (`src/js/dialog.js`).

use crate::context::BuildContext;
use crate::document::{Document, up};
use crate::figures::height::height;
use crate::page::Page;
use crate::page::figure::Figure;
use crate::page::link::LinkBase;
use crate::words::EmbedWords;
use knackpunkt_model::text::plain;
use leptos::prelude::*;

pub(crate) fn write(page: &Page<'_>, context: &BuildContext<'_>) -> String {
    let page = &Page { links: LinkBase::Folder("../"), ..*page };
    let up = up(page).unwrap_or_default();
    let tags = view! {
        <link rel="icon" type="image/svg+xml" href=format!("{up}icon.svg") />
        {context.assets.form(&up)}
    };
    let title = &page.words.embed.title;
    let body = view! {
        <body>
            <main class="embed-page">
                <p><a {..page.beside("index.html")}>{page.words.embed.back.clone()}</a></p>
                <div class="embed-head">
                    <h1 id="embed-title">{title.clone()}</h1>
                    <button type="button" class="embed-close" hidden=true>{page.words.page.close.clone()}</button>
                </div>
                {form(page)}
                {addresses(page)}
            </main>
        </body>
    };
    Document::alone(page.language.tag(), false, Some(title.clone()), tags, body).html()
}

/// The whole form; hidden until its script makes it work. What is shown stands behind the codes, so that nobody who goes
/// by keyboard must walk through it.
fn form(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.embed;
    view! {
        <form
            class="embed-form"
            hidden=true
            data-slug=page.explainer.slug.clone()
            data-title=plain(&page.texts.headline)
            data-copied=words.copied.clone()
            data-selected=words.selected.clone()
        >
            <p class="intro">{words.intro.clone()}</p>
            <div class="embed-parts">
                <div>
                    <div class="embed-choices">{figures(page)} {languages(page)} {themes(page)}</div>
                    {code(words, "element", &words.element, 5)}
                    {code(words, "iframe", &words.iframe, 5)}
                    {code(words, "link", &words.link, 2)}
                </div>
                <section class="embed-preview" aria-labelledby="embed-preview-title">
                    <h2 id="embed-preview-title">{words.preview.clone()}</h2>
                    <div class="embed-stage" role="group" aria-labelledby="embed-preview-title" tabindex="0"></div>
                </section>
            </div>
        </form>
    }
}

/// The address of every figure, for whom the form does not work.
fn addresses(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.embed;
    let figures = Figure::all(page).into_iter().map(|figure| {
        let link = page.beside(&format!("panel/{}/index.html", figure.name()));
        view! { <li><a {..link}>{figure.title(page)}</a></li> }
    });
    view! {
        <div class="embed-alone">
            <p class="intro">{words.alone.clone()}</p>
            <ul>
                <li><a {..page.beside("index.html")}>{words.whole.clone()}</a></li>
                {figures.collect_view()}
            </ul>
        </div>
    }
}

fn figures(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.embed;
    let figures = Figure::all(page).into_iter().map(|figure| {
        view! { <option value=figure.name() data-place=figure.place() data-height=height(figure, page)>{figure.title(page)}</option> }
    });
    let options = view! { <option value="">{words.whole.clone()}</option>{figures.collect_view()} };
    choice(&words.panel, "panel", options)
}

fn languages(page: &Page<'_>) -> impl IntoView {
    let languages = page.explainer.languages.iter().map(|language| {
        let current = *language == page.language;
        view! {
            <option value=language.code() lang=language.tag() selected=current>{language.own_name()}</option>
        }
    });
    choice(&page.words.embed.language, "lang", languages.collect_view())
}

fn themes(page: &Page<'_>) -> impl IntoView {
    let appearance = &page.words.appearance;
    let themes = [("auto", &page.words.embed.auto), ("light", &appearance.light), ("dark", &appearance.dark)];
    let themes = themes.map(|(value, words)| view! { <option value=value>{words.clone()}</option> });
    choice(&page.words.embed.theme, "theme", themes)
}

fn choice(label: &str, name: &'static str, options: impl IntoView) -> impl IntoView {
    view! { <label>{label.to_owned()} <select name=name>{options}</select></label> }
}

fn code(words: &EmbedWords, name: &'static str, label: &str, rows: u32) -> impl IntoView {
    let id = format!("embed-{name}");
    let label_id = format!("{id}-label");
    let button_id = format!("{id}-copy");
    view! {
        <div class="embed-code">
            <label for=id.clone() id=label_id.clone()>{label.to_owned()}</label>
            <textarea id=id name=name readonly=true rows=rows spellcheck="false"></textarea>
            <button type="button" class="embed-copy" id=button_id.clone() value=name aria-labelledby=format!("{button_id} {label_id}")>
                {words.copy.clone()}
            </button>
            <span class="embed-said" role="status"></span>
        </div>
    }
}
