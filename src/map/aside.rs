//! Beside and under the map: where it lies, what its marks mean, what it does not show, whose data it is.

use super::base::BaseMap;
use super::ground::{labels, lines};
use super::marker::{BAR, HATCH};
use crate::page::Page;
use knackpunkt_model::place::Status;
use leptos::prelude::*;

/// Beside the main map: where it lies, and what its marks mean.
pub(super) fn beside(page: &Page<'_>, base: &BaseMap) -> AnyView {
    view! {
        <figure class="overview">
            {overview(page, base)}
            <figcaption>{page.words.ground.overview.clone()}</figcaption>
        </figure>
        {key(page)}
    }
    .into_any()
}

fn overview(page: &Page<'_>, base: &BaseMap) -> AnyView {
    let frame = &base.overview;
    let [left, _, _, top] = frame.extent;
    let [west, south, east, north] = base.east.extent;
    view! {
        <svg
            class="overview-picture"
            viewBox=format!("0 0 {} {}", frame.width, frame.height)
            role="img"
            aria-label=page.words.ground.overview.clone()
        >
            {lines(frame)}
            {labels(page, base, "overview", frame)}
            <rect
                class="overview-frame"
                x=(west - left) / frame.unit_m
                y=(top - north) / frame.unit_m
                width=(east - west) / frame.unit_m
                height=(north - south) / frame.unit_m
            ></rect>
        </svg>
    }
    .into_any()
}

/// The key: each mark with its words.
fn key(page: &Page<'_>) -> AnyView {
    let marks = Status::ALL.map(|status| {
        view! {
            <li>
                <svg class="key-mark" viewBox="-18 -18 36 36" aria-hidden="true" data-status=status.name()>
                    <circle class="marker-fill" r="10"></circle>
                    <path class="marker-hatch" d=HATCH></path>
                    <path class="marker-bar" d=BAR></path>
                </svg>
                <span>{page.words.statuses.get(status.name()).cloned()}</span>
            </li>
        }
    });
    view! {
        <div class="key">
            <h3>{page.words.ground.key.clone()}</h3>
            <ul role="list">
                {marks.collect_view()}
                <li>
                    <svg class="key-mark" viewBox="-18 -18 36 36" aria-hidden="true" data-supplement="">
                        <circle class="marker-ring" r="16"></circle>
                    </svg>
                    <span>{page.words.ground.supplement.clone()}</span>
                </li>
            </ul>
        </div>
    }
    .into_any()
}

/// Under the map: what it does not show, and whose data it is.
pub(super) fn credits(page: &Page<'_>, base: &BaseMap) -> AnyView {
    let words = &page.words.ground;
    view! {
        <p>{words.no_front.clone()} " " {words.borders.clone()} " " {words.precision.clone()}</p>
        <p class="credits">{words.credits.clone()} ": " {base.credits.get(page.language.code()).cloned()} " " {words.towns.clone()}</p>
    }
    .into_any()
}
