//! The data of an explainer for others: its register in every language, as JSON with a schema made from its types,
//! and as a table. Documented in docs/data.md.

pub(crate) mod chart;
pub(crate) mod table;
mod types;

use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::place::{Perspective, Role};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::text::{Text, Texts, plain};
use schemars::{Schema, schema_for};
use std::collections::BTreeMap;
use types::Words;
pub(crate) use types::{
    ActorData, ChangeData, ExplainerData, PlaceData, PointData, SaysData, SourceData, StatementData,
};

/// The version of this format: it grows when a field changes its meaning or goes.
const FORMAT: u32 = 2;

impl ExplainerData {
    /// The data of an explainer.
    #[must_use]
    pub(crate) fn of(explainer: &Explainer) -> Self {
        let each = |words: &dyn Fn(&Texts) -> Option<String>| each_language(explainer, words);
        Self {
            format: FORMAT,
            slug: explainer.slug.clone(),
            as_of: explainer.as_of.to_string(),
            modified: explainer.modified().to_string(),
            headline: each(&|texts| Some(plain(&texts.headline))),
            answer: each(&|texts| Some(plain(&texts.answer))),
            statements: explainer.statements.iter().map(|one| statement(explainer, one)).collect(),
            actors: explainer
                .actors
                .iter()
                .map(|actor| ActorData {
                    id: actor.id.clone(),
                    kind: actor.kind,
                    side: actor.side,
                    name: each(&|texts| texts.names.get(&actor.id).cloned()),
                    role: each(&|texts| in_words(texts.roles.get(&actor.id))),
                })
                .collect(),
            places: explainer
                .places
                .iter()
                .map(|place| PlaceData {
                    id: place.id.clone(),
                    name: each(&|texts| texts.names.get(&place.id).cloned()),
                    coordinates: match place.role {
                        Role::Contested(spot, _) | Role::Context(spot) => Some([spot.lon, spot.lat]),
                        Role::Mentioned => None,
                    },
                    says: says(&place.role),
                })
                .collect(),
            points: explainer
                .points
                .iter()
                .map(|point| PointData {
                    id: point.id.clone(),
                    kind: point.kind,
                    title: each(&|texts| Some(texts.points.get(&point.id)?.title.clone())),
                    what: each(&|texts| Some(plain(&texts.points.get(&point.id)?.what))),
                })
                .collect(),
            sources: explainer
                .sources
                .iter()
                .map(|source| SourceData {
                    id: source.id.clone(),
                    publisher: source.publisher.clone(),
                    url: source.url.clone(),
                    published: source.published.map(|when| when.to_string()),
                    title: each(&|texts| in_words(texts.sources.get(&source.id))),
                })
                .collect(),
            changes: explainer
                .changes
                .iter()
                .map(|change| ChangeData {
                    when: change.when.to_string(),
                    statements: change.statements.clone(),
                    was: each(&|texts| Some(plain(&texts.changes.get(&change.id)?.was))),
                    now: each(&|texts| Some(plain(&texts.changes.get(&change.id)?.now))),
                })
                .collect(),
        }
    }

    /// What the fields mean, as JSON Schema.
    #[must_use]
    pub(crate) fn schema() -> Schema {
        schema_for!(Self)
    }
}

fn statement(explainer: &Explainer, statement: &Statement) -> StatementData {
    StatementData {
        id: statement.id.clone(),
        kinds: statement.kinds.clone(),
        speaker: statement.speaker.clone(),
        when: statement.when.to_string(),
        last_day: statement.when.last_day().to_string(),
        places: statement.places.clone(),
        actors: statement.actors.clone(),
        points: statement.points.clone(),
        position_of: explainer.position_of(statement),
        contradicts: statement.contradicts.clone(),
        dated_otherwise: statement.dated_otherwise.clone(),
        sources: statement.sources.clone(),
        supplement: statement.supplement,
        text: each_language(explainer, &|texts| in_words(texts.statements.get(&statement.id))),
        note: each_language(explainer, &|texts| in_words(texts.notes.get(&statement.id))),
    }
}

fn says(role: &Role) -> BTreeMap<&'static str, SaysData> {
    let Role::Contested(_, positions) = role else { return BTreeMap::new() };
    let says = Perspective::ALL.into_iter().zip(positions).map(|(perspective, position)| {
        (perspective.name(), SaysData { status: position.status, statements: position.statements.clone() })
    });
    says.collect()
}

fn in_words(text: Option<&Text>) -> Option<String> {
    text.map(|text| plain(text))
}

fn each_language(explainer: &Explainer, words: &dyn Fn(&Texts) -> Option<String>) -> Words {
    explainer.texts.iter().filter_map(|(language, texts)| Some((language.code(), words(texts)?))).collect()
}
