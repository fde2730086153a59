//! The one set of rules: which field goes with which file.

use crate::hosting::policy;
use serde::Serialize;
use std::collections::BTreeMap;
use url::Url;

/// How long a browser that has seen a site over HTTPS never speaks to it otherwise: two years, in seconds.
const HTTPS_ONLY: u32 = 63_072_000;

/// Files whose name changes with their content: `name-<16 hexadecimal digits>` with one of these endings.
const HASHED: [&str; 4] = ["js", "css", "wasm", "woff2"];

/// How many hexadecimal digits of the hash stand in a name.
const DIGITS: usize = 16;

/// `Cache-Control` of those files.
const FIXED: &str = "public, max-age=31536000, immutable";

/// `Cache-Control` of all others. `no-cache` does not forbid to keep a file, but to show it without asking whether it has
/// changed (RFC 9111, 5.2.2.4).
const CHANGING: &str = "no-cache";

/// Every kind of file that is written: the ending of its name and its `Content-Type` (IANA's registry), for hosts that do not
/// know them all. Text says that it is UTF-8; XML says it itself, JSON is never anything else.
const KINDS: [(&str, &str); 14] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("woff2", "font/woff2"),
    ("json", "application/json"),
    ("geojson", "application/geo+json"),
    ("webmanifest", "application/manifest+json"),
    ("xml", "application/xml"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("zip", "application/zip"),
];

/// What templates know.
#[derive(Serialize)]
pub(crate) struct Rules {
    /// The path of the site: it begins and ends with a slash.
    base: String,
    /// The same without the last slash: nothing for a site at the root of its host.
    folder: String,
    /// What every answer carries: names and values.
    pub(crate) headers: [(&'static str, String); 8],
    /// The same by name.
    named: BTreeMap<&'static str, String>,
    https_only: u32,
    pub(crate) kinds: [(&'static str, &'static str); KINDS.len()],
    hashed: [&'static str; HASHED.len()],
    digits: usize,
    /// How names of fixed files end, as a regular expression that every server here understands.
    pattern: String,
    pub(crate) fixed: &'static str,
    pub(crate) changing: &'static str,
    /// Fixed files that were written, below the output folder, with slashes.
    files: Vec<String>,
}

impl Rules {
    pub(crate) fn of(site: Option<&Url>, style: &str, names: impl Iterator<Item = String>) -> Self {
        let base = site.map_or("/", Url::path).to_owned();
        let headers = headers(site, style);
        let mut files: Vec<_> = names.filter(|name| is_fixed(name)).collect();
        files.sort();
        Self {
            folder: base.trim_end_matches('/').to_owned(),
            base,
            named: headers.clone().into(),
            headers,
            https_only: HTTPS_ONLY,
            kinds: KINDS,
            hashed: HASHED,
            digits: DIGITS,
            pattern: format!("-[0-9a-f]{{{DIGITS}}}\\.({})", HASHED.join("|")),
            fixed: FIXED,
            changing: CHANGING,
            files,
        }
    }
}

/// True for a file whose content cannot change under its name: there is a hash in it.
pub(crate) fn is_fixed(name: &str) -> bool {
    let parts = name.rsplit_once('.').and_then(|(stem, ending)| Some((stem.rsplit_once('-')?.1, ending)));
    parts.is_some_and(|(hash, ending)| {
        let lower = |digit: u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
        HASHED.contains(&ending) && hash.len() == DIGITS && hash.bytes().all(lower)
    })
}

/// What every answer carries besides its freshness. Without the site's address nothing is left out but its name in the
/// policy.
///
/// `X-Frame-Options` is none of them: it knows no list of sites that may show a page in a frame, the policy's
/// `frame-ancestors` does.
fn headers(site: Option<&Url>, style: &str) -> [(&'static str, String); 8] {
    [
        ("Content-Security-Policy", policy::content(site, style)),
        ("Permissions-Policy", policy::permissions()),
        // A sandboxed frame has no origin of its own, so that its scripts and fetches are from another one.
        ("Access-Control-Allow-Origin", "*".to_owned()),
        // Pages that ask for isolation show only frames that say both of these.
        ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        // Other hosts of the same domain are not ours to speak for, so neither `includeSubDomains` nor `preload`.
        ("Strict-Transport-Security", format!("max-age={HTTPS_ONLY}")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_with_a_hash_is_fixed() {
        for name in ["loader-78671f711d3f4a5f.js", "a/knackpunkt-web-39415da999b0fd59.wasm"] {
            assert!(is_fixed(name), "{name}");
        }
        for name in [
            "index.html",
            "sw.js",
            "loader-78671f711d3f4a5.js",
            "loader-78671F711D3F4A5F.js",
            "loader-78671f711d3f4a5f.json",
            "78671f711d3f4a5f.js",
        ] {
            assert!(!is_fixed(name), "{name}");
        }
    }
}
