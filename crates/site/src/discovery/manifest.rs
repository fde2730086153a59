//! The web application manifest, for home screens. Its addresses are relative to itself, so it holds in any folder.

use crate::assets::theme::{Themes, hex};
use anyhow::Result;
use knackpunkt_model::explainer::Explainer;
use serde_json::json;

pub(crate) const FILE: &str = "manifest.webmanifest";

pub(crate) fn write(explainers: &[Explainer], themes: &Themes) -> Result<String> {
    let language = explainers.first().and_then(|explainer| explainer.languages.first());
    let paper = hex(themes.light.paper);
    let manifest = json!({
        "name": "Knackpunkt",
        "short_name": "Knackpunkt",
        "lang": language.map(|language| language.tag()),
        "start_url": "./",
        "scope": "./",
        // Not "standalone": there is no way back in it but the pages' own, and they have none.
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": paper,
        "icons": [
            { "src": "icon.svg", "type": "image/svg+xml", "sizes": "any" },
            { "src": "icon-192.png", "type": "image/png", "sizes": "192x192" },
            { "src": "icon-512.png", "type": "image/png", "sizes": "512x512" },
            { "src": "icon-maskable.png", "type": "image/png", "sizes": "512x512", "purpose": "maskable" },
        ],
    });
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}
