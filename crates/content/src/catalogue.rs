//! `facts.toml`, `actors.toml`, `points.toml`, `sources.toml`: the plain lists.

use super::ids::Own;
use super::mark_up;
use super::parts::Parts;
use super::value::{Entry, Value};
use knackpunkt_model::actor::Actor;
use knackpunkt_model::explainer::Change;
use knackpunkt_model::fact::{DateFact, Figure, Unit};
use knackpunkt_model::point::Point;
use knackpunkt_model::statement::Source;

pub(super) fn figure(entry: &Entry<'_>, own: Option<Own<Figure>>, parts: &Parts<'_>) -> Option<Figure> {
    let unit = entry.choice("unit");
    let value = value(entry, unit);
    let sources = parts.ids.sources.at_least_one(entry, "sources")?;
    let supplement = parts.header.is_supplement(&sources);
    let (_, id) = own?;
    Some(Figure { id, value: value?, unit: unit?, sources, supplement })
}

/// The largest figure: beyond it not every whole number is one a computer can hold.
const LARGEST: f64 = 1e15;

fn value(entry: &Entry<'_>, unit: Option<Unit>) -> Option<f64> {
    let whole = unit == Some(Unit::Ordinal);
    let allowed = if whole { "a whole number from 1 on" } else { "a number from 0 to 1e15" };
    let passes = |value: f64| {
        // "-0" is no amount.
        value.is_sign_positive() && value <= LARGEST && (!whole || (value >= 1.0 && value.fract() == 0.0))
    };
    entry.need("value", allowed)?.number(allowed, passes)
}

pub(super) fn date(entry: &Entry<'_>, own: Option<Own<DateFact>>) -> Option<DateFact> {
    let when = entry.when("when")?;
    own.map(|(_, id)| DateFact { id, when })
}

pub(super) fn actor(entry: &Entry<'_>, own: Option<Own<Actor>>) -> Option<Actor> {
    let (kind, side) = (entry.choice("kind"), entry.choice("side"));
    let (key, id) = own?;
    Some(Actor { key, id, kind: kind?, side: side? })
}

pub(super) fn point(entry: &Entry<'_>, own: Option<Own<Point>>) -> Option<Point> {
    let kind = entry.choice("kind")?;
    own.map(|(key, id)| Point { key, id, kind })
}

pub(super) fn source(entry: &Entry<'_>, own: Option<Own<Source>>) -> Option<Source> {
    let publisher = entry.need("publisher", mark_up::PLAIN).and_then(|field| mark_up::plain(&field));
    let url = entry.optional("url", |field| field.text_that("an address that begins with https://", is_safe));
    let published = entry.optional("published", Value::when);
    let (key, id) = own?;
    Some(Source { key, id, publisher: publisher?, url: url?.map(str::to_owned), published: published? })
}

pub(super) fn change(entry: &Entry<'_>, own: Option<Own<Change>>, parts: &Parts<'_>) -> Option<Change> {
    let when = entry.day("when");
    let statements = parts.ids.statements.optional(entry, "statements");
    let (key, id) = own?;
    Some(Change { key, id, when: when?, statements: statements? })
}

/// True for an https address of a host with a dot, in the characters that RFC 3986 allows, without a user's
/// name before the host: that is only there to make one host look like another.
fn is_safe(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
    !host.contains('@') && !host.starts_with('.') && host.contains('.') && url.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_https_addresses_are_safe() {
        assert!(is_safe("https://www.example.org/a?b=c#d"));
        for url in [
            "http://example.org",
            "https://",
            "https://localhost/",
            "https://a.b@evil.example/",
            "https://example.org/\"><script>",
            "javascript:alert(1)",
            "https://example.org/a b",
        ] {
            assert!(!is_safe(url), "{url}");
        }
    }
}
