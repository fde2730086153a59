//! The reader's own area: read from its field, drawn as a square, and said in words.

use crate::area::AreaData;
use crate::browser::{dom, events};
use knackpunkt_maths::areas::{Compared, Sheet};
use knackpunkt_maths::text::pattern::fill;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What a number of square kilometres may be.
const ALLOWED: std::ops::RangeInclusive<f64> = 1.0..=10e6;

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
    let set = |selector: &str, values: &[(&str, f64)]| {
        if let Some(element) = find(selector) {
            for (name, value) in values {
                dom::set_attribute(&element, name, &value.to_string());
            }
        }
    };
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
    set(".area-other", &[("x", sheet.second), ("y", -side), ("width", side), ("height", side)]);
    let words = &data.words;
    let compared = match Compared::of(data.km2, own) {
        Compared::Share(share) => fill(&words.share, &[("share", &number(share))]),
        Compared::Times(times) => fill(&words.times, &[("times", &number(times))]),
    };
    say(".area-result strong", &fill(&words.km2, &[("number", &number(own))]));
    say(".area-result span", &compared);
    let smaller = f64::from(sheet.smaller);
    say(".area-km", &fill(&words.km, &[("number", &number(50.0 * smaller))]));
    let scale = if sheet.smaller == 1 {
        words.same.clone()
    } else {
        fill(&words.smaller, &[("times", &number(smaller))])
    };
    say("[data-scale]", &scale);
}
