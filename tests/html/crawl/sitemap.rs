//! The sitemap, by the schema of sitemaps.org (<https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd>).

use super::{known, leads_somewhere, read};
use anyhow::{Context, Result};
use roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};
use support::explainer::ARTICLE;
use support::{dist, site};

const OWN: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// Everything that is wrong with a sitemap, but for where its addresses lead.
fn problems(text: &str) -> Vec<String> {
    let Ok(document) = Document::parse(text) else { return vec!["no XML".to_owned()] };
    let root = document.root_element();
    let mut problems = Vec::new();
    if !root.has_tag_name((OWN, "urlset")) {
        problems.push("the root is no urlset".to_owned());
    }
    let urls: Vec<_> = root.children().filter(Node::is_element).collect();
    if urls.is_empty() || urls.iter().any(|url| !url.has_tag_name((OWN, "url"))) {
        problems.push("it holds something else than url, or nothing".to_owned());
    }
    for url in urls {
        let children: Vec<_> = url.children().filter(Node::is_element).collect();
        // A sequence, each at most once, whatever is of another namespace last.
        let order = ["loc", "lastmod", "changefreq", "priority"];
        let places = children.iter().map(|child| {
            let own = order.iter().position(|name| child.has_tag_name((OWN, *name)));
            own.or((child.tag_name().namespace() != Some(OWN)).then_some(order.len()))
        });
        let places: Option<Vec<_>> = places.collect();
        let in_order = |places: &Vec<usize>| {
            places.first() == Some(&0)
                && places.is_sorted_by(|one, next| one < next || (*one, *next) == (4, 4))
        };
        if !places.as_ref().is_some_and(in_order) {
            problems.push(format!("the order is wrong: {places:?}"));
        }
        problems.extend(children.iter().filter_map(|child| problem(*child)));
    }
    problems
}

/// What is wrong with the content of an element.
fn problem(element: Node<'_, '_>) -> Option<String> {
    let text = element.text().unwrap_or_default();
    let fine = match element.tag_name().name() {
        "loc" => is_whole(text) && (12..=2048).contains(&text.len()),
        "lastmod" => text.parse::<jiff::civil::Date>().is_ok() || text.parse::<jiff::Timestamp>().is_ok(),
        "link" => {
            element.has_tag_name((XHTML, "link"))
                && element.attribute("rel") == Some("alternate")
                && element.attribute("hreflang").is_some()
                && element.attribute("href").is_some_and(is_whole)
        }
        // Its place is wrong already.
        _ => true,
    };
    (!fine).then(|| format!("{element:?} holds {text:?}"))
}

fn is_whole(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

#[test]
fn it_is_valid_and_leads_to_every_page() -> Result<()> {
    let text = read(&known()?.join("sitemap.xml"))?;
    assert_eq!(problems(&text), Vec::<String>::new());
    let document = Document::parse(&text)?;
    let locations = document.descendants().filter(|node| node.has_tag_name((OWN, "loc")));
    let locations: BTreeSet<_> = locations.filter_map(|node| node.text()).collect();
    for address in &locations {
        assert!(leads_somewhere(address)?, "{address}");
    }
    let pages = dist::LANGUAGES.map(|language| format!("{}{}", site::ADDRESS, ARTICLE.page(language)));
    assert_eq!(locations, pages.iter().map(String::as_str).collect());
    Ok(())
}

/// Search engines only believe alternates that name one another.
#[test]
fn languages_name_one_another() -> Result<()> {
    let text = read(&known()?.join("sitemap.xml"))?;
    let document = Document::parse(&text)?;
    let mut named: BTreeMap<&str, BTreeSet<(&str, &str)>> = BTreeMap::new();
    for url in document.descendants().filter(|node| node.has_tag_name((OWN, "url"))) {
        let location =
            url.children().find(|node| node.has_tag_name((OWN, "loc"))).and_then(|node| node.text());
        let links = url.children().filter(|node| node.has_tag_name((XHTML, "link")));
        let links = links.filter_map(|link| Some((link.attribute("hreflang")?, link.attribute("href")?)));
        named.insert(location.context("no loc")?, links.collect());
    }
    let groups: BTreeSet<_> = named.values().filter(|links| !links.is_empty()).collect();
    assert_eq!(groups.len(), 1, "{groups:#?}");
    let group = groups.first().context("no alternates")?;
    assert_eq!(group.iter().map(|(tag, _)| *tag).collect::<Vec<_>>(), ["de", "en", "uk", "x-default"]);
    for (_, address) in *group {
        assert!(named.get(address).is_some_and(|links| !links.is_empty()), "{address} names no other");
    }
    Ok(())
}

#[test]
fn the_check_finds_what_is_wrong() {
    let with = |url: &str| format!("<urlset xmlns=\"{OWN}\" xmlns:x=\"{XHTML}\"><url>{url}</url></urlset>");
    let location = "<loc>https://a.example/</loc>";
    assert_eq!(problems(&with(location)), Vec::<String>::new());
    for wrong in [
        "<loc>/a/index.html</loc>".to_owned(),
        format!("<lastmod>2025-12-03</lastmod>{location}"),
        format!("{location}{location}"),
        format!("{location}<lastmod>3.12.2025</lastmod>"),
        format!("{location}<title>a</title>"),
        format!("{location}<x:link rel=\"alternate\" hreflang=\"de\" href=\"../de/\"/>"),
    ] {
        assert_eq!(problems(&with(&wrong)).len(), 1, "{wrong}: {:?}", problems(&with(&wrong)));
    }
}
