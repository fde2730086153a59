//! Charts: written as SVG with a table behind each; live, read value by value and drawn on a canvas.

pub mod draw;
pub mod live;
pub mod picture;

use crate::island::Island;
use crate::raw_html::RawHtml;
use leptos::prelude::*;
use picture::Picture;
use serde::{Deserialize, Serialize};

/// All charts of a page.
#[derive(Clone, Serialize, Deserialize)]
pub struct PollsData {
    /// How dates and numbers are written (BCP 47).
    pub locale: String,
    /// In the order of the page.
    pub charts: Vec<ChartData>,
    /// All figures, as they stand in the page: only what is drawn and read changes, so hydration need not walk them.
    #[serde(skip)]
    pub figures: RawHtml,
}

/// What drawing and reading a chart takes.
#[derive(Clone, Serialize, Deserialize)]
pub struct ChartData {
    /// The value of `data-chart`.
    pub id: String,
    /// What is drawn.
    pub picture: Picture,
    /// How an amount of a long series is written, around `{number}`; empty elsewhere.
    pub unit: String,
}

impl Island for PollsData {
    const NAME: &'static str = "polls";

    fn view(self) -> impl IntoView + 'static {
        view! { <div class="charts" inner_html=self.figures.html()></div> }
    }
}
