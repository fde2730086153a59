//! What stands in the map's root, from the switch to the credits. Only what the live map changes by itself is walked
//! by hydration; towns and names are read from the page.

use crate::map::MapData;
use crate::map::live::Live;
use knackpunkt_maths::decimal::write;
use knackpunkt_maths::map::corners::{SCALE_BAR, round_length};
use knackpunkt_maths::text::pattern::fill;
use leptos::prelude::*;

pub(super) fn of(data: MapData) -> impl IntoView + 'static {
    let MapData { words, frame, many, switch, ground, corners, tools, under, credits } = data;
    let live = Live::new(frame, many);
    let (width, height) = (frame.width as u32, frame.height as u32);
    let scale_corner =
        format!("translate({} {})", write(frame.width * 0.97, 0), write(frame.height * 0.98, 0));
    view! {
        <div class="map-switch" inner_html=switch.html()></div>
        <div class="map-grid">
            <div class="map-main">
                <div class="map-sheet">
                    <svg
                        class="map-picture"
                        viewBox=format!("0 0 {width} {height}")
                        role="group"
                        aria-label=words.picture
                    >
                        <g class="map-view" transform=move || transform(live) inner_html=ground.html()></g>
                        <g class="map-corners" inner_html=corners.html()></g>
                        <g class="scale-bar" transform=scale_corner>
                            <path d=move || format!("M0 -60V0H{}V-60", write(-scale_bar(live).1, 1))></path>
                            <g transform=move || format!("translate({} -90)", write(-scale_bar(live).1 / 2.0, 1))>
                                <text class="marker-scale" text-anchor="middle">
                                    {move || fill(&words.scale, &[("km", &write(scale_bar(live).0, 3))])}
                                </text>
                            </g>
                        </g>
                    </svg>
                    <div class="map-tools needs-live" inner_html=tools.html()></div>
                </div>
            </div>
            <div class="map-under" inner_html=under.html()></div>
        </div>
        <div class="map-credits" inner_html=credits.html()></div>
    }
}

fn transform(live: Live) -> String {
    let view = live.shown();
    let (zoom, rect) = (view.zoom(), view.rect());
    let (left, top) = (write(-rect.left * zoom, 2), write(-rect.top * zoom, 2));
    format!("translate({left} {top}) scale({})", write(zoom, 4))
}

/// The scale bar's length in kilometres and in units.
fn scale_bar(live: Live) -> (f64, f64) {
    let km = live.frame.unit_m / 1000.0 / live.shown().zoom();
    let length = round_length(live.frame.width * km * SCALE_BAR);
    (length, length / km)
}
