//! Everything that is written for one explainer: its pages in each language, and its data.

use super::{Output, Workshop, basemap, document, downloads, embed, panel};
use crate::data::{ExplainerData, table};
use crate::page::Page;
use crate::words::Words;
use anyhow::{Context, Result};
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use serde::Serialize;
use std::path::PathBuf;

/// Every language's page of an explainer with its pictures, and its data.
pub(super) fn of(explainer: &Explainer, workshop: &Workshop<'_>) -> Result<Vec<Output>> {
    let base_map = basemap::read(workshop.basemaps, &explainer.basemap)?;
    let pages = in_each_language(explainer, |page| {
        let folder = PathBuf::from(&explainer.slug).join(page.language.code());
        let html = document::write(page, &base_map, workshop);
        let form = embed::write(page, workshop);
        let mut outputs = vec![
            (folder.join("index.html"), html.into_bytes()),
            (folder.join("embed/index.html"), form.into_bytes()),
        ];
        outputs.extend(panel::all(page, &base_map, workshop));
        outputs.extend(downloads::pictures(page, &workshop.studio)?);
        Ok(outputs)
    })?;
    let mut outputs: Vec<Output> = pages.into_iter().flatten().collect();
    for output in data(explainer).into_iter().chain(downloads::tables(explainer)) {
        outputs.push(output?);
    }
    Ok(outputs)
}

/// What is made of the page of every language.
pub(super) fn in_each_language<T>(
    explainer: &Explainer,
    make: impl Fn(&Page<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let made = explainer.texts.iter().map(|(language, texts)| {
        make(&Page { explainer, texts, words: &words(*language)?, language: *language })
    });
    made.collect()
}

/// The data of an explainer, for others.
fn data(explainer: &Explainer) -> [Result<Output>; 3] {
    let folder = PathBuf::from(&explainer.slug).join("data");
    let data = ExplainerData::of(explainer);
    [
        table::csv(explainer).map(|text| (folder.join("statements.csv"), text.into_bytes())),
        pretty(&data).map(|text| (folder.join("explainer.json"), text.into_bytes())),
        pretty(&ExplainerData::schema())
            .map(|text| (folder.join("explainer.schema.json"), text.into_bytes())),
    ]
}

fn pretty(data: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string_pretty(data)? + "\n")
}

/// The app's words in a language.
pub(super) fn words(language: Language) -> Result<Words> {
    let text = match language {
        Language::De => include_str!("../../locales/de.toml"),
        Language::DeEinfach => include_str!("../../locales/de-einfach.toml"),
        Language::En => include_str!("../../locales/en.toml"),
        Language::Uk => include_str!("../../locales/uk.toml"),
    };
    toml::from_str(text).with_context(|| format!("locales/{}.toml", language.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_word() {
        for language in Language::ALL {
            assert!(words(language).is_ok(), "{:#}", words(language).unwrap_err());
        }
    }
}
