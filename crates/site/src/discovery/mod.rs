//! What finds the pages: search engines, feed readers, sites that embed, home screens. Much of it must name pages by their whole address, so it is only written where the site's is known.

mod crawl;
pub(crate) mod linked_data;
mod links;
pub(crate) mod manifest;
mod oembed;

pub(crate) use links::{head_links, social_tags};

use crate::context::BuildContext;
use crate::output::Output;
use crate::page::in_each_language;
use anyhow::Result;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use url::Url;

/// The whole address of an explainer's page in a language. A site's address ends in a slash, and names of files need no
/// escaping.
pub(crate) fn page_address(site: &Url, slug: &str, language: Language) -> String {
    format!("{site}{slug}/{}/index.html", language.code())
}

/// What search engines call the languages of an explainer, each with the language meant. Plain German has no tag
/// that they know; who reads none of them gets the first.
fn alternates(languages: &[Language]) -> impl Iterator<Item = (&'static str, Language)> {
    let known = languages.iter().filter(|language| !language.is_plain());
    let known = known.map(|language| (language.tag(), *language));
    known.chain(languages.first().map(|language| ("x-default", *language)))
}

/// Everything that stands beside the pages.
pub(crate) fn files(explainers: &[Explainer], context: &BuildContext<'_>) -> Result<Vec<Output>> {
    let mut files: Vec<Output> = vec![
        ("robots.txt".into(), crawl::robots(context.site).into_bytes()),
        (manifest::FILE.into(), manifest::write(explainers, &context.render.themes)?.into_bytes()),
    ];
    if let Some(site) = context.site {
        files.push((crawl::SITEMAP.into(), crawl::sitemap(explainers, site)?));
        files.push((crawl::FEED.into(), crawl::feed(explainers, site)?));
        for explainer in explainers {
            let of_pages = in_each_language(explainer, |page| oembed::files(page, site))?;
            files.extend(of_pages.into_iter().flatten());
        }
    }
    Ok(files)
}

/// What was left out for want of the site's address, in one line.
pub(crate) fn left_out(context: &BuildContext<'_>) -> Option<String> {
    context.site.is_none().then(|| {
        let [sitemap, feed, oembed] = [crawl::SITEMAP, crawl::FEED, oembed::FOLDER];
        format!(
            "without --site, these are left out: {sitemap}, {feed}, {oembed}/, whole addresses in the heads of pages"
        )
    })
}
