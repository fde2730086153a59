//! How large an area is: a square true to the map's scale beside squares of places that readers know. The switch works
//! by style sheet alone; once live, the reader can compare a number of their own.

pub mod live;

use crate::island::Island;
use crate::raw_html::RawHtml;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The figure, and what drawing the reader's own number takes.
#[derive(Clone, Serialize, Deserialize)]
pub struct AreaData {
    /// The area that others are compared with, in square kilometres.
    pub km2: f64,
    /// Width and height of the sheet in kilometres, at the map's scale.
    pub size: [f64; 2],
    /// How numbers are written (BCP 47).
    pub locale: String,
    /// What is said of the reader's number.
    pub words: OwnAreaWords,
    /// The switch with all drawings.
    #[serde(skip)]
    pub figure: RawHtml,
}

impl Island for AreaData {
    const NAME: &'static str = "area";

    fn view(self) -> impl IntoView + 'static {
        view! { <figure class="area" inner_html=self.figure.html()></figure> }
    }
}

/// What is said of a comparison; the live part says it of the reader's number.
#[derive(Clone, Debug, Deserialize, Serialize)]
// A word too many is an error where locales are read; in the browser the check would only weigh.
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct OwnAreaWords {
    /// Where the area is smaller; `{area}`, `{share}`.
    pub share: String,
    /// Where the area is larger; `{area}`, `{times}`.
    pub times: String,
    /// Drawn at the map's scale.
    pub same: String,
    /// Drawn smaller; `{times}`.
    pub smaller: String,
    /// A number of square kilometres; `{number}`.
    pub km2: String,
    /// The scale bar; `{number}`.
    pub km: String,
}
