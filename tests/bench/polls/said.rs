//! Whether what the page says of a series is what the series says.

use anyhow::{Context, Result, ensure};
use csv::ReaderBuilder;
use jiff::civil::Date;
use support::made_up::MadeUp;
use support::series::FILE;

/// What the page must say of each point: its day and its amount, up to the unit.
pub(super) struct Said(Vec<String>);

/// As German names them.
const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

impl Said {
    /// Reads the file of a made-up series.
    pub(super) fn of(series: &MadeUp) -> Result<Self> {
        let file = series.files.iter().find(|(name, _)| *name == FILE);
        let (_, text) = file.context("no file of points")?;
        let rows = ReaderBuilder::new().from_reader(text.as_bytes()).into_records().map(|row| {
            let row = row?;
            let day: Date = row.get(0).context("a day")?.parse()?;
            let month = MONTHS.get(usize::try_from(day.month())? - 1).context("a month")?;
            let amount = row.get(1).context("an amount")?.replace('.', ",");
            Ok(format!("{}. {month} {}: {amount}\u{202f}%", day.day(), day.year()))
        });
        Ok(Self(rows.collect::<Result<_>>()?))
    }

    /// Checks what was seen: at least one point was read, and of each that was read its own day and amount were said.
    pub(super) fn check(&self, seen: &[String]) -> Result<()> {
        ensure!(!seen.is_empty(), "nothing was read");
        for one in seen {
            let (place, said) = one.split_once('|').with_context(|| one.clone())?;
            let wanted = self.0.get(place.parse::<usize>()?).with_context(|| one.clone())?;
            ensure!(said.starts_with(wanted), "of point {place} the page says {said:?}, not {wanted:?}");
        }
        Ok(())
    }
}
