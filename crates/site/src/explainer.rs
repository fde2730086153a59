//! Everything that is written for one explainer: its pages in each language, and its data.

use crate::context::BuildContext;
use crate::data::{ExplainerData, tables};
use crate::discovery::page_address;
use crate::document::{body, embed_form, panel};
use crate::figures::map::basemap::{self, BaseMap};
use crate::output::Output;
use crate::page::figure::Figure;
use crate::page::link::LinkBase;
use crate::page::{Page, in_each_language};
use crate::pictures::downloads;
use anyhow::Result;
use knackpunkt_model::explainer::Explainer;
use schemars::schema_for;
use serde::Serialize;
use std::path::{Path, PathBuf};
use url::Url;

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
        outputs.extend(downloads::pictures(page, &context.render, context.site)?);
        if context.inline.is_some() {
            outputs.extend(single_files(page, &base_map, context));
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

/// A page and each of its panels with everything they need inside, for content management systems that take one file, for
/// archives, and for opening from a disk. With the site's address, links out of the file lead there; without it there are none.
fn single_files(page: &Page<'_>, base_map: &BaseMap, context: &BuildContext<'_>) -> Vec<Output> {
    let at = context.site.map(|site| page_address(site, &page.explainer.slug, page.language));
    let at = at.and_then(|at| Url::parse(&at).ok());
    let page = &Page { links: LinkBase::Single(at.as_ref()), ..*page };
    let name = format!("{}-{}", page.explainer.slug, page.language.code());
    let file = |name: String, html: String| (Path::new("single").join(name + ".html"), html.into_bytes());
    let whole = file(name.clone(), body::write(page, base_map, context));
    let panels = Figure::all(page).into_iter().map(|figure| {
        file(format!("{name}-{}", figure.name()), panel::write(page, figure, base_map, context))
    });
    [whole].into_iter().chain(panels).collect()
}

fn pretty(data: &impl Serialize) -> Result<Vec<u8>> {
    Ok((serde_json::to_string_pretty(data)? + "\n").into_bytes())
}
