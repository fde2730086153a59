//! Comparing areas: as squares true to scale, and in numbers that say no more than is known.

/// What an area is of another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Compared {
    /// So many hundredths of it: it is not larger.
    Share(f64),
    /// So many times as large.
    Times(f64),
}

impl Compared {
    /// What the one area is of the other, rounded.
    pub fn of(one: f64, other: f64) -> Self {
        if one <= other {
            Self::Share(rounded(one * 100.0 / other, true))
        } else {
            Self::Times(rounded(one / other, false))
        }
    }
}

/// Whole numbers from ten on, below with as many decimals as make a difference: 57, 1.9 and 0.08 per cent, 1.63 times.
fn rounded(number: f64, is_share: bool) -> f64 {
    let unit = match number {
        10.0.. => 1.0,
        1.0.. if is_share => 10.0,
        0.01.. => 100.0,
        _ => 1000.0,
    };
    (number * unit).round() / unit
}

/// Two squares on a sheet, with their lower left corners on one line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// How many times smaller than on the map everything is drawn.
    pub smaller: u32,
    /// What the sheet shows, in kilometres: left, top, width, height.
    pub view: [f64; 4],
    /// The side of each square in kilometres.
    pub sides: [f64; 2],
    /// How far right of the first square the second one begins, in kilometres.
    pub second: f64,
}

/// Around the squares, in kilometres at the map's scale.
pub const MARGIN: f64 = 10.0;

/// By how much smaller a drawing may be. With these, lines that stand every fifty kilometres at the map's scale stand
/// for round numbers.
const SMALLER: [u32; 7] = [1, 2, 5, 10, 20, 50, 100];

impl Sheet {
    /// Two areas in square kilometres, on a sheet that shows so many kilometres at the map's scale: at that scale if
    /// they fit, else smaller.
    pub fn of(areas: [f64; 2], [width, height]: [f64; 2]) -> Self {
        let sides = areas.map(f64::sqrt);
        let high = sides[0].max(sides[1]);
        let wide = sides[0] + sides[1];
        let fits = |smaller: &u32| {
            let smaller = f64::from(*smaller);
            high <= (height - 1.5 * MARGIN) * smaller && wide <= (width - 3.0 * MARGIN) * smaller
        };
        let smaller = SMALLER.into_iter().find(fits).unwrap_or(100);
        let scale = f64::from(smaller);
        Self {
            smaller,
            view: [-MARGIN, MARGIN - height, width, height].map(|km| km * scale),
            sides,
            second: sides[0] + MARGIN * scale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_multiples_say_what_makes_a_difference() {
        let of = |other| Compared::of(505.0, other);
        let shares = [891.0, 755.0, 26_517.0, 603_628.0, 505.0, 10e6].map(of);
        assert_eq!(shares, [57.0, 67.0, 1.9, 0.08, 100.0, 0.005].map(Compared::Share));
        assert_eq!([310.7, 405.0, 1.0].map(of), [1.63, 1.25, 505.0].map(Compared::Times));
    }

    #[test]
    fn squares_keep_the_maps_scale_where_they_fit() {
        let size = [470.0, 188.0];
        let sheet = Sheet::of([505.0, 26_517.0], size);
        assert_eq!(sheet.smaller, 1);
        assert!((sheet.sides[0] - 22.472).abs() < 1e-3 && (sheet.sides[1] - 162.84).abs() < 1e-2);
        assert_eq!(sheet.view, [-10.0, -178.0, 470.0, 188.0]);
        assert_eq!(Sheet::of([505.0, 603_628.0], size).smaller, 5);
    }

    #[test]
    fn whatever_is_allowed_stays_on_the_sheet() {
        for other in [1.0, 20_000.0, 30_000.0, 400_000.0, 1e6, 1e7] {
            let sheet = Sheet::of([505.0, other], [470.0, 188.0]);
            let [left, top, width, _] = sheet.view;
            assert!(sheet.second + sheet.sides[1] < left + width, "{other}");
            assert!(sheet.sides[1] < -top, "{other}");
        }
    }
}
