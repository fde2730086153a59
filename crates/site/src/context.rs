//! What everything is written with: the build context, and what comes out of it.

use crate::assets::Assets;
use crate::pictures::Studio;
use crate::versions::Versions;
use std::path::{Path, PathBuf};
use url::Url;

/// A file to be written: its path below the output folder, and what is in it.
pub(crate) type Output = (PathBuf, Vec<u8>);

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
    /// The version of every explainer.
    pub(crate) versions: Versions,
}
