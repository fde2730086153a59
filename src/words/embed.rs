//! Words of embedding.

use serde::Deserialize;

/// How a figure is shown elsewhere, and what stands in a frame.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmbedWords {
    /// Link under a figure.
    pub offer: String,
    /// Title of the dialog.
    pub title: String,
    /// What a frame does not do.
    pub intro: String,
    /// Name of the choice of a figure.
    pub panel: String,
    /// The choice of everything.
    pub whole: String,
    /// Name of the choice of a language.
    pub language: String,
    /// Name of the choice of an appearance.
    pub theme: String,
    /// The appearance of the page around the frame.
    pub auto: String,
    /// Name of the preview.
    pub preview: String,
    /// Name of the code with an element.
    pub element: String,
    /// Name of the code with a frame.
    pub iframe: String,
    /// Name of the link.
    pub link: String,
    /// Button that copies.
    pub copy: String,
    /// Said once it is copied.
    pub copied: String,
    /// Said where the browser does not let it be copied, but selected.
    pub selected: String,
    /// What the addresses are for, where the form does not work.
    pub alone: String,
    /// Link from the form's page to the explainer.
    pub back: String,
    /// Said in a frame of a version that is no longer the newest.
    pub newer: String,
    /// Link to the newest version.
    pub newer_link: String,
}
