//! Long series: enlarged around a place, moved, and labelled anew.

use crate::browser::gestures;
use crate::browser::gestures::Gesture;
use crate::browser::{dom, events};
use crate::chart::draw::ends;
use crate::chart::live::{Chart, words};
use crate::chart::picture::{SeriesView, Tick};
use crate::chart::window;
use knackpunkt_maths::time_ticks::{MOST_LABELS, TimeStep, time_ticks};
use std::rc::Rc;

/// One press of a button or a key.
const STEP: f64 = 2.0;
/// So many points are shown at least: fewer are no picture.
const FEWEST: usize = 4;

/// Enlarges by gestures and by the buttons under the picture.
pub(super) fn follow(chart: &Rc<Chart>) {
    let moved = Rc::clone(chart);
    gestures::follow(&chart.area, move |gesture| match gesture {
        Gesture::Zoom(factor, (x, _)) | Gesture::Step(factor, (x, _)) => moved.zoom(factor, moved.share(x)),
        Gesture::Drag((x, _)) => {
            let [first, last] = moved.ends();
            moved.show(|view, whole| window::moved(view.days, whole, -x / (last - first)));
        }
        Gesture::Rest => {}
    });
    let pressed = Rc::clone(chart);
    events::on_press("[data-chart] [data-zoom]", move |button| {
        if pressed.figure.contains(Some(&button)) {
            key(&pressed, &dom::attribute(&button, "data-zoom"));
        }
    });
}

/// Does what a key says; false where it says nothing to a series.
pub(super) fn key(chart: &Rc<Chart>, key: &str) -> bool {
    if chart.picture.borrow().view.is_none() {
        return false;
    }
    let middle = chart.place.get().map_or(0.5, |place| chart.share(chart.across(place)));
    match key {
        "+" => chart.zoom(STEP, middle),
        "-" => chart.zoom(1.0 / STEP, middle),
        "0" => chart.show(|_, whole| whole),
        _ => return false,
    }
    true
}

/// Moves what is shown to the value that is read.
pub(super) fn bring_into_view(chart: &Rc<Chart>, place: usize) {
    chart.show(|view, whole| {
        let day = view.series.days.get(place);
        day.map_or(view.days, |day| window::with_day(view.days, whole, *day))
    });
}

impl Chart {
    /// A share of the picture's width as a share of what is shown.
    fn share(&self, x: f64) -> f64 {
        let [first, last] = self.ends();
        (x - first) / (last - first)
    }

    /// Where the line begins and ends, as shares of the width.
    fn ends(&self) -> [f64; 2] {
        ends(&self.picture.borrow(), self.width())
    }

    /// Where a value stands, as a share of the width.
    fn across(&self, place: usize) -> f64 {
        let width = self.width();
        crate::chart::draw::spot(&self.picture.borrow(), width, place).map_or(0.5, |(x, _)| x / width)
    }

    fn zoom(self: &Rc<Self>, factor: f64, around: f64) {
        self.show(|view, whole| window::zoomed(view.days, whole, factor, around));
    }

    /// Shows other days, if they are others.
    fn show(self: &Rc<Self>, days: impl Fn(&SeriesView, [i32; 2]) -> [i32; 2]) {
        {
            let mut picture = self.picture.borrow_mut();
            let Some(view) = &mut picture.view else { return };
            let Some(whole) = view.series.span() else { return };
            let days = days(view, whole);
            let shown = view.series.within(days[0], days[1]).len();
            if days == view.days || shown < FEWEST.min(view.series.len()) {
                return;
            }
            view.days = days;
            view.times = times(&self.locale, days);
            dom::mark(&self.figure, "data-zoomed", days != whole);
        }
        self.draw_soon();
        self.point();
    }
}

/// Days labelled by the browser, in the page's language; the last one names its year.
fn times(locale: &str, days: [i32; 2]) -> Vec<Tick> {
    let ticks = time_ticks(days, MOST_LABELS);
    let last = ticks.days.last().copied();
    let words = |day: i32| {
        let parts = match ticks.step {
            TimeStep::Years(_) => r#"{"timeZone":"UTC","year":"numeric"}"#,
            TimeStep::Months(_) => r#"{"timeZone":"UTC","month":"short","year":"numeric"}"#,
            TimeStep::Days(_) if last != Some(day) => r#"{"timeZone":"UTC","day":"numeric","month":"short"}"#,
            TimeStep::Days(_) => r#"{"timeZone":"UTC","day":"numeric","month":"short","year":"numeric"}"#,
        };
        words::date(locale, day, parts)
    };
    ticks.days.iter().map(|day| Tick { at: f64::from(*day), words: words(*day) }).collect()
}
