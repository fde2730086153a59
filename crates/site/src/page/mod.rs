//! One explainer in one language: what every part of a page needs to write itself, and how texts and statements are
//! written wherever they stand.

pub(crate) mod anchor;
pub(crate) mod changes;
pub(crate) mod inline;
pub(crate) mod popover;
pub(crate) mod statement;

use crate::words::{self, Words};
use anyhow::Result;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use knackpunkt_model::place::Perspective;
use knackpunkt_model::source::Source;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::text::Texts;

/// One explainer in one language.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    /// The explainer.
    pub(crate) explainer: &'a Explainer,
    /// Its texts in this language.
    pub(crate) texts: &'a Texts,
    /// The app's words in this language.
    pub(crate) words: &'a Words,
    /// The language.
    pub(crate) language: Language,
}

impl Page<'_> {
    /// The name of a place or an actor, as it stands by itself.
    #[must_use]
    pub(crate) fn name(&self, id: &str) -> String {
        self.texts.names.get(id).cloned().unwrap_or_default()
    }

    /// The publisher of a source, as this language calls it.
    #[must_use]
    pub(crate) fn publisher(&self, source: &Source) -> String {
        self.texts.publishers.get(&source.id).unwrap_or(&source.publisher).clone()
    }

    /// A number, in this language.
    #[must_use]
    pub(crate) fn number(&self, value: f64) -> String {
        knackpunkt_content::number(self.language, value)
    }

    /// A date as the content files write it, in this language.
    #[must_use]
    pub(crate) fn date(&self, when: &impl ToString) -> String {
        self.texts.dates.get(&when.to_string()).cloned().unwrap_or_default()
    }

    /// As of when the explainer holds, in words: the article, and the supplements where one was read later.
    #[must_use]
    pub(crate) fn as_of(&self) -> String {
        let words = &self.words.page;
        let article = words.as_of.replace("{date}", &self.date(&self.explainer.as_of));
        match self.explainer.latest_supplement() {
            Some(latest) => {
                format!("{article}; {}", words.as_of_later.replace("{date}", &self.date(&latest)))
            }
            None => article,
        }
    }

    /// The kinds of a statement, in words.
    #[must_use]
    pub(crate) fn kinds(&self, statement: &Statement) -> String {
        let kinds = statement.kinds.iter().map(|kind| self.words.kinds.of(*kind));
        kinds.collect::<Vec<_>>().join(", ")
    }

    /// What a statement is called: "Aussage 28", "Ergänzung e3".
    #[must_use]
    pub(crate) fn title(&self, statement: &Statement) -> String {
        let words = &self.words.statement;
        let pattern = if statement.supplement { &words.supplement } else { &words.one };
        pattern.replace("{id}", &statement.id.to_uppercase())
    }

    /// The name of a perspective, as the switch has it.
    #[must_use]
    pub(crate) fn perspective(&self, perspective: Perspective) -> String {
        let words = &self.words.ground;
        match perspective {
            Perspective::Moscow => words.moscow.clone(),
            Perspective::Kyiv => words.kyiv.clone(),
            Perspective::Independent => words.independent.clone(),
        }
    }
}

/// The id of the first mark in a page that names these statements.
#[must_use]
pub(crate) fn mark_id(ids: &[String]) -> String {
    format!("mark-{}", ids.join("-"))
}

/// What is made of the page of every language.
pub(crate) fn in_each_language<T>(
    explainer: &Explainer,
    make: impl Fn(&Page<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let made = explainer.texts.iter().map(|(language, texts)| {
        make(&Page { explainer, texts, words: &words::read(*language)?, language: *language })
    });
    made.collect()
}
