//! The controls that make up the state of the page: radio buttons, choices, fields, the slider, the towns' cards.
//! Each has its name in `data-state`, and in `data-default` its default value, where that is not empty.

use crate::browser::dom::{self, attribute};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlSelectElement};

/// Names and values of controls.
pub(super) type FormState = Vec<(String, String)>;

/// Longer words are cut: nobody searches for them.
const LONGEST: usize = 100;

/// The controls whose value differs from their default.
pub(super) fn form_state() -> FormState {
    dom::all("[data-state]")
        .iter()
        .filter_map(|control| Some((attribute(control, "data-state"), said(control)?)))
        .collect()
}

/// Sets all controls: those named here to their value, the others to their default.
pub(super) fn set_all(wanted: &FormState) {
    set(&dom::all("[data-state]"), wanted);
}

/// Sets the controls in an element to their defaults.
pub(super) fn reset_in(root: &Element) {
    let controls = dom::all("[data-state]").into_iter().filter(|control| root.contains(Some(control)));
    set(&controls.collect::<Vec<_>>(), &FormState::new());
}

/// Makes a field say something, as if the reader had.
pub(crate) fn put(selector: &str, value: &str) {
    let Some(control) = dom::first(selector) else { return };
    if let Some(input) = control.dyn_ref::<HtmlInputElement>().filter(|input| input.value() != value) {
        input.set_value(value);
        tell(&control);
    }
}

/// First the defaults, then what is wanted: a value that a control does not know changes nothing.
fn set(controls: &[Element], wanted: &FormState) {
    let before: Vec<_> = controls.iter().map(said).collect();
    for control in controls {
        say(control, &attribute(control, "data-default"));
        for (_, value) in wanted.iter().filter(|(wanted, _)| *wanted == attribute(control, "data-state")) {
            say(control, value);
        }
    }
    for (control, before) in controls.iter().zip(before) {
        if said(control) != before {
            tell(control);
        }
    }
}

/// The value of a control; none where it is its default.
fn said(control: &Element) -> Option<String> {
    let value = if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            "radio" => input.checked().then(|| input.value())?,
            "range" => {
                attribute(control, "data-values").split(' ').nth(input.value().parse().ok()?)?.to_owned()
            }
            _ => input.value(),
        }
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        select.value()
    } else {
        // A card: it says its name while it is open.
        control.has_attribute("open").then(|| control.get_attribute("data-value"))??
    };
    (value != attribute(control, "data-default")).then_some(value)
}

/// Makes a control say a value; one that it does not know changes nothing.
fn say(control: &Element, value: &str) {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            "radio" if input.value() != value => {}
            "radio" => input.set_checked(true),
            "range" => {
                if let Some(place) =
                    attribute(control, "data-values").split(' ').position(|each| each == value)
                {
                    input.set_value(&place.to_string());
                }
            }
            _ => input.set_value(&value.chars().take(LONGEST).collect::<String>()),
        }
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        let before = select.selected_index();
        select.set_value(value);
        if select.selected_index() < 0 {
            select.set_selected_index(before);
        }
    } else {
        let own = control.get_attribute("data-value");
        if value.is_empty() || own.as_deref() == Some(value) {
            dom::mark(control, "open", !value.is_empty());
        }
    }
}

/// Tells whoever listens that a control says something else now. A card tells that by itself.
fn tell(control: &Element) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &bubbling) {
        let _ = control.dispatch_event(&event);
    }
}
