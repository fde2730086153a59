//! How the Observatory reads a Content Security Policy (`src/analyzer/cspParser.js`, `src/analyzer/tests/csp.js`).

use std::collections::{BTreeMap, BTreeSet};

/// Directives with their sources, all in lower case.
type Policy = BTreeMap<String, BTreeSet<String>>;

/// Sources that let nearly everything in.
const BROAD: [&str; 8] =
    ["ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"];

/// Sources that let in what stands inside a page.
const INLINE: [&str; 2] = ["'unsafe-inline'", "data:"];

/// Reads one header. None where a directive stands there twice.
pub(super) fn read(header: &str) -> Option<Policy> {
    let mut policy = Policy::new();
    for directive in header.split(';').map(str::trim).filter(|directive| !directive.is_empty()) {
        let mut words = directive.split_whitespace().map(str::to_lowercase);
        let name = words.next()?;
        let mut sources: BTreeSet<String> = words.collect();
        if sources.is_empty() && name.ends_with("-src") {
            sources.insert("'none'".to_owned());
        }
        if policy.insert(name, sources).is_some() {
            return None;
        }
    }
    Some(policy)
}

/// The points for a policy of a site over HTTPS. Hashes and nonces, which soften some rules, are not used here.
pub(super) fn points(policy: &Policy) -> i32 {
    let any = BTreeSet::from(["*".to_owned()]);
    let of = |name: &str| policy.get(name).or_else(|| policy.get("default-src")).unwrap_or(&any);
    let (scripts, styles, objects) = (of("script-src"), of("style-src"), of("object-src"));
    let has = |sources: &BTreeSet<String>, bad: &[&str]| {
        sources.iter().any(|source| bad.contains(&source.as_str()))
    };
    let insecure = |source: &String| source.starts_with("http:") || source.starts_with("ftp:");
    let passive = |name: &str| ["img-src", "media-src"].contains(&name);
    // Every directive but those of pictures and media counts as active, also who may show the page in a frame.
    let mut active = policy.iter().filter(|(name, _)| !passive(name)).flat_map(|(_, sources)| sources);
    let mut pictures = ["img-src", "media-src"].into_iter().flat_map(of);
    let inline = has(scripts, &BROAD) || has(scripts, &INLINE) || has(objects, &BROAD);
    let evaluates = has(scripts, &["'unsafe-eval'"]) || has(styles, &["'unsafe-eval'"]);
    let only_none = |sources: &BTreeSet<String>| sources.iter().eq(["'none'"]);
    if inline || active.any(insecure) || scripts.iter().any(insecure) {
        -20
    } else if evaluates || pictures.any(insecure) {
        -10
    } else if has(styles, &BROAD) || has(styles, &INLINE) {
        0
    } else if policy.get("default-src").is_some_and(only_none) {
        10
    } else {
        5
    }
}
