//! The sign of life of a long step: a live line on a terminal, a line now and then elsewhere.

use std::fs::File;
use std::io::{IsTerminal as _, Read as _, Seek as _, SeekFrom, Write as _, stderr};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Without a terminal, a sign of life comes this often.
const QUIET: Duration = Duration::from_secs(15);

/// How much of a tool's last line is shown.
const WIDTH: usize = 70;

/// Shows that a step is alive.
#[derive(Debug)]
pub(crate) struct Progress {
    start: Instant,
    shown: Instant,
    terminal: bool,
    log: PathBuf,
}

impl Progress {
    /// Starts the clock; `log` is where the step's output goes.
    pub(crate) fn new(log: PathBuf) -> Self {
        let now = Instant::now();
        Self { start: now, shown: now, terminal: stderr().is_terminal(), log }
    }

    /// To be called often; shows something when it is time.
    pub(crate) fn tick(&mut self) {
        let pause = if self.terminal { Duration::from_secs(1) } else { QUIET };
        if self.shown.elapsed() < pause {
            return;
        }
        self.shown = Instant::now();
        let elapsed = clock(self.start.elapsed());
        if self.terminal {
            let line = last_line(&self.log).unwrap_or_default();
            let _ = write!(stderr(), "\r\x1b[2K  {elapsed}  {line}");
            let _ = stderr().flush();
        } else {
            eprintln!("  … {elapsed}");
        }
    }

    /// Clears the live line and returns the time taken.
    pub(crate) fn end(&self) -> Duration {
        if self.terminal {
            let _ = write!(stderr(), "\r\x1b[2K");
        }
        self.start.elapsed()
    }
}

/// `7 s`, `3 min 5 s`.
pub(crate) fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// The last line of a growing file; only its end is read.
fn last_line(path: &PathBuf) -> Option<String> {
    let mut file = File::open(path).ok()?;
    let length = file.metadata().ok()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(400))).ok()?;
    let mut end = Vec::new();
    file.read_to_end(&mut end).ok()?;
    let end = String::from_utf8_lossy(&end);
    let line = end.lines().rev().map(str::trim).find(|line| !line.is_empty())?;
    Some(line.chars().filter(|c| !c.is_control()).take(WIDTH).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_naturally() {
        assert_eq!(clock(Duration::from_secs(7)), "7 s");
        assert_eq!(clock(Duration::from_secs(185)), "3 min 5 s");
    }
}
