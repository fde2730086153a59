//! Runs the steps of a test run one after the other and sums them up.

use std::time::Instant;

use anyhow::{Result, ensure};
use indicatif::FormattedDuration;

/// What has been run so far.
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
}
