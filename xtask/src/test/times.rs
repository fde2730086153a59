//! Which tests took longest. The harness does not tell; tests in a browser write their times down.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use indicatif::HumanDuration;

/// How many are named.
const SLOWEST: usize = 10;

/// Prints the slowest tests of those that wrote into a file, if any took a browser.
pub(super) fn print(file: &Path) {
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
    use super::*;

    #[test]
    fn times_of_one_test_add_up_and_the_slowest_comes_first() {
        let written = "300 a::short\n900 a::twice\n1000 long\nnonsense\n200 a::twice\n";
        let found = slowest(written);
        let wanted = [("a::twice", 1100), ("long", 1000), ("a::short", 300)];
        assert_eq!(found, wanted.map(|(test, took)| (test, Duration::from_millis(took))));
    }

    #[test]
    fn no_more_than_ten_are_named() {
        let written: String = (0..30).map(|test| format!("{test} test{test}\n")).collect();
        let found = slowest(&written);
        assert_eq!(found.len(), SLOWEST);
        assert_eq!(found[0].0, "test29");
    }
}
