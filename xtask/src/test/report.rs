//! Runs the steps of a test run one after the other and sums them up.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use indicatif::FormattedDuration;

/// How a step ended.
#[derive(Debug)]
enum End {
    Passed(Duration),
    Failed(Duration),
    Skipped(String),
}

/// What has been run so far.
#[derive(Debug, Default)]
pub(super) struct Report {
    steps: Vec<(&'static str, End)>,
}

impl Report {
    /// Runs a step, says whether it passed, and goes on either way.
    pub(super) fn step(&mut self, name: &'static str, run: impl FnOnce() -> Result<()>) -> bool {
        eprintln!("\n=== {name}");
        let start = Instant::now();
        let result = run();
        let took = start.elapsed();
        let passed = result.is_ok();
        if let Err(error) = result {
            eprintln!("{error:#}");
        }
        self.steps.push((name, if passed { End::Passed(took) } else { End::Failed(took) }));
        passed
    }

    /// Notes that a step was not run, and why.
    pub(super) fn skip(&mut self, name: &'static str, why: &str) {
        eprintln!("\n=== {name}\nskipped: {why}");
        self.steps.push((name, End::Skipped(why.to_owned())));
    }

    /// Prints the sum and fails if any step did.
    pub(super) fn close(&self) -> Result<()> {
        eprintln!("\n=== summary");
        for (name, end) in &self.steps {
            eprintln!("{}", line(name, end));
        }
        let is_failed = |(_, end): &&(&str, End)| matches!(end, End::Failed(_));
        let failed: Vec<&str> = self.steps.iter().filter(is_failed).map(|(name, _)| *name).collect();
        if !failed.is_empty() {
            bail!("failed: {}", failed.join(", "));
        }
        Ok(())
    }
}

fn line(name: &str, end: &End) -> String {
    match end {
        End::Passed(took) => format!("{name:<24} ok       {}", FormattedDuration(*took)),
        End::Failed(took) => format!("{name:<24} FAILED   {}", FormattedDuration(*took)),
        End::Skipped(why) => format!("{name:<24} skipped  {why}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failed_step_fails_the_run_but_not_the_later_steps() {
        let mut report = Report::default();
        assert!(!report.step("first", || bail!("no")));
        assert!(report.step("second", || Ok(())));
        report.skip("third", "no need");
        assert_eq!(report.close().unwrap_err().to_string(), "failed: first");
    }

    #[test]
    fn lines_name_step_end_and_time() {
        let passed = End::Passed(Duration::from_secs(3));
        assert_eq!(line("model", &passed), "model                    ok       00:00:03");
    }
}
