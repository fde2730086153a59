//! The map of contested towns. The switch works by style sheet alone; once live, towns on the map and their
//! cards are linked.

mod aside;
pub mod base;
pub mod build;
mod card;
mod ground;
mod marker;

use crate::browser::{dom, watch};
use crate::root::Root;
use crate::slot::Slot;
use crate::words::MapWords;
use knackpunkt_model::place::{LabelSide, Perspective, Status};
use leptos::prelude::*;
use marker::marker;
use serde::{Deserialize, Serialize};

/// The map, its switch and its cards.
#[derive(Clone, Serialize, Deserialize)]
pub struct MapData {
    /// Words of the switch and of the map.
    pub words: MapWords,
    /// Width and height of the main map in its own units.
    pub size: (u32, u32),
    /// The contested towns, in reading order.
    pub towns: Vec<Town>,
    /// What each perspective's map shows, in the order of [`Perspective::ALL`].
    #[serde(skip)]
    pub summaries: [Slot; 3],
    /// Areas, rivers and towns for orientation of the main map.
    #[serde(skip)]
    pub ground: Slot,
    /// The whole country with a frame around the main map, the key, and the scale.
    #[serde(skip)]
    pub aside: Slot,
    /// Credits and border policy.
    #[serde(skip)]
    pub credits: Slot,
}

/// A contested town.
#[derive(Clone, Serialize, Deserialize)]
pub struct Town {
    /// The value of `data-place`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it lies, in the map's units.
    pub spot: (i32, i32),
    /// Where its name stands.
    pub label: LabelSide,
    /// What is said of it, in the order of [`Perspective::ALL`].
    pub says: [Status; 3],
    /// Perspectives whose statements are all supplements.
    pub supplements: [bool; 3],
    /// What is said, in a line: the name for those who do not see the map.
    pub spoken: String,
    /// The summary line of its card.
    #[serde(skip)]
    pub head: Slot,
    /// Its card.
    #[serde(skip)]
    pub card: Slot,
}

impl Root for MapData {
    const NAME: &'static str = "map";

    fn view(self) -> AnyView {
        let Self { words, size, towns, summaries, ground, aside, credits } = self;
        let open: Vec<RwSignal<bool>> = towns.iter().map(|_| RwSignal::new(false)).collect();
        follow_page(&towns, &open);
        let names = [words.moscow, words.kyiv, words.independent];
        let markers = towns.iter().cloned().zip(open.clone()).map(|(town, open)| marker(town, open));
        view! {
            <fieldset class="switch">
                <legend>{words.legend}</legend>
                {Perspective::ALL.into_iter().zip(names).map(|(each, name)| choice(each, name)).collect_view()}
            </fieldset>
            <div class="summaries" aria-live="polite">
                {Perspective::ALL.into_iter().zip(summaries).map(|(each, slot)| summary(each, &slot)).collect_view()}
            </div>
            <div class="map-grid">
                <div class="map-main">
                    <svg
                        class="map-picture"
                        viewBox=format!("0 0 {} {}", size.0, size.1)
                        role="group"
                        aria-label=words.picture
                    >
                        <g class="ground" inner_html=ground.html()></g>
                        {markers.collect_view()}
                    </svg>
                </div>
                <div class="map-aside" inner_html=aside.html()></div>
            </div>
            <div class="town-cards">
                {towns.into_iter().zip(open).map(|(town, open)| town_card(&town, open)).collect_view()}
            </div>
            <div class="map-credits" inner_html=credits.html()></div>
        }
        .into_any()
    }
}

fn choice(perspective: Perspective, name: String) -> impl IntoView {
    let first = perspective == Perspective::Moscow;
    view! {
        <label>
            <input type="radio" name="perspective" value=perspective.name() checked=first />
            <span>{name}</span>
        </label>
    }
}

fn summary(perspective: Perspective, slot: &Slot) -> impl IntoView + use<> {
    view! { <p data-for=perspective.name() inner_html=slot.html()></p> }
}

/// A town's card: a plain disclosure, so that it opens without WASM too.
fn town_card(town: &Town, open: RwSignal<bool>) -> impl IntoView + use<> {
    let id = format!("town-{}", town.id);
    let selector = format!("#{id}");
    view! {
        <details
            class="town-card"
            id=id
            open=move || open.get()
            on:toggle=move |_| open.set(dom::is_open(&selector))
        >
            <summary inner_html=town.head.html()></summary>
            <div class="town-body" inner_html=town.card.html()></div>
        </details>
    }
}

/// Adopts cards that are open already, and closes them on Escape while the reader is inside.
fn follow_page(towns: &[Town], open: &[RwSignal<bool>]) {
    let cards: Vec<_> =
        towns.iter().map(|town| format!("#town-{}", town.id)).zip(open.iter().copied()).collect();
    Effect::new(move || {
        for (selector, open) in &cards {
            open.set(dom::is_open(selector));
        }
        let cards = cards.clone();
        watch::on_escape(move || {
            for (selector, open) in cards.iter().filter(|(selector, _)| dom::has_focus_inside(selector)) {
                open.set(false);
                dom::focus(&format!("{selector} > summary"));
            }
        });
    });
}
