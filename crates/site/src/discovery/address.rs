//! Whole addresses. A site's address ends in a slash, and names of files need no escaping.

use knackpunkt_model::language::Language;
use url::Url;

/// The page of an explainer in a language.
pub(crate) fn of_page(site: &Url, slug: &str, language: Language) -> String {
    format!("{site}{slug}/{}/index.html", language.code())
}

/// What search engines call the languages of an explainer, each with the language meant. Plain German has no tag
/// that they know; who reads none of them gets the first.
pub(crate) fn alternates(languages: &[Language]) -> impl Iterator<Item = (&'static str, Language)> {
    let known = languages.iter().filter(|language| !language.is_plain());
    let known = known.map(|language| (language.tag(), *language));
    known.chain(languages.first().map(|language| ("x-default", *language)))
}
