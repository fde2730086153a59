//! The timeline: what happened and was said when. Once live, a slider stops the page at a day.

mod day;

use crate::browser::dom;
use crate::island::Island;
use crate::raw_html::RawHtml;
use crate::timeline::day as time;
use knackpunkt_maths::text::pattern::fill;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

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
            at.set(dom::input_value("#day").parse().unwrap_or(last));
            stops.with_value(|stops| {
                if let Some(stop) = stops.get(at.get_untracked()) {
                    let note =
                        (at.get_untracked() < last).then(|| fill(&words.note, &[("date", &stop.words)]));
                    time::stop(&stop.day, &words.unsaid, note.as_deref());
                }
            });
        };
        Effect::new(stop.clone());
        let spoken = move || stops.with_value(|stops| stops.get(at.get()).map(|stop| stop.words.clone()));
        let state =
            move || stops.with_value(|stops| stops.get(at.get()).map(|stop| state(&words.state, stop, &all)));
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

/// What had been said on a day, in words.
fn state(pattern: &str, stop: &Stop, all: &str) -> String {
    fill(pattern, &[("date", &stop.words), ("said", &stop.said), ("all", all)])
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
    /// FormState where the page stands at a day; `{date}`.
    pub note: String,
    /// Beside what had not been said on the day.
    pub unsaid: String,
    /// How much had been said; `{date}`, `{said}`, `{all}`.
    pub state: String,
}
