//! The headers that a build asks its host for, read from the file in which it does so.

use anyhow::{Context, Result, ensure};
use axum::http::{HeaderName, HeaderValue};
use std::fs;
use std::path::Path;

/// What the file is called (Netlify, Cloudflare Pages).
const FILE: &str = "_headers";

/// What every file of a folder comes with. On this machine sites that embed are not reached over HTTPS, so they may here
/// be reached otherwise, too; everything else is as it is asked for.
///
/// # Errors
/// Where the folder asks for nothing, or not in the form of such a file.
pub fn of(folder: &Path) -> Result<Vec<(HeaderName, HeaderValue)>> {
    let path = folder.join(FILE);
    let text = fs::read_to_string(&path).with_context(|| format!("{} is not built", path.display()))?;
    let rule = text.lines().skip_while(|line| !line.ends_with('*')).skip(1);
    let fields = rule.map_while(|line| line.strip_prefix("  "));
    let headers = fields.map(|field| {
        let (name, value) = field.split_once(": ").with_context(|| field.to_owned())?;
        let value = value.replace("frame-ancestors https:", "frame-ancestors https: http:");
        Ok((name.parse()?, value.parse()?))
    });
    let headers: Vec<(HeaderName, HeaderValue)> = headers.collect::<Result<_>>()?;
    ensure!(!headers.is_empty(), "{} has no rule for all files", path.display());
    Ok(headers)
}

/// The value of one of them.
///
/// # Errors
/// Where the folder does not ask for it.
pub fn value(folder: &Path, name: &str) -> Result<String> {
    let found = of(folder)?.into_iter().find(|(each, _)| each == name);
    let (_, value) = found.with_context(|| format!("{} does not ask for {name}", folder.display()))?;
    Ok(value.to_str()?.to_owned())
}
