//! The WASM and its glue as they stand in a page: the WASM packed as text, the glue with what unpacks it.

use crate::assets::lean;
use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

const UNPACK: &str = include_str!("../../../../src/js/single.js");

/// How the glue of wasm-bindgen offers what starts the program.
const EXPORT: &str = "export { __wbg_init as default };";

pub(crate) struct Program {
    /// The element that holds the WASM.
    pub(crate) packed: String,
    /// The module that starts it.
    pub(crate) module: String,
}

/// Packs the program. Browsers unpack gzip by themselves; as text it weighs a third more, which compression on its way
/// takes back.
pub(crate) fn of(glue: &str, wasm: &[u8]) -> Result<Program> {
    let glue =
        glue.trim_end().strip_suffix(EXPORT).context("the glue does not end as wasm-bindgen ends it")?;
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(wasm)?;
    let packed = BASE64_STANDARD.encode(packer.finish()?);
    Ok(Program {
        packed: format!("<script type=\"text/plain\" id=\"knackpunkt-wasm\">{packed}</script>"),
        module: format!("{glue}{}", lean(UNPACK)),
    })
}
