//! A chart for use outside the page: with everything that must travel with it, whatever file it is written to.

pub(crate) mod file;
mod key;
mod line;

pub(crate) use key::Entry;
pub(crate) use line::{Line, Style};

use crate::figures::charts::{self, frame, method, value};
use crate::page::Page;
use knackpunkt::chart::picture::{Picture, Provenance};
use knackpunkt_model::chart::Chart;
use knackpunkt_model::text::plain;
use url::Url;

/// How wide words are, given their size and whether they are bold: in the unit of the size.
pub(crate) type Measure<'a> = &'a dyn Fn(&str, f64, bool) -> f64;

/// What such a chart holds, in the page's language.
pub(crate) struct ChartExport {
    pub(crate) picture: Picture,
    pub(crate) title: String,
    /// The question asked or what was counted, after its label.
    pub(crate) question: String,
    /// What only a colour or a sign says.
    pub(crate) key: Vec<(Option<Provenance>, String)>,
    pub(crate) sentence: String,
    /// What speaks against taking it at its word; may be nothing.
    pub(crate) doubt: String,
    /// Who asked or counted; and where known how many were asked, and when.
    pub(crate) credit: String,
    /// Where it comes from, and as of when.
    pub(crate) imprint: String,
}

impl ChartExport {
    /// A chart that says where its page lies: its address, or its headline where the site's address is not known.
    pub(crate) fn of(page: &Page<'_>, chart: &Chart, site: Option<&Url>) -> Self {
        let text = page.texts.charts.get(chart.key);
        Self {
            key: value::key(page, chart),
            picture: charts::picture(page, chart, text),
            title: plain(&text.title),
            question: labelled(&frame::question_label(page, chart), &plain(&text.question)),
            sentence: plain(&text.sentence),
            doubt: frame::doubt(page, chart, text),
            imprint: format!("{} · {}", page.as_of(), origin(page, site)),
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

/// "example.org/explained/talks/de/", or "Knackpunkt: Five hours in Moscow".
fn origin(page: &Page<'_>, site: Option<&Url>) -> String {
    let Some(site) = site else { return format!("Knackpunkt: {}", plain(&page.texts.headline)) };
    let address = format!("{site}{}/{}/", page.explainer.slug, page.language.code());
    address.split_once("://").map_or(address.as_str(), |(_, shown)| shown).to_owned()
}

fn credit(page: &Page<'_>, chart: &Chart) -> String {
    let institute = labelled(&page.words.chart.institute, page.actor(chart.institute));
    let people = method::respondents(page, chart);
    let field = chart.field.map(|when| page.date(when));
    [institute].into_iter().chain(people).chain(field).collect::<Vec<_>>().join(" · ")
}

/// Words after their label.
fn labelled(label: &str, words: &str) -> String {
    format!("{} {words}", value::marked(label))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// Shares of one question.
    pub(crate) fn example(points: &Value) -> ChartExport {
        let picture = json!({ "kind": "shares", "points": points, "top": 100.0, "ticks": [] });
        let picture = serde_json::from_value(picture).unwrap();
        let [title, question, sentence, doubt, credit, imprint] =
            ["Title", "Question", "Sentence", "Doubt", "Credit", "Imprint"].map(str::to_owned);
        ChartExport { picture, title, question, key: Vec::new(), sentence, doubt, credit, imprint }
    }

    /// How wide words are, in letters of half their size.
    pub(crate) fn letters(words: &str, size: f64, _: bool) -> f64 {
        words.chars().count() as f64 * size / 2.0
    }
}
