//! Texts with their marks and terms, as HTML. The first mark of the story that names some statements has an id, so that
//! other parts of the page can link to the sentence. Lines do not break where a language wants none.

use crate::page::Page;
use crate::page::link::Anchor;
use knackpunkt_model::language::Language;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Inline, Text, mark_runs};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The words of a text. Must stand in an element that may hold phrasing content.
pub(crate) fn words(page: &Page<'_>, text: &[Inline]) -> AnyView {
    anchored(page, text, &mut BTreeSet::new())
}

/// The same, whose marks have an id where they are among these, the first of each: it is taken away then.
pub(crate) fn anchored(
    page: &Page<'_>,
    text: &[Inline],
    anchors: &mut BTreeSet<&[Key<Statement>]>,
) -> AnyView {
    text.iter().map(|inline| one(page, inline, anchors)).collect_view().into_any()
}

pub(crate) fn paragraph(page: &Page<'_>, text: &Text) -> AnyView {
    view! { <p>{words(page, text)}</p> }.into_any()
}

fn one(page: &Page<'_>, inline: &Inline, anchors: &mut BTreeSet<&[Key<Statement>]>) -> AnyView {
    match inline {
        Inline::Words(words) => typeset(page.language, words).into_any(),
        Inline::Fact { words, .. } => words.clone().into_any(),
        Inline::Emphasis(inner) => view! { <em>{anchored(page, inner, anchors)}</em> }.into_any(),
        Inline::Mark(run) => {
            let ids = page.explainer.statements.ids(run).join("-");
            let id = anchors.remove(run.as_slice()).then(|| Anchor::Mark(&ids).id());
            raised(page, id, page.explainer.statements_at(run))
        }
        // A script opens the definition in place.
        Inline::Term { point, words } => {
            let point = page.to(Anchor::Point(&page.explainer.points.get(*point).id));
            view! { <a class="term" {..point}>{anchored(page, words, anchors)}</a> }.into_any()
        }
    }
}

/// The numbers of statements, raised behind words.
pub(crate) fn raised<'a>(
    page: &Page<'_>,
    id: Option<String>,
    statements: impl Iterator<Item = &'a Statement>,
) -> AnyView {
    view! { <sup id=id>{numbers(page, statements)}</sup> }.into_any()
}

/// Several things in a line, with commas between them.
pub(crate) fn listed(things: impl Iterator<Item = AnyView>) -> AnyView {
    let things = things.enumerate().map(|(place, thing)| ((place > 0).then_some(", "), thing));
    things.collect_view().into_any()
}

/// The numbers of statements, each a link to its entry; a script opens it in place.
pub(crate) fn numbers<'a>(page: &Page<'_>, statements: impl Iterator<Item = &'a Statement>) -> AnyView {
    listed(statements.map(|statement| {
        let spoken = page.words.statement.mark.replace("{kind}", &page.kinds(statement));
        number(page, statement, &spoken.replace("{speaker}", page.actor(statement.speaker)))
    }))
}

/// The same beside words that say whose statements they are: their names need not say it again.
pub(crate) fn beside_speaker<'a>(
    page: &Page<'_>,
    statements: impl Iterator<Item = &'a Statement>,
) -> AnyView {
    listed(statements.map(|statement| number(page, statement, &page.kinds(statement))))
}

/// The number of a statement as a link that is called "28: Angabe, Waleri Gerassimow".
fn number(page: &Page<'_>, statement: &Statement, spoken: &str) -> AnyView {
    let side = page.explainer.actor(statement.speaker).side;
    let contested = !statement.contradicts.is_empty();
    let number = page.number_of(statement);
    let supplement = statement.supplement.then(|| format!(", {}", page.words.chart.supplement));
    let name = format!("{number}: {spoken}{}", supplement.unwrap_or_default());
    view! {
        <a
            class="mark"
            {..page.to(Anchor::Statement(&statement.id))}
            data-contested=contested.then(|| side.name())
            aria-label=name
        >
            {number}
        </a>
    }
    .into_any()
}

/// The first mark that names a statement, in the story or else in the takeaways.
pub(crate) fn first_mark<'a>(page: &Page<'a>, statement: &Statement) -> Option<&'a [Key<Statement>]> {
    let mut runs = runs(story(page)).chain(runs(page.texts.takeaways.iter()));
    runs.find(|run| run.contains(&statement.key))
}

/// The marks that have an anchor in the story.
pub(crate) fn anchors_in_story<'a>(page: &Page<'a>) -> BTreeSet<&'a [Key<Statement>]> {
    runs(story(page)).collect()
}

/// Those that have one in the takeaways: what the story does not mark.
pub(crate) fn anchors_in_takeaways<'a>(page: &Page<'a>) -> BTreeSet<&'a [Key<Statement>]> {
    let in_story = anchors_in_story(page);
    runs(page.texts.takeaways.iter()).filter(|run| !in_story.contains(run)).collect()
}

fn story<'a>(page: &Page<'a>) -> impl Iterator<Item = &'a Text> + use<'a> {
    page.texts.story.iter().flat_map(|section| &section.paragraphs)
}

fn runs<'a>(texts: impl Iterator<Item = &'a Text>) -> impl Iterator<Item = &'a [Key<Statement>]> {
    texts.flat_map(|text| mark_runs(text))
}

/// Words of one letter that belong to the next word, and those that belong to the one before.
const FORWARDS: &str = "аєзйіовуяАЄЗЙІОВУЯ";
const BACKWARDS: [&str; 2] = ["б", "ж"];

/// The words as they are set: in Ukrainian a word of one letter stands in one line with the word that it belongs to.
fn typeset(language: Language, words: &str) -> String {
    if language != Language::Uk {
        return words.to_owned();
    }
    let all: Vec<&str> = words.split(' ').collect();
    let set = all.iter().enumerate().map(|(place, word)| match all.get(place + 1) {
        Some(next) if leans_on_next(word, place == 0) || leans_on_last(next) => format!("{word}\u{a0}"),
        Some(_) => format!("{word} "),
        None => (*word).to_owned(),
    });
    set.collect()
}

/// Whether a word belongs to the next one. What a text begins with may go on a word that was filled in before: a capital does
/// not.
fn leans_on_next(word: &str, is_first: bool) -> bool {
    let mut letters = word.trim_start_matches(['(', '«', '„', '\u{a0}']).chars();
    let letter = letters.next().filter(|letter| FORWARDS.contains(*letter));
    letters.next().is_none() && letter.is_some_and(|letter| !is_first || letter.is_uppercase())
}

/// Whether a word belongs to the one before.
fn leans_on_last(word: &str) -> bool {
    BACKWARDS.contains(&word.trim_end_matches(|sign: char| !sign.is_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_one_letter_stays_with_its_own() {
        let set = |words| typeset(Language::Uk, words).replace('\u{a0}', "~");
        assert_eq!(set("У Москві й у Києві, а (з нею) і Рютте"), "У~Москві й~у~Києві, а~(з~нею) і~Рютте");
        assert_eq!(set("були б готові; що ж, так"), "були~б готові; що~ж, так");
        assert_eq!(set("а дім, у "), "а дім, у~");
        assert_eq!(typeset(Language::De, "Plan a b"), "Plan a b");
    }
}
