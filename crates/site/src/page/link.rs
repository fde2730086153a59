//! Links: what a page's parts lead to, and where that is from the document that they are written into.

use crate::page::Page;
use crate::page::figure::Figure;
use knackpunkt::raw_html::RawHtml;
use leptos::attr::{Attr, Href, Target};
use leptos::either::Either;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use url::Url;

/// A place in the page, by what stands there.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Anchor<'a> {
    Statement(&'a str),
    Moment(&'a str),
    /// The first mark with these statements: their ids, with hyphens between them.
    Mark(&'a str),
    Source(&'a str),
    Actor(&'a str),
    /// What a town's card opens.
    Town(&'a str),
    Point(&'a str),
    /// Who takes which position on a point.
    Row(&'a str),
    Chart(&'a str),
    /// The register, narrowed down to what is said of a place where one is given.
    Register(Option<&'a str>),
}

impl Anchor<'_> {
    /// What stands behind the `#` of its address; where it is one element, that element's id.
    pub(crate) fn id(self) -> String {
        match self {
            Self::Statement(id) => format!("s{id}"),
            Self::Moment(id) => format!("time-{id}"),
            Self::Mark(ids) => format!("mark-{ids}"),
            Self::Source(id) => format!("source-{id}"),
            Self::Actor(id) => format!("actor-{id}"),
            Self::Town(id) => format!("town-{id}"),
            Self::Point(id) => format!("point-{id}"),
            Self::Row(id) => format!("row-{id}"),
            Self::Chart(id) => format!("chart-{id}-sentence"),
            Self::Register(None) => "register".to_owned(),
            Self::Register(Some(place)) => format!("register&place={place}"),
        }
    }

    /// Whether it stands in the panel of a figure, too.
    fn is_in(self, figure: Figure<'_>) -> bool {
        match (self, figure) {
            (Self::Chart(id), Figure::Chart(chart)) => chart.id == id,
            (Self::Statement(_), Figure::Register)
            | (Self::Moment(_), Figure::Timeline)
            | (Self::Actor(_), Figure::Actors)
            | (Self::Town(_), Figure::Map)
            | (Self::Point(_), Figure::Points)
            | (Self::Row(_), Figure::Matrix | Figure::Points)
            | (Self::Chart(_), Figure::Polls) => true,
            _ => false,
        }
    }
}

/// The statements that a panel's links lead to, by their ids: noted while its figure is written, so that their entries can
/// stand at its end.
#[derive(Default)]
pub(crate) struct Entries {
    ids: RefCell<BTreeSet<String>>,
    is_complete: Cell<bool>,
}

impl Entries {
    /// Whether the panel has the entry of a statement: of every one that is asked for, until they are complete.
    fn has(&self, id: &str) -> bool {
        if !self.is_complete.get() {
            self.ids.borrow_mut().insert(id.to_owned());
        }
        self.ids.borrow().contains(id)
    }

    /// The ids of all statements asked for; what is asked for from now on adds none.
    pub(crate) fn complete(&self) -> BTreeSet<String> {
        self.is_complete.set(true);
        self.ids.borrow().clone()
    }
}

/// Where the page lies, seen from the document that is written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum LinkBase<'a> {
    /// In this folder, seen from the document's; empty or with a slash at its end.
    Folder(&'static str),
    /// At this address, where it is known: the document is a single file, with nothing beside it.
    Single(Option<&'a Url>),
}

impl LinkBase<'_> {
    /// The address of what lies beside the page; none where that is not known.
    pub(crate) fn beside(self, path: &str) -> Option<String> {
        match self {
            Self::Folder(folder) => Some(format!("{folder}{path}")),
            Self::Single(page) => Some(page?.join(path).ok()?.into()),
        }
    }

    pub(crate) fn is_single(self) -> bool {
        matches!(self, Self::Single(_))
    }

    /// Whether links can only lead to places in the document itself.
    pub(crate) fn is_nowhere(self) -> bool {
        matches!(self, Self::Single(None))
    }
}

/// The attributes of a link; none where there is nothing it could lead to.
pub(crate) type Link = (Attr<Target, Option<&'static str>>, Attr<Href, Option<String>>);

fn link(target: Option<&'static str>, href: Option<String>) -> Link {
    (Attr(Target, target.filter(|_| href.is_some())), Attr(Href, href))
}

impl Page<'_> {
    /// A link to a place in the page. From a panel that does not hold the place, it leads to the page.
    pub(crate) fn to(&self, anchor: Anchor<'_>) -> Link {
        // An entry may stand at the panel's end.
        let has_entry = || match anchor {
            Anchor::Statement(id) => self.entries.is_some_and(|entries| entries.has(id)),
            _ => false,
        };
        let is_here = self.panel.is_none_or(|figure| anchor.is_in(figure) || has_entry());
        if is_here {
            link(None, Some(format!("#{}", anchor.id())))
        } else {
            self.beside(&format!("index.html#{}", anchor.id()))
        }
    }

    /// A link to a file, by its path from the page's folder.
    pub(crate) fn beside(&self, path: &str) -> Link {
        // Outside of the frame that the panel stands in.
        link(self.panel.map(|_| "_blank"), self.links.beside(path))
    }

    /// What of a figure stands in a closed row, as HTML that a browser with scripts reads only when it is wanted or when it
    /// has nothing else to do (`src/js/loader.js`). Without scripts it is simply there. Where the script fails, the page of
    /// the figure is one link away. That page, and a single file, hold everything at once.
    pub(crate) fn later(&self, figure: Figure<'_>, content: impl IntoView) -> impl IntoView {
        if self.panel.is_some() || self.links.is_single() {
            return Either::Left(content);
        }
        let link = self.beside(&format!("panel/{}/index.html", figure.name()));
        let html = RawHtml::of(content).html();
        Either::Right(
            view! { <noscript inner_html=html></noscript><a class="later" {..link}>{figure.title(self)}</a> },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_beside_the_page_is_found_from_every_document() {
        let at = Url::parse("https://a.example/x/s/de/index.html").unwrap();
        let [page, panel] = ["", "../../"].map(LinkBase::Folder);
        let [known, unknown] = [Some(&at), None].map(LinkBase::Single);
        let file = |links: LinkBase<'_>| links.beside("../charts/c.csv");
        assert_eq!(file(page).as_deref(), Some("../charts/c.csv"));
        assert_eq!(file(panel).as_deref(), Some("../../../charts/c.csv"));
        assert_eq!(file(known).as_deref(), Some("https://a.example/x/s/charts/c.csv"));
        assert_eq!(known.beside("index.html#s1").as_deref(), Some("https://a.example/x/s/de/index.html#s1"));
        assert_eq!(file(unknown), None);
        // A link to nowhere opens nothing.
        let (Attr(_, target), Attr(_, href)) = link(Some("_blank"), None);
        assert_eq!((target, href), (None, None));
    }
}
