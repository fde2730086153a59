//! The head of the page: what it is about, in one sentence and in three; and the list of its sections.

use crate::page::link::Anchor;
use crate::page::{Page, inline};
use crate::words::AppearanceWords;
use knackpunkt::raw_html::RawHtml;
use knackpunkt_model::text::plain;
use leptos::prelude::*;

/// Words a reader takes in per minute: what German newspapers reckon with.
const WORDS_PER_MINUTE: usize = 200;

/// The bar above everything: what the page holds, its languages, its appearance.
pub(crate) fn bar(page: &Page<'_>) -> impl IntoView {
    let words = page.words;
    let has_several = page.explainer.languages.len() > 1;
    let languages = has_several.then(|| menu(page.language.own_name(), languages(page)));
    let sign = view! {
        <svg class="menu-sign" viewBox="0 0 20 20" role="img" aria-label=words.appearance.legend.clone()>
            <circle cx="10" cy="10" r="8"></circle>
            <path d="M10 2a8 8 0 0 1 0 16z"></path>
        </svg>
    };
    view! {
        <header class="bar">
            <p class="brand">"Knackpunkt"</p>
            {menu(words.page.contents.clone(), contents(page))}
            {languages}
            {menu(sign, appearance(&words.appearance))}
        </header>
    }
}

/// The choice of an appearance; `src/js/look.js` does what it says.
fn appearance(words: &AppearanceWords) -> impl IntoView {
    let choices = [("auto", &words.auto), ("light", &words.light), ("dark", &words.dark)];
    let choices = choices.map(|(value, label)| {
        view! {
            <label>
                <input type="radio" name="appearance" value=value checked=value == "auto" />
                <span>{label.clone()}</span>
            </label>
        }
    });
    view! {
        <fieldset class="switch switch-small">
            <legend>{words.legend.clone()}</legend>
            {choices.collect_view()}
        </fieldset>
    }
}

/// What opens under the bar; one at a time.
fn menu(name: impl IntoView, content: impl IntoView) -> impl IntoView {
    view! {
        <details class="menu" name="menu">
            <summary>{name}</summary>
            <div class="menu-body">{content}</div>
        </details>
    }
}

pub(crate) fn view(page: &Page<'_>) -> impl IntoView {
    let texts = page.texts;
    // Takeaways and story; a minute at least.
    let story = texts.story.iter().flat_map(|section| &section.paragraphs);
    let words = texts.takeaways.iter().chain(story).map(|text| plain(text).split_whitespace().count());
    let minutes = words.sum::<usize>().div_ceil(WORDS_PER_MINUTE).max(1);
    let minutes = page.words.page.reading_time.replace("{minutes}", &page.number(minutes as f64));
    let article = page.explainer.sources.get(page.explainer.article);
    let based_on = page.words.page.based_on.replace("{source}", &page.publisher(article));
    view! {
        <div class="page-head">
            <p class="kicker">{inline::words(page, &texts.kicker)}</p>
            <h1>{inline::words(page, &texts.headline)}</h1>
            <p class="answer">{inline::words(page, &texts.answer)}</p>
            <p class="meta">
                <time datetime=page.explainer.as_of.to_string() data-saved="">{page.as_of()}</time>
                <span>{minutes}</span>
                // Which article "the article" is.
                <a {..page.to(Anchor::Source(&article.id))} data-saved="">{based_on}</a>
            </p>
        </div>
    }
}

fn languages(page: &Page<'_>) -> impl IntoView {
    let is_there = !page.links.is_nowhere();
    let links = page.explainer.languages.iter().map(|language| {
        let current = (is_there && *language == page.language).then_some("page");
        view! {
            <li>
                <a
                    {..page.beside(&format!("../{}/index.html", language.code()))}
                    lang=language.tag()
                    hreflang=is_there.then(|| language.tag())
                    aria-current=current
                >
                    {language.own_name()}
                </a>
            </li>
        }
    });
    view! {
        <nav class="languages" aria-label=page.words.page.languages.clone() hidden=!is_there>
            <ul role="list">{links.collect_view()}</ul>
        </nav>
    }
}

pub(crate) fn takeaways(page: &Page<'_>) -> impl IntoView {
    let mut anchors = inline::anchors_in_takeaways(page);
    let items = page.texts.takeaways.iter();
    let items = items.map(|text| view! { <li>{inline::anchored(page, text, &mut anchors)}</li> });
    let list = RawHtml::of(view! { <ul>{items.collect_view()}</ul> });
    view! {
        <section class="takeaways" aria-labelledby="takeaways-title">
            <h2 id="takeaways-title">{page.words.sections.takeaways.clone()}</h2>
            <div inner_html=list.html()></div>
        </section>
    }
}

fn contents(page: &Page<'_>) -> impl IntoView {
    let titles = &page.words.sections;
    let links = [
        ("#story", &titles.story),
        ("#map", &titles.map),
        ("#polls", &titles.polls),
        ("#timeline", &titles.timeline),
        ("#points", &titles.points),
        ("#actors", &titles.actors),
        ("#register", &titles.register),
        ("#sources", &titles.sources),
        ("#changes", &titles.changes),
    ];
    let items = links.map(|(href, title)| view! { <li><a href=href>{title.clone()}</a></li> });
    view! {
        <nav class="contents" aria-label=page.words.page.contents.clone()>
            <ul>{items.collect_view()}</ul>
        </nav>
    }
}
