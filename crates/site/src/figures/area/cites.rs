//! The statements that a comparison stands on.

use crate::page::Page;
use crate::page::link::Anchor;
use knackpunkt_model::statement::Statement;
use leptos::prelude::*;

/// Links to the statements that something stands on.
pub(crate) fn cites<'a>(page: &Page<'_>, statements: impl Iterator<Item = &'a Statement>) -> AnyView {
    let links = statements.enumerate().map(|(place, statement)| {
        let comma = (place > 0).then_some(", ");
        view! { {comma} <a {..page.to(Anchor::Statement(&statement.id))}>{page.title(statement)}</a> }
    });
    view! { <p class="area-note area-cites">{page.words.chart.statements.clone()} ": " {links.collect_view()}</p> }
        .into_any()
}
