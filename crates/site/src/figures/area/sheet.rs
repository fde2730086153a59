//! The sheet that squares are drawn on: squared paper, and nothing that could be taken for a map.

use crate::page::Page;
use knackpunkt_maths::areas::{MARGIN, Sheet};
use leptos::prelude::*;

/// Between two lines of the paper, and the length of the scale bar: kilometres at the map's scale.
const STEP: f64 = 50.0;

/// Two squares, the second one as an outline, with what they are called.
pub(crate) fn view(page: &Page<'_>, sheet: &Sheet, names: [String; 2]) -> impl IntoView {
    let scale = f64::from(sheet.smaller);
    let [_, _, width, height] = sheet.view.map(|km| km / scale);
    let [name, other] = names;
    let km = page.number(STEP * scale);
    view! {
        <div>
            <div class="area-sheet">
                <svg class="area-paper" viewBox=format!("0 0 {width} {height}") aria-hidden="true">
                    <path class="area-grid" d=grid(width, height)></path>
                    <svg viewBox=sheet.view.map(|km| km.to_string()).join(" ")>
                        {square("area-one", 0.0, sheet.sides[0])}
                        {square("area-other", sheet.second, sheet.sides[1])}
                    </svg>
                    <path class="area-bar" d=bar(width, height)></path>
                </svg>
                <p class="area-km">{page.words.area.says.km.replace("{number}", &km)}</p>
            </div>
            <ul class="area-key" role="list">
                <li class="area-key-one">{name}</li>
                <li class="area-key-other">{other}</li>
                <li class="area-tag">{page.words.area.tag.clone()}</li>
            </ul>
        </div>
    }
}

/// Two areas on a sheet of this size, or on a strip of it that is as high as they need.
pub(crate) fn strip(areas: [f64; 2], [width, height]: [f64; 2]) -> Sheet {
    let whole = Sheet::of(areas, [width, height]);
    let high = whole.sides[0].max(whole.sides[1]) / f64::from(whole.smaller);
    Sheet::of(areas, [width, (high + 2.5 * MARGIN).ceil().clamp(STEP + 2.0 * MARGIN, height)])
}

/// A square on the line where all stand.
pub(crate) fn square(class: &'static str, x: f64, side: f64) -> impl IntoView {
    let (x, side) = (hundredths(x), hundredths(side));
    view! { <rect class=class x=x y=-side width=side height=side></rect> }
}

pub(crate) fn scale(page: &Page<'_>, sheet: &Sheet) -> String {
    let words = &page.words.area.says;
    match sheet.smaller {
        1 => words.same.clone(),
        smaller => words.smaller.replace("{times}", &page.number(f64::from(smaller))),
    }
}

/// Nobody sees ten metres on a sheet of hundreds of kilometres.
fn hundredths(km: f64) -> f64 {
    (km * 100.0).round() / 100.0
}

/// Squared paper whose lines cross where the squares begin.
fn grid(width: f64, height: f64) -> String {
    let upright = lines(MARGIN, width).map(|_| format!("v{height}m{STEP}-{height}"));
    let level = lines(MARGIN, height).map(|y| format!("M0 {}h{width}", height - y));
    format!("M{MARGIN} 0{}{}", upright.collect::<String>(), level.collect::<String>())
}

fn lines(first: f64, end: f64) -> impl Iterator<Item = f64> {
    (0_u32..).map(move |place| first + STEP * f64::from(place)).take_while(move |line| *line < end)
}

fn bar(width: f64, height: f64) -> String {
    let (right, line) = (width - MARGIN, height - MARGIN);
    format!("M{} {}v4h{STEP}v-4", right - STEP, line - 4.0)
}
