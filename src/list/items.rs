//! The entries of a list in the page, and the controls that narrow it down: what they say is read from the page,
//! so that it is not sent a second time.

use crate::browser::dom;
use crate::list::SearchWords;
use knackpunkt_maths::facets::{Entry, narrow};
use knackpunkt_maths::search::Index;
use knackpunkt_maths::text::fill;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

/// The attribute that entries are sorted by where no order is chosen: none has it, so that they stay as they stand.
const UNSORTED: &str = "data-";

/// A list and its controls.
pub(super) struct Items {
    words: SearchWords,
    /// Whether anything has been said of what is shown.
    spoke: bool,
    field: String,
    list: Option<Element>,
    entries: Vec<Element>,
    /// Places of the entries, in the order in which they stand.
    order: Vec<usize>,
    /// The names of groups, each with what its entries are sorted by.
    groups: Vec<Element>,
    sort: Option<HtmlSelectElement>,
    sorted: String,
    index: Index,
    values: Vec<Entry>,
    choices: Vec<Choice>,
    shown: Vec<bool>,
}

/// A choice and its options, but for the first, which chooses nothing.
struct Choice {
    select: HtmlSelectElement,
    /// The attribute of entries that it looks at.
    attribute: String,
    options: Vec<Choosable>,
}

struct Choosable {
    element: Element,
    value: String,
    words: String,
    count: Option<usize>,
}

impl Items {
    /// The list in this root.
    pub(super) fn read(root: &str, words: SearchWords) -> Self {
        let within = |selector: &str| format!("[data-root={root}] {selector}");
        let entries = dom::all(&within("[data-item]"));
        let list = dom::first(&within("[data-items]"));
        // A line for each of those whom entries speak of: its id, and then its names.
        let names = list.as_ref().map(|list| dom::attribute(list, "data-names")).unwrap_or_default();
        let names: Vec<_> = names.lines().filter_map(|line| line.split_once(' ')).collect();
        let texts: Vec<_> = entries.iter().map(|entry| text_of(entry, &names)).collect();
        let selects = dom::all(&within("[data-facet]"));
        let choices: Vec<_> =
            selects.into_iter().filter_map(|select| Some(Choice::read(select.dyn_into().ok()?))).collect();
        let values = |entry| choices.iter().map(|choice| choice.values_of(entry)).collect();
        Self {
            words,
            spoke: false,
            field: within("[type=search]"),
            list,
            order: (0..entries.len()).collect(),
            groups: dom::all(&within("[data-group]")),
            sort: dom::first(&within("[data-sort]")).and_then(|select| select.dyn_into().ok()),
            sorted: UNSORTED.to_owned(),
            index: Index::new(texts.iter().map(String::as_str)),
            values: entries.iter().map(values).collect(),
            choices,
            shown: vec![true; entries.len()],
            entries,
        }
    }

    /// Shows what the controls ask for, in the order they ask for, and says how much that is; nothing where none was ever
    /// asked for. Once something was said, the return to the whole list is said, too.
    pub(super) fn narrow(&mut self) -> String {
        let query = dom::decomposed(&dom::input_value(&self.field));
        let found = self.index.find(&query);
        let chosen: Vec<_> = self.choices.iter().map(Choice::chosen).collect();
        let sizes: Vec<_> = self.choices.iter().map(|choice| choice.options.len()).collect();
        let narrowed = narrow(&self.values, &sizes, &found.hits, &chosen);
        for (entry, (before, now)) in self.entries.iter().zip(self.shown.iter().zip(&narrowed.shown)) {
            if before != now {
                dom::mark(entry, "hidden", !now);
            }
        }
        for (choice, counts) in self.choices.iter_mut().zip(&narrowed.counts) {
            choice.count(counts);
        }
        self.shown = narrowed.shown;
        self.sort();
        let sorted = self.sort.as_ref().filter(|sort| sort.selected_index() > 0);
        let sorted = sorted.and_then(|sort| sort.item(sort.selected_index().cast_unsigned())?.text_content());
        let chosen = chosen.iter().any(Option::is_some);
        // A choice that is made must be seen: it hides something.
        let made = self.sort.as_ref().filter(|_| chosen || sorted.is_some());
        if let Some(details) = made.and_then(|select| select.closest("details").ok()?) {
            dom::mark(&details, "open", true);
        }
        let shown = self.shown.iter().filter(|shown| **shown).count();
        let asked = chosen || !query.trim().is_empty();
        let pattern = if shown == 0 {
            &self.words.nothing
        } else if asked && found.similar {
            &self.words.similar
        } else if asked || sorted.is_some() || self.spoke {
            &self.words.found
        } else {
            return String::new();
        };
        self.spoke = true;
        let number = |count: usize| dom::number(count as f64);
        let said = fill(pattern, &[("shown", &number(shown)), ("all", &number(self.shown.len()))]);
        match sorted {
            Some(order) => format!("{said}, {order}"),
            None => said,
        }
    }

    /// Puts the entries into the chosen order, and each group's name before what is shown of it.
    fn sort(&mut self) {
        let (Some(sort), Some(list)) = (&self.sort, &self.list) else { return };
        let attribute = format!("data-{}", sort.value());
        let key = |entry: &Element| sort_key(entry, &attribute).unwrap_or_default();
        if self.sorted != attribute {
            self.order = (0..self.entries.len()).collect();
            let keys: Vec<_> = self.entries.iter().map(key).collect();
            self.order.sort_by_key(|place| keys.get(*place));
            for entry in self.order.iter().filter_map(|place| self.entries.get(*place)) {
                let _ = list.append_child(entry);
            }
            self.sorted = attribute.clone();
        }
        for group in &self.groups {
            dom::mark(group, "hidden", true);
        }
        let mut last = None;
        for place in self.order.iter().filter(|_| attribute != UNSORTED) {
            if let (Some(entry), Some(true)) = (self.entries.get(*place), self.shown.get(*place)) {
                let key = key(entry);
                if last.as_ref() != Some(&key) {
                    if let Some(group) =
                        self.groups.iter().find(|group| dom::attribute(group, "data-group") == key)
                    {
                        dom::mark(group, "hidden", false);
                        let _ = list.insert_before(group, Some(entry));
                    }
                    last = Some(key);
                }
            }
        }
    }
}

/// What an entry is sorted by: its own attribute, or that of what stands in it.
fn sort_key(entry: &Element, attribute: &str) -> Option<String> {
    let inside = || entry.query_selector(&format!("[{attribute}]")).ok()??.get_attribute(attribute);
    entry.get_attribute(attribute).or_else(inside)
}

/// What can be found in an entry: its words, and how other languages name those it speaks of, by their ids.
fn text_of(entry: &Element, names: &[(&str, &str)]) -> String {
    let mut words = entry.text_content().unwrap_or_default();
    for ids in ["data-speaker", "data-actors", "data-places"].map(|name| dom::attribute(entry, name)) {
        for id in ids.split(' ') {
            for (_, names) in names.iter().filter(|name| name.0 == id) {
                words.push(' ');
                words.push_str(names);
            }
        }
    }
    dom::decomposed(&words)
}

impl Choice {
    fn read(select: HtmlSelectElement) -> Self {
        let options = (1..select.length()).filter_map(|place| {
            let element: Element = select.item(place)?;
            let value = dom::attribute(&element, "value");
            let words = element.text_content().unwrap_or_default();
            Some(Choosable { element, value, words, count: None })
        });
        let attribute = format!("data-{}", dom::attribute(&select, "data-facet"));
        Self { options: options.collect(), attribute, select }
    }

    /// The places of an entry's values among the options.
    fn values_of(&self, entry: &Element) -> Vec<usize> {
        let values = dom::attribute(entry, &self.attribute);
        let place = |value: &str| self.options.iter().position(|option| option.value == value);
        values.split(' ').filter_map(place).collect()
    }

    fn chosen(&self) -> Option<usize> {
        usize::try_from(self.select.selected_index() - 1).ok()
    }

    /// Says behind each option how many entries it would show.
    fn count(&mut self, counts: &[usize]) {
        for (option, count) in self.options.iter_mut().zip(counts) {
            if option.count != Some(*count) {
                option.count = Some(*count);
                let count = dom::number(*count as f64);
                option.element.set_text_content(Some(&format!("{} ({count})", option.words)));
            }
        }
    }
}
