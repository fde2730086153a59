//! How large an area is: a square true to the map's scale beside squares of places that readers know. The switch works
//! by style sheet alone; once live, the reader can compare a number of their own.

use crate::browser::{dom, events};
use crate::island::Island;
use crate::raw_html::RawHtml;
use knackpunkt_maths::areas::{Compared, Sheet};
use knackpunkt_maths::text::fill;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What a number of square kilometres may be.
const ALLOWED: std::ops::RangeInclusive<f64> = 1.0..=10e6;

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

/// Draws what stands in the field, from now on and whenever it changes.
pub fn follow(data: AreaData) {
    let field = dom::first("#km2").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return };
    draw(&field, &data);
    events::listen(&field.clone(), "input", move |_| draw(&field, &data));
}

/// What is no area changes nothing: the last one that was stays, and the field says that it is wrong.
fn draw(field: &HtmlInputElement, data: &AreaData) {
    let own = field.value_as_number();
    let allowed = ALLOWED.contains(&own);
    dom::set_attribute(field, "aria-invalid", if allowed { "false" } else { "true" });
    let panel = field.closest(".area-panel").ok().flatten();
    let Some(panel) = panel.filter(|_| allowed) else { return };
    let sheet = Sheet::of([data.km2, own], data.size);
    let find = |selector: &str| panel.query_selector(selector).ok().flatten();
    let say = |selector: &str, words: &str| {
        if let Some(element) = find(selector) {
            element.set_text_content(Some(words));
        }
    };
    let number = |number: f64| dom::number_in(&data.locale, number);
    let side = sheet.sides[1];
    if let Some(svg) = find("svg svg") {
        dom::set_attribute(&svg, "viewBox", &sheet.view.map(|km| km.to_string()).join(" "));
    }
    if let Some(square) = find(".area-other") {
        for (name, value) in [("x", sheet.second), ("y", -side), ("width", side), ("height", side)] {
            dom::set_attribute(&square, name, &value.to_string());
        }
    }
    let words = &data.words;
    let compared = match Compared::of(data.km2, own) {
        Compared::Share(share) => fill(&words.share, &[("share", &number(share))]),
        Compared::Times(times) => fill(&words.times, &[("times", &number(times))]),
    };
    say(".area-result strong", &fill(&words.km2, &[("number", &number(own))]));
    say(".area-result span", &compared);
    let smaller = f64::from(sheet.smaller);
    say(".area-km", &fill(&words.km, &[("number", &number(50.0 * smaller))]));
    let scale = if sheet.smaller == 1 { &words.same } else { &words.smaller };
    say("[data-scale]", &fill(scale, &[("times", &number(smaller))]));
}
