//! The files of charts for download: each as a table, and in each language as SVG and PNG, light and dark.

use crate::assets::theme::Themes;
use crate::data::tables;
use crate::output::Output;
use crate::page::Page;
use crate::pictures::export::{ChartExport, Measure, file};
use crate::pictures::fonts::Fonts;
use crate::pictures::{card, png};
use anyhow::{Context, Result};
use knackpunkt_maths::text::width;
use knackpunkt_model::explainer::Explainer;
use std::path::PathBuf;
use url::Url;

/// Device pixels per CSS pixel in a PNG.
const PNG_SCALE: u32 = 2;

/// Themes and fonts that all pictures are rendered with.
pub(crate) struct RenderContext {
    pub(crate) themes: Themes,
    pub(crate) fonts: Fonts,
}

/// The tables of an explainer's charts, the same for all languages.
pub(crate) fn tables(explainer: &Explainer) -> Result<Vec<Output>> {
    let folder = PathBuf::from(&explainer.slug).join("charts");
    let charts = explainer.charts.iter();
    charts.map(|one| Ok((folder.join(format!("{}.csv", one.id)), tables::chart(explainer, one)?))).collect()
}

/// The pictures that belong to a page: its card, and its charts as SVG and PNG. They say where they come from if the site's
/// address is known; one that is too large is named.
pub(crate) fn pictures(page: &Page<'_>, render: &RenderContext, site: Option<&Url>) -> Result<Vec<Output>> {
    let folder = PathBuf::from(&page.explainer.slug).join(page.language.code());
    let mut outputs = vec![(folder.join(card::FILE), card::draw(page, render)?)];
    for one in &page.explainer.charts {
        let export = ChartExport::of(page, one, site);
        for (ending, theme) in [("", &render.themes.light), ("-dark", &render.themes.dark)] {
            let name = folder.join("charts").join(format!("{}{ending}", one.id)).display().to_string();
            let write = |measure: Measure<'_>, scale| {
                file::write(&export, theme, page.language.tag(), measure, scale)
            };
            outputs.push((format!("{name}.svg").into(), write(&width::of, 1)?.into_bytes()));
            // Only where we know the face do lines fill their room: an SVG leaves some for the widest of a reader's own.
            let known = write(&render.fonts.measure(), PNG_SCALE)?;
            let pixels = png::write(&known, &render.fonts).with_context(|| name.clone())?;
            outputs.push((format!("{name}.png").into(), pixels));
        }
    }
    Ok(outputs)
}
