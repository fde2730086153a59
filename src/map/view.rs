//! What stands in the map's root, from the switch to the credits. Only what the live map changes by itself is walked
//! by hydration; towns and names are read from the page.

use crate::map::MapData;
use crate::map::live::Live;
use leptos::prelude::*;

pub(super) fn of(data: MapData) -> impl IntoView + 'static {
    let MapData { words, frame, many, switch, ground, multiples, tools, overview, key, cards, credits } =
        data;
    let live = Live::new(frame, many);
    let (scale, overview_name) = (words.scale.clone(), words.overview.clone());
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
                        aria-label=words.picture.clone()
                    >
                        <g class="map-view" transform=move || live.transform() inner_html=ground.html()></g>
                        <g class="scale-bar" transform=live.scale_corner()>
                            <path d=move || live.scale_path()></path>
                            <g transform=move || live.scale_middle()>
                                <text class="marker-scale" text-anchor="middle">
                                    {move || live.scale_words(&scale)}
                                </text>
                            </g>
                        </g>
                    </svg>
                </div>
                <div class="map-tools needs-live" inner_html=tools.html()></div>
                <p class="map-zoom" role="status">{move || live.zoom_words(&words.zoomed)}</p>
            </div>
            <div class="multiples" inner_html=multiples.html()></div>
            <div class="town-cards" inner_html=cards.html()></div>
            <div class="map-aside">
                <figure class="overview">
                    <svg
                        class="overview-picture"
                        viewBox=format!("0 0 {} {}", frame.overview_width as u32, frame.overview_height as u32)
                        role="img"
                        aria-label=overview_name.clone()
                    >
                        <g inner_html=overview.html()></g>
                        <path class="overview-frame" d=move || live.overview_frame()></path>
                    </svg>
                    <figcaption>{overview_name}</figcaption>
                </figure>
                <div inner_html=key.html()></div>
            </div>
        </div>
        <div class="map-credits" inner_html=credits.html()></div>
    }
}
