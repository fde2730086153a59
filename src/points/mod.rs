//! The points under negotiation: a card each, and once live a search over them.

pub mod build;

use crate::browser::{dom, watch};
use crate::root::Root;
use crate::slot::Slot;
use crate::words::SearchWords;
use knackpunkt_model::search::Haystack;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// All cards of a page, and the words of their search.
#[derive(Clone, Serialize, Deserialize)]
pub struct PointsData {
    /// Words of the search.
    pub words: SearchWords,
    /// In the order of the glossary.
    pub cards: Vec<CardData>,
}

/// One card.
#[derive(Clone, Serialize, Deserialize)]
pub struct CardData {
    /// The value of `data-point`.
    pub id: String,
    /// What stands on it.
    #[serde(skip)]
    pub content: Slot,
}

impl Root for PointsData {
    const NAME: &'static str = "points";

    fn view(self) -> AnyView {
        let search = Search::new(self.cards.len());
        let label = self.words.label.clone();
        view! {
            <div class="search needs-live">
                <label for="points-search">{label}</label>
                <input
                    type="search"
                    id="points-search"
                    autocomplete="off"
                    spellcheck="false"
                    on:input=move |_| search.read()
                />
                <p class="search-result" role="status">
                    {move || search.result(&self.words)}
                </p>
            </div>
            <ul class="cards" role="list">
                {self.cards.into_iter().enumerate().map(|(place, data)| card(place, &data, search)).collect_view()}
            </ul>
        }
        .into_any()
    }
}

fn card(place: usize, data: &CardData, search: Search) -> impl IntoView + use<> {
    view! {
        <li
            class="card"
            data-point=data.id.clone()
            id=format!("point-{}", data.id)
            hidden=move || !search.shows(place)
            inner_html=data.content.html()
        ></li>
    }
}

/// The word searched for, and what each card says, folded for searching.
#[derive(Clone, Copy)]
struct Search {
    query: RwSignal<String>,
    cards: StoredValue<Vec<Haystack>>,
    all: usize,
}

impl Search {
    fn new(all: usize) -> Self {
        let search = Self { query: RwSignal::new(String::new()), cards: StoredValue::new(Vec::new()), all };
        // What the cards say stands in the page already, and so may a word typed before the WASM came.
        Effect::new(move || {
            let texts = dom::texts_decomposed("#points [data-point]");
            search.cards.set_value(texts.iter().map(|text| Haystack::new(text)).collect());
            search.read();
            watch::on_fragment_change(move |fragment| search.make_way_for(fragment));
        });
        search
    }

    /// Ends the search where it hides the card that a link leads to.
    fn make_way_for(self, fragment: &str) {
        if fragment.starts_with("#point-") && !self.query.read_untracked().trim().is_empty() {
            dom::empty_input("#points-search");
            self.read();
            watch::soon(dom::scroll_to_target);
        }
    }

    fn read(self) {
        self.query.set(dom::decomposed(&dom::input_value("#points-search")));
    }

    fn shows(self, place: usize) -> bool {
        let query = self.query.read();
        query.trim().is_empty()
            || self.cards.with_value(|cards| cards.get(place).is_none_or(|card| card.matches(&query)))
    }

    fn result(self, words: &SearchWords) -> String {
        if self.query.read().trim().is_empty() {
            return String::new();
        }
        match (0..self.all).filter(|place| self.shows(*place)).count() {
            0 => words.nothing.clone(),
            shown => {
                words.found.replace("{shown}", &shown.to_string()).replace("{all}", &self.all.to_string())
            }
        }
    }
}
