//! How the page looks right now: colours and fonts from the custom properties, pixels per CSS pixel.

use crate::browser::dom;
use crate::chart::draw::{Colour, Look};
use web_sys::{CssStyleDeclaration, Element};

/// The look of charts inside this element. Colours are registered custom properties, so the browser gives them
/// resolved for the current theme, as `rgb(…)`.
#[must_use]
pub(super) fn of(element: &Element) -> Option<Look> {
    let style = dom::style(element)?;
    let palette = Colour::ALL.map(|colour| rgb(&property(&style, colour.property())).unwrap_or_default());
    Some(Look { scale: dom::ratio(), palette, font: property(&style, "font-family") })
}

fn property(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default().trim().to_owned()
}

/// The three channels of `rgb(1, 2, 3)`.
fn rgb(text: &str) -> Option<(u8, u8, u8)> {
    let inner = text.strip_prefix("rgb(")?.strip_suffix(')')?;
    let mut channels = inner.split(',').map(|part| part.trim().parse().ok());
    Some((channels.next()??, channels.next()??, channels.next()??))
}
