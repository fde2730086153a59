//! What finds the pages: search engines, feed readers, sites that embed, home screens. Much of it must name pages by their whole address, so it is only written where the site's is known.

pub(crate) mod address;
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
