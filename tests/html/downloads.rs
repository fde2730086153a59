//! Charts to take along: the tables hold the content's figures, the pictures show something and say what.

use crate::made;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use support::charts::{CHARTS, MARGIN, SHARES, points};
use support::dist;
use support::explainer::ARTICLE;
use support::picture::Picture;
use toml::{Table, Value};

/// A row of a table, by the names of its columns.
pub(crate) type Row = BTreeMap<String, String>;

fn content(file: &str) -> Result<Table> {
    Ok(toml::from_str(&fs::read_to_string(ARTICLE.content(file))?)?)
}

fn entries<'a>(table: &'a Table, name: &str) -> impl Iterator<Item = &'a Table> {
    table.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

fn text<'a>(table: &'a Table, name: &str) -> Option<&'a str> {
    table.get(name)?.as_str()
}

fn number(table: &Table, name: &str) -> Option<f64> {
    let value = table.get(name)?;
    value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64))
}

pub(crate) fn rows(chart: &str) -> Result<Vec<Row>> {
    rows_in(&ARTICLE.folder(), chart)
}

fn rows_in(explainer: &Path, chart: &str) -> Result<Vec<Row>> {
    let mut reader = csv::Reader::from_path(explainer.join(format!("charts/{chart}.csv")))?;
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

/// Amount and ends of the range of a row.
fn amounts(row: &Row) -> Result<[f64; 3]> {
    let [amount, low, high] = ["amount", "low", "high"].map(|column| row[column].parse());
    Ok([amount?, low?, high?])
}

fn alike(one: [f64; 3], other: [f64; 3]) -> bool {
    one.iter().zip(other).all(|(one, other)| (one - other).abs() < 1e-6)
}

#[test]
fn tables_say_how_far_a_published_margin_reaches() -> Result<()> {
    let [shares, ..] = CHARTS;
    let rows = rows_in(made::folder()?, shares)?;
    assert_eq!(rows.len(), SHARES.len() + 1);
    for (row, (key, share, from_article)) in rows.iter().zip(SHARES) {
        assert_eq!((row["key"].as_str(), row["unit"].as_str()), (key, "percent"));
        assert_eq!(row["origin"] == "article", from_article, "{row:?}");
        assert!(alike(amounts(row)?, [share, share - MARGIN, share + MARGIN]), "{row:?}");
    }
    let rest = rows.last().context("a rest")?;
    assert_eq!((rest["origin"].as_str(), rest["amount"].as_str()), ("computed", "20.5"));
    assert_eq!((rest["low"].as_str(), rest["high"].as_str()), ("", ""), "nobody published a margin of it");
    Ok(())
}

#[test]
fn a_long_series_stands_in_its_table_point_by_point() -> Result<()> {
    let [.., series] = CHARTS;
    let (rows, points) = (rows_in(made::folder()?, series)?, points());
    assert_eq!(rows.len(), points.len());
    for (row, (day, point)) in rows.iter().zip(points) {
        assert_eq!((row["date"].as_str(), row["origin"].as_str()), (&*day.to_string(), "supplement"));
        assert!(alike(amounts(row)?, point), "{row:?}: {point:?}");
    }
    Ok(())
}

#[test]
fn tables_hold_the_figures_of_the_content() -> Result<()> {
    let (charts, facts) = (content("charts.toml")?, content("facts.toml")?);
    let charts: Vec<_> = entries(&charts, "chart").collect();
    assert_eq!(ARTICLE.charts()?.len(), charts.len());
    for chart in charts {
        let id = text(chart, "id").context("a chart without an id")?;
        let rows = rows(id)?;
        let values: Vec<_> = entries(chart, "value").collect();
        assert_eq!(rows.len(), values.len(), "{id}");
        let mut read = 0.0;
        for (row, value) in rows.iter().zip(values) {
            let amount: f64 = row["amount"].parse().with_context(|| format!("{id}: {row:?}"))?;
            assert_eq!(Some(row["key"].as_str()), text(value, "key"), "{id}");
            assert_eq!(row["date"].as_str(), text(value, "when").unwrap_or_default(), "{id}");
            let Some(figure) = text(value, "figure") else {
                assert_eq!((amount, row["origin"].as_str()), (100.0 - read, "computed"), "{id}");
                continue;
            };
            read += amount;
            let fact = entries(&facts, "figure").find(|fact| text(fact, "id") == Some(figure));
            let fact = fact.with_context(|| figure.to_owned())?;
            assert_eq!(Some(amount), number(fact, "value"), "{id}: {figure}");
            assert_eq!(Some(row["unit"].as_str()), text(fact, "unit"), "{id}: {figure}");
            let sources = fact["sources"].as_array().context("sources")?;
            let sources: Vec<_> = sources.iter().filter_map(Value::as_str).collect();
            let origin = if sources.contains(&"article") { "article" } else { "supplement" };
            assert_eq!(row["origin"], origin, "{id}: {figure}");
            assert_eq!(row["sources"].split(' ').count(), sources.len(), "{id}: {figure}");
            assert!(sources.iter().all(|source| row["sources"].contains(source)), "{id}: {figure}");
        }
    }
    Ok(())
}

#[test]
fn every_value_has_a_label_in_every_language() -> Result<()> {
    for chart in ARTICLE.charts()? {
        for row in rows(&chart)? {
            for language in dist::LANGUAGES {
                let label = row.get(&format!("label_{language}")).map(String::as_str).unwrap_or_default();
                assert!(!label.trim().is_empty(), "{chart}, {language}: {row:?}");
            }
        }
    }
    Ok(())
}

/// Every picture without its ending: language, theme, path.
fn pictures() -> Result<Vec<(&'static str, &'static str, PathBuf)>> {
    let mut found = Vec::new();
    for chart in ARTICLE.charts()? {
        for language in dist::LANGUAGES {
            for (theme, ending) in [("light", ""), ("dark", "-dark")] {
                let path = format!("{language}/charts/{chart}{ending}");
                found.push((language, theme, ARTICLE.folder().join(path)));
            }
        }
    }
    Ok(found)
}

#[test]
fn every_bitmap_shows_something_on_its_paper() -> Result<()> {
    for (_, theme, path) in pictures()? {
        let name = path.display().to_string();
        let picture = Picture::read(&path.with_extension("png"))?;
        assert_eq!(picture.size.0, 1280, "{name}");
        assert!((600..2400).contains(&picture.size.1), "{name}: {:?}", picture.size);
        let ground = picture.pixels[0].map(u32::from).into_iter().sum::<u32>();
        assert_eq!(ground > 384, theme == "light", "{name}: {:?}", picture.pixels[0]);
        assert!(picture.colours().len() > 20, "{name}: {} colours", picture.colours().len());
        assert!((0.02..0.6).contains(&picture.drawn()), "{name}: {}", picture.drawn());
    }
    Ok(())
}

#[test]
fn every_vector_file_stands_by_itself_and_says_what_it_shows() -> Result<()> {
    for (language, _, path) in pictures()? {
        let name = path.display().to_string();
        let svg = fs::read_to_string(path.with_extension("svg"))?;
        let document = roxmltree::Document::parse(&svg).with_context(|| name.clone())?;
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"), "{name}");
        let tag = if language == "de-einfach" { "de-simple" } else { language };
        assert_eq!(root.attribute("lang"), Some(tag), "{name}");
        for part in ["title", "desc"] {
            let found = root.children().find(|node| node.tag_name().name() == part);
            let words = found.and_then(|node| node.text()).unwrap_or_default();
            assert!(words.len() > 10, "{name}: {part} is \"{words}\"");
            assert!(
                root.attributes().any(|attribute| attribute.value() == part),
                "{name}: {part} is not named"
            );
        }
        assert!(!svg.contains("var(") && !svg.contains("href") && !svg.contains("url("), "{name}");
    }
    Ok(())
}
