//! What is wrong in content files: where, what was found, what is allowed.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

/// One thing that is wrong in one place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The explainer's folder and the file, such as `moskauer-gespraeche/register.toml`.
    pub file: String,
    /// The line, counted from 1; none where something is missing.
    pub line: Option<usize>,
    /// The place in the file, such as `statement "28", contradicts`.
    pub place: String,
    /// What was found there.
    pub found: String,
    /// What may stand there.
    pub allowed: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        write!(f, "{}{line}: {}: found {}, allowed: {}", self.file, self.place, self.found, self.allowed)
    }
}

/// Everything that is wrong in an explainer, by file and line; at least one problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Problems {}

/// Where problems are collected while reading goes on: each once, in the order a person would mend them. Shared by
/// everything that reads, hence the cell.
#[derive(Default)]
pub(super) struct Log(RefCell<BTreeSet<Problem>>);

impl Log {
    pub(super) fn add(&self, file: &str, line: Option<usize>, place: &str, found: &str, allowed: &str) {
        let [file, place, found, allowed] = [file, place, found, allowed].map(str::to_owned);
        self.0.borrow_mut().insert(Problem { file, line, place, found, allowed });
    }

    pub(super) fn into_problems(self) -> Problems {
        Problems(self.0.into_inner().into_iter().collect())
    }
}
