//! The article, whole: every statement of its inventory, each with what the register promises.

use anyhow::{Context, Result};
use support::explainer::{ARTICLE, FIXTURE};
use support::page::text;

#[test]
fn every_statement_of_the_inventory_has_its_place() -> Result<()> {
    for page in ARTICLE.in_every_language() {
        let page = page?;
        for number in ARTICLE.inventory()? {
            let found = page.all(&format!("#register .statement#s{number}"));
            assert_eq!(found.len(), 1, "statement {number}");
            assert!(found.iter().all(|entry| entry.attr("data-supplement").is_none()), "statement {number}");
        }
    }
    Ok(())
}

#[test]
fn every_statement_has_speaker_date_source_and_words() -> Result<()> {
    for page in ARTICLE.in_every_language() {
        let page = page?;
        let entries = page.all(".statement[id]");
        assert!(!entries.is_empty());
        for entry in entries {
            let id = entry.attr("id").unwrap_or_default();
            for part in ["summary > b", ".statement-words", ".statement-facts a[href^='#source-']"] {
                let found = page.all(&format!("#{id} {part}"));
                assert!(found.iter().any(|each| !text(*each).trim().is_empty()), "{id} lacks {part}");
            }
            let row: String = page.all(&format!("#{id} summary > b")).into_iter().map(text).collect();
            let (number, speaker) = row.split_once(' ').unwrap_or_default();
            assert!(
                number.to_lowercase().starts_with(id.trim_start_matches('s')) && !speaker.is_empty(),
                "{row}"
            );
            // Its kind, and when it was said.
            let facts: String =
                page.all(&format!("#{id} .statement-facts[data-brief]")).into_iter().map(text).collect();
            let (kind, when) = facts.split_once(" · ").unwrap_or_default();
            assert!(!kind.is_empty() && when.chars().any(char::is_alphanumeric), "{id}: {facts}");
        }
    }
    Ok(())
}

#[test]
fn the_story_marks_every_statement_of_the_article() -> Result<()> {
    for page in ARTICLE.in_every_language() {
        let page = page?;
        let marked = page.attributes("#story .mark, .takeaways .mark", "href");
        for number in ARTICLE.inventory()? {
            assert!(marked.contains(&format!("#s{number}")), "statement {number} is not in the story");
        }
    }
    Ok(())
}

#[test]
fn contradictions_are_linked_both_ways() -> Result<()> {
    let data = ARTICLE.data()?;
    let statements = data["statements"].as_array().context("statements")?;
    let pairs: Vec<_> = statements
        .iter()
        .filter_map(|statement| Some((statement["id"].as_str()?, statement["contradicts"].as_array()?)))
        .flat_map(|(id, others)| others.iter().filter_map(move |other| Some((id, other.as_str()?))))
        .collect();
    assert!(!pairs.is_empty());
    for page in ARTICLE.in_every_language() {
        let page = page?;
        for (one, other) in &pairs {
            for (from, to) in [(one, other), (other, one)] {
                let links = page.all(&format!("#s{from} + .statement-against a[href='#s{to}']"));
                assert_eq!(links.len(), 1, "{from} to {to}");
            }
        }
    }
    Ok(())
}

/// Where only another source contradicts, that is a supplement: in the article the claim is open.
#[test]
fn what_contradicts_and_was_not_read_in_the_article_is_a_supplement() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        assert_eq!(page.attributes("#s8 + .statement-against a", "href"), ["#se2"]);
        assert_eq!(page.all("#se2[data-supplement]").len(), 1);
        assert_eq!(page.all("#s4 + .statement-against a[href='#s5']").len(), 1);
        assert_eq!(page.all("#s5[data-supplement]").len(), 0);
    }
    Ok(())
}

#[test]
fn figures_that_must_not_meet_do_not() -> Result<()> {
    for page in ARTICLE.in_every_language() {
        let page = page?;
        let tables = page.all("figure[data-chart]");
        for chart in tables {
            let words = text(chart);
            let has = |figures: [&str; 2]| figures.iter().any(|figure| words.contains(figure));
            let both = has(["51,4\u{202f}%", "51.4%"]) && has(["41\u{202f}%", " 41%"]);
            assert!(!both, "two questions in one whole: {:?}", chart.attr("data-chart"));
        }
        let map: String = page.all(".map-picture text").into_iter().map(text).collect();
        assert!(!map.contains("505"), "505 km² is for the whole country, not for a place on the map");
    }
    Ok(())
}

#[test]
fn cards_say_how_far_the_nearest_towns_are() -> Result<()> {
    let page = FIXTURE.read("de")?;
    for (town, near) in [("aldau", "Fernow 112"), ("brunnfeld", "Elbach 89"), ("zelmin", "Dornstadt 60")] {
        let card: String = page.all(&format!("#town-{town}")).into_iter().map(text).collect();
        assert!(card.contains(near), "{town}: {card}");
    }
    Ok(())
}

#[test]
fn every_label_of_a_method_ends_with_one_mark() -> Result<()> {
    for page in ARTICLE.in_every_language() {
        let page = page?;
        let labels = page.all(".facts dt");
        assert!(labels.len() > 10, "{} labels", labels.len());
        for label in labels.into_iter().map(text) {
            let marks = label.chars().rev().take_while(char::is_ascii_punctuation).count();
            assert!(label.ends_with([':', '?']) && marks == 1, "{label}");
        }
    }
    Ok(())
}
