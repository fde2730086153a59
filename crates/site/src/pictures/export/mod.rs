//! A chart for use outside the page: with everything that must travel with it, whatever file it is written to.

pub(crate) mod file;
mod fit;
mod key;
mod line;
mod setting;

pub(crate) use key::Entry;
pub(crate) use line::{Line, Style};
pub(crate) use setting::{Setting, WIDTH};

use crate::figures::charts::{self, frame, method, provenance, value};
use crate::page::Page;
use knackpunkt::chart::picture::{Picture, Provenance};
use knackpunkt_model::chart::Chart;
use knackpunkt_model::text::{ChartText, plain};

/// How wide words are, given their size and whether they are bold: in the unit of the size.
pub(crate) type Measure<'a> = &'a dyn Fn(&str, f64, bool) -> f64;

/// What such a chart holds, in the page's language.
pub(crate) struct ChartExport {
    /// The chart itself.
    pub(crate) picture: Picture,
    /// The chart's title.
    pub(crate) title: String,
    /// The question asked or what was counted, after its label.
    pub(crate) question: String,
    /// The origins that occur.
    pub(crate) key: Vec<(Provenance, String)>,
    /// What the chart shows.
    pub(crate) sentence: String,
    /// What speaks against taking it at its word; may be nothing.
    pub(crate) doubt: String,
    /// Who asked or counted; and where known how many were asked, and when.
    pub(crate) credit: String,
    /// Where it comes from, and as of when.
    pub(crate) imprint: String,
}

impl ChartExport {
    /// A chart for use outside the page.
    pub(crate) fn of(page: &Page<'_>, chart: &Chart) -> Self {
        let text = page.texts.charts.get(chart.key);
        let picture = charts::picture(page, chart, text);
        Self {
            key: key(page, &picture),
            picture,
            title: plain(&text.title),
            question: question(page, chart, text),
            sentence: plain(&text.sentence),
            doubt: frame::doubt(page, chart, text),
            imprint: imprint(page),
            credit: credit(page, chart),
        }
    }

    /// Every word that stands on it.
    pub(crate) fn words(self) -> Vec<String> {
        let points = self.picture.points.into_iter().flat_map(|mark| [mark.label, mark.words]);
        let times = self.picture.view.into_iter().flat_map(|view| view.times);
        let ticks = self.picture.ticks.into_iter().chain(times).map(|tick| tick.words);
        let key = self.key.into_iter().map(|(_, words)| words);
        let lines = [self.title, self.question, self.sentence, self.doubt, self.credit, self.imprint];
        lines.into_iter().chain(key).chain(points).chain(ticks).collect()
    }
}

fn question(page: &Page<'_>, chart: &Chart, text: &ChartText) -> String {
    labelled(&frame::question_label(page, chart), &plain(&text.question))
}

fn key(page: &Page<'_>, picture: &Picture) -> Vec<(Provenance, String)> {
    let series = picture.view.iter().map(|view| view.provenance);
    let provenances: Vec<_> = picture.points.iter().map(|mark| mark.provenance).chain(series).collect();
    let all = [Provenance::Article, Provenance::Supplement, Provenance::Rest];
    let occurring = all.into_iter().filter(|provenance| provenances.contains(provenance));
    occurring.map(|provenance| (provenance, provenance::origin(page, provenance))).collect()
}

fn credit(page: &Page<'_>, chart: &Chart) -> String {
    let institute = labelled(&page.words.chart.institute, page.actor(chart.institute));
    let people = method::respondents(page, chart);
    let field = chart.field.map(|when| page.date(when));
    [institute].into_iter().chain(people).chain(field).collect::<Vec<_>>().join(" · ")
}

fn imprint(page: &Page<'_>) -> String {
    let as_of = page.as_of();
    format!("{as_of} · Knackpunkt, {}", page.explainer.slug)
}

/// Words after their label.
fn labelled(label: &str, words: &str) -> String {
    format!("{} {words}", value::marked(label))
}
