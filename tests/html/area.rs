//! The comparison of areas: squares as large as they say, shares that are right, and a statement behind every figure.

use anyhow::{Context, Result};
use scraper::ElementRef;
use support::explainer::FIXTURE;
use support::page::text;

/// What is compared: square kilometres, and what 500 of them are of it, as a number.
const COMPARED: [(&str, f64, &str); 4] = [
    ("inselreich", 800.0, "63"),
    ("kleinwinkel", 306.5, "1,63"),
    ("grossmark", 26_500.0, "1,9"),
    ("riesenland", 600_000.0, "0,08"),
];

/// The area they are compared with.
const ONE: f64 = 500.0;

/// Sides are written to ten metres.
const ROUNDING: f64 = 0.0051;

fn number(element: ElementRef<'_>, name: &str) -> f64 {
    element.attr(name).and_then(|value| value.parse().ok()).unwrap_or(f64::NAN)
}

/// What stands in the panel of a choice.
fn panel(value: &str, selector: &str) -> String {
    format!(".area-choice:has(> label > [value={value}]) > .area-panel {selector}")
}

#[test]
fn every_square_is_as_large_as_its_area() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        for (place, km2, _) in COMPARED {
            for (class, area) in [("one", ONE), ("other", km2)] {
                let squares = page.all(&panel(place, &format!(".area-{class}")));
                assert_eq!(squares.len(), 1, "{place}");
                for square in squares {
                    let sides = [number(square, "width"), number(square, "height"), -number(square, "y")];
                    let right = sides.iter().all(|side| (side - area.sqrt()).abs() < ROUNDING);
                    assert!(right, "{place} {class}: {sides:?}");
                }
            }
        }
    }
    Ok(())
}

/// A sheet has the map's scale, or says by how much it is smaller.
#[test]
fn a_sheet_shows_as_many_kilometres_as_it_says() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        for (place, ..) in COMPARED {
            let outer = page.attributes(&panel(place, ".area-paper"), "viewBox").concat();
            let inner = page.attributes(&panel(place, "svg svg"), "viewBox").concat();
            let width = |view: &str| view.split(' ').nth(2).and_then(|width| width.parse::<f64>().ok());
            let (outer, inner) = (width(&outer).context("outer")?, width(&inner).context("inner")?);
            let smaller = if place == "riesenland" { 5.0 } else { 1.0 };
            assert_eq!((outer, inner), (470.0, 470.0 * smaller), "{place}");
            let bar: String = page.all(&panel(place, ".area-km")).into_iter().map(text).collect();
            assert!(bar.starts_with(&format!("{}\u{202f}", 50.0 * smaller)), "{place}: {bar}");
            let notes: String = page.all(&panel(place, ".area-words")).into_iter().map(text).collect();
            assert_eq!(notes.contains('5') && smaller > 1.0, smaller > 1.0, "{place}: {notes}");
            let tag: String = page.all(&panel(place, ".area-tag")).into_iter().map(text).collect();
            assert!(!tag.trim().is_empty(), "{place} does not say that it is no place");
        }
    }
    Ok(())
}

#[test]
fn shares_are_right_and_every_figure_cites_a_statement_that_says_it() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        for (place, km2, share) in COMPARED {
            let words: String = page.all(&panel(place, ".area-result")).into_iter().map(text).collect();
            assert!(words.contains(share) || words.contains(&share.replace(',', ".")), "{place}: {words}");
            let cited = page.attributes(&panel(place, ".area-note a"), "href");
            let [whole, part] = cited.as_slice() else { panic!("{place} cites {cited:?}") };
            let said = |href: &str| -> String {
                let entries = page.all(&format!("{href} .statement-words"));
                let words: String = entries.into_iter().map(text).collect();
                words.replace([',', '.', '\u{a0}'], "")
            };
            assert!(said(whole).contains("500"), "{place}: {whole}");
            assert!(said(part).contains(&km2.to_string().replace('.', "")), "{place}: {part}");
        }
    }
    Ok(())
}

#[test]
fn the_choices_are_part_of_the_state_and_the_first_is_chosen() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        let expected: Vec<_> = COMPARED.iter().map(|(place, ..)| *place).chain(["own"]).collect();
        assert_eq!(page.attributes("input[name=area]", "value"), expected);
        assert_eq!(page.attributes("input[name=area][checked]", "value"), ["inselreich"]);
        assert_eq!(page.all("input[name=area][data-state=area][data-default=inselreich]").len(), 5);
        assert_eq!(page.all(".needs-live input[type=number][data-state=km2]").len(), 1);
        assert_eq!(page.all("#map:has([data-root=map]) ~ #area [data-root=area]").len(), 1, "after the map");
    }
    Ok(())
}
