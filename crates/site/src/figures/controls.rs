//! The controls of a list: a search field, choices, an order. Written natively.

use crate::page::Page;
use leptos::prelude::*;

/// A choice.
pub(crate) struct Choice<'a> {
    /// Its name in the page's address.
    pub(crate) state: &'static str,
    /// What it is called.
    pub(crate) label: &'a str,
    /// Leaves the entries that have the value in this attribute (`data-…`); without one it sorts by the attribute that the value
    /// names.
    pub(crate) facet: Option<&'static str>,
    /// What can be chosen: values and their words; the first is chosen at first and has no value.
    pub(crate) options: Vec<(String, String)>,
}

/// The search field, with a word that it finds.
pub(crate) fn search(page: &Page<'_>, root: &str, state: &'static str, label: &str, word: &str) -> AnyView {
    let example = page.words.filter.example.replace("{word}", word);
    let id = format!("{root}-search");
    view! {
        <label for=id.clone()>{label.to_owned()}</label>
        <input type="search" id=id data-state=state placeholder=example maxlength="100" autocomplete="off" spellcheck="false" />
    }
    .into_any()
}

/// A choice with its label.
pub(crate) fn choice(root: &str, choice: Choice<'_>) -> AnyView {
    let id = format!("{root}-{}", choice.state);
    let facet = choice.facet;
    let options = choice.options.into_iter().map(|(value, words)| {
        view! { <option value=value>{words}</option> }
    });
    view! {
        <div class="finder-choice">
            <label for=id.clone()>{choice.label.to_owned()}</label>
            <select id=id data-state=choice.state data-facet=facet data-sort=facet.is_none().then_some("")>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}
