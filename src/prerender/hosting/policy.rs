//! The two policies among the headers: what a page may load (Content Security Policy, level 3) and which powers of the
//! browser it may use (Permissions Policy).

use url::Url;

/// The one Trusted Types policy. The service worker is registered with it; nothing else needs one.
const TRUSTED: &str = "knackpunkt";

/// The powers of the browser that are switched off, for the pages and for whatever they might frame: those that have a
/// specification and that a current browser knows by this name; for others it would write warnings.
const POWERS: [&str; 35] = [
    "accelerometer",
    "autoplay",
    "camera",
    "captured-surface-control",
    "clipboard-read",
    "compute-pressure",
    "cross-origin-isolated",
    "digital-credentials-get",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "speaker-selection",
    "storage-access",
    "sync-xhr",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// What a page may load: nothing but what lies beside it.
///
/// The site is named beside `'self'`, because `'self'` means nothing in a sandboxed frame to a WebKit of 2026 (its bug
/// 316847). Any page over HTTPS may show ours in a frame.
pub(super) fn content(site: Option<&Url>) -> String {
    let own = site.map_or_else(
        || "'self'".to_owned(),
        |site| format!("'self' {}", site.origin().ascii_serialization()),
    );
    let loaded = [
        ("script-src", " 'wasm-unsafe-eval'"),
        ("style-src", ""),
        ("img-src", " data:"),
        ("connect-src", ""),
        ("frame-src", ""),
        ("manifest-src", ""),
        ("worker-src", ""),
    ];
    let loaded = loaded.map(|(directive, more)| format!("{directive} {own}{more}; "));
    format!(
        "default-src 'none'; {}base-uri 'none'; form-action 'none'; frame-ancestors https:; \
         require-trusted-types-for 'script'; trusted-types {TRUSTED}",
        loaded.concat()
    )
}

/// What the form for embeds copies its code with.
const OWN: &str = "clipboard-write=(self)";

/// Everything off but what our own pages use.
pub(super) fn permissions() -> String {
    format!("{OWN}, {}", POWERS.map(|power| format!("{power}=()")).join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_named_beside_self() {
        let site = Url::parse("https://example.org:8443/explained/").unwrap();
        let policy = content(Some(&site));
        assert!(
            policy.contains("script-src 'self' https://example.org:8443 'wasm-unsafe-eval';"),
            "{policy}"
        );
        assert_eq!(
            policy.matches("'self' https://example.org:8443").count(),
            policy.matches("'self'").count()
        );
        assert_eq!(content(None), policy.replace(" https://example.org:8443", ""));
    }

    #[test]
    fn every_power_stands_there_once_and_is_off() {
        let mut sorted = POWERS.to_vec();
        sorted.dedup();
        assert_eq!(sorted.len(), POWERS.len());
        assert!(sorted.is_sorted());
        let permissions = permissions();
        let on: Vec<_> = permissions.split(", ").filter(|power| !power.ends_with("=()")).collect();
        assert_eq!(on, [OWN]);
    }
}
