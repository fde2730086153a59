//! The page for machines: valid by schema.org's vocabulary, and saying what the page says.

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use support::explainer::ARTICLE;
use support::page::{Page, text};

/// The part of the vocabulary that is used; the file names its source.
const VOCABULARY: &str = include_str!("schema-org.json");

fn linked_data(page: &Page) -> Result<Value> {
    let scripts = page.all("script[type='application/ld+json']");
    let data = scripts.first().context("no linked data")?;
    Ok(serde_json::from_str(&text(*data))?)
}

struct Vocabulary {
    extends: Map<String, Value>,
    properties: Map<String, Value>,
}

impl Vocabulary {
    fn read() -> Result<Self> {
        let whole: Value = serde_json::from_str(VOCABULARY)?;
        let part = |name: &str| {
            whole.get(name).and_then(Value::as_object).cloned().context("a part of the vocabulary")
        };
        Ok(Self { extends: part("extends")?, properties: part("properties")? })
    }

    fn is(&self, class: &str, wanted: &str) -> bool {
        class == wanted
            || self.extends.get(class).and_then(Value::as_str).is_some_and(|above| self.is(above, wanted))
    }

    fn one_of(&self, class: &str, wanted: &Value) -> bool {
        wanted.as_array().into_iter().flatten().filter_map(Value::as_str).any(|wanted| self.is(class, wanted))
    }

    /// Everything that is wrong with a node and what is in it.
    fn problems(&self, node: &Value, problems: &mut Vec<String>) {
        let Some(class) = node["@type"].as_str() else {
            return problems.push(format!("no @type: {node}"));
        };
        if !self.extends.contains_key(class) {
            return problems.push(format!("unknown class {class}"));
        }
        for (name, value) in node.as_object().into_iter().flatten().filter(|(name, _)| !name.starts_with('@'))
        {
            let Some(property) = self.properties.get(name) else {
                problems.push(format!("{class} has an unknown property {name}"));
                continue;
            };
            if !self.one_of(class, &property["of"]) {
                problems.push(format!("{class} cannot have {name}"));
            }
            let values = value.as_array().map_or_else(|| vec![value], |values| values.iter().collect());
            for value in values {
                self.check_value(name, value, &property["holds"], problems);
            }
        }
    }

    fn check_value(&self, name: &str, value: &Value, holds: &Value, problems: &mut Vec<String>) {
        let holds_one =
            |wanted: &str| holds.as_array().is_some_and(|holds| holds.iter().any(|one| one == wanted));
        let fine = match value {
            Value::String(words) if holds_one("Date") => is_date(words),
            Value::String(words) => holds_one("Text") && !words.trim().is_empty(),
            Value::Bool(_) => holds_one("Boolean"),
            // A reference to something else.
            Value::Object(fields) if fields.len() == 1 => fields.contains_key("@id"),
            Value::Object(_) => {
                self.problems(value, problems);
                value["@type"]
                    .as_str()
                    .is_some_and(|class| self.extends.contains_key(class) && self.one_of(class, holds))
            }
            _ => false,
        };
        if !fine {
            problems.push(format!("{name} cannot hold {value}"));
        }
    }
}

fn is_date(words: &str) -> bool {
    let digits = words.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    digits && [4, 7, 10].contains(&words.len())
}

#[test]
fn it_is_valid_in_every_language() -> Result<()> {
    let vocabulary = Vocabulary::read()?;
    for page in ARTICLE.in_every_language() {
        let data = linked_data(&page?)?;
        assert_eq!(data["@context"], "https://schema.org");
        let mut problems = Vec::new();
        for node in data["@graph"].as_array().context("a graph")? {
            vocabulary.problems(node, &mut problems);
        }
        assert!(problems.is_empty(), "{problems:#?}");
    }
    Ok(())
}

#[test]
fn the_check_finds_what_is_wrong() -> Result<()> {
    let vocabulary = Vocabulary::read()?;
    for wrong in [
        r#"{"@type":"ClaimReview","text":"x"}"#,
        r#"{"@type":"Claim","rating":"false"}"#,
        r#"{"@type":"Person","headline":"x"}"#,
        r#"{"@type":"Claim","dateCreated":"gestern"}"#,
        r#"{"@type":"Claim","author":{"@type":"Claim","text":"x"}}"#,
        r#"{"name":"x"}"#,
    ] {
        let mut problems = Vec::new();
        vocabulary.problems(&serde_json::from_str(wrong)?, &mut problems);
        assert_eq!(problems.len(), 1, "{wrong}: {problems:?}");
    }
    Ok(())
}

#[test]
fn it_says_what_the_page_says() -> Result<()> {
    let modified = ARTICLE.data()?["modified"].clone();
    // The page binds more words to a line than the data.
    let unbound = |words: &str| words.replace('\u{a0}', " ");
    for page in ARTICLE.in_every_language() {
        let page = page?;
        let data = linked_data(&page)?;
        let graph = data["@graph"].as_array().context("a graph")?;
        let of = |class: &str| graph.iter().filter(|node| node["@type"] == class).collect::<Vec<_>>();
        let claims = of("Claim");
        assert!(claims.len() > 10, "{} claims", claims.len());
        for claim in claims {
            let id = claim["@id"].as_str().unwrap_or_default();
            let part =
                |part: &str| page.all(&format!("{id} {part}")).into_iter().map(text).collect::<String>();
            assert_eq!(claim["text"].as_str().map(unbound), Some(unbound(&part(".statement-words"))), "{id}");
            let row = part("summary > b");
            let speaker = row.split_once(' ').map(|(_, speaker)| speaker);
            assert_eq!(claim["author"]["name"].as_str(), speaker, "{id}");
        }
        let terms = of("DefinedTermSet");
        let terms = terms.first().and_then(|set| set["hasDefinedTerm"].as_array()).context("terms")?;
        // Words of the language are no terms of the dispute.
        assert_eq!(terms.len(), page.all(".entry[data-point] > .entry-body > p > strong:first-child").len());
        let article = graph.iter().find(|node| node["@id"] == "#explainer").context("the explainer")?;
        let headline: String = page.all("h1").into_iter().map(text).collect();
        assert_eq!(article["headline"].as_str().map(unbound), Some(unbound(&headline)));
        assert_eq!(article["dateModified"], modified);
    }
    Ok(())
}
