//! One value of a content file and where it stands: what it can be read as, and what to say if it cannot.

use super::choice;
use super::entry::Entry;
use super::sheet::Sheet;
use knackpunkt_model::date::When;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::DeValue;

/// What a date may look like.
pub(super) const WHEN: &str = "a date such as \"2025-12-03\", \"2025-11\", \"2025\", \"2025-11-05/2025-11-26\" or \
                               \"../2025-12-03\"";

/// A value and where it stands.
#[derive(Debug)]
pub(super) struct Spot<'a> {
    sheet: &'a Sheet<'a>,
    value: &'a DeValue<'a>,
    at: usize,
    place: String,
}

impl<'a> Spot<'a> {
    pub(super) fn new(sheet: &'a Sheet<'a>, value: &'a Spanned<DeValue<'a>>, place: String) -> Self {
        Self { sheet, value: value.get_ref(), at: value.span().start, place }
    }

    /// Notes a problem with the value.
    pub(super) fn problem(&self, found: &str, allowed: &str) {
        self.sheet.problem(Some(self.at), &self.place, found, allowed);
    }

    /// Notes that the value is not what is allowed.
    pub(super) fn wrong(&self, allowed: &str) {
        self.problem(&describe(self.value), allowed);
    }

    /// What the value is, or the note that it is not what is allowed.
    fn or_wrong<T>(&self, read: Option<T>, allowed: &str) -> Option<T> {
        if read.is_none() {
            self.wrong(allowed);
        }
        read
    }

    /// Text that is not empty.
    pub(super) fn text(&self, allowed: &str) -> Option<&'a str> {
        self.or_wrong(self.value.as_str().filter(|text| !text.trim().is_empty()), allowed)
    }

    /// The text, where it is one; nothing is noted where it is not.
    pub(super) fn plain_text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// True or false.
    pub(super) fn flag(&self) -> Option<bool> {
        self.or_wrong(self.value.as_bool(), "true or false")
    }

    /// A finite number that passes.
    pub(super) fn number(&self, allowed: &str, passes: impl Fn(f64) -> bool) -> Option<f64> {
        let number = match self.value {
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str().parse().ok(),
            DeValue::Float(float) => float.as_str().parse().ok(),
            _ => None,
        };
        self.or_wrong(number.filter(|number: &f64| number.is_finite() && passes(*number)), allowed)
    }

    /// A date.
    pub(super) fn when(&self) -> Option<When> {
        self.or_wrong(self.value.as_str().and_then(|text| text.parse().ok()), WHEN)
    }

    /// One of the words that a type allows.
    pub(super) fn choice<T: DeserializeOwned>(&self) -> Option<T> {
        match choice::choose(self.value.as_str().unwrap_or_default()) {
            Ok(chosen) => Some(chosen),
            Err(allowed) => {
                self.wrong(&allowed);
                None
            }
        }
    }

    /// A list.
    pub(super) fn list(&self, allowed: &str) -> Option<Vec<Spot<'a>>> {
        let items = self.or_wrong(self.value.as_array(), allowed)?;
        Some(items.iter().map(|item| Self::new(self.sheet, item, self.place.clone())).collect())
    }

    /// The items of a list; nothing is noted where it is none.
    pub(super) fn items(&self) -> impl Iterator<Item = Spot<'a>> {
        let items = self.value.as_array().into_iter().flat_map(|items| items.iter());
        items.map(|item| Self::new(self.sheet, item, self.place.clone()))
    }

    /// A list whose items are told apart by their number.
    pub(super) fn numbered(&self, allowed: &str) -> Option<Vec<Spot<'a>>> {
        let mut items = self.list(allowed)?;
        for (place, item) in items.iter_mut().enumerate() {
            item.place = format!("{} {}", self.place, place + 1);
        }
        Some(items)
    }

    /// A table.
    pub(super) fn table(&self, allowed: &str) -> Option<Entry<'a>> {
        let table = self.or_wrong(self.value.as_table(), allowed)?;
        Some(Entry::new(self.sheet, table, self.place.clone(), self.at))
    }
}

/// A value in words.
fn describe(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => quoted(text),
        DeValue::Integer(integer) => integer.to_string(),
        DeValue::Float(float) => float.as_str().to_owned(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(_) => "a date without quotation marks".to_owned(),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}

/// Text in quotation marks, shortened.
pub(super) fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("\"{}\"", short.replace('\n', " "))
}
