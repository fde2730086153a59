//! The tests and points of Mozilla's HTTP Observatory, algorithm version 4, for a host with a valid certificate that redirects
//! to HTTPS and is not in the list of hosts that browsers bring along. Source: <https://github.com/mdn/mdn-http-observatory>,
//! `src/grader/charts.js` (points), `src/analyzer/tests/` (tests), `src/scanner/index.js` (sum), as of commit a57b50e.

use super::policy;
use std::collections::BTreeMap;

/// What a host answers.
#[derive(Clone)]
pub(super) struct Answer {
    /// Fields by name, in lower case.
    pub(super) headers: BTreeMap<String, String>,
    /// Of every script of the page its address and its integrity.
    pub(super) scripts: Vec<(Option<String>, Option<String>)>,
}

/// What a test found.
#[derive(Debug)]
pub(super) struct Finding {
    pub(super) rule: &'static str,
    pub(super) points: i32,
}

/// From here on bonuses count.
const EXTRA_CREDIT: i32 = 90;

/// Six months in seconds, as the Observatory counts them.
const SIX_MONTHS: u64 = 15_552_000;

/// What every test finds. The redirection to HTTPS is the host's own; with it, nothing is taken off.
pub(super) fn findings(answer: &Answer) -> Vec<Finding> {
    let field = |name: &str| answer.headers.get(name).map(|value| value.trim().to_lowercase());
    let policy = field("content-security-policy");
    let read = policy.as_deref().and_then(policy::read);
    let framing = read.as_ref().is_some_and(|policy| policy.contains_key("frame-ancestors"));
    let rules = [
        ("content-security-policy", read.as_ref().map_or(-25, policy::points)),
        ("cookies", field("set-cookie").map_or(0, |cookie| cookies(&cookie))),
        ("cross-origin-resource-sharing", sharing(answer)),
        ("referrer-policy", field("referrer-policy").map_or(0, |value| referrer(&value))),
        (
            "strict-transport-security",
            field("strict-transport-security").map_or(-20, |value| transport(&value)),
        ),
        ("subresource-integrity", answer.scripts.iter().map(integrity).min().unwrap_or(0)),
        (
            "x-content-type-options",
            if field("x-content-type-options").is_some_and(|value| value == "nosniff") { 0 } else { -5 },
        ),
        ("x-frame-options", if framing { 5 } else { frame_options(field("x-frame-options")) }),
        (
            "cross-origin-resource-policy",
            field("cross-origin-resource-policy").map_or(0, |value| resource(&value)),
        ),
    ];
    rules.map(|(rule, points)| Finding { rule, points }).into()
}

/// The sum: bonuses count where what is taken off leaves an A.
pub(super) fn score(findings: &[Finding]) -> i32 {
    let points = findings.iter().map(|finding| finding.points);
    let taken_off = 100 + points.clone().filter(|points| *points < 0).sum::<i32>();
    if taken_off >= EXTRA_CREDIT { 100 + points.sum::<i32>() } else { taken_off.max(0) }
}

/// One cookie, of a host that is only spoken to over HTTPS.
fn cookies(cookie: &str) -> i32 {
    let has = |flag: &str| cookie.split(';').any(|part| part.trim().split('=').next() == Some(flag));
    match (has("secure"), has("samesite")) {
        (true, true) => 5,
        (true, false) => 0,
        (false, _) => -5,
    }
}

/// A host that repeats who asked, credentials included, is the only one that is marked down.
fn sharing(answer: &Answer) -> i32 {
    let repeats =
        answer.headers.get("access-control-allow-origin").is_some_and(|origin| origin.trim() != "*");
    let credentials = answer.headers.contains_key("access-control-allow-credentials");
    if repeats && credentials { -50 } else { 0 }
}

fn referrer(value: &str) -> i32 {
    let good = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];
    let last = value.split(',').map(str::trim).next_back();
    if last.is_some_and(|last| good.contains(&last)) { 5 } else { -5 }
}

fn transport(value: &str) -> i32 {
    let age = value.split(';').find_map(|part| part.trim().strip_prefix("max-age=")?.parse::<u64>().ok());
    match age {
        Some(SIX_MONTHS..) => 0,
        Some(_) => -10,
        None => -20,
    }
}

/// One script: of the own host where its address is relative.
fn integrity((address, integrity): &(Option<String>, Option<String>)) -> i32 {
    let Some(address) = address else { return 0 };
    match (address.starts_with("//"), address.starts_with("https://"), integrity) {
        (true, ..) if integrity.is_none() => -50,
        (true, ..) => -20,
        (false, true, None) => -5,
        (false, true, Some(_)) | (false, false, Some(_)) => 5,
        (false, false, None) => 0,
    }
}

fn frame_options(value: Option<String>) -> i32 {
    let fine = |value: &str| ["deny", "sameorigin"].contains(&value) || value.starts_with("allow-from");
    if value.is_some_and(|value| fine(&value)) { 0 } else { -20 }
}

fn resource(value: &str) -> i32 {
    match value {
        "same-site" | "same-origin" => 10,
        "cross-origin" => 0,
        _ => -5,
    }
}
