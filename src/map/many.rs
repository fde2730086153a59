//! The live map of many towns: choosing one on the canvas or in the list, walking, the pages of the list.

use crate::browser::{dom, events, gestures};
use crate::map::PAGE;
use crate::map::live::Live;
use crate::map::marker_canvas::MarkerCanvas;
use crate::map::towns::{lay_over, take_off};
use knackpunkt_maths::map::spots;
use knackpunkt_maths::text::fill;
use knackpunkt_model::place::{Perspective, Status};
use leptos::prelude::GetUntracked;

/// The town that the focus is on, and the card of the one that was chosen.
const HERE: &str = ".marker-canvas-here";
const CARD: &str = ".marker-canvas-card";

impl Live {
    /// Listens to everything that concerns many towns, and puts the reader at the first.
    pub(super) fn follow_canvas(&'static self) {
        let Some(marker_canvas) = &self.marker_canvas else { return };
        self.turn(0);
        self.stand_at(0);
        let again = move || {
            marker_canvas.forget();
            self.show_canvas(true);
        };
        events::on_theme_change(again);
        events::on_event("input", "[name=perspective]", move |_| again());
        events::on_press("[data-marker]", move |link| {
            if let Some(number) = link.get_attribute("data-marker").and_then(|number| number.parse().ok()) {
                self.choose_many(number);
                dom::focus_nearby(CARD);
            }
        });
        events::on_press(HERE, move |_| self.choose_over(marker_canvas.stands_at.get()));
        gestures::on_pointer(&self.layer.picture, move |place, is_click| {
            let found = marker_canvas.at(place, &self.view(), self.map.pixels.get_untracked());
            dom::mark(&self.layer.picture, "data-over", found.is_some());
            if let Some(number) = found.filter(|_| is_click) {
                self.choose_over(number);
            }
        });
    }

    /// Draws the towns as the map lies now.
    pub(super) fn show_canvas(&self, rests: bool) {
        let pixels = self.map.pixels.get_untracked();
        if let Some(marker_canvas) = self.marker_canvas.as_ref().filter(|_| pixels > 0.0) {
            marker_canvas.show(self.view(), self.map.frame.picture(pixels), rests);
        }
    }

    /// Stands at a town: that is the one whose button can have the focus.
    fn stand_at(&self, number: usize) {
        let Some(marker_canvas) = &self.marker_canvas else { return };
        marker_canvas.stands_at.set(number);
        let Some(town) = marker_canvas.towns.get(number) else { return };
        let parts = Perspective::ALL.into_iter().zip(town.says).map(|(each, says)| {
            let side = dom::text(&format!("{CARD} [data-for={}]>*", each.name()));
            format!("{side}: {}", status_words(says))
        });
        let name = format!("{}. {}", town.name, parts.collect::<Vec<_>>().join("; "));
        dom::set_attribute(&marker_canvas.here, "aria-label", &name);
        self.show_canvas(false);
    }

    /// Chooses a town: the map shows it, and its card says what each side says.
    fn choose_many(&'static self, number: usize) {
        let Some(marker_canvas) = &self.marker_canvas else { return };
        self.stand_at(number);
        let Some(town) = marker_canvas.towns.get(number) else { return };
        dom::write(&format!("{CARD} .town-name"), &town.name);
        for (each, says) in Perspective::ALL.into_iter().zip(town.says) {
            dom::write(&format!("{CARD} [data-says={}]", each.name()), &status_words(says));
        }
        if let Some(link) = dom::first(&format!("{CARD} a")) {
            dom::set_attribute(&link, "href", &format!("#register&place={}", town.id));
        }
        if let Some(card) = dom::first(CARD) {
            dom::mark(&card, "hidden", false);
            take_off(&card);
        }
        if let Some(spot) = marker_canvas.spots.all().get(number) {
            self.bring(*spot);
        }
    }

    /// Chooses a town on the map: its card lies over that, and nothing moves.
    fn choose_over(&'static self, number: usize) {
        self.choose_many(number);
        if let Some(card) = dom::first(CARD) {
            lay_over(&card, &self.layer.picture);
            dom::focus_in_place(&card);
        }
    }

    /// From the town that has the focus to the next in a direction. False where none has it.
    pub(super) fn walk_many(&'static self, step: (f64, f64)) -> bool {
        let stands = |marker_canvas: &&MarkerCanvas| dom::holds_focus(&marker_canvas.here);
        let Some(marker_canvas) = self.marker_canvas.as_ref().filter(stands) else { return false };
        let spots = marker_canvas.spots.all();
        let Some(from) = spots.get(marker_canvas.stands_at.get()) else { return false };
        if let Some(next) = spots::next(*from, spots.iter().copied(), step) {
            self.stand_at(next);
            if let Some(spot) = spots.get(next) {
                self.bring(*spot);
            }
        }
        true
    }

    /// Turns the list so many pages on or back.
    pub(super) fn turn(&self, pages: isize) {
        let Some(marker_canvas) = &self.marker_canvas else { return };
        let last = marker_canvas.towns.len().saturating_sub(1) / PAGE;
        let page = marker_canvas.page.get().saturating_add_signed(pages).min(last);
        marker_canvas.page.set(page);
        let first = page * PAGE;
        for (place, item) in dom::all("[data-marker]").iter().enumerate() {
            let town = marker_canvas.towns.get(first + place);
            dom::mark(item, "hidden", town.is_none());
            if let Some(town) = town {
                item.set_text_content(Some(&town.name));
                dom::set_attribute(item, "data-marker", &(first + place).to_string());
                dom::set_attribute(item, "href", &format!("#register&place={}", town.id));
            }
        }
        let Some(output) = dom::first(".marker-canvas-list output") else { return };
        let pattern = dom::attribute(&output, "data-pattern");
        let number = |number: usize| dom::number(number as f64);
        let (page, pages, towns) = (number(page + 1), number(last + 1), number(marker_canvas.towns.len()));
        let words = fill(&pattern, &[("page", &page), ("pages", &pages), ("towns", &towns)]);
        output.set_text_content(Some(&words));
    }
}

/// Closes the card while the reader is in it; the focus returns to the town.
pub(super) fn close_many() {
    let Some(card) = dom::first(CARD).filter(dom::holds_focus) else { return };
    dom::mark(&card, "hidden", true);
    take_off(&card);
    if let Some(here) = dom::first(HERE) {
        dom::focus_in_place(&here);
    }
}

fn status_words(place: u8) -> String {
    let status = Status::ALL.get(usize::from(place)).map_or("", |status| status.name());
    dom::text(&format!(".key [data-status={status}] ~ span"))
}
