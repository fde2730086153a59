//! Words of embedding.

use serde::Deserialize;

/// How a figure is shown elsewhere, and what stands in a frame.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EmbedWords {
    /// Link under a figure.
    pub(crate) offer: String,
    /// Before the ways to share a figure.
    pub(crate) share: String,
    /// Link to a figure.
    pub(crate) figure_link: String,
    /// Button that copies the link to a figure.
    pub(crate) copy_link: String,
    /// Said once it is copied.
    pub(crate) link_copied: String,
    /// Said before the link, where the browser does not let it be copied.
    pub(crate) link_refused: String,
    pub(crate) title: String,
    /// What a frame does not do.
    pub(crate) intro: String,
    /// Name of the choice of a figure.
    pub(crate) panel: String,
    /// The choice of everything.
    pub(crate) whole: String,
    pub(crate) language: String,
    pub(crate) theme: String,
    /// The appearance of the page around the frame.
    pub(crate) auto: String,
    pub(crate) preview: String,
    /// Name of the code with an element.
    pub(crate) element: String,
    /// Name of the code with a frame.
    pub(crate) iframe: String,
    pub(crate) link: String,
    pub(crate) copy: String,
    /// Said once it is copied.
    pub(crate) copied: String,
    /// Said where the browser does not let it be copied, but selected.
    pub(crate) selected: String,
    /// What the addresses are for, where the form does not work.
    pub(crate) alone: String,
    pub(crate) back: String,
    /// Said in a frame of a version that is no longer the newest.
    pub(crate) newer: String,
    /// Link to the newest version.
    pub(crate) newer_link: String,
}
