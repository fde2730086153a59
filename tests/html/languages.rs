//! The languages: they differ in words and in nothing else.

use crate::downloads::rows;
use anyhow::Result;
use std::collections::BTreeSet;
use support::dist;
use support::explainer::ARTICLE;
use support::page::Page;

fn page(language: &str) -> Result<Page> {
    ARTICLE.read(language)
}

/// What a page is made of, without its words: ids, and what controls, links and marks say.
fn bones(page: &Page) -> Vec<String> {
    let names = [
        "id",
        "data-speaker",
        "data-kinds",
        "data-actors",
        "data-places",
        "data-points",
        "data-when",
        "data-time",
        "data-contradicted",
        "data-origin",
        "data-supplement",
        "data-status",
        "data-side",
        "data-values",
        "data-default",
        "value",
    ];
    let mut bones: Vec<String> = names
        .into_iter()
        .flat_map(|name| {
            page.attributes(&format!("body [{name}]"), name)
                .into_iter()
                .map(move |value| format!("{name}={value}"))
        })
        .collect();
    bones.sort();
    bones
}

/// Marks, and with them anchors, stand where each language's sentences end: they are compared as sets
/// of statements, all else one by one.
fn without_marks(bones: &[String]) -> Vec<&String> {
    bones.iter().filter(|bone| !bone.starts_with("id=mark-")).collect()
}

#[test]
fn every_language_has_the_same_bones() -> Result<()> {
    let german = bones(&page("de")?);
    for language in dist::LANGUAGES {
        let other = bones(&page(language)?);
        let (one, other) = (without_marks(&german), without_marks(&other));
        let missing: Vec<_> = one.iter().filter(|bone| !other.contains(bone)).collect();
        let more: Vec<_> = other.iter().filter(|bone| !one.contains(bone)).collect();
        assert!(
            missing.is_empty() && more.is_empty(),
            "{language} lacks {missing:#?}, has besides {more:#?}"
        );
        assert_eq!(one.len(), other.len(), "{language}");
    }
    Ok(())
}

#[test]
fn every_language_marks_the_same_statements_in_its_story() -> Result<()> {
    let marked = |language| -> Result<BTreeSet<String>> {
        Ok(page(language)?.attributes("#story .mark", "href").into_iter().collect())
    };
    for language in dist::LANGUAGES {
        assert_eq!(marked(language)?, marked("de")?, "{language}");
    }
    Ok(())
}

#[test]
fn every_language_names_itself_and_leads_to_the_others() -> Result<()> {
    for (language, tag) in [("de", "de"), ("de-einfach", "de-simple"), ("en", "en"), ("uk", "uk")] {
        let page = page(language)?;
        assert_eq!(page.attributes("html", "lang"), [tag]);
        let links = page.attributes(".languages a", "href");
        assert_eq!(links, dist::LANGUAGES.map(|other| format!("../{other}/index.html")));
        assert_eq!(page.all(".languages a[aria-current=page]").len(), 1);
    }
    Ok(())
}

/// A share among the charts' that is no whole number, as `51.4`.
fn a_share() -> Result<String> {
    for chart in ARTICLE.charts()? {
        for row in rows(&chart)? {
            if let (Some("percent"), Some(amount)) = (row.get("unit").map(String::as_str), row.get("amount"))
                && amount.contains('.')
            {
                return Ok(amount.clone());
            }
        }
    }
    anyhow::bail!("every share is a whole number")
}

/// Numbers and quotation marks are the language's own.
#[test]
fn numbers_and_quotation_marks_are_the_languages_own() -> Result<()> {
    let words = |language| -> Result<String> {
        Ok(page(language)?
            .all(".prose, .statement, .chart figcaption, .chart-table, .moment")
            .into_iter()
            .map(support::page::text)
            .collect())
    };
    let point = a_share()?;
    let comma = point.replace('.', ",");
    let [with_comma, with_point] = [format!("{comma}\u{202f}%"), format!("{point}%")];
    let (with_comma, with_point) = (with_comma.as_str(), with_point.as_str());
    for (language, own, foreign) in [
        ("de", vec![with_comma, "„", "2.\u{a0}Dezember 2025"], vec![&*point, "«"]),
        ("de-einfach", vec![with_comma, "„", "2.\u{a0}Dezember 2025"], vec![&*point, "«"]),
        ("en", vec![with_point, "“", "2\u{a0}December 2025"], vec![&*comma, "„", "«", "December\u{a0}2"]),
        ("uk", vec![with_comma, "«", "2\u{a0}грудня 2025\u{a0}року"], vec![&*point, "„"]),
    ] {
        let words = words(language)?;
        for one in own {
            assert!(words.contains(one), "{language} lacks {one}");
        }
        for one in foreign {
            assert!(!words.contains(one), "{language} has {one}");
        }
    }
    Ok(())
}
