//! The file of a long series: CSV, a row for each day.

use super::amount::Amount;
use crate::content_file::ContentFile;
use crate::value::quoted;
use csv::{ReaderBuilder, StringRecord};
use knackpunkt_model::date::Day;
use knackpunkt_model::fact::Unit;
use knackpunkt_model::series::Series;
use std::cell::Cell;
use std::ops::RangeInclusive;

/// The columns there may be.
const COLUMNS: [&[&str]; 2] = [&["date", "amount"], &["date", "amount", "low", "high"]];
/// How many days a series has: one is no series, and more are 500 years.
const ROWS: RangeInclusive<usize> = 2..=200_000;
/// How many problems are listed of one file: a column that is wrong is wrong in every row.
const LISTED: usize = 20;

/// The points of a series that counts in this unit; none where something is wrong.
pub(super) fn read(content_file: &ContentFile<'_>, unit: Option<Unit>) -> Option<Series> {
    let file = File { content_file, problems: Cell::new(0), share: unit == Some(Unit::Percent) };
    let rows = file.rows();
    let series = rows.and_then(|rows| file.series(&rows));
    let count = file.problems.get();
    if count > LISTED {
        content_file.problem(None, "the file", &format!("{count} problems, {LISTED} of them listed"), "none");
    }
    series.filter(|_| count == 0)
}

struct File<'a> {
    content_file: &'a ContentFile<'a>,
    problems: Cell<usize>,
    /// True where amounts are parts of a hundred.
    share: bool,
}

/// A row: where it stands, its day, and its amounts in the order of the columns.
struct Row {
    at: usize,
    day: Day,
    amounts: Vec<Amount>,
}

impl File<'_> {
    /// All rows, as far as they can be read; none under a wrong header, or where there are too few or too many.
    fn rows(&self) -> Option<Vec<Row>> {
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(self.content_file.text.as_bytes());
        let header = reader.headers().ok()?;
        let Some(columns) = COLUMNS.into_iter().find(|columns| header == *columns) else {
            let found = header.iter().collect::<Vec<_>>().join(",");
            self.problem(0, "the header", &quoted(&found), "date,amount or date,amount,low,high");
            return None;
        };
        let mut rows: Vec<Row> = Vec::new();
        let mut count = 0;
        // Text in memory, with rows of any length: nothing is left to fail.
        for record in reader.records().filter_map(Result::ok) {
            count += 1;
            rows.extend(self.row(&record, columns, rows.last().map(|row| row.day)));
        }
        if !ROWS.contains(&count) {
            let allowed = format!("{} to {}", ROWS.start(), ROWS.end());
            self.content_file.problem(None, "the rows", &count.to_string(), &allowed);
            return None;
        }
        Some(rows)
    }

    fn row(&self, record: &StringRecord, columns: &[&str], before: Option<Day>) -> Option<Row> {
        let at = self.start(record);
        if record.len() != columns.len() {
            self.problem(at, "the row", &format!("{} fields", record.len()), &columns.join(","));
            return None;
        }
        let day = self.day(at, record.get(0)?, before);
        let fields = record.iter().zip(columns).skip(1);
        let amounts: Vec<_> = fields.map(|(text, column)| self.amount(at, column, text)).collect();
        let amounts: Option<Vec<_>> = amounts.into_iter().collect();
        let (day, amounts) = (day?, amounts?);
        if let [amount, low, high] = amounts.as_slice() {
            let cell = |column| quoted(record.get(column).unwrap_or_default());
            if low.parts > amount.parts {
                self.problem(at, "low", &cell(2), &format!("at most the amount, {}", cell(1)));
            }
            if high.parts < amount.parts {
                self.problem(at, "high", &cell(3), &format!("at least the amount, {}", cell(1)));
            }
        }
        Some(Row { at, day, amounts })
    }

    /// Where a row begins: the parser counts what is left of the line before it, and empty lines, to it.
    fn start(&self, record: &StringRecord) -> usize {
        let at = record.position().map_or(0, |position| position.byte() as usize);
        let rest = self.content_file.text.get(at..).unwrap_or_default();
        at + (rest.len() - rest.trim_start_matches(['\r', '\n']).len())
    }

    fn day(&self, at: usize, text: &str, before: Option<Day>) -> Option<Day> {
        let Ok(day) = text.parse::<Day>() else {
            self.problem(at, "date", &quoted(text), "a day such as 2025-12-03");
            return None;
        };
        if let Some(before) = before.filter(|before| *before >= day) {
            let allowed = format!("a day after {before}: rows stand in order, each day once");
            self.problem(at, "date", &quoted(text), &allowed);
        }
        Some(day)
    }

    fn amount(&self, at: usize, column: &str, text: &str) -> Option<Amount> {
        let wrong = |allowed: &str| self.problem(at, column, &quoted(text), allowed);
        let amount = Amount::read(text).map_err(|allowed| wrong(&allowed)).ok()?;
        if self.share && amount.exceeds_hundred() {
            wrong("at most 100, in percent");
        }
        Some(amount)
    }

    /// The series of these rows, all amounts with as many decimals as the longest has.
    fn series(&self, rows: &[Row]) -> Option<Series> {
        let decimals = rows.iter().flat_map(|row| &row.amounts).map(|amount| amount.decimals).max()?;
        let mut series = Series { decimals, ..Series::default() };
        for row in rows {
            let scaled = row.amounts.iter().map(|amount| amount.scaled(decimals));
            let Some(scaled) = scaled.collect::<Option<Vec<i32>>>() else {
                let allowed = format!("amounts up to {}", Amount::largest(decimals));
                self.problem(row.at, "the row", "an amount that is too large for its decimals", &allowed);
                continue;
            };
            series.days.push(row.day.days());
            if let [amount, range @ ..] = scaled.as_slice() {
                series.amounts.push(*amount);
                series.ranges.extend(<[i32; 2]>::try_from(range));
            }
        }
        Some(series)
    }

    fn problem(&self, at: usize, place: &str, found: &str, allowed: &str) {
        self.problems.set(self.problems.get() + 1);
        if self.problems.get() <= LISTED {
            self.content_file.problem(Some(at), place, found, allowed);
        }
    }
}
