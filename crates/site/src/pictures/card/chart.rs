//! The right column of a card where no place is contested: a chart with its title and key, if they find room above the foot.

use crate::page::Page;
use crate::pictures::card::{ABOVE_FOOT, FOOT, LEFT, RIGHT, TOP};
use crate::pictures::export::{ChartExport, Entry, Line, Measure, Style};
use crate::pictures::svg::{Area, Drawn, Pen};
use knackpunkt::chart::draw;
use knackpunkt::chart::draw::{Colour, Look, WIDTHS};
use knackpunkt_model::chart::ChartKind;

const WIDTH: f64 = RIGHT - LEFT;

/// Pixels per CSS pixel of the chart: the narrowest drawing, for its words are the largest.
const SCALE: f64 = WIDTH / WIDTHS[0] as f64;

const TITLE: Style = Style { size: 30.0, leading: 1.25, bold: true, colour: Colour::Ink };
const KEY: Style = Style { size: 24.0, leading: 1.4, bold: false, colour: Colour::Ink };

pub(crate) struct ChartColumn {
    pub(crate) export: ChartExport,
    title: Vec<Line>,
    key: Vec<Entry>,
    top: f64,
}

impl ChartColumn {
    /// The first chart, in the order of the page, that finds room.
    pub(crate) fn first(page: &Page<'_>, measure: Measure<'_>) -> Option<Self> {
        let mut exports = page.explainer.charts.iter().map(|chart| ChartExport::of(page, chart, None));
        exports.find_map(|export| Self::of(export, measure))
    }

    /// A chart in the column; none where it would reach the foot.
    fn of(mut export: ChartExport, measure: Measure<'_>) -> Option<Self> {
        // A line at the half would speak of a majority where there is no room for the doubt.
        if export.picture.kind == ChartKind::Shares {
            export.picture.ticks.clear();
        }
        let (title, end) = TITLE.set(&export.title, (LEFT, TOP), WIDTH, measure);
        let top = (end + 14.0).round();
        let below = top + draw::height(&export.picture) * SCALE + 12.0;
        let (key, end) = Entry::set(&export.key, KEY, (LEFT, below), WIDTH, measure);
        (end <= FOOT - ABOVE_FOOT).then_some(Self { export, title, key, top })
    }

    pub(crate) fn draw(&self, area: &Area<'_>, look: &Look) -> Drawn {
        let pen = Pen::new(area, look);
        self.title.iter().try_for_each(|line| line.draw(&pen))?;
        self.key.iter().try_for_each(|entry| entry.draw(&pen))?;
        let height = draw::height(&self.export.picture) * SCALE;
        let part = area.clone().shrink((LEFT as i32, self.top as i32), (WIDTH as i32, height as i32));
        draw::draw_on(&part, &self.export.picture, &Look { scale: SCALE, ..look.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pictures::export::tests::{example, letters};
    use knackpunkt::chart::picture::Provenance;
    use serde_json::json;

    fn export(title: &str, answers: usize, origins: usize) -> ChartExport {
        let mark =
            json!({ "label": "a", "words": "1", "amount": 1.0, "along": 0.0, "provenance": "Article" });
        let key = vec![(Some(Provenance::Article), "an origin of this length".to_owned()); origins];
        ChartExport { title: title.into(), key, ..example(&json!(vec![mark; answers])) }
    }

    #[test]
    fn no_line_of_a_title_is_wider_than_the_column_and_a_chart_that_would_reach_the_foot_is_left_out() {
        let fits = |title: &str, answers, origins| {
            let column = ChartColumn::of(export(title, answers, origins), &letters)?;
            let end = column.top + draw::height(&column.export.picture) * SCALE;
            assert!(end < FOOT && column.title.iter().all(|line| line.corner.1 < column.top));
            assert!(column.title.iter().all(|line| letters(&line.words, TITLE.size, true) <= WIDTH));
            Some(end)
        };
        assert!(fits("Short", 3, 1).is_some() && fits(&"Wort".repeat(12), 2, 1).is_some());
        assert!(fits("Short", 5, 1).is_none(), "the drawing is too high");
        assert!(fits(&"title ".repeat(30), 3, 1).is_none(), "the title is too long");
        assert!(fits(&"title".repeat(40), 3, 1).is_none(), "the title is one word");
        assert!(fits("Short", 3, 6).is_none(), "the key is too long");
    }
}
