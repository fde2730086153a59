//! A contested town on a map: its signs, one for each perspective, each drawn twice. Where all perspectives are shown a
//! sign is a sector of the disc, Moscow's on the left, Kyiv's on the right, that of independent observers below; where
//! one is shown its sign is the whole disc. The style sheet colours and textures them by what is said. Native only.

use crate::figures::map::town::{Town, claim, only_supplements};
use crate::page::Page;
use knackpunkt_model::place::{Perspective, Status};
use leptos::prelude::*;

pub(crate) fn drawing(page: &Page<'_>, town: &Town<'_>) -> impl IntoView {
    let signs = Perspective::ALL.into_iter().zip(town.says).map(|(each, says)| {
        let is_supplement = only_supplements(page, says);
        view! {
            <g class="sign" data-for=each.name() data-status=says.status.name() data-supplement=is_supplement.then_some("")>
                {sector(each, Parts { degree: is_supplement, ..Parts::of(says.status) })}
                <g class="disc">{disc(Parts::of(says.status))}</g>
            </g>
        }
    });
    view! {
        <circle class="marker-target" r="22"></circle>
        <circle class="marker-ring" r="18"></circle>
        {signs.collect_view()}
        <text class="marker-name">{page.place(town.place).to_owned()}</text>
    }
}

/// Beneath the name, what the chosen perspective says. It is not in the link, whose name says all that is said.
pub(crate) fn claims(page: &Page<'_>, town: &Town<'_>) -> impl IntoView {
    let claims = Perspective::ALL.into_iter().zip(town.says).map(|(each, says)| {
        view! { <text class="marker-claim" data-for=each.name()>{claim(page, says)}</text> }
    });
    view! { <g class="marker-scale" aria-hidden="true">{claims.collect_view()}</g> }
}

/// A status by itself, beside words that say what it is.
pub(crate) fn sign(status: Status, is_supplement: bool) -> impl IntoView {
    view! {
        <svg
            class="key-mark sign"
            viewBox="-14 -14 28 28"
            aria-hidden="true"
            data-status=status.name()
            data-supplement=is_supplement.then_some("")
        >
            {disc(Parts::of(status))}
        </svg>
    }
}

/// What stands in a sign besides its shape; the style sheet colours it.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    hatch: bool,
    bar: bool,
    degree: bool,
}

impl Parts {
    pub(crate) const ALL: Self = Self { hatch: true, bar: true, degree: true };

    fn of(status: Status) -> Self {
        let hatch = matches!(status, Status::Reached | Status::PartlyHeld);
        Self { hatch, bar: status == Status::Denied, degree: false }
    }
}

fn disc(parts: Parts) -> impl IntoView {
    view! {
        <circle class="marker-fill" r="10"></circle>
        {strokes(parts, DISC_HATCH, "M-5.5 0h11")}
    }
}

fn strokes(parts: Parts, hatch: &'static str, bar: &'static str) -> impl IntoView {
    let hatch = parts.hatch.then(|| view! { <path class="marker-hatch" d=hatch></path> });
    let bar = parts.bar.then(|| view! { <path class="marker-bar" d=bar></path> });
    view! { {hatch} {bar} }
}

/// A perspective's sector of the disc, a third of radius 14, moved 1.2 outwards so that a gap parts it from the others; its
/// strokes, and the degree sign that supplements have.
pub(crate) fn sector(perspective: Perspective, parts: Parts) -> impl IntoView {
    let (fill, hatch, bar, (x, y)) = match perspective {
        Perspective::Moscow => (
            "M-1 -.6L-13.1 6.4A14 14 0 0 1 -1 -14.6z",
            "M-14.3 -3.3L-3.7 -13.9M-14.2 1.6L-1.8 -10.8M-12.8 5.2L-1.8 -5.8",
            "M-11.2 -4.5h7",
            (-20, -3),
        ),
        Perspective::Kyiv => (
            "M1 -.6V-14.6A14 14 0 0 1 13.1 6.4z",
            "M1.8 -8.4L6.2 -12.8M1.8 -2.4L9.8 -10.4M4.8 .6L12.4 -7M8.6 2.8L14.1 -2.7",
            "M4.2 -4.5h7",
            (13, -3),
        ),
        Perspective::Independent => (
            "M0 1.2L12.1 8.2A14 14 0 0 1 -12.1 8.2z",
            "M-9.3 10.5L-.8 2M-5.9 13.1L3.2 4M-1.3 14.5L7 6.2M4 14.2L10.2 8",
            "M-3.5 9h7",
            (10, 22),
        ),
    };
    let degree = parts.degree.then(|| view! { <text class="marker-degree" x=x y=y>"°"</text> });
    view! {
        <g class="sector">
            <path class="marker-fill" d=fill></path>
            {strokes(parts, hatch, bar)}
            {degree}
        </g>
    }
}

/// Diagonal strokes inside a circle of radius 10: "not all of it" or "not sure". The bar is "the other side's claim is
/// false".
const DISC_HATCH: &str = "M-9.2 -1.5l7.7 -7.7M-8 4.5l12.5 -12.5M-4.5 8l12.5 -12.5M1.5 9.2l7.7 -7.7";
