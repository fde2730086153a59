//! The two policies among the headers: what a page may load (Content Security Policy, level 3) and which powers of the
//! browser it may use (Permissions Policy).

use url::Url;

/// The one Trusted Types policy. The service worker is registered with it, and what stands in closed rows is read with it;
/// nothing else needs one.
const TRUSTED: &str = "knackpunkt";

/// The powers of the browser: all are switched off, for the pages and for whatever they might frame, but the one by which
/// the form for embeds copies its code. Chromium writes a warning for each name that it does not know, so only those stand
/// here that every version of it knows, on every system, from long before 120 to today; others have no such header, or say
/// nothing.
pub(crate) const PERMISSIONS: &str = "clipboard-write=(self), accelerometer=(), autoplay=(), camera=(), \
    clipboard-read=(), cross-origin-isolated=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), \
    geolocation=(), gyroscope=(), idle-detection=(), keyboard-map=(), magnetometer=(), microphone=(), midi=(), \
    payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), sync-xhr=(), usb=(), \
    window-management=(), xr-spatial-tracking=()";

/// What a page may load: nothing but what lies beside it, and the style of `404.html`, which stands in it: that page is shown
/// at any address, where it finds no file. `style` is its source, a hash.
///
/// The site is named beside `'self'`, because `'self'` means nothing in a sandboxed frame to a WebKit of 2026 (its bug
/// 316847). Any page over HTTPS may show ours in a frame.
pub(crate) fn content(site: Option<&Url>, style: &str) -> String {
    let own = site.map_or_else(
        || "'self'".to_owned(),
        |site| format!("'self' {}", site.origin().ascii_serialization()),
    );
    let style = format!(" {style}");
    let loaded = [
        ("script-src", " 'wasm-unsafe-eval'"),
        ("style-src", style.as_str()),
        ("font-src", ""),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_named_beside_self() {
        let site = Url::parse("https://example.org:8443/explained/").unwrap();
        let policy = content(Some(&site), "'sha256-a'");
        assert!(
            policy.contains("script-src 'self' https://example.org:8443 'wasm-unsafe-eval';"),
            "{policy}"
        );
        assert!(policy.contains("style-src 'self' https://example.org:8443 'sha256-a';"), "{policy}");
        assert_eq!(
            policy.matches("'self' https://example.org:8443").count(),
            policy.matches("'self'").count()
        );
        assert_eq!(content(None, "'sha256-a'"), policy.replace(" https://example.org:8443", ""));
    }

    /// What Chromium 114 knows, as its `permissions_policy_features.json5` has it, without what is behind a switch there, or
    /// on some systems only: whoever does not know a name writes a warning.
    const OLDEST: &str = "accelerometer autoplay camera clipboard-read clipboard-write cross-origin-isolated \
        display-capture encrypted-media fullscreen gamepad geolocation gyroscope idle-detection keyboard-map \
        magnetometer microphone midi otp-credentials payment picture-in-picture publickey-credentials-get \
        screen-wake-lock sync-xhr usb window-management xr-spatial-tracking";

    #[test]
    fn every_power_is_known_to_the_oldest_browser_stands_there_once_and_all_but_one_are_off() {
        let powers = PERMISSIONS.split(", ").map(|power| power.split_once('=').unwrap());
        let on: Vec<_> = powers.clone().filter(|(_, who)| *who != "()").collect();
        assert_eq!(on, [("clipboard-write", "(self)")]);
        let oldest: Vec<_> = OLDEST.split(' ').collect();
        let unknown: Vec<_> = powers.clone().filter(|(name, _)| !oldest.contains(name)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
        assert!(powers.skip(1).map(|(name, _)| name).is_sorted_by(|one, next| one < next));
    }
}
