//! A step that takes long: announced, shown as it goes, its output kept in a log.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Error, Result, anyhow};
use indicatif::{HumanDuration, ProgressBar, ProgressStyle};

use super::{Running, trouble};

/// Without a terminal, a sign of life comes this often.
const QUIET: Duration = Duration::from_secs(15);

/// What a terminal shows meanwhile: how long it has taken, of how much, and the last line of the log.
const BAR: &str = "  {elapsed} of about {prefix} {bar:20} {wide_msg}";

/// A step that takes long; its output is shown only if it fails.
#[derive(Debug)]
pub(crate) struct Step {
    what: String,
    estimate: Duration,
    log: PathBuf,
    limit: Option<Duration>,
}

impl Step {
    /// A step that sets up or makes `what`, in about so many seconds; its output goes to `log`.
    pub(crate) fn new(what: impl Into<String>, seconds: u64, log: PathBuf) -> Self {
        Self { what: what.into(), estimate: Duration::from_secs(seconds), log, limit: None }
    }

    /// After this time the step is ended and counts as failed.
    pub(crate) fn at_most(self, limit: Duration) -> Self {
        Self { limit: Some(limit), ..self }
    }

    /// Runs the step to its end. An error is one sentence where the trouble is known, else the end of the log.
    pub(crate) fn run(&self, command: &mut Command) -> Result<()> {
        eprintln!("→ {} (about {})", self.what, HumanDuration(self.estimate));
        let log =
            File::create(&self.log).with_context(|| format!("{} cannot be written", self.log.display()))?;
        let child = Running::start(command.stdout(log.try_clone()?).stderr(log))?;
        let bar = ProgressBar::new(self.estimate.as_secs()).with_style(ProgressStyle::with_template(BAR)?);
        bar.set_prefix(format!("{:#}", HumanDuration(self.estimate)));
        let mut said = Duration::ZERO;
        let status = child.wait(self.limit, |elapsed| {
            bar.set_position(elapsed.as_secs().min(self.estimate.as_secs()));
            if elapsed < said {
                return;
            }
            if bar.is_hidden() {
                if !said.is_zero() {
                    eprintln!("  … {}", HumanDuration(elapsed));
                }
                said = elapsed + QUIET;
            } else {
                bar.set_message(last_line(&self.log));
                said = elapsed + Duration::from_secs(1);
            }
        })?;
        bar.finish_and_clear();
        match status {
            Some(status) if status.success() => {
                eprintln!("  done in {}", HumanDuration(bar.elapsed()));
                Ok(())
            }
            Some(status) => Err(self.failure(&status.to_string())),
            None => Err(self.failure(&format!("no end after {}", HumanDuration(bar.elapsed())))),
        }
    }

    fn failure(&self, how: &str) -> Error {
        let (output, log) = (output(&self.log), self.log.display());
        match trouble::recognise(&output, &self.what) {
            Some(sentence) => anyhow!("{sentence} (log: {log})"),
            None => {
                let end = trouble::tail(&output, 20);
                anyhow!("{end}\n\nthis failed ({how}); the whole output is in {log}")
            }
        }
    }
}

/// The last line of a log that may still grow; empty where there is none.
pub(crate) fn last_line(log: &Path) -> String {
    trouble::tail(&output(log), 1).chars().filter(|c| !c.is_control()).collect()
}

fn output(log: &Path) -> String {
    String::from_utf8_lossy(&fs::read(log).unwrap_or_default()).into_owned()
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn step(log: &str, script: &str, limit: Option<Duration>) -> (Result<()>, String) {
        let log = std::env::temp_dir().join(format!("xtask-{}-{log}.log", std::process::id()));
        let mut step = Step::new("a try", 1, log.clone());
        step.limit = limit;
        let result = step.run(Command::new("sh").args(["-c", script]));
        let last = last_line(&log);
        fs::remove_file(log).unwrap();
        (result, last)
    }

    #[test]
    fn the_output_is_in_the_log_and_a_failure_shows_it() {
        let (result, last) = step("fails", "echo one; echo two >&2; exit 3", None);
        assert_eq!(last, "two");
        let error = result.unwrap_err().to_string();
        assert!(error.starts_with("one\ntwo\n\nthis failed (exit status: 3)"), "{error}");
        assert!(step("passes", "echo fine", None).0.is_ok());
    }

    #[test]
    fn a_step_ends_at_its_limit() {
        let (result, _) = step("hangs", "sleep 60", Some(Duration::from_millis(100)));
        assert!(result.unwrap_err().to_string().contains("no end after"));
    }
}
