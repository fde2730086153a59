//! Recognises in a tool's output what usually goes wrong, and says it in one sentence.

/// Ways in which cargo, npm, apt, rustup and trunk say that there is no network.
const NO_NETWORK: [&str; 19] = [
    "resolve host",
    "couldn't connect to server",
    "failed to connect to",
    "connection refused",
    "connection timed out",
    "network is unreachable",
    "temporary failure",
    "dns error",
    "could not connect",
    "unable to fetch some archives",
    "spurious network error",
    "download of config.json failed",
    "failed to download from",
    "error sending request",
    "could not download file",
    "enotfound",
    "eai_again",
    "econnrefused",
    "etimedout",
];

const NO_DISK: [&str; 3] = ["no space left on device", "enospc", "os error 112"];

/// One sentence about a known trouble; `what` may have been fetched.
pub(super) fn recognise(output: &str, what: &str) -> Option<String> {
    recognise_disk(output).or_else(|| {
        let sentence = format!("no network: could not fetch {what}; connect and run the same command again");
        has(output, &NO_NETWORK).then_some(sentence)
    })
}

/// The sentence about a full disk, if the output speaks of one.
pub(crate) fn recognise_disk(output: &str) -> Option<String> {
    let sentence = "the disk is full: make room and run the same command again";
    has(output, &NO_DISK).then(|| sentence.to_owned())
}

fn has(output: &str, signs: &[&str]) -> bool {
    let output = output.to_lowercase();
    signs.iter().any(|sign| output.contains(sign))
}

/// The last lines of an output, without empty ones.
pub(super) fn tail(output: &str, lines: usize) -> String {
    let all: Vec<&str> = output.lines().filter(|line| !line.trim().is_empty()).collect();
    let skipped = all.len().saturating_sub(lines);
    all.into_iter().skip(skipped).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_comes_first_then_a_missing_network_and_nothing_else_is_guessed_at() {
        let said = |output| recognise(output, "trunk").unwrap_or_default();
        assert!(said("could not connect\nNo space left on device").starts_with("the disk is full"));
        assert_eq!(
            said("warning: spurious network error (3 tries remaining): [6] Could not resolve hostname"),
            "no network: could not fetch trunk; connect and run the same command again"
        );
        assert_eq!(said("error[E0308]: mismatched types"), "");
    }

    #[test]
    fn the_tail_skips_empty_lines() {
        assert_eq!(tail("a\nb\n\nc\n", 2), "b\nc");
    }
}
