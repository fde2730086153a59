//! The map's projection: Albers equal-area conic with standard parallels 46° and 51° N and its origin at
//! 31.5° E, 48.5° N, on the WGS 84 ellipsoid. Equal-area, so that a square of 505 km² is true to scale wherever
//! it stands.
//!
//! Formulas: John P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), chapter 14,
//! pages 101–102.

use knackpunkt_model::place::Coordinates;

/// Equatorial radius in metres.
const RADIUS: f64 = 6_378_137.0;
/// Eccentricity, squared. (That of GRS 80 differs in the tenth digit: less than a millimetre in Ukraine.)
const E2: f64 = 0.006_694_379_990_14;
const PARALLELS: [f64; 2] = [46.0, 51.0];
const ORIGIN: Coordinates = Coordinates { lon: 31.5, lat: 48.5 };

/// Metres east and north of the origin.
pub fn forward(place: Coordinates) -> (f64, f64) {
    let [first, second] = PARALLELS.map(f64::to_radians);
    let (m1, m2) = (m_squared(first), m_squared(second));
    let (q1, q2) = (q(first.sin()), q(second.sin()));
    // The cone's constants: `n` and `C` in Snyder.
    let n = (m1 - m2) / (q2 - q1);
    let c = m1 + n * q1;
    // Distance from the cone's tip: (14-3).
    let radius = |lat: f64| RADIUS * (c - n * q(lat.to_radians().sin())).max(0.0).sqrt() / n;
    let (origin, radius) = (radius(ORIGIN.lat), radius(place.lat));
    let angle = n * (place.lon - ORIGIN.lon).to_radians();
    (radius * angle.sin(), origin - radius * angle.cos())
}

/// The square of (14-15).
fn m_squared(lat: f64) -> f64 {
    lat.cos().powi(2) / (1.0 - E2 * lat.sin().powi(2))
}

/// (3-12), of the sine of the latitude.
fn q(sine: f64) -> f64 {
    let e = E2.sqrt();
    (1.0 - E2) * (sine / (1.0 - E2 * sine * sine) + (e * sine).atanh() / e)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Towns in every direction with their kilometres east and north, computed by PROJ (through mapshaper).
    const TOWNS: [(&str, f64, f64, f64, f64); 7] = [
        ("the origin", 31.5, 48.5, 0.0, 0.0),
        ("Lyman", 37.80843, 48.99012, 460.7, 73.5),
        ("Kyjiw", 30.52380, 50.45466, -69.3, 218.0),
        ("Moskau", 37.61781, 55.75204, 386.9, 820.8),
        ("Mariupol", 37.54131, 47.09514, 457.9, -138.3),
        ("Luhansk", 39.30553, 48.56814, 574.5, 36.9),
        ("Belgorod", 36.58091, 50.60343, 359.3, 246.0),
    ];

    #[test]
    fn towns_lie_where_proj_puts_them() {
        for (town, lon, lat, east, north) in TOWNS {
            let (x, y) = forward(Coordinates { lon, lat });
            assert!((x / 1000.0 - east).abs() < 0.1, "{town}: {x} m east");
            assert!((y / 1000.0 - north).abs() < 0.1, "{town}: {y} m north");
        }
    }

    proptest! {
        /// A small square of the globe has on the map the area it has on the ellipsoid.
        #[test]
        fn areas_are_true(lon in 22.0..40.0, lat in 44.5..52.5) {
            let step = 0.01;
            let at = |lon: f64, lat: f64| forward(Coordinates { lon, lat });
            let corners = [at(lon, lat), at(lon + step, lat), at(lon + step, lat + step), at(lon, lat + step)];
            let mut on_map = 0.0;
            for (place, (x, y)) in corners.iter().enumerate() {
                let (next_x, next_y) = corners[(place + 1) % 4];
                on_map += (x * next_y - next_x * y) / 2.0;
            }
            let zone = q((lat + step).to_radians().sin()) - q(lat.to_radians().sin());
            let on_globe = RADIUS * RADIUS / 2.0 * step.to_radians() * zone;
            prop_assert!((on_map / on_globe - 1.0).abs() < 1e-4, "{on_map} {on_globe}");
        }

        #[test]
        fn nothing_panics(a in any::<f64>(), b in any::<f64>()) {
            let _ = forward(Coordinates { lon: a, lat: b });
        }
    }
}
