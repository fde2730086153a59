//! What good content becomes.

use knackpunkt_content::read;
use knackpunkt_maths::margin::{arithmetic_margin, leaves_half_open, published_range};
use knackpunkt_model::actor::Side;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::explainer::{Explainer, StoryFigure};
use knackpunkt_model::fact::Unit;
use knackpunkt_model::language::Language;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Inline, facts, marks, plain};
use std::path::Path;
use std::sync::LazyLock;

#[expect(clippy::unwrap_used, reason = "without good content there is nothing to test")]
static GOOD: LazyLock<Explainer> =
    LazyLock::new(|| read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/good")).unwrap());

fn ids_of(keys: &[Key<Statement>]) -> String {
    GOOD.statements.ids(keys).join(" ")
}

/// From where to where each of a chart's values may lie.
fn ranges(chart: &Chart) -> Vec<Option<[f64; 2]>> {
    chart.values.iter().map(|value| published_range(chart, value)).collect()
}

#[test]
fn figures_that_the_story_does_not_place_stand_behind_its_end() {
    let figures: Vec<_> = GOOD.story_figures.iter().flatten().collect();
    let [protest, first, last] = [StoryFigure::Chart(Key::at(0)), StoryFigure::Map, StoryFigure::Timeline];
    assert_eq!([figures[0], figures[2], figures[figures.len() - 1]], [&first, &protest, &last]);
    assert_eq!(figures.len(), 3 + GOOD.charts.len());
}

#[test]
fn statements_stand_in_the_articles_order_and_contradictions_hold_both_ways() {
    let ids: Vec<_> = GOOD.statements.iter().map(|statement| statement.id.as_str()).collect();
    assert_eq!(ids, ["1", "2", "3", "e1"]);
    let contradicts = GOOD.statements.iter().map(|one| ids_of(&one.contradicts));
    assert_eq!(contradicts.collect::<Vec<_>>(), ["", "3 e1", "2", "2"]);
}

#[test]
fn what_was_not_read_in_the_article_is_a_supplement() {
    let statements: Vec<_> = GOOD.statements.iter().map(|statement| statement.supplement).collect();
    assert_eq!(statements, [false, false, false, true]);
    let figure = |id| GOOD.figures.iter().find(|figure| figure.id == id).unwrap();
    assert!(!figure("ready").supplement && figure("not-ready").supplement);
    let shares: Vec<_> = GOOD.charts[0].values.iter().map(|value| value.supplement).collect();
    assert_eq!(shares, [false, true, true]);
}

#[test]
fn the_article_is_the_first_source_and_the_first_language_the_default() {
    assert_eq!(GOOD.sources[0].id, "article");
    assert_eq!(GOOD.languages, [Language::De, Language::En]);
}

#[test]
fn the_rest_is_computed() {
    let rest = &GOOD.charts[0].values[2];
    assert_eq!((rest.value, rest.figure.as_ref()), (19.1, None));
}

#[test]
fn a_long_series_has_the_points_of_its_file() {
    let chart = GOOD.charts.last().unwrap();
    let series = chart.series.as_ref().unwrap();
    let points = &series.points;
    assert_eq!(points.days, [20_119, 20_120, 20_425]);
    assert_eq!((points.decimals, points.amounts.as_slice()), (2, [4_150, 4_100, 3_825].as_slice()));
    assert_eq!(points.ranges, [[3_800, 4_500], [3_750, 4_425], [3_500, 4_200]]);
    assert_eq!((series.unit, series.supplement), (Unit::Percent, true));
    assert!(chart.values.is_empty());
    assert_eq!(GOOD.charts.iter().filter(|chart| chart.series.is_some()).count(), 1);
}

#[test]
fn a_share_lies_within_the_published_margin_or_else_nobody_says_where() {
    let mut chart = GOOD.charts[0].clone();
    assert_eq!(ranges(&chart), [Some([47.9, 54.9]), Some([26.0, 33.0]), None]);
    chart.margin = None;
    assert_eq!(ranges(&chart), [None; 3]);
}

#[test]
fn one_half_is_open_by_the_published_margin_or_by_arithmetic_and_only_by_a_highlighted_share() {
    let open: Vec<_> = GOOD.charts.iter().map(leaves_half_open).collect();
    assert_eq!(open, [true, false, false, false]);
    let mut chart = GOOD.charts[0].clone();
    chart.values[0].highlight = false;
    assert!(!leaves_half_open(&chart));
    chart.values[0].highlight = true;
    assert_eq!(arithmetic_margin(&chart), None, "one was published");
    chart.margin.as_mut().unwrap().value = 1.3;
    assert!(!leaves_half_open(&chart));
    chart.margin = None;
    assert!(leaves_half_open(&chart));
    let margin = arithmetic_margin(&chart).unwrap();
    assert!((margin - 3.1).abs() < 0.01, "{margin}");
    // The margin of 51.4 % falls below 1.4 points from 4,896 respondents on.
    chart.respondents.as_mut().unwrap().value = 4_897.0;
    assert!(!leaves_half_open(&chart));
    chart.respondents = None;
    assert!(!leaves_half_open(&chart) && arithmetic_margin(&chart).is_none());
}

/// What is left to a hundred is as far off as the shares it is reckoned from.
#[test]
fn the_rest_lies_within_the_published_margin_too() {
    let mut chart = GOOD.charts[0].clone();
    let [ready, not_ready, rest] = chart.values.as_mut_slice() else { panic!("three values") };
    (ready.highlight, rest.highlight) = (false, true);
    (ready.value, not_ready.value, rest.value) = (20.0, 34.0, 46.0);
    assert!(!leaves_half_open(&chart), "by 3.5 published points");
    chart.margin.as_mut().unwrap().value = 4.0;
    chart.respondents.as_mut().unwrap().value = 100_000.0;
    assert!(leaves_half_open(&chart), "by 4 published points, whatever arithmetic says");
    assert_eq!(published_range(&chart, &chart.values[2]), None, "nobody published a range of the rest");
    chart.margin = None;
    assert!(!leaves_half_open(&chart), "by 0.3 points of arithmetic");
}

#[test]
fn each_value_of_a_trend_has_a_margin_of_its_own_or_none() {
    let mut chart = GOOD.charts[1].clone();
    let figure = |id| GOOD.figures.iter().find(|figure| figure.id == id).cloned();
    chart.values[1].highlight = true;
    chart.respondents = figure("asked");
    assert!(!leaves_half_open(&chart), "nobody says which sample the respondents were");
    assert_eq!(arithmetic_margin(&chart), None);
    chart.values[1].margin = figure("margin");
    assert_eq!(ranges(&chart), [None, Some([47.9, 54.9])]);
    assert!(leaves_half_open(&chart));
}

#[test]
fn a_chart_names_where_each_of_its_figures_was_read_the_article_first() {
    let sources = |chart| {
        let sources = GOOD.sources_of_chart(chart).map(|source| source.id.as_str());
        sources.collect::<Vec<_>>().join(" ")
    };
    let all: Vec<_> = GOOD.charts.iter().map(sources).collect();
    assert_eq!(all, ["article post", "article post", "article", "post"]);
}

#[test]
fn texts_are_filled_in() {
    let german = &GOOD.texts[&Language::De];
    let answer = "Sie redeten am 2.\u{a0}Dezember 2025, einem Dienstag, fünf Stunden lang.";
    assert_eq!(plain(&german.answer), answer);
    assert_eq!(facts(&german.answer), ["meeting-day", "meeting-day", "talks"]);
    assert_eq!(ids_of(&marks(&german.takeaways[1])), "2 3");
    assert!(matches!(german.takeaways[1].last(), Some(Inline::Mark(ids)) if ids.len() == 2));
    assert_eq!(plain(&german.story[1].paragraphs[1]), "Die Armee widerspricht: Putins Angabe sei falsch.");
}

#[test]
fn a_name_stands_by_itself_as_it_is_written_or_with_the_capital_it_was_given() {
    let name = |language, actor| {
        let actor = GOOD.actors.iter().find(|one| one.id == actor).unwrap();
        GOOD.texts[&language].actor_names.get(actor.key).as_str()
    };
    assert_eq!(name(Language::De, "putin"), "Wladimir Putin");
    assert_eq!([Language::De, Language::En].map(|one| name(one, "newspaper")), ["taz", "The newspaper"]);
}

#[test]
fn changes_stand_with_the_latest_first_and_modify_the_explainer() {
    let ids: Vec<_> = GOOD.changes.iter().map(|change| change.id.as_str()).collect();
    assert_eq!(ids, ["newer", "older"]);
    assert_eq!(GOOD.modified().to_string(), "2025-12-05");
    let german = &GOOD.texts[&Language::De].changes[1];
    let said = [&german.was, &german.now].map(|text| plain(text));
    assert_eq!(said, ["Der Ort hieß falsch.", "Er heißt Lyman."]);
}

#[test]
fn a_position_is_its_speakers_sides_unless_it_says_whose() {
    let sides = |id| GOOD.position_of(GOOD.statements.iter().find(|one| one.id == id).unwrap());
    assert_eq!(sides("2"), [Side::Russia]);
    assert_eq!(sides("e1"), [Side::Russia, Side::Usa]);
}

#[test]
fn time_runs_from_the_earliest_last_day_and_less_precise_dates_come_first() {
    let whens: Vec<_> = GOOD.timeline().iter().map(|moment| moment.when.to_string()).collect();
    assert_eq!(whens, ["2025-11-05/2025-11-26", "2025-12-02", "../2025-12-03", "2025-12"]);
    let days: Vec<_> = GOOD.days().iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2025-11-26", "2025-12-02", "2025-12-03", "2025-12-31"]);
}
