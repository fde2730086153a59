//! The part of a long series that is shown: enlarged around a place, moved, kept within the whole, and labelled anew.

use crate::browser::gestures::{self, Gesture};
use crate::browser::{dom, events};
use crate::chart::draw::{ends, spot};
use crate::chart::live::Chart;
use crate::chart::live::reading::date;
use crate::chart::picture::{SeriesView, Tick};
use knackpunkt_maths::time_ticks::{MOST_LABELS, TimeStep, time_ticks};

/// One press of a button or a key.
const STEP: f64 = 2.0;
/// So many days are shown at least.
const LEAST: f64 = 14.0;
/// So many points are shown at least: fewer are no picture.
const FEWEST: usize = 4;

/// Enlarges by gestures and by the buttons under the picture.
pub(super) fn follow(chart: &'static Chart) {
    gestures::follow(&chart.area, move |gesture| match gesture {
        Gesture::Zoom(factor, (x, _)) | Gesture::Step(factor, (x, _)) => chart.zoom(factor, chart.share(x)),
        Gesture::Drag((x, _)) => {
            let [first, last] = chart.ends();
            chart.show(|view, whole| moved(view.days, whole, -x / (last - first)));
        }
        Gesture::Rest => {}
    });
    events::on_press("[data-chart] [data-zoom]", move |button| {
        if chart.figure.contains(Some(&button)) {
            key(chart, &dom::attribute(&button, "data-zoom"));
        }
    });
}

/// Does what a key says; false where it says nothing to a series.
pub(super) fn key(chart: &'static Chart, key: &str) -> bool {
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
pub(super) fn bring_into_view(chart: &'static Chart, place: usize) {
    chart.show(|view, whole| {
        let day = view.series.days.get(place);
        day.map_or(view.days, |day| with_day(view.days, whole, *day))
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
        spot(&self.picture.borrow(), width, place).map_or(0.5, |(x, _)| x / width)
    }

    fn zoom(&'static self, factor: f64, around: f64) {
        self.show(|view, whole| zoomed(view.days, whole, factor, around));
    }

    /// Shows other days, if they are others.
    fn show(&'static self, days: impl Fn(&SeriesView, [i32; 2]) -> [i32; 2]) {
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
        date(locale, day, parts)
    };
    ticks.days.iter().map(|day| Tick { at: f64::from(*day), words: words(*day) }).collect()
}

/// What is shown after it was enlarged by a factor around a place, which is a share of what was shown before.
fn zoomed(days: [i32; 2], whole: [i32; 2], factor: f64, around: f64) -> [i32; 2] {
    let [first, last] = days.map(f64::from);
    let length = last - first;
    let longest = f64::from(whole[1]) - f64::from(whole[0]);
    let wanted = (length / factor).clamp(LEAST.min(longest), longest);
    within([first + (length - wanted) * around.clamp(0.0, 1.0), wanted], whole)
}

/// What is shown after it was moved by a share of itself; a positive one moves on in time.
fn moved(days: [i32; 2], whole: [i32; 2], share: f64) -> [i32; 2] {
    let [first, last] = days.map(f64::from);
    within([first + (last - first) * share, last - first], whole)
}

/// What is shown so that a day is seen: the same where it is already.
fn with_day(days: [i32; 2], whole: [i32; 2], day: i32) -> [i32; 2] {
    let length = f64::from(days[1]) - f64::from(days[0]);
    if (days[0]..=days[1]).contains(&day) {
        days
    } else {
        within([f64::from(day) - length / 2.0, length], whole)
    }
}

/// A first day and a length, kept within the whole.
fn within([first, length]: [f64; 2], whole: [i32; 2]) -> [i32; 2] {
    let first = first
        .round()
        .clamp(f64::from(whole[0]), (f64::from(whole[1]) - length.round()).max(f64::from(whole[0])));
    [first as i32, (first + length.round()) as i32]
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: [i32; 2] = [0, 1000];

    #[test]
    fn it_is_enlarged_around_a_place() {
        assert_eq!(zoomed(WHOLE, WHOLE, 2.0, 0.5), [250, 750]);
        assert_eq!(zoomed(WHOLE, WHOLE, 2.0, 0.0), [0, 500]);
        assert_eq!(zoomed([250, 750], WHOLE, 0.5, 0.5), WHOLE);
    }

    #[test]
    fn it_stays_within_the_whole_and_no_shorter_than_two_weeks() {
        assert_eq!(zoomed([0, 100], WHOLE, 0.5, 0.9), [0, 200]);
        assert_eq!(zoomed([500, 520], WHOLE, 100.0, 0.5), [503, 517]);
        assert_eq!(zoomed(WHOLE, WHOLE, 0.1, 0.5), WHOLE);
        assert_eq!(zoomed([0, 5], [0, 5], 2.0, 0.5), [0, 5]);
        assert_eq!(moved([0, 100], WHOLE, -0.5), [0, 100]);
        assert_eq!(moved([900, 1000], WHOLE, 0.5), [900, 1000]);
        assert_eq!(moved([0, 100], WHOLE, 0.5), [50, 150]);
    }

    #[test]
    fn a_day_is_brought_into_view() {
        assert_eq!(with_day([0, 100], WHOLE, 50), [0, 100]);
        assert_eq!(with_day([0, 100], WHOLE, 500), [450, 550]);
        assert_eq!(with_day([0, 100], WHOLE, 1000), [900, 1000]);
    }

    #[test]
    fn what_is_no_number_breaks_nothing() {
        for odd in [f64::NAN, f64::INFINITY, -1.0, 0.0] {
            let days = zoomed([10, 100], WHOLE, odd, odd);
            assert!(days[0] <= days[1] && days[0] >= 0 && days[1] <= 1000, "{odd}: {days:?}");
        }
    }
}
