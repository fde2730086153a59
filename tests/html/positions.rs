//! Positions, timeline, actors: what stands there is in the register, and links lead both ways.

use anyhow::Result;
use std::collections::BTreeSet;
use support::explainer::{ARTICLE, FIXTURE};
use support::page::text;

const NEGOTIATED: [&str; 3] = ["border", "tolls", "harbour"];

#[test]
fn every_party_has_a_dated_position_or_it_is_said_that_there_is_none() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        for point in NEGOTIATED {
            let columns = page.attributes(&format!("#row-{point} .position"), "data-side");
            for side in &columns {
                let inside =
                    |selector: &str| page.all(&format!("#row-{point} [data-side={side}] {selector}")).len();
                let (lines, none) = (inside(".statement-line"), inside("p.nothing"));
                assert!(lines > 0 && none <= 1, "{point}, {side}");
                assert_eq!(inside(".statement-line > small"), lines, "{point}, {side}");
                assert_eq!(inside(".statement-line a[href^='#s']"), lines, "{point}, {side}");
                // Where only supplements speak, the article takes no position: it says so.
                let supplements = inside(".statement-line a[href^='#se']");
                assert_eq!(none == 1, supplements == lines, "{point}, {side}");
            }
            let silent = page.all(&format!("#row-{point} > p.nothing"));
            let silent = silent.into_iter().map(text).collect::<String>();
            let silent = silent.split_once(':').map_or(0, |(sides, _)| sides.split(", ").count());
            // "Observers, media and others" has a comma of its own.
            assert!((5..=6).contains(&(columns.len() + silent)), "{point}: {columns:?}, {silent} are silent");
        }
    }
    Ok(())
}

#[test]
fn positions_stand_with_those_who_take_them() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        let of = |point: &str, side: &str| {
            let lines = format!("#row-{point} [data-side={side}] .statement-line .mark");
            let links = page.attributes(&lines, "href");
            links.iter().map(|href| href.trim_start_matches("#s").to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(of("border", "russia"), ["3"]);
        assert_eq!(of("border", "ukraine"), ["11"]);
        assert_eq!(of("border", "independent"), ["9", "10"]);
        assert_eq!(of("tolls", "nato"), ["12"]);
        assert_eq!(of("tolls", "independent"), ["20"]);
        // One position of two sides, which neither says itself; and one that only another source knows.
        assert_eq!((of("harbour", "russia"), of("harbour", "usa")), (vec!["19".into()], vec!["19".into()]));
        assert_eq!(of("harbour", "nato"), ["e6"]);
        for (point, side) in
            [("border", "usa"), ("border", "nato"), ("tolls", "ukraine"), ("harbour", "ukraine")]
        {
            assert!(of(point, side).is_empty(), "nobody of {side} is quoted on {point}");
        }
    }
    Ok(())
}

#[test]
fn the_timeline_runs_forward_and_says_what_is_imprecise_and_disputed() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        // What happened, and folded behind it what was said.
        for list in ["div > .timeline", ".timeline-said .timeline"] {
            let days = page.attributes(&format!("{list} .statement-line"), "data-time");
            assert!(!days.is_empty() && days.is_sorted(), "{list}: {days:?}");
        }
        // Each date stands once in a list.
        for list in ["div > .timeline", ".timeline-said .timeline"] {
            let dates: Vec<_> = page.all(&format!("{list} .moment-when")).into_iter().map(text).collect();
            assert_eq!(dates.len(), dates.iter().collect::<BTreeSet<_>>().len(), "{list}: {dates:?}");
        }
        // A day is one for machines, too; a span, a month and a year are not.
        for (id, day) in [("1", Some("2001-05-08")), ("15", None), ("13", None), ("20", None)] {
            let time = format!(".moment:has(#time-{id}) > .moment-when time");
            let found = page.all(&time);
            assert_eq!(found.len(), 1, "{id}");
            assert_eq!(found[0].attr("datetime"), day, "{id}");
        }
        // "Until the 7th" is no day: it stands neither under the 7th nor under another one.
        assert_eq!(page.all(".moment:has(#time-6) time:not([datetime])").len(), 1);
        // Years without anything are said.
        assert_eq!(page.all(".timeline-said .timeline-gap + .moment #time-e8").len(), 1);
        assert!(page.all("div > .timeline > .timeline-gap").is_empty());
        // The article and another source date the report of Aldau differently.
        for (one, other) in [("4", "e1"), ("e1", "4")] {
            assert_eq!(page.all(&format!("#time-{one} .event-disputed + a[href='#time-{other}']")).len(), 1);
            assert_eq!(page.all(&format!(".timeline-said #time-{one}")).len(), 0, "{one} is plain to see");
            assert_eq!(page.all(&format!("#s{one} .statement-facts a[href='#s{other}']")).len(), 1);
        }
        // "On the days before" is how the article puts it; it gives no day.
        let line: String = page.all("#time-6 .statement-line > small").into_iter().map(text).collect();
        assert!(!line.contains("2001"), "{line}");
    }
    Ok(())
}

#[test]
fn an_event_has_a_headline_and_one_without_its_statement() -> Result<()> {
    for page in FIXTURE.in_every_language() {
        let page = page?;
        assert_eq!(page.all("#time-1 > .event-title + .statement-line a[href='#s2']").len(), 1);
        // What its line tells is not told twice.
        assert_eq!(page.all(".timeline-said #time-2").len(), 1);
        assert_eq!(page.all("div > .timeline #time-20 .event-title").len(), 0);
        assert_eq!(page.all("div > .timeline #time-20 a[href='#s20']").len(), 1);
    }
    for page in ARTICLE.in_every_language() {
        let page = page?;
        let without = page.all("div > .timeline .moment-lines > li:not(:has(> .event-title))");
        assert!(without.is_empty(), "{:?}", without.into_iter().map(text).collect::<Vec<_>>());
    }
    Ok(())
}

#[test]
fn every_statement_is_with_its_speaker_and_links_lead_both_ways() -> Result<()> {
    for page in ARTICLE.in_every_language() {
        let page = page?;
        for entry in page.all("[data-item]:has(> .statement)") {
            let speaker = entry.attr("data-speaker").unwrap_or_default();
            let id = entry.child_elements().find_map(|entry| entry.attr("id")?.strip_prefix('s'));
            let id = id.unwrap_or_default();
            assert_eq!(
                page.all(&format!("#actor-{speaker} a[href='#s{id}']")).len(),
                1,
                "{id} with {speaker}"
            );
            assert_eq!(page.all(&format!("#s{id} a[href='#actor-{speaker}']")).len(), 1, "{id} to {speaker}");
            for link in page.attributes(&format!("#s{id} .statement-facts a[href^='#time-']"), "href") {
                assert_eq!(page.all(&format!("{link} a[href='#s{id}']")).len(), 1, "{id} in the timeline");
            }
        }
        for actor in page.all(".actor") {
            let id = actor.attr("id").unwrap_or_default();
            let role: String = page.all(&format!("#{id} .actor-role")).into_iter().map(text).collect();
            assert!(!role.trim().is_empty(), "{id} has no role");
        }
    }
    Ok(())
}

/// From the register to the sentence of the story, the town, the point, and back.
#[test]
fn every_statement_of_the_article_is_linked_with_where_it_is_used() -> Result<()> {
    for page in ARTICLE.in_every_language() {
        let page = page?;
        for id in ARTICLE.inventory()? {
            let story = page.attributes(&format!("#s{id} .statement-facts a[href^='#mark-']"), "href");
            assert_eq!(story.len(), 1, "{id}: {story:?}");
            let mark = format!("{} .mark[href='#s{id}']", story.concat());
            assert_eq!(page.all(&mark).len(), 1, "{id}: {mark}");
            let places =
                page.attributes(&format!("#s{id} a[href^='#town-'], #s{id} a[href^='#point-']"), "href");
            assert!(!places.is_empty(), "{id} leads to no town and no point");
            for place in places {
                assert!(
                    !page.all(&format!("{place} a[href='#s{id}']")).is_empty(),
                    "{place} does not lead back to {id}"
                );
            }
        }
    }
    Ok(())
}
