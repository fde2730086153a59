//! What stands in the map's root, from the switch to the credits. Only what the live map changes by itself is walked
//! by hydration; towns and names are read from the page.

use crate::map::MapData;
use crate::map::live::Live;
use leptos::prelude::*;

pub(super) fn of(data: MapData) -> impl IntoView + 'static {
    let MapData { words, frame, many, switch, ground, corners, tools, under, credits } = data;
    let live = Live::new(frame, many);
    let (width, height) = (frame.width as u32, frame.height as u32);
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
                        <g class="map-view" transform=move || live.transform() inner_html=ground.html()></g>
                        <g class="map-corners" inner_html=corners.html()></g>
                        <g class="scale-bar" transform=live.scale_corner()>
                            <path d=move || live.scale_path()></path>
                            <g transform=move || live.scale_middle()>
                                <text class="marker-scale" text-anchor="middle">
                                    {move || live.scale_words(&words.scale)}
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
