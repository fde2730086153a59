//! A text's marks, terms and stress: a small part of Markdown, and not a sign more.

use super::Diagnostics;
use super::facts::Facts;
use crate::ids::IdTable;
use crate::mark_up;
use crate::value::quoted;
use knackpunkt_model::point::Point;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Inline, Text};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};
use std::ops::Range;

const ALLOWED: &str = "words, facts in braces, marks [^1], terms [words](point), stress *words*";

/// A text being built: what is open, innermost last.
struct Build<'a> {
    raw: &'a str,
    facts: &'a Facts,
    statements: &'a IdTable<'a, Statement>,
    points: &'a IdTable<'a, Point>,
    open: Vec<(Open, Text)>,
    /// Words whose braces are not filled in yet: the parser may hand them over in pieces.
    words: String,
    diagnostics: &'a mut Diagnostics,
}

/// Something open that will enclose what comes.
enum Open {
    /// The text itself, and the paragraph that it is.
    Text,
    Emphasis,
    /// Words that open the definition of a point, if it is known; and the id that stands there.
    Term(Option<Key<Point>>, String),
    Refused,
}

/// The text as it is shown. What is wrong in it is added to the diagnostics.
pub(super) fn read(
    raw: &str,
    facts: &Facts,
    statements: &IdTable<'_, Statement>,
    points: &IdTable<'_, Point>,
    diagnostics: &mut Diagnostics,
) -> Text {
    if let Some(found) = mark_up::html(raw) {
        diagnostics.add(found, ALLOWED);
    }
    let (open, words) = (vec![(Open::Text, Text::new())], String::new());
    let mut build = Build { raw, facts, statements, points, open, words, diagnostics };
    // The old kind of footnotes: a reference needs no definition.
    for (event, range) in Parser::new_ext(raw, Options::ENABLE_OLD_FOOTNOTES).into_offset_iter() {
        build.event(event, range);
    }
    build.finish()
}

impl Build<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.end(),
            Event::Text(words) => self.words.push_str(&words),
            Event::SoftBreak => self.words.push(' '),
            Event::FootnoteReference(id) => self.mark(&id),
            // Noted already, with better words.
            Event::Html(_) | Event::InlineHtml(_) => {}
            _ => self.refuse(range),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.flush();
        let nested = self.open.iter().any(|(open, _)| matches!(open, Open::Emphasis));
        let is_star = self.raw.get(range.start..).is_some_and(|raw| raw.starts_with('*'));
        let begins = matches!(self.open.as_slice(), [(_, text)] if text.is_empty());
        let open = match tag {
            Tag::Paragraph if begins => Open::Text,
            // Noted already, with better words.
            Tag::HtmlBlock => Open::Refused,
            Tag::Emphasis if is_star && !nested => Open::Emphasis,
            Tag::Link { link_type: LinkType::Inline, dest_url, title, .. } if title.is_empty() => {
                if !self.points.has(&dest_url) {
                    self.diagnostics.add(quoted(&dest_url), &self.points.allowed());
                }
                Open::Term(self.points.find(&dest_url), dest_url.into_string())
            }
            _ => {
                self.refuse(range);
                Open::Refused
            }
        };
        self.open.push((open, Text::new()));
    }

    fn end(&mut self) {
        self.flush();
        let Some((open, inner)) = self.open.pop() else { return };
        match open {
            Open::Text | Open::Refused => self.extend(inner),
            Open::Emphasis => self.extend(vec![Inline::Emphasis(inner)]),
            Open::Term(point, id) => {
                if inner.is_empty() {
                    self.diagnostics.add(quoted(&format!("[]({id})")), "words to open the definition with");
                }
                match point {
                    Some(point) => self.extend(vec![Inline::Term { point, words: inner }]),
                    None => self.extend(inner),
                }
            }
        }
    }

    fn mark(&mut self, id: &str) {
        self.flush();
        if !self.statements.has(id) {
            self.diagnostics.add(quoted(&format!("[^{id}]")), &self.statements.allowed());
        }
        let (Some(key), Some((_, text))) = (self.statements.find(id), self.open.last_mut()) else { return };
        match text.last_mut() {
            Some(Inline::Mark(run)) if run.contains(&key) => {
                let mark = quoted(&format!("[^{id}]"));
                self.diagnostics.add(format!("{mark} a second time"), "each mark once");
            }
            Some(Inline::Mark(run)) => run.push(key),
            _ => text.push(Inline::Mark(vec![key])),
        }
    }

    /// Fills in the words read so far.
    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        if let Some(sign) = words.chars().find(|sign| "*`".contains(*sign)) {
            self.diagnostics.add(quoted(&sign.to_string()), ALLOWED);
        }
        // A link that came to nothing, such as one with a mark in it.
        if let Some(broken) = ["](", "]["].iter().find(|broken| words.contains(**broken)) {
            self.diagnostics.add(quoted(broken), ALLOWED);
        }
        let filled = self.facts.fill(&words, self.diagnostics);
        self.extend(filled);
    }

    fn extend(&mut self, inner: Text) {
        if let Some((_, text)) = self.open.last_mut() {
            text.extend(inner);
        }
    }

    /// Notes something that is not allowed, unless it is part of such a thing.
    fn refuse(&mut self, range: Range<usize>) {
        if self.open.iter().any(|(open, _)| matches!(open, Open::Refused)) {
            return;
        }
        let raw = self.raw.get(range).unwrap_or_default();
        self.diagnostics.add(quoted(raw.trim()), ALLOWED);
    }

    fn finish(mut self) -> Text {
        self.flush();
        self.open.into_iter().flat_map(|(_, text)| text).collect()
    }
}

#[cfg(test)]
mod tests;
