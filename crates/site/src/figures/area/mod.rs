//! How large an area is: what is compared, in drawings and in words.

mod sheet;

use crate::figures::map::basemap::BaseMap;
use crate::figures::radio;
use crate::page::figure::own_title;
use crate::page::link::Anchor;
use crate::page::{Page, inline, statement};
use knackpunkt::area::AreaData;
use knackpunkt::raw_html::RawHtml;
use knackpunkt_maths::areas::{Compared, Sheet};
use knackpunkt_model::fact::Figure;
use knackpunkt_model::place::Place;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::text::{Titled, facts};
use leptos::prelude::*;

/// The figure; none where the explainer compares nothing.
pub(crate) fn data(page: &Page<'_>, base: &BaseMap) -> Option<AreaData> {
    let one = page.explainer.compared_area.as_ref()?;
    let places = page.explainer.places.iter();
    let places: Vec<_> = places.filter_map(|place| Some((place, place.area.as_ref()?))).collect();
    let default = places.first()?.0.id.clone();
    // The sheet is as wide as the map, so that both have one scale.
    let [west, _, east, _] = base.east.extent;
    let width = (east - west) / 1000.0;
    let size = [width, (width * 0.4).round()];
    let choice = |class: &'static str, value: &str, name: String, panel: AnyView| {
        view! {
            <div class=class>
                {radio("area", "area", value, &default, name)}
                <div class="area-panel">{panel}</div>
            </div>
        }
    };
    let choices = places.iter().map(|(place, other)| {
        let panel = panel(page, place, (one, other), size);
        choice("area-choice", &place.id, page.place(place).to_owned(), panel)
    });
    let words = &page.words.area;
    let own = choice("area-choice needs-live", "own", words.own.clone(), own(page, one, size));
    let figure = view! {
        {page.heading(0).child(own_title(page, Titled::Area, &with_area(page, one, &words.title)))}
        {stated(page, &one.id).map(|statement| statement::line(page, statement))}
        <fieldset class="switch area-choices">
            <legend>{words.legend.clone()}</legend>
            {choices.collect_view()}
            {own}
        </fieldset>
    };
    // The words of the live part, with the area filled in.
    let mut says = words.says.clone();
    for pattern in [&mut says.share, &mut says.times] {
        *pattern = with_area(page, one, pattern);
    }
    Some(AreaData {
        km2: one.value,
        size,
        locale: page.language.locale().to_owned(),
        words: says,
        figure: RawHtml::of(figure),
    })
}

fn panel(page: &Page<'_>, place: &Place, (one, other): (&Figure, &Figure), size: [f64; 2]) -> AnyView {
    let words = &page.words.area;
    let pattern = match Compared::of(one.value, other.value) {
        Compared::Share(share) => words.says.share.replace("{share}", &page.format.numbers.bare(share)),
        Compared::Times(times) => words.says.times.replace("{times}", &page.format.numbers.bare(times)),
    };
    let drawn = sheet::strip([one.value, other.value], size);
    view! {
        {sheet::view(page, &drawn, [page.amount(one), page.place(place).to_owned()])}
        <div class="area-words">
            <p class="area-result">
                <strong>{page.place(place)} ": " {page.amount(other)}</strong> ". " {with_area(page, one, &pattern)}
            </p>
            <p class="area-note">{sheet::scale(page, &drawn)}</p>
            {cites(page, [&one.id, &other.id].into_iter().filter_map(|id| stated(page, id)))}
        </div>
    }
    .into_any()
}

/// The reader's own number: the WASM draws it and says what it is.
fn own(page: &Page<'_>, one: &Figure, size: [f64; 2]) -> AnyView {
    let words = &page.words.area;
    let drawn = Sheet::of([one.value, OWN_DEFAULT], size);
    view! {
        <div class="area-own">
            <label for="km2">{words.own_label.clone()}</label>
            <input
                type="number"
                id="km2"
                min="1"
                max="10000000"
                step="any"
                value=OWN_DEFAULT.to_string()
                data-state="km2"
                data-default=OWN_DEFAULT.to_string()
                aria-describedby="km2-hint"
            />
            <p class="area-note" id="km2-hint">{words.own_hint.clone()}</p>
        </div>
        {sheet::view(page, &drawn, [page.amount(one), words.own.clone()])}
        <div class="area-words">
            <p class="area-result" aria-live="polite"><strong></strong> ". " <span></span></p>
            <p class="area-note" data-scale=""></p>
            {cites(page, stated(page, &one.id).into_iter())}
        </div>
    }
    .into_any()
}

const OWN_DEFAULT: f64 = 100.0;

fn with_area(page: &Page<'_>, one: &Figure, pattern: &str) -> String {
    pattern.replace("{area}", &page.amount(one))
}

/// The first statement that fills in a figure.
fn stated<'a>(page: &Page<'a>, figure: &str) -> Option<&'a Statement> {
    let fills_in = |statement: &&Statement| facts(page.texts.statements.get(statement.key)).contains(&figure);
    page.explainer.statements.iter().find(fills_in)
}

fn cites<'a>(page: &Page<'_>, statements: impl Iterator<Item = &'a Statement>) -> impl IntoView {
    let link = |statement: &Statement| {
        let link = page.to(Anchor::Statement(&statement.id));
        view! { <a {..link}>{page.title(statement)}</a> }.into_any()
    };
    let links = inline::listed(statements.map(link));
    view! { <p class="area-note area-cites">{page.words.chart.statements.clone()} ": " {links}</p> }
}
