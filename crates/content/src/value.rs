//! The tables and values of a content file. Fields are asked for one by one, by hand and not with serde's derive, because
//! that stops at the first wrong field: here all are found, each with its line, what was found, and what is allowed.

use super::content_file::ContentFile;
use knackpunkt_model::date::{Day, When};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::str::FromStr;
use strum::VariantNames;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table of a content file.
pub(super) struct Entry<'a> {
    content_file: &'a ContentFile<'a>,
    table: &'a DeTable<'a>,
    /// What the table is, in problems: `statement "28"`. Empty for a whole file.
    place: String,
    /// Where it begins; none for a whole file.
    at: Option<usize>,
    /// The fields asked for so far: the ones that are known.
    asked: RefCell<BTreeSet<String>>,
}

impl<'a> Entry<'a> {
    pub(super) fn root(content_file: &'a ContentFile<'a>, table: &'a DeTable<'a>) -> Self {
        Self { content_file, table, place: String::new(), at: None, asked: RefCell::default() }
    }

    /// The value of a field that may be left out.
    pub(super) fn get(&self, key: &str) -> Option<Value<'a>> {
        self.asked.borrow_mut().insert(key.to_owned());
        let value = self.table.get(key)?;
        Some(Value { content_file: self.content_file, value, place: self.within(key) })
    }

    /// The value of a field that may not be left out.
    pub(super) fn need(&self, key: &str, allowed: &str) -> Option<Value<'a>> {
        let field = self.get(key);
        if field.is_none() {
            self.missing(key, allowed);
        }
        field
    }

    /// Notes a field that may not stand here, or not so.
    pub(super) fn refuse(&self, key: &str, allowed: &str) {
        if let Some(field) = self.get(key) {
            field.wrong(allowed);
        }
    }

    /// Notes a field that may not stand here, in words of its own.
    pub(super) fn forbid(&self, key: &str, found: &str, allowed: &str) {
        if let Some(field) = self.get(key) {
            field.problem(found, allowed);
        }
    }

    /// What a field that may be left out is read as; none where it is wrong.
    pub(super) fn optional<T>(
        &self,
        key: &str,
        read: impl FnOnce(&Value<'a>) -> Option<T>,
    ) -> Option<Option<T>> {
        self.get(key).map_or(Some(None), |field| read(&field).map(Some))
    }

    /// The word of a field that may not be left out: one of those that a type allows.
    pub(super) fn choice<T: FromStr + VariantNames>(&self, key: &str) -> Option<T> {
        self.need(key, "a word of its list in docs/content.md")?.choice()
    }

    pub(super) fn day(&self, key: &str) -> Option<Day> {
        let allowed = "a day such as \"2025-12-03\"";
        self.need(key, allowed)?.parsed(allowed)
    }

    pub(super) fn when(&self, key: &str) -> Option<When> {
        self.need(key, WHEN)?.when()
    }

    /// All fields, for tables whose keys are ids.
    pub(super) fn all(&self) -> Vec<(&'a str, Value<'a>)> {
        let keys = self.table.keys().map(|key| &**key.get_ref());
        keys.filter_map(|key| Some((key, self.get(key)?))).collect()
    }

    /// The tables of `[[kind]]`, each named by its id; none where something else stands there.
    pub(super) fn list(&self, kind: &str) -> Option<Vec<Entry<'a>>> {
        let Some(field) = self.get(kind) else { return Some(Vec::new()) };
        let allowed = format!("[[{kind}]]");
        let tables = field.list(&allowed)?.into_iter().enumerate().map(|(number, item)| {
            let mut entry = item.table(&allowed)?;
            let name = entry.table.get("id").or_else(|| entry.table.get("key"));
            let name = name.and_then(|id| id.get_ref().as_str());
            let name = name.map_or_else(|| (number + 1).to_string(), quoted);
            entry.place = self.within(&format!("{kind} {name}"));
            Some(entry)
        });
        // An item that is no table is noted; what the list holds is then not fully known.
        let tables: Vec<_> = tables.collect();
        tables.into_iter().collect()
    }

    pub(super) fn missing(&self, key: &str, allowed: &str) {
        self.note(key, "nothing", allowed);
    }

    /// Notes a problem with something in the table that has no line of its own.
    pub(super) fn note(&self, key: &str, found: &str, allowed: &str) {
        self.content_file.problem(self.at, &self.within(key), found, allowed);
    }

    /// Notes a problem with the table as a whole.
    pub(super) fn problem(&self, found: &str, allowed: &str) {
        self.content_file.problem(self.at, &self.place, found, allowed);
    }

    /// To be called once all fields were asked for: notes those that nobody asked for.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        let allowed = asked.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        let place = if self.place.is_empty() { "the file" } else { &self.place };
        for key in self.table.keys().filter(|key| !asked.contains(key.get_ref().as_ref())) {
            let found = format!("\"{}\"", key.get_ref());
            self.content_file.problem(Some(key.span().start), place, &found, &allowed);
        }
    }

    fn within(&self, key: &str) -> String {
        if self.place.is_empty() { key.to_owned() } else { format!("{}, {key}", self.place) }
    }
}

pub(super) const WHEN: &str = "a date such as \"2025-12-03\", \"2025-11\", \"2025\", \"2025-11-05/2025-11-26\" or \
                               \"../2025-12-03\"";

/// A value and where it stands.
pub(super) struct Value<'a> {
    content_file: &'a ContentFile<'a>,
    value: &'a Spanned<DeValue<'a>>,
    place: String,
}

impl<'a> Value<'a> {
    pub(super) fn problem(&self, found: &str, allowed: &str) {
        self.content_file.problem(Some(self.value.span().start), &self.place, found, allowed);
    }

    /// Notes that the value is not what is allowed.
    pub(super) fn wrong(&self, allowed: &str) {
        self.problem(&describe(self.value.get_ref()), allowed);
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
        self.text_that(allowed, |_| true)
    }

    /// Text that is not empty, and passes.
    pub(super) fn text_that(&self, allowed: &str, passes: impl Fn(&str) -> bool) -> Option<&'a str> {
        let text = self.plain_text().filter(|text| !text.trim().is_empty() && passes(text));
        self.or_wrong(text, allowed)
    }

    /// The text, where it is one; nothing is noted where it is not.
    pub(super) fn plain_text(&self) -> Option<&'a str> {
        self.value.get_ref().as_str()
    }

    pub(super) fn flag(&self) -> Option<bool> {
        self.or_wrong(self.value.get_ref().as_bool(), "true or false")
    }

    /// A finite number that passes.
    pub(super) fn number(&self, allowed: &str, passes: impl Fn(f64) -> bool) -> Option<f64> {
        let number = match self.value.get_ref() {
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str().parse().ok(),
            DeValue::Float(float) => float.as_str().parse().ok(),
            _ => None,
        };
        self.or_wrong(number.filter(|number: &f64| number.is_finite() && passes(*number)), allowed)
    }

    /// A whole number in this range.
    pub(super) fn whole(&self, allowed: &str, range: RangeInclusive<u16>) -> Option<u16> {
        let (least, most) = range.into_inner();
        let passes = |number: f64| number.fract() == 0.0 && (least.into()..=most.into()).contains(&number);
        // In range, as just checked.
        self.number(allowed, passes).map(|number| number as u16)
    }

    pub(super) fn when(&self) -> Option<When> {
        self.parsed(WHEN)
    }

    /// One of the words that a type allows.
    pub(super) fn choice<T: FromStr + VariantNames>(&self) -> Option<T> {
        self.parsed(&format!("one of {}", T::VARIANTS.join(", ")))
    }

    /// What the text is of a type.
    fn parsed<T: FromStr>(&self, allowed: &str) -> Option<T> {
        self.or_wrong(self.plain_text().and_then(|text| text.parse().ok()), allowed)
    }

    pub(super) fn list(&self, allowed: &str) -> Option<Vec<Value<'a>>> {
        self.or_wrong(self.value.get_ref().as_array(), allowed).map(|_| self.items().collect())
    }

    /// The items of a list; nothing is noted where it is none.
    pub(super) fn items(&self) -> impl Iterator<Item = Value<'a>> {
        let items = self.value.get_ref().as_array().into_iter().flat_map(|items| items.iter());
        items.map(|value| Self { content_file: self.content_file, value, place: self.place.clone() })
    }

    /// What each item of a list is read as; none where one of them is wrong. One that stands there twice is a problem.
    pub(super) fn each_once<T: PartialEq>(
        &self,
        allowed: &str,
        once: &str,
        read: impl Fn(&Value<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = self.list(allowed)?;
        let mut all = Vec::new();
        for (item, value) in items.iter().filter_map(|item| Some((item, read(item)?))) {
            if all.contains(&value) {
                item.repeated(once);
            }
            all.push(value);
        }
        (all.len() == items.len()).then_some(all)
    }

    /// The same of a list that may not be empty.
    pub(super) fn at_least_one<T: PartialEq>(
        &self,
        allowed: &str,
        read: impl Fn(&Value<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let all = self.each_once(allowed, "each once", read)?;
        if all.is_empty() {
            self.problem("an empty list", allowed);
        }
        Some(all)
    }

    /// Notes that it stands in its list for the second time.
    pub(super) fn repeated(&self, allowed: &str) {
        let found = format!("{} a second time", quoted(self.plain_text().unwrap_or_default()));
        self.problem(&found, allowed);
    }

    /// What each item of a list is read as, told apart by its number; none where one of them is wrong.
    pub(super) fn each<T>(&self, allowed: &str, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        let items = self.list(allowed)?.into_iter().enumerate();
        let numbered = items.map(|(at, item)| Self { place: format!("{} {}", self.place, at + 1), ..item });
        let all: Vec<_> = numbered.map(|item| read(&item)).collect();
        all.into_iter().collect()
    }

    pub(super) fn table(&self, allowed: &str) -> Option<Entry<'a>> {
        let table = self.or_wrong(self.value.get_ref().as_table(), allowed)?;
        let (place, at) = (self.place.clone(), Some(self.value.span().start));
        Some(Entry { place, at, ..Entry::root(self.content_file, table) })
    }
}

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
