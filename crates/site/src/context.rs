//! The build context: what everything is written with.

use crate::assets::{Assets, Inline};
use crate::pictures::Studio;
use crate::versions::Versions;
use std::path::Path;
use url::Url;

/// What pages are written with: the same for each of them.
pub(crate) struct BuildContext<'a> {
    /// The folder with the base maps.
    pub(crate) basemaps: &'a Path,
    /// Style sheets, scripts and the WASM, by their hashed names.
    pub(crate) assets: Assets,
    /// What pictures are drawn with.
    pub(crate) studio: Studio,
    /// The address that the files will be served under, where it is known.
    pub(crate) site: Option<&'a Url>,
    /// What pages load, where every page and panel also comes as one file with everything inside.
    pub(crate) inline: Option<Inline>,
    /// The version of every explainer.
    pub(crate) versions: Versions,
}
