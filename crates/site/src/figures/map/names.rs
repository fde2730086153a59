//! The names on the main map, placed for the widths at which the style sheet shows it without WASM. Native only.

use crate::figures::map::basemap::BaseMap;
use crate::figures::map::marker;
use crate::figures::map::town::Town;
use crate::page::Page;
use crate::page::link::Anchor;
use knackpunkt_maths::map::labels::{Kind, Label, Placed, Side, has_dot_among, place};
use knackpunkt_maths::map::{Rect, scale};
use knackpunkt_maths::text::width;
use knackpunkt_model::place::{Perspective, Role, Status};
use leptos::prelude::*;

/// The widths of the picture in pixels for which names are placed, the narrowest first: the style sheet scales the
/// names of one width up to the next (`--unit` in map.css is the map's width by these).
const WIDTHS: [f64; 4] = [303.0, 376.0, 511.0, 602.0];

/// A name on the main map.
pub(crate) struct Name {
    spot: (i32, i32),
    kind: Kind,
    width: f64,
    number: f64,
    side: Side,
    /// From which of the widths on it stands there.
    from: usize,
}

/// Every name on the main map, contested towns first.
pub(crate) fn of(page: &Page<'_>, base: &BaseMap, towns: &[Town<'_>]) -> AnyView {
    let (mut names, views): (Vec<Name>, Vec<AnyView>) = ground(page, base).into_iter().unzip();
    let mut contested: Vec<Name> = towns.iter().map(of_town).collect();
    let all: Vec<_> = contested.iter_mut().chain(&mut names).collect();
    settle(all, (f64::from(base.east.width), f64::from(base.east.height)));
    let names = names.into_iter().zip(views).map(|(name, words)| {
        let (x, y) = name.spot;
        view! {
            <g
                class="label ground-label"
                data-label=name.data()
                data-side=name.side.name()
                data-from=name.from.to_string()
                transform=format!("translate({x} {y})")
            >
                <g class="marker-scale">{words}</g>
            </g>
        }
    });
    let markers = towns.iter().zip(contested).map(|(town, name)| marker(page, town, &name));
    // Later lies above: contested towns over everything else. But they come first when names are placed.
    view! { <g class="map-names">{names.collect_view()} {markers.collect_view()}</g> }.into_any()
}

/// Everything but the contested towns that has a name on the main map, the most important first.
fn ground(page: &Page<'_>, base: &BaseMap) -> Vec<(Name, AnyView)> {
    let areas = base.labels.iter().filter(|label| label.frame == "east").map(|label| {
        let words = page.words.ground.areas.get(&label.code).cloned().unwrap_or_default();
        let wide = width::of(&words, Kind::Area.size(), label.kind == "country");
        // The style sheet spaces the letters of areas.
        let wide = wide + 0.06 * Kind::Area.size() * words.chars().count() as f64;
        let name = Name::new(base.east.spot(label.spot), Kind::Area, wide, Side::Middle);
        (label.rank, (name, view! { <text class=format!("area-{}", label.kind)>{words}</text> }.into_any()))
    });
    let towns = page.explainer.places.iter().filter_map(|place| {
        let Role::Context(spot) = place.role else { return None };
        let words = page.place(place).to_owned();
        let wide = width::of(&words, Kind::Town.size(), false);
        let name = Name::new(base.east.spot(spot), Kind::Town, wide, place.label.into());
        Some((place.rank, (name, view! { <circle r="3.5"></circle> <text>{words}</text> }.into_any())))
    });
    let mut names: Vec<_> = areas.chain(towns).collect();
    names.sort_by_key(|(rank, _)| *rank);
    names.into_iter().map(|(_, name)| name).collect()
}

/// The name of a contested town with its number.
fn of_town(town: &Town<'_>) -> Name {
    let size = Kind::Contested.size();
    let wide = width::of(&town.name, size, true);
    let name = Name::new(town.spot, Kind::Contested, wide, town.place.label.into());
    Name { number: width::of(&format!("{} ", town.number), size, true), ..name }
}

/// The marker of a town on the main map: a link to its card.
fn marker(page: &Page<'_>, town: &Town<'_>, name: &Name) -> AnyView {
    let [moscow, kyiv, independent] = town.says.each_ref().map(|position| Status::name(position.status));
    let supplements = Perspective::ALL.into_iter().zip(&town.supplements).filter(|(_, is)| **is);
    let supplements: Vec<_> = supplements.map(|(each, _)| each.name()).collect();
    let (x, y) = town.spot;
    view! {
        <g transform=format!("translate({x} {y})")>
            <a
                class="marker label marker-scale"
                {..page.to(Anchor::Town(&town.place.id))}
                data-place=town.place.id.clone()
                data-moscow=moscow
                data-kyiv=kyiv
                data-independent=independent
                data-supplement=(!supplements.is_empty()).then(|| supplements.join(" "))
                data-time=town.times.clone()
                data-label=name.data()
                data-side=name.side.name()
                data-from=name.from.to_string()
                aria-label=town.spoken.clone()
            >
                {marker::drawing(town.number, &town.name)}
            </a>
        </g>
    }
    .into_any()
}

impl Name {
    fn new(spot: (i32, i32), kind: Kind, width: f64, side: Side) -> Self {
        Self { spot, kind, width, number: 0.0, side, from: WIDTHS.len() }
    }

    /// As [`knackpunkt::map::sheet`] reads it.
    fn data(&self) -> String {
        let (x, y) = self.spot;
        format!("{x} {y} {} {} {}", self.width.ceil(), self.number.ceil(), self.kind.name())
    }

    fn label(&self) -> Label {
        let number = Some(self.number).filter(|number| *number > 0.0);
        let spot = (f64::from(self.spot.0), f64::from(self.spot.1));
        Label { spot, kind: self.kind, name: self.width, number, side: self.side, fixed: false }
    }
}

/// Places names for all widths: each name keeps one side, and is shown from the first width on from which it then
/// always finds room. Contested towns come first.
fn settle(mut names: Vec<&mut Name>, map: (f64, f64)) {
    let mut sides: Vec<Option<Side>> = vec![None; names.len()];
    for (class, width) in WIDTHS.into_iter().enumerate() {
        let picture = (width, width * map.1 / map.0);
        let labels: Vec<_> = names
            .iter()
            .zip(&sides)
            .map(|(name, side)| {
                let label = name.label().in_picture(|(x, y)| (x / map.0, y / map.1), picture);
                Label { side: side.unwrap_or(label.side), fixed: side.is_some(), ..label }
            })
            .collect();
        let has_dot = |area: &Rect, but| has_dot_among(&labels, area, but);
        let placed = place(&labels, picture, &[scale::area(picture)], &has_dot);
        for ((name, side), placed) in names.iter_mut().zip(&mut sides).zip(placed) {
            take(name, side, placed, class);
        }
    }
}

/// A name that finds no room at a width is not shown at the narrower ones either: its side is then free again.
fn take(name: &mut Name, side: &mut Option<Side>, placed: Option<Placed>, class: usize) {
    *side = placed.map(|placed| placed.side);
    name.side = side.unwrap_or(name.side);
    match placed {
        Some(Placed { number: false, .. }) => name.from = name.from.min(class),
        _ => name.from = WIDTHS.len(),
    }
}

/// On which side a town's name stands on a map of this width, with no other names than those of the contested towns.
pub(crate) fn sides(towns: &[Town<'_>], map: (f64, f64), width: f64) -> Vec<&'static str> {
    let picture = (width, width * map.1 / map.0);
    let label = |town| of_town(town).label().in_picture(|(x, y)| (x / map.0, y / map.1), picture);
    let labels: Vec<Label> = towns.iter().map(label).collect();
    let placed = place(&labels, picture, &[], &|area, but| has_dot_among(&labels, area, but));
    placed.into_iter().map(|placed| placed.map_or("none", |placed| placed.side.name())).collect()
}
