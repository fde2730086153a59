//! The label layer of the map: the names and towns that stand in its picture, read from the page once, and the marks that
//! are set there. What a name is stands in its `data-label`: its spot in the map's units, its width with and without what
//! is said of it in pixels, its kind, where it lies on no line of the ground; the side it prefers in `data-side`.

use crate::browser::dom;
use crate::map::marker_canvas::MarkerCanvas;
use knackpunkt_maths::decimal;
use knackpunkt_maths::map::corners;
use knackpunkt_maths::map::labels::{Kind, Label, Placed, has_dot_among, place, read_free};
use knackpunkt_maths::map::viewport::Viewport;
use std::cell::{Cell, RefCell};
use web_sys::Element;

/// The names and towns of the main map.
pub(super) struct LabelLayer {
    /// The picture itself.
    pub(super) picture: Element,
    /// The lines of the ground, which keep their width.
    lines: Option<Element>,
    /// What keeps its size however the map is enlarged.
    scaled: Vec<Scaled>,
    /// What is not enlarged with the map, and the dots of many towns: the style sheet keeps their size.
    fixed: Vec<Element>,
    /// How many units make a pixel, as last set.
    unit: Cell<Option<f64>>,
    /// The names, the most important first, with their spots in the map's units.
    names: Vec<(Element, Label)>,
    /// Where each name was put last.
    placed: RefCell<Vec<Option<Placed>>>,
    /// The towns, in reading order.
    pub(super) towns: Vec<Town>,
}

/// Something that keeps its size.
struct Scaled {
    element: Element,
    /// The name without which nothing of it is shown.
    name: Option<usize>,
    /// How it was scaled last.
    last: RefCell<Option<String>>,
}

/// A contested town: its marker on the main map and its card.
pub(super) struct Town {
    /// Its spot in the map's units.
    pub spot: (f64, f64),
    /// Its marker.
    pub marker: Element,
    /// Its card.
    pub card: Element,
}

impl Town {
    /// Whether its card is open.
    pub(super) fn is_open(&self) -> bool {
        self.card.has_attribute("open")
    }
}

impl LabelLayer {
    /// What stands in the page; none where there is no map.
    pub(super) fn read() -> Option<Self> {
        let picture = dom::first(".map-sheet .map-picture")?;
        let (mut names, others): (Vec<_>, Vec<_>) = dom::all(".map-view [data-label]")
            .into_iter()
            .filter_map(|element| Some((element.clone(), label(&element)?)))
            .partition(|(_, label)| label.kind == Kind::Contested);
        // Contested towns are drawn last, so that they lie above, and named first.
        names.extend(others);
        let scaled = dom::all(".map-view .marker-scale").into_iter().map(|element| {
            let label = element.closest(".ground-label").ok().flatten();
            let name = label.and_then(|label| names.iter().position(|(name, _)| *name == label));
            Scaled { element, name, last: RefCell::default() }
        });
        let scaled = scaled.collect();
        let town = |(name, label): &(Element, Label)| {
            let marker = name.query_selector(".marker").ok()??;
            let id = marker.get_attribute("data-place")?;
            let card = dom::first(&format!("#card-{id}"))?;
            Some(Town { spot: label.spot, marker, card })
        };
        Some(Self {
            picture,
            lines: dom::first(".map-view .map-lines"),
            fixed: dom::all(".map-sheet .map-picture > g:not(.map-view), .marker-canvas-dots"),
            scaled,
            unit: Cell::new(None),
            towns: names.iter().filter_map(town).collect(),
            names,
            placed: RefCell::default(),
        })
    }

    /// The town that an element belongs to, by its marker or its card.
    pub(super) fn town_of(&self, element: &Element) -> Option<&Town> {
        let holds = |part: &Element| part.contains(Some(element));
        self.towns.iter().find(|town| holds(&town.marker) || holds(&town.card))
    }

    /// How many of the map's units make a pixel. Nothing leaves that to the style sheet.
    pub(super) fn set_unit(&self, unit: Option<f64>) {
        if self.unit.replace(unit) != unit {
            self.fixed.iter().for_each(|element| dom::set_property(element, "--unit", unit));
        }
    }

    /// Keeps the size of what is shown on a map enlarged so many times. Not by a property of the whole picture, by which
    /// everything in it would be styled anew in each frame.
    pub(super) fn keep_size(&self, zoom: f64) {
        let units = self.unit.get().map(|unit| unit / zoom);
        if let Some(lines) = &self.lines {
            dom::set_property(lines, "--line", units);
        }
        let scale = units.map(|units| format!("scale({})", decimal::write(units, 4)));
        let placed = self.placed.borrow();
        for Scaled { element, name, last } in &self.scaled {
            let is_hidden = name.is_some_and(|name| placed.get(name).is_some_and(Option::is_none));
            if !is_hidden && *last.borrow() != scale {
                dom::set_style(element, "transform", scale.as_deref());
                last.replace(scale.clone());
            }
        }
    }

    /// Where the names stand in a picture of this size in pixels.
    pub(super) fn places(
        &self,
        marker_canvas: Option<&MarkerCanvas>,
        view: Viewport,
        picture: (f64, f64),
    ) -> Vec<Option<Placed>> {
        let share = |spot| view.place_of(spot);
        let labels: Vec<_> =
            self.names.iter().map(|(_, label)| label.in_picture(share, picture, view.zoom())).collect();
        place(&labels, picture, &corners::taken(picture), &|area, but| match marker_canvas {
            Some(marker_canvas) => marker_canvas.has_dot(area, None, view, picture),
            None => has_dot_among(&labels, area, but),
        })
    }

    /// Puts names where they find room now; an empty list leaves them to the style sheet.
    pub(super) fn put(&self, placed: Vec<Option<Placed>>) {
        let before = self.placed.replace(placed);
        let placed = self.placed.borrow();
        for (number, (element, _)) in self.names.iter().enumerate() {
            let now = placed.get(number);
            if before.get(number) == now {
                continue;
            }
            let side = now.map(|now| now.map_or("none", |now| now.side.name()));
            match side {
                Some(side) => dom::set_attribute(element, "data-now", side),
                None => dom::mark(element, "data-now", false),
            }
            dom::mark(element, "data-short", now.copied().flatten().is_some_and(|now| now.short));
        }
    }
}

fn label(element: &Element) -> Option<Label> {
    let words = element.get_attribute("data-label")?;
    let mut words = words.split(' ');
    let mut number = || words.next()?.parse::<i32>().ok().map(f64::from);
    let spot = (number()?, number()?);
    let (name, short) = (number()?, number()?);
    let kind = words.next()?.parse().ok()?;
    let side = element.get_attribute("data-side")?.parse().ok()?;
    let free = read_free(words.next()?)?;
    let free = [free, words.next().and_then(read_free).unwrap_or(free)];
    let short = Some(short).filter(|short| *short > 0.0);
    Some(Label { spot, kind, name, short, side, fixed: false, free, map: 0.0 })
}
