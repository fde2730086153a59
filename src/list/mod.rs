//! A list that can be searched, narrowed down and sorted: the points, the register. The list stands in the page as
//! it is; made live, its controls work, and every choice says how many entries it would show.

mod items;

use crate::browser::{dom, events};
use crate::list::items::{Items, Left};
use crate::raw_html::RawHtml;
use knackpunkt_maths::text::pattern::fill;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A list and its controls.
#[derive(Clone, Serialize, Deserialize)]
pub struct Finder {
    /// How it says what it found.
    pub words: SearchWords,
    /// The field and the choices, as [`controls`] writes them.
    #[serde(skip)]
    pub controls: RawHtml,
    /// The list: an element with `data-items`, its entries in it.
    #[serde(skip)]
    pub list: RawHtml,
}

impl Finder {
    /// The list with its controls; `root` is the value of the root's `data-root`.
    pub fn view(self, root: &'static str) -> impl IntoView + use<> {
        let live = Live::new(root, self.words);
        view! {
            <div class="finder needs-live">
                <form
                    on:input=move |_| live.narrow()
                    on:submit=|event| event.prevent_default()
                    on:reset=move |_| events::soon(move || live.narrow())
                    inner_html=self.controls.html()
                ></form>
                <p class="finder-result" role="status">{move || live.said.get()}</p>
            </div>
            <div inner_html=self.list.html()></div>
        }
    }
}

/// The list in the page, and what is said of it.
#[derive(Clone, Copy)]
struct Live {
    words: StoredValue<SearchWords>,
    items: StoredValue<Items, LocalStorage>,
    said: RwSignal<String>,
}

impl Live {
    fn new(root: &'static str, words: SearchWords) -> Self {
        let live = Self {
            words: StoredValue::new(words),
            items: StoredValue::new_local(Items::default()),
            said: RwSignal::new(String::new()),
        };
        // What was typed or chosen before the WASM came holds from the start.
        Effect::new(move || {
            live.items.set_value(Items::read(root));
            live.narrow();
        });
        live
    }

    fn narrow(self) {
        self.items.update_value(|items| {
            let left = items.narrow();
            let before = !self.said.read_untracked().is_empty();
            self.words.with_value(|words| self.said.set(said(words, &left, before)));
        });
    }
}

/// How many entries are left, in which order; nothing where none was ever asked for. Once something was said, the
/// return to the whole list is said, too.
fn said(words: &SearchWords, left: &Left, before: bool) -> String {
    let pattern = match left {
        Left { shown: 0, .. } => &words.nothing,
        Left { asked: true, similar: true, .. } => &words.similar,
        Left { asked: false, sorted: None, .. } if !before => return String::new(),
        Left { .. } => &words.found,
    };
    let number = |count: usize| dom::number(count as f64);
    let said = fill(pattern, &[("shown", &number(left.shown)), ("all", &number(left.all))]);
    match &left.sorted {
        Some(order) => format!("{said}, {order}"),
        None => said,
    }
}

/// The search over a list.
#[derive(Clone, Debug, Deserialize, Serialize)]
// A word too many is an error where locales are read; in the browser the check would only weigh.
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct SearchWords {
    /// Label of the field.
    pub label: String,
    /// How many are shown; `{shown}`, `{all}`.
    pub found: String,
    /// Nothing fits as it was typed, but something similar does; `{shown}`, `{all}`.
    pub similar: String,
    /// Nothing found.
    pub nothing: String,
}
