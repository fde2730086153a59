//! Figures: the parts of an explainer that can be shown elsewhere, each as a page of its own.

use crate::page::Page;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::point::{Point, PointKind};
use knackpunkt_model::text::{Titled, plain};
use strum::IntoStaticStr;

#[derive(Clone, Copy, Debug, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Figure<'a> {
    Versions,
    Map,
    Polls,
    Chart(&'a Chart),
    Points,
    Point(&'a Point),
    Matrix,
    Timeline,
    Actors,
    Register,
}

impl<'a> Figure<'a> {
    /// Every figure of a page, in the page's order.
    pub(crate) fn all(page: &Page<'a>) -> Vec<Self> {
        let explainer = page.explainer;
        let charts = explainer.charts.iter().map(Self::Chart);
        // A word that is only explained is no figure.
        let points = explainer.points.iter().filter(|point| point.kind != PointKind::Word).map(Self::Point);
        // There are versions to be compared of who holds a place, or else of what is negotiated.
        let has_positions = |point: &Point| explainer.statements_of_point(point.key).next().is_some();
        let versions = explainer.contested().next().is_some() || explainer.negotiated().any(has_positions);
        let versions = versions.then_some(Self::Versions);
        let first = [Self::Map, Self::Polls].into_iter().chain(charts);
        let last = [Self::Matrix, Self::Timeline, Self::Actors, Self::Register];
        versions.into_iter().chain(first).chain([Self::Points]).chain(points).chain(last).collect()
    }

    /// Its name in addresses, such as `map` or `chart-nato`.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Chart(chart) => format!("chart-{}", chart.id),
            Self::Point(point) => format!("point-{}", point.id),
            figure => <&str>::from(figure).to_owned(),
        }
    }

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
