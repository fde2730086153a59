//! Pictures: charts as files for download, the card that social networks show, and charts as they stand in a page
//! before any script.

mod bitmap;
pub(crate) mod card;
pub(crate) mod downloads;
pub(crate) mod letters;
mod plate;
pub(crate) mod still;

pub(crate) use bitmap::Faces;
pub(crate) use downloads::Studio;
