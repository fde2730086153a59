//! The one set of headers: which field goes with which file. What hosts read it from is written from here.

use crate::hosting::policy;
use url::Url;

/// How long a browser that has seen a site over HTTPS never speaks to it otherwise: two years, in seconds.
pub(crate) const HTTPS_ONLY: u32 = 63_072_000;

/// Files whose name changes with their content: `name-<16 hexadecimal digits>` with one of these endings.
pub(crate) const HASHED: [&str; 3] = ["js", "css", "wasm"];

/// How many hexadecimal digits of the hash stand in a name.
pub(crate) const DIGITS: usize = 16;

/// A header field that every answer carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) name: &'static str,
    pub(crate) value: String,
}

/// Whether a file's content can change under its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// It cannot: there is a hash in the name.
    Fixed,
    /// It can: pages, data, pictures.
    Changing,
}

impl Content {
    /// The field `Cache-Control`. `no-cache` does not forbid to keep a file, but to show it without asking whether
    /// it has changed (RFC 9111, 5.2.2.4).
    pub(crate) fn cache_control(self) -> &'static str {
        match self {
            Self::Fixed => "public, max-age=31536000, immutable",
            Self::Changing => "no-cache",
        }
    }

    /// What a file of this name is.
    pub(crate) fn of(name: &str) -> Self {
        let parts = name.rsplit_once('.').and_then(|(stem, ending)| Some((stem.rsplit_once('-')?, ending)));
        let fixed = parts.is_some_and(|((_, hash), ending)| {
            let lower = |digit: u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
            HASHED.contains(&ending) && hash.len() == DIGITS && hash.bytes().all(lower)
        });
        if fixed { Self::Fixed } else { Self::Changing }
    }
}

/// The names of fixed files as a regular expression that every server here understands.
pub(crate) fn fixed_pattern() -> String {
    format!("-[0-9a-f]{{{DIGITS}}}\\.({})$", HASHED.join("|"))
}

/// What every answer carries besides its freshness. Without the site's address nothing is left out but its name in the
/// policy.
///
/// `X-Frame-Options` is none of them: it knows no list of sites that may show a page in a frame, the policy's
/// `frame-ancestors` does.
pub(crate) fn headers(site: Option<&Url>) -> Vec<Header> {
    let fields = [
        ("Content-Security-Policy", policy::content(site)),
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
    ];
    fields.map(|(name, value)| Header { name, value }).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_with_a_hash_is_fixed() {
        for name in ["boot-78671f711d3f4a5f.js", "a/knackpunkt-web-39415da999b0fd59.wasm"] {
            assert_eq!(Content::of(name), Content::Fixed, "{name}");
        }
        for name in [
            "index.html",
            "sw.js",
            "boot-78671f711d3f4a5.js",
            "boot-78671F711D3F4A5F.js",
            "boot-78671f711d3f4a5f.json",
            "78671f711d3f4a5f.js",
        ] {
            assert_eq!(Content::of(name), Content::Changing, "{name}");
        }
    }
}
