//! What stands in closed rows: most of a page's elements, few of which any one reader opens.

use crate::page::Page;
use crate::page::figure::Figure;
use knackpunkt::raw_html::RawHtml;
use leptos::prelude::*;

impl Page<'_> {
    /// What of a figure stands in a closed row, as HTML that a browser with scripts reads only when it is wanted or when it
    /// has nothing else to do (`src/js/loader.js`). Without scripts it is simply there. Where the script fails, the page of
    /// the figure is one link away. That page, and a single file, hold everything at once.
    pub(crate) fn later(&self, figure: Figure<'_>, content: AnyView) -> AnyView {
        if self.panel.is_some() || self.links.is_single() {
            return content;
        }
        let link = self.beside(&format!("panel/{}/index.html", figure.name()));
        let html = RawHtml::of(content).html();
        view! { <noscript inner_html=html></noscript><a class="later" {..link}>{figure.title(self)}</a> }
            .into_any()
    }
}
