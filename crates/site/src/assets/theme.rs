//! The colours of a theme for drawings that leave the page, read from the one place they stand in: the style sheet.

use crate::assets::style;
use anyhow::{Result, ensure};
use knackpunkt::chart::draw::Colour;
use lightningcss::properties::Property;
use lightningcss::properties::custom::{CustomProperty, Token, TokenList, TokenOrValue, UnresolvedColor};
use lightningcss::rules::CssRule;
use lightningcss::values::color::CssColor;
use std::collections::BTreeMap;

pub(crate) type Rgb = (u8, u8, u8);

pub(crate) fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

pub(crate) const PAPER: &str = "--kp-paper";

/// What is said to be held by Moscow, and by Kyiv.
const SIDES: [&str; 2] = ["--kp-moscow", "--kp-kyiv"];

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Theme {
    /// In the order of [`Colour::ALL`].
    pub(crate) palette: [Rgb; 7],
    pub(crate) paper: Rgb,
    /// Moscow's and Kyiv's, on the map and wherever its signs stand.
    pub(crate) sides: [Rgb; 2],
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Themes {
    pub(crate) light: Theme,
    pub(crate) dark: Theme,
}

impl Themes {
    /// Reads both themes from the custom properties of `:root`, written as `light-dark(light, dark)`. Rules for print
    /// or for forced colours do not count. Every property that is missing or holds anything else is named.
    pub(crate) fn read(css: &str) -> Result<Self> {
        let pairs = pairs(css)?;
        let names = [PAPER].into_iter().chain(SIDES).chain(Colour::ALL.map(Colour::property));
        let missing: Vec<_> = names.filter(|name| !pairs.contains_key(*name)).collect();
        ensure!(
            missing.is_empty(),
            "{}: missing, or no light-dark() of two colours such as #1c1a17",
            missing.join(", ")
        );
        let theme = |pick: fn(&(Rgb, Rgb)) -> Rgb| {
            // None is missing any more.
            let colour = |name: &str| pairs.get(name).map(pick).unwrap_or_default();
            let palette = Colour::ALL.map(|one| colour(one.property()));
            Theme { palette, paper: colour(PAPER), sides: SIDES.map(colour) }
        };
        Ok(Self { light: theme(|pair| pair.0), dark: theme(|pair| pair.1) })
    }
}

fn pairs(css: &str) -> Result<BTreeMap<String, (Rgb, Rgb)>> {
    let mut pairs = BTreeMap::new();
    collect(&style::parse(css)?.rules.0, &mut pairs);
    Ok(pairs)
}

/// The pairs of colours of `:root`, also in layers. As in CSS, a property that is set twice counts as set last.
fn collect(rules: &[CssRule<'_>], pairs: &mut BTreeMap<String, (Rgb, Rgb)>) {
    for rule in rules {
        match rule {
            CssRule::LayerBlock(layer) => collect(&layer.rules.0, pairs),
            CssRule::Style(style) if style.selectors.to_string() == ":root" => {
                for property in &style.declarations.declarations {
                    let Property::Custom(CustomProperty { name, value }) = property else { continue };
                    let name = name.as_ref().to_owned();
                    match light_dark(value) {
                        Some(pair) => pairs.insert(name, pair),
                        None => pairs.remove(&name),
                    };
                }
            }
            _ => {}
        }
    }
}

fn light_dark(value: &TokenList<'_>) -> Option<(Rgb, Rgb)> {
    match only(value)? {
        TokenOrValue::UnresolvedColor(UnresolvedColor::LightDark { light, dark }) => {
            let colour = |list| match only(list)? {
                TokenOrValue::Color(colour) => opaque(colour),
                _ => None,
            };
            Some((colour(light)?, colour(dark)?))
        }
        TokenOrValue::Color(CssColor::LightDark(light, dark)) => Some((opaque(light)?, opaque(dark)?)),
        _ => None,
    }
}

/// The one thing in a list, blanks aside.
fn only<'a, 'i>(list: &'a TokenList<'i>) -> Option<&'a TokenOrValue<'i>> {
    let mut found = list.0.iter().filter(|one| !matches!(one, TokenOrValue::Token(Token::WhiteSpace(_))));
    found.next().filter(|_| found.next().is_none())
}

fn opaque(colour: &CssColor) -> Option<Rgb> {
    match colour {
        CssColor::RGBA(rgba) if rgba.alpha == u8::MAX => Some((rgba.red, rgba.green, rgba.blue)),
        _ => None,
    }
}

#[cfg(test)]
mod apart;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::style::sheet;

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
    fn what_is_set_last_counts_but_not_for_paper_and_forced_colours() {
        let read = |more: &str| Themes::read(&(sheet() + more));
        let print = read("@media print{:root{--kp-paper:light-dark(#123456,#123456)}}");
        assert_eq!(print.unwrap(), read("").unwrap());
        let themes = read(":root{--kp-paper:light-dark(#123456,#654321)}").unwrap();
        assert_eq!((themes.light.paper, themes.dark.paper), ((0x12, 0x34, 0x56), (0x65, 0x43, 0x21)));
        let plain = read(":root{--kp-paper:#123456}");
        assert!(plain.unwrap_err().to_string().contains(PAPER), "it is no pair any more");
    }
}
