//! The live map of many towns: choosing one on the canvas or in the list, walking, the pages of the list.

use crate::browser::{dom, events, gestures};
use crate::map::live::Live;
use crate::map::marker_canvas::{Look, ManyTown, MarkerCanvas, write_item};
use crate::map::towns::{lay_over, take_off};
use crate::map::{ManyTowns, PAGE};
use knackpunkt_maths::map::spots::{self, Direction};
use knackpunkt_maths::text::pattern::fill;
use knackpunkt_model::place::{Perspective, Status};
use leptos::prelude::*;
use std::rc::Rc;

/// The town that the focus is on, and the card of the one that was chosen.
const HERE: &str = ".marker-canvas-here";
const CARD: &str = ".marker-canvas-card";

impl Live {
    /// Lays the towns over the picture and listens to everything that concerns them.
    pub(super) fn start_canvas(self, data: &ManyTowns) {
        let mut numbers =
            data.spots.split(' ').filter_map(|number| number.parse::<i32>().ok()).map(f64::from);
        let spots = std::iter::from_fn(|| numbers.next().zip(numbers.next())).collect();
        let digits: Vec<u8> = data.says.bytes().map(|digit| digit.saturating_sub(b'0')).collect();
        let names = data.names.lines().zip(data.ids.split_whitespace());
        let town = |((name, id), says): ((&str, &str), &[u8])| {
            Some(ManyTown { name: name.to_owned(), id: id.to_owned(), says: says.try_into().ok()? })
        };
        let towns = names.zip(digits.chunks_exact(3)).filter_map(town).collect();
        let Some(marker_canvas) = MarkerCanvas::new(spots, towns).map(Rc::new) else { return };
        self.marker_canvas.set_value(Some(marker_canvas));
        self.turn_to(0);
        self.stand_at(0);
        let again = move || {
            if let Some(marker_canvas) = self.marker_canvas() {
                marker_canvas.forget();
                self.show_canvas(true);
            }
        };
        events::on_theme_change(again);
        events::on_event("input", "[name=perspective]", move |_| again());
        events::on_press("[data-marker]", move |link| {
            if let Some(number) = link.get_attribute("data-marker").and_then(|number| number.parse().ok()) {
                self.choose_many(number);
                dom::focus_nearby(CARD);
            }
        });
        events::on_press(HERE, move |_| self.choose_over(self.here.get_value()));
        let Some(layer) = self.layer() else { return };
        let picture = layer.picture.clone();
        let pointed: Rc<dyn Fn((f64, f64), bool)> = Rc::new(move |place, is_click| {
            let Some(marker_canvas) = self.marker_canvas() else { return };
            let found = marker_canvas.at(place, &self.view.get_untracked(), self.pixels.get_untracked());
            dom::mark(&picture, "data-over", found.is_some());
            if let Some(number) = found.filter(|_| is_click) {
                self.choose_over(number);
            }
        });
        gestures::on_pointer(&layer.picture, &pointed);
    }

    pub(super) fn marker_canvas(self) -> Option<Rc<MarkerCanvas>> {
        self.marker_canvas.get_value()
    }

    /// Draws the towns as the map lies now.
    pub(super) fn show_canvas(self, rests: bool) {
        let pixels = self.pixels.get_untracked();
        let Some(marker_canvas) = self.marker_canvas().filter(|_| pixels > 0.0) else { return };
        let (view, picture) = (self.view.get_untracked(), self.frame.picture(pixels));
        marker_canvas.show(Look { view, picture, rests });
        if let Some(spot) = marker_canvas.spots.all().get(self.here.get_value()) {
            let (x, y) = view.place_of(*spot);
            marker_canvas.put_here((x * picture.0, y * picture.1));
        }
    }

    /// Stands at a town: that is the one whose button can have the focus.
    fn stand_at(self, number: usize) {
        let Some(marker_canvas) = self.marker_canvas() else { return };
        self.here.set_value(number);
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
    fn choose_many(self, number: usize) {
        let Some(marker_canvas) = self.marker_canvas() else { return };
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
    fn choose_over(self, number: usize) {
        self.choose_many(number);
        let (Some(card), Some(layer)) = (dom::first(CARD), self.layer()) else { return };
        lay_over(&card, &layer.picture);
        dom::focus_in_place(&card);
    }

    /// Closes the card while the reader is in it; the focus returns to the town.
    pub(super) fn close_many(self) {
        let Some(card) = dom::first(CARD).filter(dom::holds_focus) else { return };
        dom::mark(&card, "hidden", true);
        take_off(&card);
        if let Some(here) = dom::first(HERE) {
            dom::focus_in_place(&here);
        }
    }

    /// From the town that has the focus to the next in a direction. False where none has it.
    pub(super) fn walk_many(self, direction: Direction) -> bool {
        let stands = dom::first(HERE).is_some_and(|here| dom::holds_focus(&here));
        let Some(marker_canvas) = self.marker_canvas().filter(|_| stands) else { return false };
        let spots = marker_canvas.spots.all();
        let Some(from) = spots.get(self.here.get_value()) else { return false };
        if let Some(next) = spots::next(*from, spots.iter().copied(), direction) {
            self.stand_at(next);
            if let Some(spot) = spots.get(next) {
                self.bring(*spot);
            }
        }
        true
    }

    /// Turns the list so many pages on or back.
    pub(super) fn turn_to(self, page: usize) {
        let Some(marker_canvas) = self.marker_canvas() else { return };
        let last = marker_canvas.towns.len().saturating_sub(1) / PAGE;
        let page = page.min(last);
        self.page.set_value(page);
        let first = page * PAGE;
        for (place, item) in dom::all("[data-marker]").iter().enumerate() {
            let town = marker_canvas.towns.get(first + place);
            dom::mark(item, "hidden", town.is_none());
            if let Some(town) = town {
                write_item(item, town, first + place);
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

fn status_words(place: u8) -> String {
    let status = Status::ALL.get(usize::from(place)).map_or("", |status| status.name());
    dom::text(&format!(".key [data-status={status}] ~ span"))
}
