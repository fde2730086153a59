//! Runs the steps of a test run one after the other and sums them up; and says which tests took longest.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use indicatif::{FormattedDuration, HumanDuration};

const SLOWEST: usize = 10;

#[derive(Debug, Default)]
pub(super) struct Report {
    /// One for each step: how it ended.
    lines: Vec<String>,
    failed: Vec<&'static str>,
}

impl Report {
    /// Runs a step, says whether it passed, and goes on either way.
    pub(super) fn step(&mut self, name: &'static str, run: impl FnOnce() -> Result<()>) -> bool {
        eprintln!("\n=== {name}");
        let start = Instant::now();
        let result = run();
        let took = FormattedDuration(start.elapsed());
        if let Err(error) = &result {
            eprintln!("{error:#}");
            self.failed.push(name);
        }
        let end = if result.is_ok() { "ok" } else { "FAILED" };
        self.lines.push(format!("{name:<24} {end:<8} {took}"));
        result.is_ok()
    }

    /// Notes that a step was not run, and why.
    pub(super) fn skip(&mut self, name: &'static str, why: &str) {
        eprintln!("\n=== {name}\nskipped: {why}");
        self.lines.push(format!("{name:<24} skipped  {why}"));
    }

    /// Prints the sum and fails if any step did.
    pub(super) fn close(&self) -> Result<()> {
        eprintln!("\n=== summary\n{}", self.lines.join("\n"));
        ensure!(self.failed.is_empty(), "failed: {}", self.failed.join(", "));
        Ok(())
    }
}

/// Prints the slowest tests of those that wrote into a file, if any took a browser: the harness does not tell.
pub(super) fn print_slowest(file: &Path) {
    let written = fs::read_to_string(file).unwrap_or_default();
    let slowest = slowest(&written);
    if !slowest.is_empty() {
        eprintln!("\n=== the slowest tests in a browser");
    }
    for (test, took) in slowest {
        eprintln!("{:>12}  {test}", HumanDuration(took).to_string());
    }
}

/// The slowest tests, the slowest first. A line is a test's milliseconds and its name; lines of one test add up.
fn slowest(written: &str) -> Vec<(&str, Duration)> {
    let mut sums = HashMap::<&str, Duration>::new();
    for (took, test) in written.lines().filter_map(|line| line.split_once(' ')) {
        *sums.entry(test).or_default() += Duration::from_millis(took.parse().unwrap_or_default());
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by(|(one, took), (other, as_long)| as_long.cmp(took).then(one.cmp(other)));
    sums.truncate(SLOWEST);
    sums
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn one_failed_step_fails_the_run_but_not_the_later_steps() {
        let mut report = Report::default();
        assert!(!report.step("first", || bail!("no")));
        assert!(report.step("second", || Ok(())));
        report.skip("third", "no need");
        assert_eq!(report.close().unwrap_err().to_string(), "failed: first");
        let lines = [
            "first                    FAILED   00:00:00",
            "second                   ok       00:00:00",
            "third                    skipped  no need",
        ];
        assert_eq!(report.lines, lines);
    }

    #[test]
    fn times_of_one_test_add_up_and_only_the_slowest_are_named_the_slowest_first() {
        let long: String = (0..30).map(|test| format!("{} long{test}\n", 1000 + test)).collect();
        let written = format!("300 short\n900 twice\nnonsense\n{long}200 twice\n");
        let found = slowest(&written);
        assert_eq!(found.len(), SLOWEST);
        let wanted = [("twice", 1100), ("long29", 1029), ("long28", 1028)];
        assert_eq!(found[..3], wanted.map(|(test, took)| (test, Duration::from_millis(took))));
    }
}
