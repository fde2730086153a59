//! The appearance switch: automatic, light or dark. The style sheet does the work; made live, the choice is kept.

use crate::browser::{events, storage};
use crate::island::Island;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The switch and its words.
#[derive(Clone, Serialize, Deserialize)]
pub struct Appearance {
    /// Its words.
    pub words: AppearanceWords,
}

impl Island for Appearance {
    const NAME: &'static str = "appearance";

    fn view(self) -> impl IntoView + 'static {
        let words = self.words;
        let choices = [("auto", words.auto), ("light", words.light), ("dark", words.dark)];
        view! {
            <fieldset class="switch switch-small">
                <legend>{words.legend}</legend>
                {choices.map(|(value, label)| choice(value, label)).collect_view()}
            </fieldset>
        }
    }
}

fn choice(value: &'static str, label: String) -> impl IntoView {
    let chosen = move |_| {
        storage::keep_appearance(value);
        events::tell_appearance_changed();
    };
    view! {
        <label>
            <input type="radio" name="appearance" value=value checked=value == "auto" on:change=chosen />
            <span>{label}</span>
        </label>
    }
}

/// The appearance switch.
#[derive(Clone, Debug, Deserialize, Serialize)]
// A word too many is an error where locales are read; in the browser the check would only weigh.
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct AppearanceWords {
    /// Its name.
    pub legend: String,
    /// As the system has it.
    pub auto: String,
    /// Light.
    pub light: String,
    /// Dark.
    pub dark: String,
}
