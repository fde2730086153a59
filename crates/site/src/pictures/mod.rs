//! Pictures: charts as files for download, the card that social networks show, and charts as they stand in a page
//! before any script. All of them are written as SVG; bitmaps are made from that.

pub(crate) mod card;
pub(crate) mod downloads;
mod export;
mod fonts;
pub(crate) mod glyph_coverage;
mod png;
pub(crate) mod static_svg;
mod svg;

pub(crate) use downloads::RenderContext;
pub(crate) use fonts::Fonts;
