//! The argument at a glance: what each perspective says of each contested town, with the map's signs; where no town is
//! contested, what each side says on each point under negotiation.

use crate::figures::map::{only_supplements, sign};
use crate::page::link::Anchor;
use crate::page::{Page, inline};
use knackpunkt_model::actor::Side;
use knackpunkt_model::place::{Perspective, Place, Position};
use knackpunkt_model::point::Point;
use knackpunkt_model::statement::Statement;
use leptos::prelude::*;

/// So many rows are read at a glance; of many towns these are the most important.
const ROWS: usize = 7;

/// The table; none where nothing is contested and nothing is negotiated.
pub(crate) fn table(page: &Page<'_>) -> Option<AnyView> {
    of_places(page).or_else(|| of_points(page))
}

/// The contested places with what each perspective says of them, so many at most.
pub(crate) fn places<'a>(page: &Page<'a>, most: usize) -> Vec<(&'a Place, &'a [Position; 3])> {
    let mut places: Vec<_> = page.explainer.contested().map(|(place, _, says)| (place, says)).collect();
    if places.len() > most {
        places.sort_by_key(|(place, _)| place.rank);
        places.truncate(most);
    }
    places
}

fn of_places(page: &Page<'_>) -> Option<AnyView> {
    let places = places(page, ROWS);
    let has_supplement = places.iter().any(|(_, says)| says.iter().any(|says| only_supplements(page, says)));
    let note = has_supplement.then(|| {
        view! { <p class="versions-note"><b>"°"</b> " " {page.words.ground.supplement.clone()}</p> }
    });
    let heads = Perspective::ALL.map(|each| (each.name(), page.perspective(each)));
    let rows = places.iter().map(|(place, says)| {
        let name = view! { <a {..page.to(Anchor::Town(&place.id))}>{page.place(place).to_owned()}</a> };
        let cells = says.iter().map(|position| {
            let words = page.words.claims.of(position.status).to_owned();
            let statements = page.explainer.statements_at(&position.statements);
            let sign = sign(position.status, only_supplements(page, position));
            cell(page, (sign, words), statements.collect())
        });
        (name.into_any(), cells.collect())
    });
    Some(view! { {written(&heads, rows.collect())?} {note} }.into_any())
}

fn of_points(page: &Page<'_>) -> Option<AnyView> {
    let points: Vec<_> = page.explainer.negotiated().take(ROWS).collect();
    let said = |point: &Point, side| page.explainer.positions(point.key, side).collect::<Vec<_>>();
    let says_any = |side: &Side| points.iter().any(|point| !said(point, *side).is_empty());
    let sides: Vec<_> = Side::ALL.into_iter().filter(says_any).collect();
    let heads: Vec<_> =
        sides.iter().map(|side| (side.name(), page.words.sides.of(*side).to_owned())).collect();
    let rows = points.iter().map(|point| {
        let title = page.texts.points.get(point.key).title.clone();
        let name = view! { <a {..page.to(Anchor::Point(&point.id))}>{title}</a> };
        let cells = sides.iter().map(|side| {
            let said = said(point, *side);
            let words =
                said.first().map_or_else(|| page.words.matrix.none.clone(), |first| page.kinds(first));
            cell(page, ((), words), said)
        });
        (name.into_any(), cells.collect())
    });
    written(&heads, rows.collect())
}

/// What a voice says in a few words, and the numbers of its statements.
fn cell(page: &Page<'_>, (sign, words): (impl IntoView + 'static, String), said: Vec<&Statement>) -> AnyView {
    let marks = (!said.is_empty()).then(|| inline::raised(page, None, said.into_iter()));
    view! { <td>{sign} {words} <wbr /> {marks}</td> }.into_any()
}

/// The table of these voices and of these rows: a name and a cell for each voice; none without either. The name has a line
/// of its own: beside it three voices find no room on a phone.
fn written(heads: &[(&'static str, String)], rows: Vec<(AnyView, Vec<AnyView>)>) -> Option<AnyView> {
    if heads.is_empty() || rows.is_empty() {
        return None;
    }
    let columns = heads.len().to_string();
    let heads =
        heads.iter().map(|(name, words)| view! { <th scope="col" data-for=*name>{words.clone()}</th> });
    let rows = rows.into_iter().map(|(name, cells)| {
        view! {
            <tbody>
                <tr><th scope="rowgroup" colspan=columns.clone()>{name}</th></tr>
                <tr>{cells}</tr>
            </tbody>
        }
    });
    let table = view! {
        <table class="versions-table">
            <thead><tr>{heads.collect_view()}</tr></thead>
            {rows.collect_view()}
        </table>
    };
    Some(table.into_any())
}
