//! Names that themes, embedders and measurements rely on.

use anyhow::Result;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use support::dist;
use support::explainer::{ARTICLE, FIXTURE};

#[test]
fn sections_roots_and_switch_have_their_names() -> Result<()> {
    for page in ARTICLE.in_every_language() {
        let page = page?;
        for selector in [
            "#story",
            "#map",
            "#polls",
            "#points",
            "#timeline",
            "#actors",
            "#register",
            "#sources",
            "#changes",
        ] {
            assert_eq!(page.all(selector).len(), 1, "{selector}");
        }
        let mut roots = page.attributes("[data-root]", "data-root");
        // How many charts follow each other is the content's business.
        roots.dedup();
        assert_eq!(roots, ["polls", "map", "polls", "area", "timeline", "points", "register"]);
        let values = page.attributes("input[type=radio][name=perspective]", "value");
        assert_eq!(values, ["all", "moscow", "kyiv", "independent"]);
        // Nobody's account is the default.
        assert_eq!(page.attributes("input[name=perspective][checked]", "value"), ["all"]);
        assert_eq!(page.all("#points .finder > template").len(), 1);
        assert_eq!(page.all("input#points-search[type=search]").len(), 1);
    }
    Ok(())
}

#[test]
fn towns_say_what_each_side_says() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        let expected = [
            ("aldau", ["reached", "denied", "none"]),
            ("brunnfeld", ["taken", "partly-held", "held"]),
            ("zelmin", ["taken", "denied", "none"]),
        ];
        for (town, says) in expected {
            let marker = page.all(&format!(".map-view [data-place={town}]"));
            assert_eq!(marker.len(), 1, "{town}");
            for (perspective, status) in ["moscow", "kyiv", "independent"].into_iter().zip(says) {
                let sign = format!(".map-view [data-place={town}] .sign[data-for={perspective}]");
                assert_eq!(page.attributes(&sign, "data-status"), [status], "{town} {perspective}");
            }
        }
        // In the article nobody denies the claim of Zelmin: the denial is marked as a supplement.
        assert_eq!(page.all("[data-place=zelmin] .sign[data-supplement]").len(), 1);
        assert_eq!(page.all("[data-place=zelmin] .sign[data-for=kyiv][data-supplement]").len(), 1);
    }
    Ok(())
}

#[test]
fn the_map_has_every_oblast() -> Result<()> {
    let ground: Value =
        serde_json::from_slice(&fs::read(dist::root().join("basemaps/ukraine/ground.json"))?)?;
    let oblasts = ground.pointer("/frames/overview/oblasts").and_then(Value::as_array).expect("oblasts");
    let of = |name: &str| -> BTreeSet<_> {
        oblasts.iter().filter_map(|oblast| oblast.get(name)?.as_str()).map(str::to_owned).collect()
    };
    let codes = of("code");
    assert_eq!(codes.len(), 27);
    assert!(codes.contains("11") && codes.contains("20"), "Crimea and Sevastopol belong to Ukraine");
    // What is drawn is their outline: it encloses as much as all of them together.
    let whole: i64 = of("d").iter().map(|outline| doubled_area(outline)).sum();
    for page in ARTICLE.in_every_language() {
        let drawn = page?.attributes(".overview-picture .oblast", "d").concat();
        assert_eq!(doubled_area(&drawn).abs(), whole.abs());
    }
    Ok(())
}

/// Twice the area that closed paths enclose, `M x y l dx dy …z`: what runs the other way round is taken off.
fn doubled_area(d: &str) -> i64 {
    let numbers = |text: &str| -> Vec<i64> {
        text.replace(['l', 'z'], " ")
            .replace('-', " -")
            .split_whitespace()
            .filter_map(|each| each.parse().ok())
            .collect()
    };
    let area = |path: &str| {
        let (mut area, mut at) = (0, (0, 0));
        for step in numbers(path).chunks(2).skip(1) {
            let [dx, dy] = step else { continue };
            let to = (at.0 + dx, at.1 + dy);
            area += at.0 * to.1 - to.0 * at.1;
            at = to;
        }
        area
    };
    d.split('M').map(area).sum()
}

#[test]
fn charts_have_a_drawing_and_a_table_with_the_same_values() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        assert_eq!(
            page.attributes("figure[data-chart]", "data-chart"),
            ["ready", "split", "trust", "gain", "approval"]
        );
        for (chart, rows) in [("ready", 3), ("split", 3), ("trust", 3), ("gain", 11), ("approval", 115)] {
            let inside = |selector: &str| page.all(&format!("figure[data-chart={chart}] {selector}")).len();
            assert_eq!(inside(".chart-still svg"), 2, "{chart}");
            assert_eq!(inside("canvas"), 1, "{chart}");
            assert_eq!(inside("table > tbody > tr"), rows, "{chart}");
            assert!(inside(".chart-sentence") == 1 && inside(".chart-question") == 1, "{chart}");
        }
    }
    Ok(())
}

#[test]
fn there_are_points_enough_and_each_says_what_and_why() -> Result<()> {
    for page in ARTICLE.in_every_language() {
        let page = page?;
        let points = page.attributes(".entry[data-point]", "data-point");
        let inside =
            |point: &str, part: &str| page.all(&format!("#point-{point} > .entry-body > {part}")).len();
        let paragraphs = |point: &str| inside(point, "p:not(.entry-others, .nothing)");
        // A word has no "why", and nobody says anything of it.
        let reasons = |point: &str| inside(point, "p > strong:first-child");
        let words = points.iter().filter(|point| reasons(point) == 0);
        assert!(words.clone().count() >= 9 && words.clone().all(|word| paragraphs(word) == 1), "{points:?}");
        let others: Vec<_> = points.iter().filter(|point| reasons(point) == 1).collect();
        assert!(others.len() >= 12 && others.iter().all(|point| paragraphs(point) >= 2), "{others:?}");
    }
    Ok(())
}
