//! One explainer in one language: what every part of a page needs to write itself, and how texts and statements are
//! written wherever they stand.

pub(crate) mod changes;
pub(crate) mod figure;
pub(crate) mod inline;
pub(crate) mod link;
pub(crate) mod statement;

use crate::page::figure::Figure;
use crate::page::link::{Entries, LinkBase};
use crate::words::{self, Words};
use anyhow::{Context, Result};
use knackpunkt_content::format::Formatter;
use knackpunkt_model::actor::Actor;
use knackpunkt_model::date::When;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::fact::Figure as Amount;
use knackpunkt_model::language::Language;
use knackpunkt_model::place::{Perspective, Place};
use knackpunkt_model::statement::{Source, Statement};
use knackpunkt_model::table::Key;
use knackpunkt_model::text::Texts;
use leptos::html::{Custom, HtmlElement, custom};
use leptos::prelude::Owner;
use rayon::prelude::*;

/// One explainer in one language, and the document that it is written into.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    pub(crate) explainer: &'a Explainer,
    pub(crate) texts: &'a Texts,
    pub(crate) words: &'a Words,
    pub(crate) format: &'a Formatter,
    pub(crate) language: Language,
    /// The figure that stands alone in the document, which is its panel; none in the page itself.
    pub(crate) panel: Option<Figure<'a>>,
    /// The statements that stand at the end of a panel, because its links lead to them; none in the page itself.
    pub(crate) entries: Option<&'a Entries>,
    /// Where the page lies, seen from the document.
    pub(crate) links: LinkBase<'a>,
    /// The level of the headings of a section's parts, 1 to 6.
    pub(crate) heading: u8,
}

/// Stands behind what is not from the article, everywhere.
pub(crate) const SUPPLEMENT: &str = "°";

impl<'a> Page<'a> {
    /// The heading of a section's part, or of something so many levels below.
    pub(crate) fn heading(&self, below: u8) -> HtmlElement<Custom<&'static str>, (), ()> {
        let names = ["h1", "h2", "h3", "h4", "h5"];
        let above = usize::from(self.heading + below).saturating_sub(1);
        custom(names.get(above).copied().unwrap_or("h6"))
    }

    pub(crate) fn actor(&self, key: Key<Actor>) -> &'a str {
        self.texts.actor_names.get(key)
    }

    pub(crate) fn place(&self, place: &Place) -> &'a str {
        self.texts.place_names.get(place.key)
    }

    /// The publisher of a source, as this language calls it.
    pub(crate) fn publisher(&self, source: &Source) -> String {
        self.texts.publishers.get(&source.key).unwrap_or(&source.publisher).clone()
    }

    pub(crate) fn number(&self, value: f64) -> String {
        self.format.numbers.bare(value)
    }

    /// A date, as precise as it is known.
    pub(crate) fn date(&self, when: impl Into<When>) -> String {
        self.format.dates.whole(when.into())
    }

    pub(crate) fn amount(&self, figure: &Amount) -> String {
        self.format.numbers.with_unit(figure.value, figure.unit)
    }

    /// As of when the explainer holds, in words: the article, and the supplements where one was read later.
    pub(crate) fn as_of(&self) -> String {
        let words = &self.words.page;
        let article = words.as_of.replace("{date}", &self.date(self.explainer.as_of));
        let Some(latest) = self.explainer.latest_supplement() else { return article };
        format!("{article}; {}", words.as_of_later.replace("{date}", &self.date(latest)))
    }

    pub(crate) fn kinds(&self, statement: &Statement) -> String {
        let kinds = statement.kinds.iter().map(|kind| self.words.kinds.of(*kind));
        kinds.collect::<Vec<_>>().join(", ")
    }

    /// The number of a statement, and the sign of a supplement: "28", "E3°".
    pub(crate) fn number_of(&self, statement: &Statement) -> String {
        let sign = if statement.supplement { SUPPLEMENT } else { "" };
        statement.id.to_uppercase() + sign
    }

    /// What a statement is called: "Aussage 28", "Ergänzung e3".
    pub(crate) fn title(&self, statement: &Statement) -> String {
        let words = &self.words.statement;
        let pattern = if statement.supplement { &words.supplement } else { &words.one };
        pattern.replace("{id}", &statement.id.to_uppercase())
    }

    pub(crate) fn perspective(&self, perspective: Perspective) -> String {
        self.words.perspectives.of(perspective).to_owned()
    }
}

/// What is made of every language's page, as it is written into the page itself.
pub(crate) fn in_each_language<T: Send>(
    explainer: &Explainer,
    make: impl Fn(&Page<'_>) -> Result<T> + Sync,
) -> Result<Vec<T>> {
    let made = explainer.texts.par_iter().map(|(language, texts)| {
        let page = Page {
            explainer,
            texts,
            words: &words::read(*language)?,
            format: &Formatter::new(*language).context("a language without number and date formats")?,
            language: *language,
            panel: None,
            entries: None,
            links: LinkBase::Folder(""),
            // Under its title and those of its sections.
            heading: 3,
        };
        // Signals of the live parts need an owner, even where nothing will ever change.
        Owner::new().with(|| make(&page))
    });
    made.collect()
}
