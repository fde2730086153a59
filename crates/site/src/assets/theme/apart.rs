//! Whether the colours of charts, and those of the map's ground, can be told apart: from their ground, and from each other by those who see colours
//! otherwise or print without. Series differ in shape, too (filled, hollow, outline); here only colours count.

use crate::assets::style::sheet;
use crate::assets::theme::*;
use palette::color_difference::{Ciede2000, Wcag21RelativeContrast};
use palette::{FromColor, Lab, LinSrgb, Srgb};

/// WCAG 2.2, success criterion 1.4.11: parts of graphics against what lies beside them.
const GROUND_CONTRAST: f32 = 3.0;

/// CIEDE2000 between two series. About 1 is just noticed when two fields touch; bars, thin outlines and swatches stand
/// apart and are compared from memory, so ten times as much.
const SERIES_DIFFERENCE: f32 = 10.0;

/// CIE lightness between two series where all colour is gone: a tenth of the way from black to white.
const SERIES_LIGHTNESS: f32 = 10.0;

/// How linear red, green and blue are seen.
type Sight = [[f32; 3]; 3];

/// Full colour blindness, severity 1.0: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based
/// Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6),
/// 2009; matrices for linear RGB as its authors publish them.
const SIGHTS: [(&str, Sight); 4] = [
    ("all colours", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

const SERIES: [Colour; 3] = [Colour::Article, Colour::Supplement, Colour::Rest];
const PAIRS: [(Colour, Colour); 3] = [(SERIES[0], SERIES[1]), (SERIES[0], SERIES[2]), (SERIES[1], SERIES[2])];

fn themes() -> [(&'static str, Theme); 2] {
    let themes = Themes::read(&sheet()).unwrap();
    [("light", themes.light), ("dark", themes.dark)]
}

fn colour(theme: &Theme, wanted: Colour) -> Srgb<f32> {
    let place = Colour::ALL.iter().position(|each| *each == wanted).unwrap();
    srgb(theme.palette[place])
}

fn srgb((red, green, blue): Rgb) -> Srgb<f32> {
    Srgb::new(red, green, blue).into_format()
}

fn seen(colour: Srgb<f32>, sight: &Sight) -> Lab {
    let light = colour.into_linear();
    let [red, green, blue] =
        sight.map(|row| (row[0] * light.red + row[1] * light.green + row[2] * light.blue).clamp(0.0, 1.0));
    Lab::from_color(LinSrgb::new(red, green, blue))
}

#[test]
fn every_series_stands_out_from_what_it_lies_on() {
    for (name, theme) in themes() {
        // The tint fills hollow bars; the grid's colour is also the track under bars.
        let grounds = [srgb(theme.paper), colour(&theme, Colour::Tint), colour(&theme, Colour::Grid)];
        for (series, ground) in SERIES.iter().flat_map(|series| grounds.map(|ground| (*series, ground))) {
            let contrast = colour(&theme, series).relative_contrast(ground);
            assert!(contrast >= GROUND_CONTRAST, "{name}: {series:?} on {ground:?}: {contrast}");
        }
    }
}

#[test]
fn series_differ_for_every_sight_and_in_grey() {
    let themes = themes();
    for ((name, theme), (one, other)) in themes.iter().flat_map(|theme| PAIRS.map(|pair| (theme, pair))) {
        for (sight, matrix) in SIGHTS {
            let [a, b] = [one, other].map(|series| seen(colour(theme, series), &matrix));
            let difference = a.difference(b);
            assert!(difference >= SERIES_DIFFERENCE, "{name}, {sight}: {one:?}, {other:?}: {difference}");
        }
        let [a, b] = [one, other].map(|series| Lab::from_color(colour(theme, series)).l);
        assert!((a - b).abs() >= SERIES_LIGHTNESS, "{name}: {one:?} {a}, {other:?} {b}");
    }
}

#[test]
fn colours_that_only_some_can_tell_apart_would_be_found() {
    // A red and a green of the same lightness to those who see neither.
    let (red, green) = (srgb((180, 70, 60)), srgb((120, 104, 44)));
    let difference = |sight: &Sight| seen(red, sight).difference(seen(green, sight));
    let [(_, all), _, (_, deuteranopia), _] = &SIGHTS;
    assert!(difference(all) > 20.0, "{}", difference(all));
    assert!(difference(deuteranopia) < SERIES_DIFFERENCE, "{}", difference(deuteranopia));
}

/// Between each two of land, abroad and sea: less is nearly one tone.
const LAND_CONTRAST: f32 = 1.25;

#[test]
fn land_abroad_and_sea_differ() {
    let pairs = pairs(&sheet()).unwrap();
    let grounds = ["--kp-land", "--kp-abroad", "--kp-sea"].map(|name| pairs[name]);
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
        let ((light, dark), (light_other, dark_other)) = (grounds[one], grounds[other]);
        for (a, b) in [(light, light_other), (dark, dark_other)] {
            let contrast = srgb(a).relative_contrast(srgb(b));
            assert!(contrast >= LAND_CONTRAST, "{a:?} and {b:?}: {contrast}");
        }
    }
}
