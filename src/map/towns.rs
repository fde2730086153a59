//! Choosing towns, walking between them by keys, and the buttons under the map. The page is heard as a whole: which
//! town or button is meant is read from what was pressed.

use crate::browser::{dom, events};
use crate::map::label_layer::Town;
use crate::map::live::Live;
use crate::map::save;
use knackpunkt_maths::map::walk::{self, Direction};
use leptos::prelude::*;

/// How near the map comes to a town that was chosen, unless it is nearer already.
const NEAR: f64 = 4.0;

/// How much nearer a press of a button or a key goes.
const STEP: f64 = 2.0;

/// How much of the picture an arrow key with Shift moves.
const SHIFT: f64 = 0.25;

/// The middle of the picture.
const MIDDLE: (f64, f64) = (0.5, 0.5);

impl Live {
    /// Listens to clicks, keys and cards.
    pub(super) fn follow_page(self) {
        events::on_press(".map-view .marker", move |marker| self.choose(&marker));
        events::on_press("[data-tool]", move |button| self.use_tool(&button));
        events::on_event("focusin", ".map-view .marker", move |marker| self.show(&marker));
        events::on_event("toggle", ".town-card", move |card| self.card_toggled(&card));
        events::on_event("input", "#map-at", move |_| self.restore());
        events::on_key(".map-main", move |key| self.key(key));
        events::on_escape(move || self.close());
    }

    /// Adopts which cards are open, without moving the map.
    pub(super) fn adopt_cards(self) {
        let Some(layer) = self.layer() else { return };
        let is_open = |number: &usize| layer.towns.get(*number).is_some_and(Town::is_open);
        let open: Vec<usize> = (0..layer.towns.len()).filter(is_open).collect();
        for (number, town) in layer.towns.iter().enumerate() {
            dom::mark(&town.marker, "data-chosen", open.contains(&number));
        }
        self.open.set_value(open);
    }

    /// Chooses a town by its marker: its card opens, and the focus goes there.
    fn choose(self, marker: &dom::Element) {
        let Some(layer) = self.layer() else { return };
        let Some(number) = layer.town_of(marker) else { return };
        let Some(town) = layer.towns.get(number) else { return };
        self.by_marker.set_value(Some(number));
        dom::mark(&town.card, "open", true);
        self.adopt_cards();
        self.near(town.spot);
        dom::focus_nearby(&format!("#card-{} > summary", town.id));
    }

    /// A card was opened or closed: by the reader, a link or the address.
    fn card_toggled(self, card: &dom::Element) {
        let Some(layer) = self.layer() else { return };
        let Some(number) = layer.town_of(card) else { return };
        let was_open = self.open.with_value(|open| open.contains(&number));
        self.adopt_cards();
        if let Some(town) = layer.towns.get(number).filter(|town| town.is_open() && !was_open) {
            self.near(town.spot);
        }
    }

    /// Closes the card that the reader is in; the focus returns to where it was opened.
    fn close(self) {
        self.close_many();
        let Some(layer) = self.layer() else { return };
        let focused = layer.towns.iter().enumerate().find(|(_, town)| dom::holds_focus(&town.card));
        let Some((number, town)) = focused.filter(|(_, town)| town.is_open()) else { return };
        dom::mark(&town.card, "open", false);
        self.adopt_cards();
        if self.by_marker.get_value() == Some(number) && dom::width(&town.marker) > 0.0 {
            dom::focus_in_place(&town.marker);
        } else {
            dom::focus(&format!("#card-{} > summary", town.id));
        }
        self.by_marker.set_value(None);
    }

    pub(super) fn near(self, spot: (f64, f64)) {
        let view = self.view.get_untracked();
        self.go_to(view.around(spot, view.zoom().max(NEAR)));
    }

    /// Brings a town into the picture that the focus has come to.
    fn show(self, marker: &dom::Element) {
        let Some(layer) = self.layer() else { return };
        let Some(town) = layer.town_of(marker).and_then(|number| layer.towns.get(number)) else { return };
        let view = self.view.get_untracked();
        if !view.rect().has(town.spot) {
            self.go_to(view.around(town.spot, view.zoom()));
        }
    }

    fn use_tool(self, button: &dom::Element) {
        match button.get_attribute("data-tool").as_deref() {
            Some("closer") => self.step(STEP, MIDDLE),
            Some("farther") => self.step(1.0 / STEP, MIDDLE),
            Some("back") => self.turn_to(self.page.get_value().saturating_sub(1)),
            Some("on") => self.turn_to(self.page.get_value() + 1),
            Some(kind @ ("svg" | "png")) => save::save(kind, "knackpunkt"),
            Some("whole") => self.go_to(self.frame.whole()),
            _ => {}
        }
    }

    /// A key while the focus is on the map or its buttons. Whether it was one of the map's.
    fn key(self, key: &events::Key) -> bool {
        match (direction_of(&key.name), key.name.as_str()) {
            (Some(direction), _) if key.shift => {
                let (x, y) = direction.step();
                self.go_to(self.view.get_untracked().dragged((-x * SHIFT, -y * SHIFT)));
            }
            (Some(direction), _) => return self.walk(direction),
            (None, "+") => self.step(STEP, MIDDLE),
            (None, "-") => self.step(1.0 / STEP, MIDDLE),
            (None, "0" | "Escape") => self.go_to(self.frame.whole()),
            _ => return false,
        }
        true
    }

    /// From the town that has the focus to the next one that is drawn in this direction. False where no town has it.
    fn walk(self, direction: Direction) -> bool {
        let Some(layer) = self.layer() else { return false };
        let Some(here) = layer.towns.iter().find(|town| dom::holds_focus(&town.marker)) else {
            return self.walk_many(direction);
        };
        let drawn: Vec<_> = layer.towns.iter().filter(|town| dom::width(&town.marker) > 0.0).collect();
        let next = walk::next(here.spot, drawn.iter().map(|town| town.spot), direction);
        if let Some(town) = next.and_then(|number| drawn.get(number)) {
            dom::focus_in_place(&town.marker);
        }
        true
    }
}

/// The direction of an arrow key, by the name that browsers give it.
fn direction_of(key: &str) -> Option<Direction> {
    match key {
        "ArrowLeft" => Some(Direction::West),
        "ArrowUp" => Some(Direction::North),
        "ArrowRight" => Some(Direction::East),
        "ArrowDown" => Some(Direction::South),
        _ => None,
    }
}
