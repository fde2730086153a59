//! The one set of rules: which field goes with which file.

use crate::hosting::policy;
use anyhow::Result;
use minijinja::context;
use minijinja::value::Value;
use regex::Regex;
use std::collections::BTreeMap;
use url::Url;

/// How long a browser that has seen a site over HTTPS never speaks to it otherwise: two years, in seconds.
const HTTPS_ONLY: u32 = 63_072_000;

/// Files whose name changes with their content: `name-<16 hexadecimal digits>` with one of these endings.
const HASHED: [&str; 4] = ["js", "css", "wasm", "woff2"];

/// How many hexadecimal digits of the hash stand in a name.
const DIGITS: usize = 16;

/// `Cache-Control` of those files.
pub(super) const FIXED: &str = "public, max-age=31536000, immutable";

/// `Cache-Control` of all others. `no-cache` does not forbid to keep a file, but to show it without asking whether it has
/// changed (RFC 9111, 5.2.2.4).
pub(super) const CHANGING: &str = "no-cache";

/// Every kind of file that is written: the ending of its name and its `Content-Type` (IANA's registry), for hosts that do not
/// know them all. Text says that it is UTF-8; XML says it itself, JSON is never anything else.
pub(super) const KINDS: [(&str, &str); 14] = [
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

/// How names of fixed files end, as a regular expression that every server here understands.
fn pattern() -> String {
    format!("-[0-9a-f]{{{DIGITS}}}\\.({})", HASHED.join("|"))
}

/// True for a file whose content cannot change under its name: there is a hash in it.
pub(crate) fn fixed_names() -> Result<impl Fn(&str) -> bool> {
    let ending = Regex::new(&format!("{}$", pattern()))?;
    Ok(move |name: &str| ending.is_match(name))
}

/// What templates know of a site and the files that were written for it, named below the output folder and with slashes.
pub(crate) fn rules(site: Option<&Url>, style: &str, names: impl Iterator<Item = String>) -> Result<Value> {
    let (headers, is_fixed) = (headers(site, style), fixed_names()?);
    let mut files: Vec<_> = names.filter(|name| is_fixed(name)).collect();
    files.sort();
    // The path of the site begins and ends with a slash.
    let base = site.map_or("/", Url::path);
    Ok(context! {
        base,
        // Nothing for a site at the root of its host.
        folder => base.trim_end_matches('/'),
        named => BTreeMap::from(headers.clone()),
        headers => headers.to_vec(),
        https_only => HTTPS_ONLY,
        kinds => KINDS.to_vec(),
        hashed => HASHED.to_vec(),
        digits => DIGITS,
        pattern => pattern(),
        fixed => FIXED,
        changing => CHANGING,
        files,
    })
}

/// What every answer carries besides its freshness. Without the site's address nothing is left out but its name in the
/// policy.
///
/// `X-Frame-Options` is none of them: it knows no list of sites that may show a page in a frame, the policy's
/// `frame-ancestors` does.
pub(super) fn headers(site: Option<&Url>, style: &str) -> [(&'static str, String); 8] {
    [
        ("Content-Security-Policy", policy::content(site, style)),
        ("Permissions-Policy", policy::PERMISSIONS.to_owned()),
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
        let is_fixed = fixed_names().unwrap();
        for (name, fixed) in [
            ("loader-78671f711d3f4a5f.js", true),
            ("a/knackpunkt-web-39415da999b0fd59.wasm", true),
            ("index.html", false),
            ("sw.js", false),
            ("loader-78671f711d3f4a5.js", false),
            ("loader-78671F711D3F4A5F.js", false),
            ("loader-78671f711d3f4a5f.json", false),
            ("78671f711d3f4a5f.js", false),
        ] {
            assert_eq!(is_fixed(name), fixed, "{name}");
        }
    }
}
