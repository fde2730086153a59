//! Who is who: people, organisations and media, each with its role and with everything it says here. Written
//! natively, never hydrated.

use crate::page::link::Anchor;
use crate::page::{Page, inline};
use knackpunkt_model::actor::{Actor, ActorKind};
use leptos::prelude::*;

/// All actors, by what they are.
pub(crate) fn view(page: &Page<'_>) -> impl IntoView {
    let words = &page.words.actors;
    let groups = [ActorKind::Person, ActorKind::Organisation, ActorKind::Media].map(|kind| {
        let actors: Vec<_> = page.explainer.actors.iter().filter(|actor| actor.kind == kind).collect();
        let entries = actors.iter().map(|actor| entry(page, actor)).collect_view();
        (!actors.is_empty()).then(|| {
            view! {
                {page.heading(0).class("actors-title").child(page.words.actor_kinds.of(kind).to_owned())}
                <ul class="actors" role="list">{entries}</ul>
            }
        })
    });
    view! {
        <p class="intro">{words.intro.replace("{date}", &page.date(page.explainer.as_of))}</p>
        {groups.collect_view()}
    }
}

fn entry(page: &Page<'_>, actor: &Actor) -> impl IntoView {
    let role = inline::words(page, page.texts.roles.get(actor.key));
    view! {
        <li class="actor" id=Anchor::Actor(&actor.id).id() data-side=actor.side.name()>
            <strong>{page.actor(actor.key)}</strong>
            " "
            <span class="actor-side">{page.words.sides.of(actor.side).to_owned()}</span>
            <p class="actor-role">{role}</p>
            {says(page, actor)}
        </li>
    }
}

/// The numbers of everything it says, and of everything that speaks of it.
fn says(page: &Page<'_>, actor: &Actor) -> impl IntoView {
    let words = &page.words.actors;
    let statements = page.explainer.statements.iter();
    let said: Vec<_> = statements.clone().filter(|each| each.speaker == actor.key).collect();
    let mentioned: Vec<_> = statements.filter(|each| each.actors.contains(&actor.key)).collect();
    let between = (!said.is_empty() && !mentioned.is_empty()).then_some("· ");
    let listed = |label: &str, numbers: AnyView| view! { {label.to_owned()} ": " {numbers} " " };
    let said =
        (!said.is_empty()).then(|| listed(&words.says, inline::beside_speaker(page, said.into_iter())));
    let mentioned = (!mentioned.is_empty())
        .then(|| listed(&words.mentioned, inline::numbers(page, mentioned.into_iter())));
    view! { <p class="actor-says">{said} {between} {mentioned}</p> }
}
