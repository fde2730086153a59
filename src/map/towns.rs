//! Choosing towns, walking between them by keys, and the buttons on the map. The page is heard as a whole: which
//! town or button is meant is read from what was pressed.

use crate::browser::{dom, events};
use crate::map::live::Live;
use crate::map::many::close_many;
use crate::map::save;
use knackpunkt_maths::map::spots;
use web_sys::Element;

/// How much nearer a press of a button or a key goes.
const STEP: f64 = 2.0;

/// How much of the picture an arrow key with Shift moves.
const SHIFT: f64 = 0.25;

/// The middle of the picture.
const MIDDLE: (f64, f64) = (0.5, 0.5);

impl Live {
    /// Listens to clicks, keys and cards.
    pub(super) fn follow_page(&'static self) {
        events::on_press(".map-view .marker", move |marker| self.choose(&marker));
        events::on_press("[data-tool]", move |button| self.use_tool(&button));
        // A town that the focus has come to is brought into the picture.
        events::on_event("focusin", ".map-view .marker", move |marker| {
            if let Some(town) = self.layer.town_of(&marker) {
                self.bring(town.spot);
            }
        });
        events::on_event("toggle", ".town-card", move |card| self.card_toggled(&card));
        events::on_event("input", "#map-at", move |_| self.restore());
        events::on_key(".map-main", move |key| self.key(key));
        events::on_escape(move || self.close());
    }

    /// Marks the towns whose cards are open, without moving the map.
    pub(super) fn adopt_cards(&self) {
        for town in &self.layer.towns {
            dom::mark(&town.marker, "data-chosen", town.is_open());
        }
    }

    /// Chooses a town by its marker: its card opens where the reader is, and the focus goes there. Neither map nor page
    /// move.
    fn choose(&self, marker: &Element) {
        let Some(town) = self.layer.town_of(marker) else { return };
        if let Some(before) = self.layer.towns.iter().find(|town| is_over(&town.card)) {
            dom::mark(&before.card, "open", false);
            take_off(&before.card);
        }
        lay_over(&town.card, &self.layer.picture);
        dom::mark(&town.card, "open", true);
        self.adopt_cards();
        if let Some(summary) = town.card.first_element_child() {
            dom::focus_in_place(&summary);
        }
    }

    /// A card was opened or closed: by the reader, a link or the address. One that lay over the map goes back, and so does
    /// the focus.
    fn card_toggled(&self, card: &Element) {
        self.adopt_cards();
        if is_over(card) && !card.has_attribute("open") {
            self.close_over(card);
        }
    }

    /// Closes the card that the reader is in; the focus returns to where it was opened.
    fn close(&self) {
        close_many();
        let focused = self.layer.towns.iter().find(|town| dom::holds_focus(&town.card));
        let Some(town) = focused.filter(|town| town.is_open()) else { return };
        dom::mark(&town.card, "open", false);
        self.adopt_cards();
        if is_over(&town.card) {
            self.close_over(&town.card);
        } else if let Some(summary) = town.card.first_element_child() {
            dom::focus(&summary);
        }
    }

    fn close_over(&self, card: &Element) {
        let had_focus = dom::holds_focus(card);
        take_off(card);
        if had_focus && let Some(town) = self.layer.town_of(card) {
            dom::focus_in_place(&town.marker);
        }
    }

    /// Brings a spot into the picture, if it is not in it.
    pub(super) fn bring(&'static self, spot: (f64, f64)) {
        let view = self.view();
        if !view.rect().has(spot) {
            self.go_to(view.around(spot, view.zoom()));
        }
    }

    /// The buttons say where nothing is nearer or farther.
    pub(super) fn mark_ends(&self) {
        let view = self.view();
        for (name, is_end) in [("closer", view.is_closest()), ("farther", view.is_whole())] {
            if let Some(button) = dom::first(&format!("[data-tool={name}]")) {
                dom::set_attribute(&button, "aria-disabled", if is_end { "true" } else { "false" });
            }
        }
    }

    fn use_tool(&'static self, button: &Element) {
        match button.get_attribute("data-tool").as_deref() {
            Some("closer") => self.step(STEP, MIDDLE),
            Some("farther") => self.step(1.0 / STEP, MIDDLE),
            Some("back") => self.turn(-1),
            Some("on") => self.turn(1),
            Some(kind @ ("svg" | "png")) => save::save(kind, "knackpunkt"),
            _ => {}
        }
    }

    /// A key while the focus is on the map or its buttons. Whether it was one of the map's.
    fn key(&'static self, key: &events::Key) -> bool {
        match (step_of(&key.name), key.name.as_str()) {
            (Some((x, y)), _) if key.shift => self.go_to(self.view().dragged((-x * SHIFT, -y * SHIFT))),
            (Some(step), _) => return self.walk(step),
            (None, "+") => self.step(STEP, MIDDLE),
            (None, "-") => self.step(1.0 / STEP, MIDDLE),
            (None, "0" | "Escape") => self.go_to(self.map.frame.whole()),
            _ => return false,
        }
        true
    }

    /// From the town that has the focus to the next one that is drawn in this direction. False where no town has it.
    fn walk(&'static self, direction: (f64, f64)) -> bool {
        let Some(here) = self.layer.towns.iter().find(|town| dom::holds_focus(&town.marker)) else {
            return self.walk_many(direction);
        };
        let drawn: Vec<_> = self.layer.towns.iter().filter(|town| dom::width(&town.marker) > 0.0).collect();
        let next = spots::next(here.spot, drawn.iter().map(|town| town.spot), direction);
        if let Some(town) = next.and_then(|number| drawn.get(number)) {
            dom::focus_in_place(&town.marker);
        }
        true
    }
}

/// Lays a card over the lower edge of the map, as far up as that is seen; the style sheet does so only where the cards do
/// not stand beside the map anyway. The card's place is kept.
pub(super) fn lay_over(card: &Element, picture: &Element) {
    let below = picture.get_bounding_client_rect().bottom() - dom::window_height();
    if let Some(row) = card.parent_element() {
        dom::set_property(&row, "--kept", Some(card.get_bounding_client_rect().height()));
        dom::set_property(&row, "--lift", Some(below.max(0.0)));
    }
    dom::mark(card, "data-over", true);
}

fn is_over(card: &Element) -> bool {
    card.has_attribute("data-over")
}

/// Takes a card back to its place.
pub(super) fn take_off(card: &Element) {
    dom::mark(card, "data-over", false);
    if let Some(row) = card.parent_element() {
        dom::set_property(&row, "--kept", None);
    }
}

/// The step that an arrow key means, by the name that browsers give it.
fn step_of(key: &str) -> Option<(f64, f64)> {
    match key {
        "ArrowLeft" => Some((-1.0, 0.0)),
        "ArrowUp" => Some((0.0, -1.0)),
        "ArrowRight" => Some((1.0, 0.0)),
        "ArrowDown" => Some((0.0, 1.0)),
        _ => None,
    }
}
