//! The state of the page in its address: behind the place that it leads to stands what the controls say, such as
//! `#s28&view=kyiv&speaker=gerasimov`. The controls themselves are the state (`data-state` is their name); nothing
//! keeps it a second time. What an address says that no control knows is ignored.

use crate::browser::controls::{self, FormState};
use crate::browser::{dom, events};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, EventTarget, HtmlInputElement, HtmlSelectElement, ScrollBehavior, ScrollIntoViewOptions, Window,
};

/// No address of ours is longer; what is longer was not written by this page.
const LONGEST: usize = 2000;

/// The place may become another one, with everything else as it is (a link to another language): room for its name.
const PLACE: usize = 100;

/// How long a reader may pause in typing before the address follows.
const PAUSE_MS: u32 = 300;

/// The event by which `src/js/loader.js` says that there is an address, at first and whenever it becomes another one, and that
/// what it can be about is live.
const ARRIVED: &str = "knackpunkt-address";

/// The mark of a document whose address is kept.
const KEPT: &str = "data-addressed";

/// Sets the controls by the fragment of the URL, as soon as there is one, and from then on keeps both in sync.
pub fn keep() {
    let (Some(window), Some(root)) = (dom::window(), dom::first(":root")) else { return };
    // One program does it for all.
    if !root.has_attribute(KEPT) {
        dom::mark(&root, KEPT, true);
        EventListener::once(&window, ARRIVED, |_| start()).forget();
    }
}

fn start() {
    let Some(window) = dom::window() else { return };
    let seen = RefCell::new(hash(&window));
    let address = Address { seen, window, adjusted: RefCell::new(None), typing: RefCell::new(None) };
    let address = events::lasting(address);
    let (place, said) = address.read();
    let top = element(&place).map(|element| element.get_bounding_client_rect().top());
    let in_view = top.is_some_and(|top| (0.0..dom::window_height()).contains(&top));
    if !said.is_empty() {
        controls::set_all(&said);
    }
    reveal(&place);
    // What the controls hide and show moves the place; a reader who is there stays there.
    if in_view && let Some(element) = element(&place) {
        let at_once = ScrollIntoViewOptions::new();
        at_once.set_behavior(ScrollBehavior::Instant);
        element.scroll_into_view_with_scroll_into_view_options(&at_once);
    }
    address.write(Entry::Same);
    address.follow_controls();
    events::listen(&address.window, ARRIVED, move |_| address.arrive());
}

/// The address, and what of it was last seen: where it is another one, the reader has gone elsewhere, and what the
/// controls say belongs to where the reader was.
struct Address {
    window: Window,
    seen: RefCell<String>,
    /// The field, slider or choice that was the last to change the address: adjusting it further, key by key, makes
    /// no further entries of the history.
    adjusted: RefCell<Option<EventTarget>>,
    /// Waits for a pause in typing. Another control that changes meanwhile ends it: it would put that change into the
    /// entry of what was typed, and the way back would leave one out.
    typing: RefCell<Option<Timeout>>,
}

/// Which entry of the history gets the new address.
#[derive(Clone, Copy, PartialEq)]
enum Entry {
    Same,
    New,
}

impl Address {
    fn follow_controls(&'static self) {
        let Some(document) = dom::document() else { return };
        events::listen(&document, "input", move |_| {
            // Setting another time-out drops, and so ends, the one before.
            self.typing.replace(Some(Timeout::new(PAUSE_MS, move || self.write(Entry::Same))));
        });
        for event in ["change", "toggle", "reset"] {
            events::listen_first(&document, event, move |event| {
                self.typing.replace(None);
                let entry = self.entry_for(event.target());
                events::soon(move || self.write(entry));
            });
        }
    }

    fn entry_for(&self, control: Option<EventTarget>) -> Entry {
        let is_button = |control: &EventTarget| {
            let input = control.dyn_ref::<HtmlInputElement>();
            input.is_none_or(|input| input.type_() == "radio") && !control.has_type::<HtmlSelectElement>()
        };
        let adjusted = control.filter(|control| !is_button(control));
        let before = self.adjusted.replace(adjusted.clone());
        if adjusted.is_some() && adjusted == before { Entry::Same } else { Entry::New }
    }

    /// Another address: of an entry that was left before, or of a link that was followed now. A link within the page
    /// says where to go, and everything else stays as it is.
    fn arrive(&self) {
        self.seen.replace(hash(&self.window));
        self.adjusted.replace(None);
        let fresh = self.is_fresh();
        let (place, said) = self.read();
        if !fresh || !said.is_empty() {
            controls::set_all(&said);
        }
        reveal(&place);
        if fresh {
            self.write(Entry::Same);
        }
    }

    /// Whether this entry of the history is one that nothing was written to yet.
    fn is_fresh(&self) -> bool {
        self.window.history().and_then(|history| history.state()).is_ok_and(|state| state.is_null())
    }

    /// The place that the address leads to, and what it says of the controls.
    fn read(&self) -> (String, FormState) {
        let fragment = hash(&self.window);
        let fragment = fragment.trim_start_matches('#');
        let mut place = String::new();
        let mut said = FormState::new();
        if fragment.len() > LONGEST {
            return (place, said);
        }
        for part in fragment.split('&') {
            if let Some((name, value)) = part.split_once('=') {
                // Escapes that are none are an error, and what has one is ignored.
                said.extend(js_sys::decode_uri_component(value).map(|value| (name.to_owned(), value.into())));
            } else if place.is_empty() {
                place = part.to_owned();
            }
        }
        (place, said)
    }

    fn write(&self, entry: Entry) {
        let now = hash(&self.window);
        if *self.seen.borrow() != now {
            return;
        }
        let (place, _) = self.read();
        // What finds no room is left out: an address that is too long would say nothing at all.
        let mut room = LONGEST.saturating_sub(place.len().max(PLACE));
        let mut parts: Vec<String> = Some(place).filter(|place| !place.is_empty()).into_iter().collect();
        for (name, value) in controls::form_state() {
            let part = format!("{name}={}", String::from(js_sys::encode_uri_component(&value)));
            if let Some(left) = room.checked_sub(part.len() + 1) {
                room = left;
                parts.push(part);
            }
        }
        let fragment = if parts.is_empty() { String::new() } else { format!("#{}", parts.join("&")) };
        let Ok(history) = self.window.history() else { return };
        // Nothing is written without need: it could end a way back that the reader has just begun.
        if now == fragment && (entry == Entry::New || !self.is_fresh()) {
            return;
        }
        // An address without a fragment needs its path, for an empty one would mean "as it is".
        let location = self.window.location();
        let address = match (fragment.is_empty(), location.pathname(), location.search()) {
            (true, Ok(path), Ok(search)) => path + &search,
            _ => fragment,
        };
        // Browsers refuse where it happens too often; the next time brings the address up to date.
        let _ = match entry {
            // Whoever goes back in a frame means the host's page, not the steps taken in its frames (`js/frame`).
            Entry::New if dom::first("[data-framed]").is_none() => {
                history.push_state_with_url(&JsValue::TRUE, "", Some(&address))
            }
            _ => history.replace_state_with_url(&JsValue::TRUE, "", Some(&address)),
        };
        self.seen.replace(hash(&self.window));
    }
}

fn hash(window: &Window) -> String {
    window.location().hash().unwrap_or_default()
}

/// Marks the place that the address leads to, for `:target` knows only addresses that say nothing else; and takes
/// back what hides it.
fn reveal(place: &str) {
    for marked in dom::all("[data-here]") {
        dom::mark(&marked, "data-here", false);
    }
    let Some(element) = element(place) else { return };
    dom::mark(&element, "data-here", true);
    let hidden = element.closest("[data-item][hidden]").ok().flatten();
    // The root whose controls hide it.
    if let Some(root) = hidden.and_then(|item| item.closest("[data-root]").ok()?) {
        controls::reset_in(&root);
        element.scroll_into_view();
    }
}

fn element(place: &str) -> Option<Element> {
    dom::document()?.get_element_by_id(place)
}
