//! How hosts are told to serve the files: one set of rules ([`rules`]), which the template of each host puts into its words.

mod policy;
mod rules;

use crate::output::Output;
use anyhow::Result;
use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use std::path::PathBuf;
use url::Url;

/// What hosts read their orders from, with its template. Two lie where hosts look for them, the others in `hosting/`.
const TEMPLATES: [(&str, &str); 6] = [
    ("_headers", include_str!("templates/_headers.j2")),
    (".htaccess", include_str!("templates/htaccess.j2")),
    ("hosting/nginx.conf", include_str!("templates/nginx.conf.j2")),
    ("hosting/Caddyfile", include_str!("templates/Caddyfile.j2")),
    ("hosting/cloudfront.json", include_str!("templates/cloudfront.json.j2")),
    ("hosting/s3.sh", include_str!("templates/s3.sh.j2")),
];

/// What ends the service worker on readers' machines, for a host that puts it in the place of the other.
const UNREGISTER: (&str, &str) = ("hosting/sw.js", include_str!("../../../../src/js/unregister.js"));

/// The files for hosts. `style` is the source of the one style that stands in a page, that of `404.html`. Where the address of the site is not known, it is taken to be served from the root of its host.
pub(crate) fn files(site: Option<&Url>, style: &str, written: &[Output]) -> Result<Vec<Output>> {
    let names = written.iter().filter_map(|(path, _)| Some(path.to_str()?.replace('\\', "/")));
    let (templates, rules) = (environment()?, rules::rules(site, style, names)?);
    let filled = TEMPLATES.map(|(name, template)| Ok((name, templates.render_str(template, rules.clone())?)));
    let files = filled.into_iter().chain([Ok((UNREGISTER.0, UNREGISTER.1.to_owned()))]);
    files.map(|file| file.map(|(name, text)| (PathBuf::from(name), text.into_bytes()))).collect()
}

/// Templates are plain text: nothing is escaped, a line that is only a tag leaves no line, an unknown name is an error.
fn environment() -> Result<Environment<'static>> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
    environment.set_syntax(syntax.build()?);
    Ok(environment)
}

#[cfg(test)]
mod tests;
