//! Who is who: people, organisations and media, each with its role and with everything it says here. Written
//! natively, never hydrated.

use crate::page::Page;
use crate::page::inline;
use crate::page::link::Anchor;
use crate::page::statement;
use knackpunkt_model::actor::{Actor, ActorKind};
use knackpunkt_model::statement::Statement;
use leptos::prelude::*;

/// All actors, by what they are.
pub(crate) fn view(page: &Page<'_>) -> AnyView {
    let words = &page.words.actors;
    let groups = [
        (ActorKind::Person, &words.people),
        (ActorKind::Organisation, &words.organisations),
        (ActorKind::Media, &words.media),
    ];
    view! {
        <p class="intro">{words.intro.replace("{date}", &page.date(page.explainer.as_of))}</p>
        {groups.map(|(kind, title)| group(page, kind, title)).collect_view()}
    }
    .into_any()
}

fn group(page: &Page<'_>, kind: ActorKind, title: &str) -> AnyView {
    let actors: Vec<_> = page.explainer.actors.iter().filter(|actor| actor.kind == kind).collect();
    let cards = actors.iter().map(|actor| card(page, actor)).collect_view();
    (!actors.is_empty())
        .then(|| {
            view! {
                {page.heading(0).class("actors-title").child(title.to_owned())}
                <ul class="actors" role="list">{cards}</ul>
            }
        })
        .into_any()
}

fn card(page: &Page<'_>, actor: &Actor) -> AnyView {
    let role = inline::words(page, page.texts.roles.get(actor.key));
    view! {
        <li class="actor" id=Anchor::Actor(&actor.id).id() data-side=actor.side.name()>
            {page.heading(1).child(page.actor(actor.key))}
            <p class="actor-side">{page.words.sides.of(actor.side).to_owned()}</p>
            <p class="actor-role">{role}</p>
            {says(page, actor)}
        </li>
    }
    .into_any()
}

/// Everything it says, and everything that speaks of it; both folded.
fn says(page: &Page<'_>, actor: &Actor) -> AnyView {
    let words = &page.words.actors;
    let statements = page.explainer.statements.iter();
    let said: Vec<&Statement> = statements.clone().filter(|each| each.speaker == actor.key).collect();
    let mentioned: Vec<&Statement> = statements.filter(|each| each.actors.contains(&actor.key)).collect();
    let lines = said.iter().map(|statement| statement::line(page, statement)).collect_view();
    let says = if said.is_empty() {
        view! { <p class="nothing">{words.silent.clone()}</p> }.into_any()
    } else {
        folded(page, &words.says, said.len(), lines.into_any())
    };
    let links = mentioned.iter().map(|statement| {
        view! { <li><a {..page.to(Anchor::Statement(&statement.id))}>{page.title(statement)}</a></li> }
    });
    let links = view! { <ul class="link-list" role="list">{links.collect_view()}</ul> }.into_any();
    let mentioned = (!mentioned.is_empty()).then(|| folded(page, &words.mentioned, mentioned.len(), links));
    view! { {says} {mentioned} }.into_any()
}

/// A number that opens what it counts.
fn folded(page: &Page<'_>, pattern: &str, count: usize, content: AnyView) -> AnyView {
    let words = pattern.replace("{count}", &page.number(count as f64));
    view! { <details><summary>{words}</summary>{content}</details> }.into_any()
}
