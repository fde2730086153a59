//! A list that can be searched, narrowed down and sorted: the points, the register. The list stands in the page as
//! it is; made live, its controls work, and every choice says how many entries it would show.

mod items;
pub mod live;

use crate::island::Island;
use crate::raw_html::RawHtml;
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

/// The points under negotiation: a card each, and who takes which position.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PointsData(pub Finder);

impl Island for PointsData {
    const NAME: &'static str = "points";

    fn view(self) -> impl IntoView + 'static {
        self.0.view()
    }
}

/// The register: every statement with who says it, what contradicts it and where it was read.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RegisterData(pub Finder);

impl Island for RegisterData {
    const NAME: &'static str = "register";

    fn view(self) -> impl IntoView + 'static {
        self.0.view()
    }
}

impl Finder {
    /// The list with its controls. Those wait in a template: a browser lays out what a form stands in, to fill it, even in
    /// a row that is closed (`src/js/loader.js` puts them in).
    fn view(self) -> impl IntoView + use<> {
        view! {
            <div class="finder needs-live">
                <template>
                    <form inner_html=self.controls.html()></form>
                    <p class="finder-result" role="status"></p>
                </template>
            </div>
            <div inner_html=self.list.html()></div>
        }
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
