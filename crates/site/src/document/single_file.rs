//! Single files: a page or a panel with everything it needs inside, for content management systems that take one file,
//! for archives, and for opening from a disk.

use crate::context::BuildContext;
use crate::discovery::address;
use crate::document::{body, panel};
use crate::figures::map::basemap::BaseMap;
use crate::output::Output;
use crate::page::Page;
use crate::page::figure::Figure;
use crate::page::link::LinkBase;
use std::path::Path;
use url::Url;

/// A single file for a page and for each of its panels. With the site's address, links out of the file lead there;
/// without it there are none.
pub(crate) fn of_page(page: &Page<'_>, base_map: &BaseMap, context: &BuildContext<'_>) -> Vec<Output> {
    let at = context.site.map(|site| address::of_page(site, &page.explainer.slug, page.language));
    let at = at.and_then(|at| Url::parse(&at).ok());
    let page = &Page { links: LinkBase::Single(at.as_ref()), ..*page };
    let name = format!("{}-{}", page.explainer.slug, page.language.code());
    let file = |name: String, html: String| (Path::new("single").join(name + ".html"), html.into_bytes());
    let whole = file(name.clone(), body::write(page, base_map, context));
    let panels = Figure::all(page).into_iter().map(|figure| {
        file(format!("{name}-{}", figure.name()), panel::write(page, figure, base_map, context))
    });
    [whole].into_iter().chain(panels).collect()
}
