//! Reading themes.

use crate::assets::style;
use crate::assets::theme::*;
use std::path::Path;

pub(crate) fn sheet() -> String {
    style::bundle(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../style/main.css"))).unwrap()
}

#[test]
fn the_themes_of_the_style_sheet_are_read() {
    let themes = Themes::read(&sheet()).unwrap();
    assert_ne!(themes.light, themes.dark);
    let bright = |(red, green, blue): Rgb| u32::from(red) + u32::from(green) + u32::from(blue);
    assert!(bright(themes.light.paper) > 600 && bright(themes.dark.paper) < 150, "{themes:?}");
}

#[test]
fn a_missing_colour_is_named() {
    let broken = sheet().replace("--kp-chart-rest:", "--kp-chart-other:");
    let said = Themes::read(&broken).unwrap_err().to_string();
    assert!(said.contains("--kp-chart-rest"), "{said}");
    let single = sheet().replace("--kp-paper:light-dark(", "--kp-paper:rgb(1 2 3);--x:light-dark(");
    assert!(Themes::read(&single).unwrap_err().to_string().contains(PAPER));
}

#[test]
fn rules_for_paper_and_forced_colours_do_not_count() {
    let more = sheet() + "@media print{:root{--kp-paper:light-dark(#123456,#123456)}}";
    assert_eq!(Themes::read(&more).unwrap(), Themes::read(&sheet()).unwrap());
}

#[test]
fn what_is_set_twice_counts_as_set_last() {
    let more = sheet() + ":root{--kp-paper:light-dark(#123456,#654321)}";
    let themes = Themes::read(&more).unwrap();
    assert_eq!((themes.light.paper, themes.dark.paper), ((0x12, 0x34, 0x56), (0x65, 0x43, 0x21)));
    let plain = sheet() + ":root{--kp-paper:#123456}";
    assert!(Themes::read(&plain).unwrap_err().to_string().contains(PAPER), "it is no pair any more");
}
