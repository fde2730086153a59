//! Figures: the parts of an explainer that can be shown elsewhere, each as a page of its own.

use crate::page::Page;
use knackpunkt_model::actor::Side;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::point::{Point, PointKind};
use knackpunkt_model::text::{Titled, plain};

/// A part that can be shown elsewhere.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Figure<'a> {
    /// What each perspective says, at a glance.
    Versions,
    /// The map of contested towns.
    Map,
    /// All charts.
    Polls,
    /// One chart.
    Chart(&'a Chart),
    /// All points.
    Points,
    /// One point.
    Point(&'a Point),
    /// Who takes which position.
    Matrix,
    /// What happened when.
    Timeline,
    /// Who is who.
    Actors,
    /// All statements.
    Register,
}

impl<'a> Figure<'a> {
    /// Every figure of a page, in the page's order.
    pub(crate) fn all(page: &Page<'a>) -> Vec<Self> {
        let explainer = page.explainer;
        let charts = explainer.charts.iter().map(Self::Chart);
        // A word that is only explained is no figure.
        let points = explainer.points.iter().filter(|point| point.kind != PointKind::Word).map(Self::Point);
        let versions = has_versions(explainer).then_some(Self::Versions);
        let first = [Self::Map, Self::Polls].into_iter().chain(charts);
        let last = [Self::Matrix, Self::Timeline, Self::Actors, Self::Register];
        versions.into_iter().chain(first).chain([Self::Points]).chain(points).chain(last).collect()
    }

    /// Its name in addresses, such as `map` or `chart-nato`.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Versions => "versions".to_owned(),
            Self::Map => "map".to_owned(),
            Self::Polls => "polls".to_owned(),
            Self::Chart(chart) => format!("chart-{}", chart.id),
            Self::Points => "points".to_owned(),
            Self::Point(point) => format!("point-{}", point.id),
            Self::Matrix => "matrix".to_owned(),
            Self::Timeline => "timeline".to_owned(),
            Self::Actors => "actors".to_owned(),
            Self::Register => "register".to_owned(),
        }
    }

    /// The id of its place in the page.
    pub(crate) fn place(self) -> String {
        match self {
            Self::Matrix => Self::Points.name(),
            figure => figure.name(),
        }
    }

    /// Whether its first heading is its title.
    pub(crate) fn has_title(self) -> bool {
        matches!(self, Self::Chart(_) | Self::Point(_) | Self::Matrix)
    }

    /// Its title, in the page's language.
    pub(crate) fn title(self, page: &Page<'_>) -> String {
        let titles = &page.words.sections;
        match self {
            Self::Versions => own_title(page, Titled::Versions, &titles.versions),
            Self::Map => own_title(page, Titled::Map, &titles.map),
            Self::Polls => titles.polls.clone(),
            Self::Chart(chart) => plain(&page.texts.charts.get(chart.key).title),
            Self::Points => titles.points.clone(),
            Self::Point(point) => page.texts.points.get(point.key).title.clone(),
            Self::Matrix => page.words.matrix.title.clone(),
            Self::Timeline => own_title(page, Titled::Timeline, &titles.timeline),
            Self::Actors => titles.actors.clone(),
            Self::Register => titles.register.clone(),
        }
    }
}

/// The title of a figure: the explainer's own, or else one that fits any.
pub(crate) fn own_title(page: &Page<'_>, figure: Titled, any: &str) -> String {
    page.texts.titles.get(&figure).map_or_else(|| any.to_owned(), |text| plain(text))
}

/// Whether there are versions to be compared: of who holds a place, or else of what is negotiated.
fn has_versions(explainer: &Explainer) -> bool {
    let has_positions = |point: &Point| {
        Side::ALL.into_iter().any(|side| explainer.positions(point.key, side).next().is_some())
    };
    explainer.contested().next().is_some() || explainer.negotiated().any(has_positions)
}
