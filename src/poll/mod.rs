//! Charts: written as SVG with a table behind each, drawn on a canvas once live.

pub mod build;
pub mod draw;
mod frame;
mod method;
pub mod picture;

use crate::browser::{canvas, watch};
use crate::root::Root;
use crate::slot::Slot;
use leptos::html::Canvas;
use leptos::prelude::*;
use picture::Picture;
use serde::{Deserialize, Serialize};

/// All charts of a page.
#[derive(Clone, Serialize, Deserialize)]
pub struct PollsData {
    /// In the order of the page.
    pub charts: Vec<ChartData>,
}

/// One chart.
#[derive(Clone, Serialize, Deserialize)]
pub struct ChartData {
    /// The value of `data-chart`.
    pub id: String,
    /// What is drawn.
    pub picture: Picture,
    /// Title, question and the sentence that says what it shows.
    #[serde(skip)]
    pub head: Slot,
    /// The drawing as SVG.
    #[serde(skip)]
    pub still: Slot,
    /// Key, table and method.
    #[serde(skip)]
    pub foot: Slot,
}

impl Root for PollsData {
    const NAME: &'static str = "polls";

    fn view(self) -> impl IntoView + 'static {
        view! { <div class="charts">{self.charts.into_iter().map(chart).collect_view()}</div> }
    }
}

/// A chart: the canvas lies on the SVG and takes its place once it is drawn.
fn chart(data: ChartData) -> impl IntoView {
    let drawn = RwSignal::new(false);
    let canvas = NodeRef::<Canvas>::new();
    keep_drawn(canvas, data.picture, drawn);
    view! {
        <figure class="chart" data-chart=data.id.clone()>
            <figcaption inner_html=data.head.html()></figcaption>
            <div
                class="chart-picture"
                class:drawn=move || drawn.get()
                role="img"
                aria-labelledby=format!("chart-{}-sentence", data.id)
            >
                <div class="chart-still" inner_html=data.still.html()></div>
                <canvas node_ref=canvas aria-hidden="true"></canvas>
            </div>
            <div class="chart-foot" inner_html=data.foot.html()></div>
        </figure>
    }
}

/// Draws as soon as the canvas is there, and again when its size or the theme changes.
fn keep_drawn(canvas: NodeRef<Canvas>, picture: Picture, drawn: RwSignal<bool>) {
    Effect::new(move || {
        let Some(element) = canvas.get() else { return };
        let picture = picture.clone();
        let redraw = {
            let element = element.clone();
            move || drawn.set(canvas::draw_on(&element, &picture))
        };
        watch::on_theme_change(redraw.clone());
        watch::on_resize(&element, redraw);
    });
}
