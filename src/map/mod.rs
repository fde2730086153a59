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
    /// Of each perspective that says something, when it had been said, as [`crate::browser::time`] reads it.
    pub times: String,
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

    fn view(self) -> impl IntoView + 'static {
        let Self { words, size, towns, summaries, ground, aside, credits } = self;
        let cards: Vec<Card> = towns.iter().map(|_| Card::new()).collect();
        follow_page(&towns, &cards);
        let names = [words.moscow, words.kyiv, words.independent];
        let markers = towns.iter().cloned().zip(cards.clone()).map(|(town, card)| marker(town, card));
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
                {towns.into_iter().zip(cards).map(|(town, card)| town_card(&town, card)).collect_view()}
            </div>
            <div class="map-credits" inner_html=credits.html()></div>
        }
    }
}

fn choice(perspective: Perspective, name: String) -> impl IntoView {
    let first = perspective == Perspective::Moscow;
    view! {
        <label>
            <input
                type="radio"
                name="perspective"
                value=perspective.name()
                checked=first
                data-state="view"
                data-default=Perspective::Moscow.name()
            />
            <span>{name}</span>
        </label>
    }
}

fn summary(perspective: Perspective, slot: &Slot) -> impl IntoView + use<> {
    view! { <p data-for=perspective.name() inner_html=slot.html()></p> }
}

/// A town's card: a plain disclosure, so that it opens without WASM too. What a link leads to is its inside:
/// then browsers open it by themselves.
fn town_card(town: &Town, card: Card) -> impl IntoView + use<> {
    let selector = card_selector(&town.id);
    view! {
        <details
            class="town-card"
            id=format!("card-{}", town.id)
            data-state="town"
            data-value=town.id.clone()
            open=move || card.open.get()
            on:toggle=move |_| card.open.set(dom::is_open(&selector))
        >
            <summary inner_html=town.head.html()></summary>
            <div class="town-body" id=format!("town-{}", town.id) inner_html=town.card.html()></div>
        </details>
    }
}

fn card_selector(town: &str) -> String {
    format!("#card-{town}")
}

/// Whether a town's card is open, and whether its marker opened it.
#[derive(Clone, Copy)]
struct Card {
    open: RwSignal<bool>,
    by_marker: RwSignal<bool>,
}

impl Card {
    fn new() -> Self {
        Self { open: RwSignal::new(false), by_marker: RwSignal::new(false) }
    }
}

/// Adopts cards that are open already, and closes them on Escape while the reader is inside: the focus then
/// returns to where the card was opened.
fn follow_page(towns: &[Town], cards: &[Card]) {
    let cards: Vec<_> = towns.iter().map(|town| town.id.clone()).zip(cards.iter().copied()).collect();
    Effect::new(move || {
        for (town, card) in &cards {
            card.open.set(dom::is_open(&card_selector(town)));
        }
        let cards = cards.clone();
        watch::on_escape(move || {
            for (town, card) in &cards {
                close(town, *card);
            }
        });
    });
}

fn close(town: &str, card: Card) {
    let selector = card_selector(town);
    if !dom::has_focus_inside(&selector) {
        return;
    }
    card.open.set(false);
    if card.by_marker.get_untracked() {
        card.by_marker.set(false);
        dom::focus(&format!("[data-place={town}]"));
    } else {
        dom::focus(&format!("{selector} > summary"));
    }
}
