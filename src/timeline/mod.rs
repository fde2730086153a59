//! The timeline: what happened and was said when. Once live, a slider stops the page at a day: what had not been said by then
//! is marked as such, wherever in the page it stands.

use crate::browser::dom;
use crate::island::Island;
use crate::raw_html::RawHtml;
use knackpunkt_maths::text::fill;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use web_sys::Element;

/// The timeline and its slider.
#[derive(Clone, Serialize, Deserialize)]
pub struct TimelineData {
    /// Words of the slider.
    pub words: SliderWords,
    /// The days at which it can stop, the earliest first; at the last one everything has been said.
    pub stops: Vec<Stop>,
    /// What happened and was said.
    #[serde(skip)]
    pub list: RawHtml,
}

/// A day at which the slider stops.
#[derive(Clone, Serialize, Deserialize)]
pub struct Stop {
    /// The day, such as `2025-12-03`.
    pub day: String,
    /// The day in words.
    pub words: String,
    /// How much had been said by then, as the language writes it.
    pub said: String,
}

impl Island for TimelineData {
    const NAME: &'static str = "timeline";

    fn view(self) -> impl IntoView + 'static {
        let Self { words, stops, list } = self;
        let last = stops.len().saturating_sub(1);
        let days: Vec<_> = stops.iter().map(|stop| stop.day.clone()).collect();
        let default = days.last().cloned();
        let values = days.join(" ");
        let all = stops.last().map(|stop| stop.said.clone()).unwrap_or_default();
        let ends = [stops.first(), stops.last()].map(|stop| stop.map(|stop| stop.words.clone()));
        let ticks: String = (0..=last).map(|at| format!("M{at} 0v1")).collect();
        let stops = StoredValue::new(stops);
        let at = RwSignal::new(last);
        // Where the slider stood before the WASM came counts, too.
        let stop = move || {
            let place = dom::input_value("#day").parse().unwrap_or(last);
            at.set(place);
            stops.with_value(|stops| {
                if let Some(stop) = stops.get(place) {
                    let note = (place < last).then(|| fill(&words.note, &[("date", &stop.words)]));
                    stop_at(&stop.day, &words.unsaid, note.as_deref());
                }
            });
        };
        Effect::new(stop.clone());
        let spoken = move || stops.with_value(|stops| stops.get(at.get()).map(|stop| stop.words.clone()));
        let said = move |stop: &Stop| {
            fill(&words.state, &[("date", &stop.words), ("said", &stop.said), ("all", &all)])
        };
        let state = move || stops.with_value(|stops| stops.get(at.get()).map(&said));
        view! {
            <div class="slider needs-live">
                <label for="day">{words.label}</label>
                <input
                    type="range"
                    id="day"
                    min="0"
                    max=last.to_string()
                    value=last.to_string()
                    data-state="day"
                    data-default=default
                    data-values=values
                    aria-valuetext=spoken
                    aria-describedby="day-hint"
                    on:input=move |_| stop()
                />
                // The slider itself says the dates to whoever does not see these.
                <svg class="slider-ticks" viewBox=format!("0 0 {last} 1") preserveAspectRatio="none" aria-hidden="true">
                    <path d=ticks></path>
                </svg>
                <p class="slider-ends" aria-hidden="true">{ends.map(|end| view! { <span>{end}</span> })}</p>
                <output for="day">{state}</output>
                <p class="slider-hint" id="day-hint">{words.hint}</p>
            </div>
            <div inner_html=list.html()></div>
        }
    }
}

/// The slider that stops time.
#[derive(Clone, Debug, Deserialize, Serialize)]
// A word too many is an error where locales are read; in the browser the check would only weigh.
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct SliderWords {
    /// Its name.
    pub label: String,
    /// What it does.
    pub hint: String,
    /// State where the page stands at a day; `{date}`.
    pub note: String,
    /// Beside what had not been said on the day.
    pub unsaid: String,
    /// How much had been said; `{date}`, `{said}`, `{all}`.
    pub state: String,
}

/// Marks everything in the page that has a later date than this one, written like `2025-12-03`. An element's
/// `data-time` holds a date, or names and dates such as `kyiv:2025-12-03`; its `data-unsaid` then says so in these
/// words, or holds the names with a later date; the words stand in the page, too, as any other text. The note says in
/// map, positions and register that time is stopped; none where it is not.
fn stop_at(day: &str, words: &str, note: Option<&str>) {
    for element in dom::all("[data-day-note]") {
        dom::mark(&element, "hidden", note.is_none());
        if let Some(text) = element.first_element_child() {
            text.set_text_content(note);
        }
    }
    for element in dom::all("[data-time]") {
        let times = dom::attribute(&element, "data-time");
        let later: Vec<_> = times
            .split(' ')
            .map(|time| time.rsplit_once(':').unwrap_or((words, time)))
            .filter(|(_, date)| *date > day)
            .map(|(name, _)| name)
            .collect();
        if later.is_empty() {
            dom::mark(&element, "data-unsaid", false);
            if let Some(said) = said_of(&element) {
                said.remove();
            }
        } else {
            dom::set_attribute(&element, "data-unsaid", &later.join(" "));
            say(&element, words);
        }
    }
}

/// The words in an element that say when it was said.
fn said_of(element: &Element) -> Option<Element> {
    element.query_selector(":scope > .unsaid").ok()?
}

/// Says in words when something was said, behind it. Markers have no room for words.
fn say(element: &Element, words: &str) -> Option<()> {
    if said_of(element).is_some() || element.matches(".marker").ok()? {
        return None;
    }
    let said = dom::document()?.create_element("i").ok()?;
    said.set_class_name("unsaid");
    let own = element.get_attribute("data-later");
    said.set_text_content(Some(&format!(" – {}", own.as_deref().unwrap_or(words))));
    element.append_child(&said).ok()?;
    Some(())
}
