//! The names on the main map, placed for the widths at which the style sheet shows it without WASM. Native only.

use crate::figures::map::basemap::BaseMap;
use crate::figures::map::lines::Lines;
use crate::figures::map::marker;
use crate::figures::map::town::{Town, claim};
use crate::page::Page;
use crate::page::link::Anchor;
use knackpunkt_maths::map::labels::{ALWAYS, CLAIM, Kind, Label, Side, has_dot_among, place, write_free};
use knackpunkt_maths::map::{Rect, corners};
use knackpunkt_maths::text::width;
use knackpunkt_model::place::Role;
use leptos::prelude::*;

/// The widths of the picture in pixels for which names are placed, the narrowest first: the style sheet scales the
/// names of one width up to the next (`--unit` in map.css is the map's width by these).
pub(crate) const WIDTHS: [f64; 4] = [303.0, 376.0, 511.0, 602.0];

struct Name {
    /// In the main map's units.
    label: Label,
    /// From which of the widths on it stands there.
    from: usize,
}

/// Every name on the main map, contested towns first.
pub(crate) fn of(page: &Page<'_>, base: &BaseMap, towns: &[Town<'_>]) -> impl IntoView {
    let (mut names, views): (Vec<Name>, Vec<AnyView>) = ground(page, base).into_iter().unzip();
    let mut contested: Vec<Name> = towns.iter().map(|town| of_town(page, town)).collect();
    let lines = Lines::of(&base.east);
    let mut all: Vec<_> = contested.iter_mut().chain(&mut names).collect();
    for name in &mut all {
        name.label.free = [false, true].map(|short| lines.free(&name.label, short));
    }
    settle(all, (f64::from(base.east.width), f64::from(base.east.height)));
    let names = names.into_iter().zip(views).map(|(name, words)| {
        name.around("label ground-label", view! { <g class="marker-scale">{words}</g> })
    });
    let markers = towns.iter().zip(contested).map(|(town, name)| marker(page, town, name));
    // Later lies above: contested towns over everything else. But they come first when names are placed.
    view! { <g class="map-names">{names.collect_view()} {markers.collect_view()}</g> }
}

/// Everything but the contested towns that has a name on the main map, the most important first; of one rank, cities
/// before areas, whose names have more room.
fn ground(page: &Page<'_>, base: &BaseMap) -> Vec<(Name, AnyView)> {
    let areas = base.labels.iter().map(|label| {
        let words = page.words.ground.areas.get(&label.code).cloned().unwrap_or_default();
        let size = Kind::Area.size();
        // The style sheet spaces the letters of areas, and sets countries in capitals.
        let (wide, space) = if label.kind == "country" {
            (width::of(&words.to_uppercase(), size, true), 0.3)
        } else {
            (width::of(&words, size, false), 0.06)
        };
        let wide = wide + space * size * words.chars().count() as f64;
        let name = Name::new(base.east.spot(label.spot), Kind::Area, wide, Side::Middle);
        (
            (label.rank, true),
            (name, view! { <text class=format!("place-name area-{}", label.kind)>{words}</text> }.into_any()),
        )
    });
    let towns = page.explainer.places.iter().filter_map(|place| {
        let Role::Context(spot) = place.role else { return None };
        let words = page.place(place).to_owned();
        let wide = width::of(&words, Kind::Town.size(), false);
        // The first of their rank are the cities that everybody knows.
        let kind = if place.rank == 1 { Kind::City } else { Kind::Town };
        let name = Name::new(base.east.spot(spot), kind, wide, place.label.into());
        Some((
            (place.rank, false),
            (name, view! { <circle r="3.5"></circle> <text class="place-name">{words}</text> }.into_any()),
        ))
    });
    let mut names: Vec<_> = areas.chain(towns).collect();
    names.sort_by_key(|(rank, _)| *rank);
    names.into_iter().map(|(_, name)| name).collect()
}

/// The name of a contested town, with room under it for what any perspective says.
fn of_town(page: &Page<'_>, town: &Town<'_>) -> Name {
    let short = width::of(page.place(town.place), Kind::Contested.size(), true);
    let claims = town.says.iter().map(|says| width::of(&claim(page, says), CLAIM, false));
    let mut name =
        Name::new(town.spot, Kind::Contested, claims.fold(short, f64::max), town.place.label.into());
    name.label.short = Some(short);
    name
}

fn marker(page: &Page<'_>, town: &Town<'_>, name: Name) -> impl IntoView {
    let content = view! {
        <a
            class="marker marker-scale"
            {..page.to(Anchor::Town(&town.place.id))}
            data-place=town.place.id.clone()
            data-time=town.times(page)
            aria-label=town.spoken(page)
        >
            {marker::drawing(page, town)}
        </a>
        {marker::claims(page, town)}
    };
    name.around("label", content)
}

impl Name {
    fn new((x, y): (i32, i32), kind: Kind, name: f64, side: Side) -> Self {
        let (spot, free) = ((f64::from(x), f64::from(y)), [ALWAYS; 2]);
        let label = Label { spot, kind, name, short: None, side, fixed: false, free, map: 0.0 };
        Self { label, from: WIDTHS.len() }
    }

    /// What is seen of it, where it stands.
    fn around(self, class: &'static str, content: impl IntoView) -> impl IntoView {
        let (x, y) = self.label.spot;
        view! {
            <g
                class=class
                data-label=self.data()
                data-side=self.label.side.name()
                data-from=self.from.to_string()
                transform=format!("translate({x} {y})")
            >
                {content}
            </g>
        }
    }

    /// As the live map reads it (`map/label_layer`): spot, widths, kind, and where each side is free of lines.
    fn data(&self) -> String {
        let Label { spot: (x, y), kind, name, short, free, .. } = self.label;
        let free = free.into_iter().take(1 + usize::from(short.is_some())).map(write_free);
        let (short, free) = (short.unwrap_or_default().ceil(), free.collect::<Vec<_>>().join(" "));
        format!("{x} {y} {} {short} {} {free}", name.ceil(), <&str>::from(kind))
    }
}

/// Places names for all widths: each name keeps one side, and is shown from the first width on from which it then
/// always finds room. Contested towns come first.
fn settle(mut names: Vec<&mut Name>, map: (f64, f64)) {
    for (class, width) in WIDTHS.into_iter().enumerate() {
        let picture = (width, width * map.1 / map.0);
        let in_picture =
            |name: &&mut Name| name.label.in_picture(|(x, y)| (x / map.0, y / map.1), picture, 1.0);
        let labels: Vec<_> = names.iter().map(in_picture).collect();
        let has_dot = |area: &Rect, but| has_dot_among(&labels, area, but);
        let placed = place(&labels, picture, &corners::taken(picture), &has_dot);
        for (name, placed) in names.iter_mut().zip(placed) {
            // A name that finds no room at a width is not shown at the narrower ones either: its side is then free again. Of
            // a contested town that is what is said of it: its name stands there in any case.
            name.label.fixed = placed.is_some();
            name.label.side = placed.map_or(name.label.side, |placed| placed.side);
            let is_whole = placed.is_some_and(|placed| !placed.short);
            name.from = if is_whole { name.from.min(class) } else { WIDTHS.len() };
        }
    }
}
