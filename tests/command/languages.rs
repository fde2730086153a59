//! What the command writes in the way of each language: numbers, whatever they are, and what language a page is in.

use super::{MADE_UP, REAL, ROOT, build, changed_copy, staging};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;
use toml::{Table, Value};

/// The id of the figure that stands first in a series of months of the real content, and that of its largest area.
fn a_month_and_the_largest_area() -> Result<[String; 2]> {
    let read = |file: &str| -> Result<Table> {
        Ok(toml::from_str(&fs::read_to_string(Path::new(ROOT).join(REAL).join(file))?)?)
    };
    let (charts, facts) = (read("charts.toml")?, read("facts.toml")?);
    let of =
        |table: &Table, name: &str| table.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |entry: &Value, name: &str| entry.get(name).and_then(Value::as_str).map(str::to_owned);
    let charts = of(&charts, "chart");
    let months = charts.iter().find(|chart| text(chart, "kind").as_deref() == Some("months"));
    let month = months.and_then(|chart| text(chart.get("value")?.get(0)?, "figure")).context("no months")?;
    let mut areas = of(&facts, "figure");
    areas.retain(|figure| text(figure, "unit").as_deref() == Some("square-kilometres"));
    let size = |figure: &Value| {
        let value = figure.get("value");
        value
            .and_then(|value| value.as_integer().or_else(|| Some(value.as_float()? as i64)))
            .unwrap_or_default()
    };
    let largest = areas.iter().max_by_key(|figure| size(figure)).and_then(|figure| text(figure, "id"));
    Ok([month, largest.context("no area")?])
}

/// Facts with another value of one of them.
fn with_value(facts: &str, id: &str, value: &str) -> String {
    let start = format!("id = \"{id}\"\nvalue = ");
    let (before, after) = facts.split_once(&start).unwrap_or_default();
    let (_, after) = after.split_once('\n').unwrap_or_default();
    format!("{before}{start}{value}\n{after}")
}

/// The page in a language of the real content, with an area that is no whole number and one that is larger than any there.
#[test]
fn fractions_and_thousands_are_the_languages_own() -> Result<()> {
    let [month, largest] = a_month_and_the_largest_area()?;
    let content = changed_copy(REAL, "numbers-content", |name, text| match name {
        "facts.toml" => with_value(&with_value(&text, &month, "1192.5"), &largest, "17098246"),
        _ => text,
    })?;
    let into = staging("numbers")?;
    let done = build(&content, &into)?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    for (language, month, bar, times) in [
        ("de", "1.192,5", "2.500\u{202f}km", "50-fach"),
        ("en", "1,192.5", "2,500\u{202f}km", "a factor of 50"),
        ("uk", "1\u{a0}192,5", "2\u{a0}500\u{202f}км", "1\u{a0}:\u{a0}50"),
    ] {
        let html = fs::read_to_string(into.join(format!("moskauer-gespraeche/{language}/index.html")))?;
        let (_, months) = html.split_once("data-kind=\"months\"").unwrap();
        let (months, _) = months.split_once("</figure>").unwrap();
        assert!(months.contains(month) && !months.contains("1192"), "{language}: {months}");
        let bars = html.split("class=\"area-km\">").skip(1).filter_map(|rest| rest.split('<').next());
        let bars: Vec<_> = bars.collect();
        assert!(bars.contains(&bar), "{language}: {bars:?}");
        assert!(html.contains(times), "{language} says {times}");
    }
    Ok(())
}

#[test]
fn the_list_of_explainers_says_which_language_each_headline_is_in() -> Result<()> {
    let content = changed_copy(MADE_UP, "tongues-content", |_, text| text)?;
    let other = changed_copy(MADE_UP, "tongues-other", |name, text| match name {
        "explainer.toml" => {
            let text = text.replace("slug = \"erfunden\"", "slug = \"a-talk\"");
            let (before, after) = text.split_once("languages = [").unwrap();
            let (_, after) = after.split_once(']').unwrap();
            format!("{before}languages = [\"uk\", \"de\"]{after}")
        }
        _ => text,
    })?;
    fs::rename(other.join("erfunden"), content.join("a-talk"))?;
    let into = staging("tongues")?;
    let done = build(&content, &into)?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let index = fs::read_to_string(into.join("index.html"))?;
    assert!(index.contains("<html lang=\"uk\">"), "{index}");
    let link = |href: &str| {
        let (before, _) = index.split_once(&format!("href=\"{href}\"")).unwrap();
        let start = before.rfind('<').unwrap();
        index[start..].split('>').next().unwrap_or_default().to_owned()
    };
    let [ukrainian, german] = ["a-talk/uk/index.html", "erfunden/de/index.html"].map(link);
    assert!(!ukrainian.contains(" lang=") && ukrainian.contains("hreflang=\"uk\""), "{ukrainian}");
    assert!(german.contains(" lang=\"de\"") && german.contains("hreflang=\"de\""), "{german}");
    Ok(())
}
