//! `robots.txt` (RFC 9309): everything may be read, and where the list of pages is. It only counts at the root of a host.

use crate::discovery::sitemap;
use url::Url;

/// The file's text.
pub(crate) fn write(site: Option<&Url>) -> String {
    let sitemap = site.map(|site| format!("\nSitemap: {site}{}\n", sitemap::FILE));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}
