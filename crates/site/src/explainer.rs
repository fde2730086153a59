//! Everything that is written for one explainer: its pages in each language, and its data.

use crate::context::BuildContext;
use crate::data::{ExplainerData, tables};
use crate::document::{body, embed_form, panel, single_file};
use crate::figures::map::basemap;
use crate::output::Output;
use crate::page::figure::Figure;
use crate::page::link::LinkBase;
use crate::page::{Page, in_each_language};
use crate::pictures::downloads;
use anyhow::Result;
use knackpunkt_model::explainer::Explainer;
use schemars::schema_for;
use serde::Serialize;
use std::path::PathBuf;

/// Every language's page of an explainer with its pictures, and its data.
pub(crate) fn outputs(explainer: &Explainer, context: &BuildContext<'_>) -> Result<Vec<Output>> {
    let base_map = basemap::read(context.basemaps, &explainer.basemap)?;
    let pages = in_each_language(explainer, |page| {
        let folder = PathBuf::from(&explainer.slug).join(page.language.code());
        let html = body::write(page, &base_map, context);
        let form = embed_form::write(page, context);
        let mut outputs = vec![
            (folder.join("index.html"), html.into_bytes()),
            (folder.join("embed/index.html"), form.into_bytes()),
        ];
        let beside = &Page { links: LinkBase::Folder("../../"), ..*page };
        outputs.extend(Figure::all(page).into_iter().map(|figure| {
            let path = folder.join("panel").join(figure.name()).join("index.html");
            (path, panel::write(beside, figure, &base_map, context).into_bytes())
        }));
        outputs.extend(downloads::pictures(page, &context.render)?);
        if context.inline.is_some() {
            outputs.extend(single_file::of_page(page, &base_map, context));
        }
        Ok(outputs)
    })?;
    let mut outputs: Vec<Output> = pages.into_iter().flatten().collect();
    let folder = PathBuf::from(&explainer.slug).join("data");
    outputs.push((folder.join("statements.csv"), tables::statements(explainer)?));
    outputs.push((folder.join("explainer.json"), pretty(&ExplainerData::of(explainer))?));
    outputs.push((folder.join("explainer.schema.json"), pretty(&schema_for!(ExplainerData))?));
    outputs.extend(downloads::tables(explainer)?);
    Ok(outputs)
}

fn pretty(data: &impl Serialize) -> Result<Vec<u8>> {
    Ok((serde_json::to_string_pretty(data)? + "\n").into_bytes())
}
