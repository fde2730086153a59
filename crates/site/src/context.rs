//! The build context: what everything is written with.

use crate::assets::{Assets, Inline, Part};
use crate::pictures::RenderContext;
use crate::versions::Versions;
use std::path::Path;
use url::Url;

/// Everything that pages are written with, whatever their explainer and language.
pub(crate) struct BuildContext<'a> {
    pub(crate) basemaps: &'a Path,
    /// Style sheets, scripts and the WASM, by their hashed names.
    pub(crate) assets: Assets,
    pub(crate) render: RenderContext,
    /// How `404.html` looks: it stands in it.
    pub(crate) missing: Part,
    /// The address that the files will be served under, where it is known.
    pub(crate) site: Option<&'a Url>,
    /// What pages load, where every page and panel also comes as one file with everything inside.
    pub(crate) inline: Option<Inline>,
    pub(crate) versions: Versions,
}
