//! Media types by the ending of a name (IANA's registry), for hosts that do not know them all.

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Media {
    /// The ending of the name, without its dot.
    pub(crate) ending: &'static str,
    /// The media type.
    pub(crate) essence: &'static str,
    /// True where it is text in UTF-8 whose type says so by a parameter. XML says it itself, JSON is never anything else.
    pub(crate) charset: bool,
}

/// Every kind of file that is written.
pub(crate) const KINDS: [Media; 13] = [
    text("html", "text/html"),
    text("css", "text/css"),
    text("js", "text/javascript"),
    text("csv", "text/csv"),
    text("txt", "text/plain"),
    other("wasm", "application/wasm"),
    other("json", "application/json"),
    other("geojson", "application/geo+json"),
    other("webmanifest", "application/manifest+json"),
    other("xml", "application/xml"),
    other("svg", "image/svg+xml"),
    other("png", "image/png"),
    other("zip", "application/zip"),
];

impl Media {
    /// The value of `Content-Type`.
    pub(crate) fn content_type(self) -> String {
        format!("{}{}", self.essence, if self.charset { "; charset=utf-8" } else { "" })
    }
}

const fn text(ending: &'static str, essence: &'static str) -> Media {
    Media { ending, essence, charset: true }
}

const fn other(ending: &'static str, essence: &'static str) -> Media {
    Media { ending, essence, charset: false }
}
