//! The data for others: the table and the JSON say what the page says, and the JSON is what its schema says.

use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use support::dist;
use support::explainer::ARTICLE;
use support::page::text;

fn file_of_data(file: &str) -> PathBuf {
    ARTICLE.folder().join("data").join(file)
}

fn json(file: &str) -> Result<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(file_of_data(file))?)?)
}

#[test]
fn the_json_is_what_its_schema_says() -> Result<()> {
    let schema = json("explainer.schema.json")?;
    let validator = jsonschema::validator_for(&schema)?;
    let data = json("explainer.json")?;
    let problems: Vec<_> = validator.iter_errors(&data).map(|error| error.to_string()).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    let mut broken = data.clone();
    broken["statements"][0]["kinds"][0] = "rumour".into();
    assert!(!validator.is_valid(&broken), "the schema names the kinds there are");
    Ok(())
}

#[test]
fn every_field_is_described() -> Result<()> {
    let schema = json("explainer.schema.json")?;
    let definitions = schema["$defs"].as_object().context("definitions")?;
    let objects = definitions.iter().map(|(name, one)| (name.as_str(), one)).chain([("the whole", &schema)]);
    for (name, object) in objects {
        for (field, one) in object["properties"].as_object().into_iter().flatten() {
            assert!(one["description"].is_string(), "{name}.{field}");
        }
    }
    Ok(())
}

/// Statements of a table or a page, by id: what they say.
type Texts = BTreeMap<String, String>;

/// Words without what keeps them in one line: the page binds more of them than the data.
fn unbound(words: &str) -> String {
    words.replace('\u{a0}', " ")
}

fn on_the_page(language: &str) -> Result<Texts> {
    let page = ARTICLE.read(language)?;
    let entries = page.all(".statement[id]");
    let ids = entries.iter().filter_map(|entry| entry.attr("id")?.strip_prefix('s'));
    Ok(ids
        .map(|id| {
            let words = page.all(&format!("#s{id} .statement-words"));
            (id.to_owned(), unbound(&words.into_iter().map(text).collect::<String>()))
        })
        .collect())
}

#[test]
fn table_and_json_say_what_the_page_says_in_every_language() -> Result<()> {
    let mut table = csv::Reader::from_path(file_of_data("statements.csv"))?;
    let heads: Vec<String> = table.headers()?.iter().map(str::to_owned).collect();
    let rows: Vec<_> = table.records().collect::<Result<_, _>>()?;
    let json = json("explainer.json")?;
    for language in dist::LANGUAGES {
        let column = heads.iter().position(|head| *head == format!("text_{language}")).context("a column")?;
        let in_table: Texts = rows.iter().map(|row| (row[0].to_owned(), unbound(&row[column]))).collect();
        let page = on_the_page(language)?;
        assert_eq!(in_table, page, "{language}");
        let statements = json["statements"].as_array().context("statements")?;
        for statement in statements {
            let id = statement["id"].as_str().unwrap_or_default();
            assert_eq!(
                statement["text"][language].as_str().map(unbound),
                page.get(id).cloned(),
                "{language} {id}"
            );
        }
    }
    assert_eq!(Some(rows.len()), json["statements"].as_array().map(Vec::len));
    assert!(rows.len() > ARTICLE.inventory()?.count(), "{} rows", rows.len());
    Ok(())
}
