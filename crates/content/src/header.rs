//! `explainer.toml`: what the explainer is called, which article it tells, in which languages.

use super::ids::{IdTables, NAME, is_name};
use super::value::{Entry, quoted};
use knackpunkt_model::date::Day;
use knackpunkt_model::language::Language;
use knackpunkt_model::source::Source;
use knackpunkt_model::table::Key;

/// What `explainer.toml` says, as far as it could be read.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) slug: Option<String>,
    pub(super) basemap: Option<String>,
    pub(super) article: Option<Key<Source>>,
    /// The article's id.
    pub(super) article_id: Option<String>,
    /// The language the article is written in, where the page speaks it: there only its own words are quoted.
    pub(super) article_language: Option<Language>,
    /// How many statements the article's inventory has.
    pub(super) article_statements: Option<u16>,
    pub(super) as_of: Option<Day>,
    pub(super) languages: Option<Vec<Language>>,
}

impl Header {
    /// Reads the file of the explainer in the folder of this name, but for the figure that it names.
    pub(super) fn read(entry: &Entry<'_>, folder: &str, ids: &IdTables<'_>) -> Self {
        Self {
            slug: slug(entry, folder),
            basemap: name(entry, "basemap"),
            article: ids.sources.one(entry, "article"),
            article_id: entry.get("article").and_then(|field| field.plain_text().map(str::to_owned)),
            article_language: entry.get("article_language").and_then(|field| field.choice()),
            article_statements: article_statements(entry),
            as_of: entry.day("as_of"),
            languages: languages(entry),
        }
    }

    /// True unless it was read in the article.
    pub(super) fn is_supplement(&self, sources: &[Key<Source>]) -> bool {
        self.article.as_ref().is_some_and(|article| !sources.contains(article))
    }
}

fn slug(entry: &Entry<'_>, folder: &str) -> Option<String> {
    let slug = name(entry, "slug")?;
    if slug != folder {
        entry.get("slug")?.wrong(&format!("the folder's name, {}", quoted(folder)));
    }
    Some(slug)
}

fn name(entry: &Entry<'_>, key: &str) -> Option<String> {
    let field = entry.need(key, NAME)?;
    let name = field.text(NAME)?;
    if !is_name(name) {
        field.wrong(NAME);
    }
    Some(name.to_owned())
}

fn article_statements(entry: &Entry<'_>) -> Option<u16> {
    let allowed = "a whole number from 1 to 999";
    let passes = |number: f64| number.fract() == 0.0 && (1.0..=999.0).contains(&number);
    let number = entry.need("article_statements", allowed)?.number(allowed, passes)?;
    // In range, as just checked.
    Some(number as u16)
}

fn languages(entry: &Entry<'_>) -> Option<Vec<Language>> {
    let allowed = "at least one language";
    let field = entry.need("languages", allowed)?;
    let items = field.list(allowed)?;
    let mut languages = Vec::new();
    for (item, language) in items.iter().filter_map(|item| Some((item, item.choice::<Language>()?))) {
        if languages.contains(&language) {
            item.repeated("each once");
        } else {
            languages.push(language);
        }
    }
    if items.is_empty() {
        field.problem("an empty list", allowed);
    }
    Some(languages)
}
