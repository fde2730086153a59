//! The page for machines that read schema.org: the explainer as a news article with its corrections, reported claims
//! with their authors, points as defined terms. Claims are not reviewed: nothing here is called true or false.

use crate::page::Page;
use knackpunkt::island::json;
use knackpunkt_model::actor::ActorKind;
use knackpunkt_model::point::PointKind;
use knackpunkt_model::statement::{Kind, Statement};
use knackpunkt_model::text::plain;
use serde_json::{Value, json};

/// The address of the explainer itself in the data: the page without a fragment.
const ITSELF: &str = "#explainer";

const POINTS: &str = "#points";

/// The data as JSON-LD.
pub(crate) fn write(page: &Page<'_>) -> String {
    let is_reported_claim = |one: &&Statement| matches!(one.kinds.first(), Some(Kind::Claim | Kind::Denial));
    let claims = page.explainer.statements.iter().filter(is_reported_claim);
    let source = page.explainer.sources.iter().next().map(|source| {
        json!({
            "@type": "NewsArticle",
            "@id": source_id(&source.id),
            "name": page.publisher(source),
            "datePublished": source.published.map(|when| when.to_string()),
        })
    });
    let graph = [article(page), terms(page)]
        .into_iter()
        .chain(claims.map(|statement| claim(page, statement)))
        .chain(source);
    let graph: Vec<Value> = graph.map(known).collect();
    json(&json!({ "@context": "https://schema.org", "@graph": graph }))
}

/// Only what is known: no empty properties.
fn known(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, known(value)));
            Value::Object(fields.filter(|(_, value)| !value.is_null() && *value != json!([])).collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(known).collect()),
        other => other,
    }
}

fn article(page: &Page<'_>) -> Value {
    let explainer = page.explainer;
    let corrections = explainer.changes.iter().map(|change| {
        let text = page.texts.changes.get(change.key);
        json!({
            "@type": "CorrectionComment",
            "@id": format!("#change-{}", change.id),
            "text": format!("{} {}", plain(&text.was), plain(&text.now)),
            "datePublished": change.when.to_string(),
        })
    });
    let others = explainer.languages.iter().filter(|language| **language != page.language);
    let others = others.map(|language| {
        json!({
            "@type": "NewsArticle",
            "@id": format!("../{}/index.html#explainer", language.code()),
            "inLanguage": language.tag(),
        })
    });
    json!({
        "@type": "NewsArticle",
        "@id": ITSELF,
        "headline": plain(&page.texts.headline),
        "description": plain(&page.texts.answer),
        "inLanguage": page.language.tag(),
        "dateModified": explainer.modified().to_string(),
        "isAccessibleForFree": true,
        "isBasedOn": { "@id": source_id(&explainer.sources.get(explainer.article).id) },
        "about": { "@id": POINTS },
        "correction": corrections.collect::<Value>(),
        "workTranslation": others.collect::<Value>(),
    })
}

fn terms(page: &Page<'_>) -> Value {
    // Words of the language are no terms of this dispute.
    let points = page.explainer.points.iter().filter(|point| point.kind != PointKind::Word);
    let terms = points.map(|point| {
        let text = page.texts.points.get(point.key);
        json!({
            "@type": "DefinedTerm",
            "@id": format!("#point-{}", point.id),
            "name": text.title,
            "description": plain(&text.what),
        })
    });
    let name = &page.words.sections.points;
    json!({ "@type": "DefinedTermSet", "@id": POINTS, "name": name, "hasDefinedTerm": terms.collect::<Vec<_>>() })
}

fn claim(page: &Page<'_>, statement: &Statement) -> Value {
    let text = plain(page.texts.statements.get(statement.key));
    let kind = page.explainer.actor(statement.speaker).kind;
    let author = if kind == ActorKind::Person { "Person" } else { "Organization" };
    // schema.org knows days, no spans.
    let created = statement.when.is_day().then(|| statement.when.to_string());
    let sources = page.explainer.sources.ids(&statement.sources);
    let sources: Vec<_> = sources.iter().map(|id| json!({ "@id": source_id(id) })).collect();
    json!({
        "@type": "Claim",
        "@id": format!("#s{}", statement.id),
        "text": text,
        "author": { "@type": author, "name": page.actor(statement.speaker) },
        "dateCreated": created,
        "appearance": sources,
        "isPartOf": { "@id": ITSELF },
    })
}

fn source_id(id: &str) -> String {
    format!("#source-{id}")
}
