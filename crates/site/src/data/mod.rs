//! The data of an explainer for others: its register in every language, as JSON with a schema made from its types,
//! and as a table. Documented in docs/data.md.

pub(crate) mod tables;
mod types;

use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::place::{Perspective, Role};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::text::{Texts, plain};
use std::collections::BTreeMap;

pub(crate) use types::*;

/// The version of this format: it grows when a field changes its meaning or goes.
const FORMAT: u32 = 2;

impl ExplainerData {
    /// The data of an explainer.
    pub(crate) fn of(explainer: &Explainer) -> Self {
        let each = |words: &dyn Fn(&Texts) -> Option<String>| each_language(explainer, words);
        Self {
            format: FORMAT,
            slug: explainer.slug.clone(),
            as_of: explainer.as_of.to_string(),
            modified: explainer.modified().to_string(),
            headline: each(&|texts| Some(plain(&texts.headline))),
            answer: each(&|texts| Some(plain(&texts.answer))),
            statements: list(&explainer.statements, |one| statement(explainer, one)),
            actors: list(&explainer.actors, |actor| ActorData {
                id: actor.id.clone(),
                kind: actor.kind,
                side: actor.side,
                name: each(&|texts| Some(texts.actor_names.get(actor.key).clone())),
                role: each(&|texts| Some(plain(texts.roles.get(actor.key)))),
            }),
            places: list(&explainer.places, |place| PlaceData {
                id: place.id.clone(),
                name: each(&|texts| Some(texts.place_names.get(place.key).clone())),
                coordinates: match place.role {
                    Role::Contested(spot, _) | Role::Context(spot) => Some([spot.lon, spot.lat]),
                    Role::Mentioned => None,
                },
                says: says(explainer, &place.role),
            }),
            points: list(&explainer.points, |point| PointData {
                id: point.id.clone(),
                kind: point.kind,
                title: each(&|texts| Some(texts.points.get(point.key).title.clone())),
                what: each(&|texts| Some(plain(&texts.points.get(point.key).what))),
            }),
            sources: list(&explainer.sources, |source| SourceData {
                id: source.id.clone(),
                publisher: source.publisher.clone(),
                url: source.url.clone(),
                published: source.published.map(|when| when.to_string()),
                title: each(&|texts| Some(plain(texts.sources.get(source.key)))),
            }),
            changes: list(&explainer.changes, |change| ChangeData {
                when: change.when.to_string(),
                statements: explainer.statements.ids(&change.statements),
                was: each(&|texts| Some(plain(&texts.changes.get(change.key).was))),
                now: each(&|texts| Some(plain(&texts.changes.get(change.key).now))),
            }),
        }
    }
}

fn list<T, D>(all: impl IntoIterator<Item = T>, data: impl FnMut(T) -> D) -> Vec<D> {
    all.into_iter().map(data).collect()
}

fn statement(explainer: &Explainer, statement: &Statement) -> StatementData {
    StatementData {
        id: statement.id.clone(),
        kinds: statement.kinds.clone(),
        speaker: explainer.actor(statement.speaker).id.clone(),
        when: statement.when.to_string(),
        last_day: statement.when.last_day().to_string(),
        places: explainer.places.ids(&statement.places),
        actors: explainer.actors.ids(&statement.actors),
        points: explainer.points.ids(&statement.points),
        position_of: explainer.position_of(statement),
        contradicts: explainer.statements.ids(&statement.contradicts),
        dated_otherwise: explainer.statements.ids(&statement.dated_otherwise),
        sources: explainer.sources.ids(&statement.sources),
        supplement: statement.supplement,
        text: each_language(explainer, &|texts| Some(plain(texts.statements.get(statement.key)))),
        note: each_language(explainer, &|texts| texts.notes.get(&statement.key).map(|text| plain(text))),
    }
}

fn says(explainer: &Explainer, role: &Role) -> BTreeMap<&'static str, SaysData> {
    let Role::Contested(_, positions) = role else { return BTreeMap::new() };
    let says = Perspective::ALL.into_iter().zip(positions).map(|(perspective, position)| {
        let statements = explainer.statements.ids(&position.statements);
        (perspective.name(), SaysData { status: position.status, statements })
    });
    says.collect()
}

fn each_language(explainer: &Explainer, words: &dyn Fn(&Texts) -> Option<String>) -> Words {
    explainer.texts.iter().filter_map(|(language, texts)| Some((language.code(), words(texts)?))).collect()
}
