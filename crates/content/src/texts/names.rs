//! `[names]`: names of places and actors, with inflected and short forms, and further forms of figures and
//! dates. Together with the forms that are computed, they are what braces stand for.

use super::facts::{Facts, Forms, written};
use super::literals::LiteralLint;
use crate::format::{Dates, Numbers};
use crate::ids::is_name;
use crate::mark_up::{self, PLAIN};
use crate::parts::Parts;
use crate::value::{Entry, Value, quoted};
use knackpunkt_model::language::Language;
use std::collections::BTreeMap;

/// The form of a name that `{id}` stands for.
const NAME: &str = "name";

const ALLOWED: &str = "the id of a place, an actor, a figure or a date";

pub(super) fn read(root: &Entry<'_>, numbers: &Numbers, dates: &Dates, parts: &Parts<'_>) -> Facts {
    let ids = &parts.ids;
    let complete =
        ids.places.is_complete && ids.actors.is_complete && ids.figures.is_complete && ids.dates.is_complete;
    let mut facts = Facts { forms: computed(numbers, dates, parts), complete };
    for id in ids.named().chain(ids.figures.ids()).chain(ids.dates.ids()) {
        // A fact whose forms are not known is still a fact.
        facts.forms.entry(id.to_owned()).or_insert(None);
    }
    let Some(table) = root.need("names", "[names]").and_then(|field| field.table("[names]")) else {
        return facts;
    };
    for (id, field) in table.all() {
        match facts.forms.get_mut(id) {
            Some(Some(forms)) => further(&field, forms),
            Some(forms @ None) if ids.places.has(id) || ids.actors.has(id) => *forms = names(&field),
            // A figure or a date that could not be read: what is wrong was noted there.
            Some(None) => {}
            None if facts.complete => field.problem(&quoted(id), ALLOWED),
            None => {}
        }
    }
    for id in ids.named() {
        table.need(id, PLAIN);
    }
    facts
}

/// The forms that nobody needs to write.
fn computed(numbers: &Numbers, dates: &Dates, parts: &Parts<'_>) -> BTreeMap<String, Option<Forms>> {
    let figures = parts.ids.figures.things.values().map(|figure| {
        let forms = [
            ("".to_owned(), numbers.with_unit(figure.value, figure.unit)),
            ("number".to_owned(), numbers.bare(figure.value)),
        ];
        (figure.id.clone(), Some(forms.into()))
    });
    let dates = parts.ids.dates.things.values().map(|date| {
        let forms = dates.parts(date.when).into_iter().map(|(part, words)| (part.to_owned(), words));
        (date.id.clone(), Some(forms.collect()))
    });
    figures.chain(dates).collect()
}

/// A name alone, or a table of its forms.
fn names(field: &Value<'_>) -> Option<Forms> {
    if field.plain_text().is_some() {
        let name = mark_up::plain(field)?;
        return Some([(String::new(), name.clone()), (NAME.to_owned(), name)].into());
    }
    let table = field.table("a name, or a table of its forms with \"name\" among them")?;
    let name = table.need(NAME, PLAIN).and_then(|field| mark_up::plain(&field));
    let mut forms = Forms::from([(String::new(), name?)]);
    for (form, field) in table.all() {
        check_form(&field, form);
        // A form with wrong words is still a form: texts that use it are not wrong.
        forms.insert(form.to_owned(), mark_up::plain(&field).unwrap_or_default());
    }
    Some(forms)
}

/// Further forms of a figure or a date.
fn further(field: &Value<'_>, forms: &mut Forms) {
    let Some(table) = field.table("a table of further forms") else { return };
    for (form, field) in table.all() {
        check_form(&field, form);
        let words = mark_up::plain(&field).unwrap_or_default();
        if forms.contains_key(form) {
            field.problem(&quoted(form), "a form that is not computed");
        }
        if words.chars().any(char::is_numeric) {
            field.problem(&quoted(&words), "words without digits: the figure stands in facts.toml");
        }
        forms.insert(form.to_owned(), words);
    }
}

fn check_form(field: &Value<'_>, form: &str) {
    if !is_name(form) {
        field.problem(&quoted(form), "a form named with a-z, 0-9 and hyphens");
    }
}

/// What texts may not say outside braces.
pub(super) fn literals(language: Language, facts: &Facts, parts: &Parts<'_>) -> LiteralLint {
    let names = parts.ids.named().filter_map(|id| Some((id, facts.forms.get(id)?.as_ref()?)));
    let forms = names.flat_map(|(id, forms)| {
        // The form that `{id}` stands for comes last and wins over its own name.
        forms.iter().rev().map(move |(form, words)| (words.clone(), written(id, form)))
    });
    LiteralLint::new(language, forms)
}
