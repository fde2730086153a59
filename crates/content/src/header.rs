//! `explainer.toml`: what the explainer is called, which article it tells, in which languages.

use super::ids::{IdTables, NAME, Own, name};
use super::value::{Entry, Value, quoted};
use knackpunkt_model::date::Day;
use knackpunkt_model::explainer::StoryFigure;
use knackpunkt_model::language::Language;
use knackpunkt_model::statement::Source;
use knackpunkt_model::table::Key;
use std::collections::BTreeSet;

/// What `explainer.toml` says, as far as it could be read.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) slug: Option<String>,
    pub(super) basemap: Option<String>,
    pub(super) article: Option<Own<Source>>,
    /// The language the article is written in, where the page speaks it: there only its own words are quoted.
    pub(super) article_language: Option<Language>,
    /// How many statements the article's inventory has.
    pub(super) article_statements: Option<u16>,
    pub(super) as_of: Option<Day>,
    pub(super) languages: Option<Vec<Language>>,
    /// Figures behind each section of the story, as far as it places them; none where that is wrong.
    pub(super) story_figures: Option<Vec<Vec<StoryFigure>>>,
}

const COUNT: &str = "a whole number from 1 to 999";

impl Header {
    /// Reads the file of the explainer in the folder of this name, but for the figure that it names.
    pub(super) fn read(entry: &Entry<'_>, folder: &str, ids: &IdTables<'_>) -> Self {
        let article_id = entry.get("article").and_then(|field| field.plain_text().map(str::to_owned));
        Self {
            slug: slug(entry, folder),
            basemap: entry.need("basemap", NAME).and_then(|field| name(&field).map(str::to_owned)),
            article: ids.sources.one(entry, "article").zip(article_id),
            article_language: entry.get("article_language").and_then(|field| field.choice()),
            article_statements: entry
                .need("article_statements", COUNT)
                .and_then(|field| field.whole(COUNT, 1..=999)),
            as_of: entry.day("as_of"),
            languages: languages(entry),
            story_figures: story_figures(entry, ids),
        }
    }

    /// True unless it was read in the article.
    pub(super) fn is_supplement(&self, sources: &[Key<Source>]) -> bool {
        self.article.as_ref().is_some_and(|(article, _)| !sources.contains(article))
    }
}

fn slug(entry: &Entry<'_>, folder: &str) -> Option<String> {
    let field = entry.need("slug", NAME)?;
    let slug = name(&field)?;
    if slug != folder {
        field.wrong(&format!("the folder's name, {}", quoted(folder)));
    }
    Some(slug.to_owned())
}

fn languages(entry: &Entry<'_>) -> Option<Vec<Language>> {
    let allowed = "at least one language";
    let field = entry.need("languages", allowed)?;
    let languages = field.list(allowed)?;
    // Those that are wrong are noted; what the others say is wrong or not whatever they are.
    let mut known = Vec::new();
    for (item, language) in languages.iter().filter_map(|item| Some((item, item.choice()?))) {
        if known.contains(&language) {
            item.repeated("each once");
        } else {
            known.push(language);
        }
    }
    if languages.is_empty() {
        field.problem("an empty list", allowed);
    }
    Some(known)
}

fn story_figures(entry: &Entry<'_>, ids: &IdTables<'_>) -> Option<Vec<Vec<StoryFigure>>> {
    let allowed = "for each section of the story a list of figures";
    let Some(field) = entry.get("story_figures") else { return Some(Vec::new()) };
    let mut seen = BTreeSet::new();
    for name in field.items().flat_map(|section| section.items().collect::<Vec<_>>()) {
        if name.plain_text().is_some_and(|text| !seen.insert(text)) {
            name.repeated("each once");
        }
    }
    field.each(allowed, |section| section.each(allowed, |name| story_figure(name, ids)))
}

/// A figure by the name that it has in addresses.
fn story_figure(name: &Value<'_>, ids: &IdTables<'_>) -> Option<StoryFigure> {
    let allowed = "map, area, timeline, chart- and the id of a chart, or point- and the id of a point";
    let text = name.text(allowed)?;
    let (figure, may_be) = match (text, text.strip_prefix("chart-"), text.strip_prefix("point-")) {
        ("map", ..) => (Some(StoryFigure::Map), true),
        ("area", ..) => (Some(StoryFigure::Area), true),
        ("timeline", ..) => (Some(StoryFigure::Timeline), true),
        (_, Some(id), _) => (ids.charts.find(id).map(StoryFigure::Chart), ids.charts.has(id)),
        (_, _, Some(id)) => (ids.points.find(id).map(StoryFigure::Positions), ids.points.has(id)),
        _ => (None, false),
    };
    if !may_be {
        name.wrong(allowed);
    }
    figure
}
