//! The part of a long series that is shown: how it is enlarged, moved, and kept within the whole.

/// So many days are shown at least.
const LEAST: f64 = 14.0;

/// What is shown after it was enlarged by a factor around a place, which is a share of what was shown before.
pub(super) fn zoomed(days: [i32; 2], whole: [i32; 2], factor: f64, around: f64) -> [i32; 2] {
    let [first, last] = days.map(f64::from);
    let length = last - first;
    let longest = f64::from(whole[1]) - f64::from(whole[0]);
    let wanted = (length / factor).clamp(LEAST.min(longest), longest);
    within([first + (length - wanted) * around.clamp(0.0, 1.0), wanted], whole)
}

/// What is shown after it was moved by a share of itself; a positive one moves on in time.
pub(super) fn moved(days: [i32; 2], whole: [i32; 2], share: f64) -> [i32; 2] {
    let [first, last] = days.map(f64::from);
    within([first + (last - first) * share, last - first], whole)
}

/// What is shown so that a day is seen: the same where it is already.
pub(super) fn with_day(days: [i32; 2], whole: [i32; 2], day: i32) -> [i32; 2] {
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
