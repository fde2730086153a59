//! The feed, by the rules of Atom (RFC 4287).

use super::{known, leads_somewhere, read};
use anyhow::{Context, Result};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use support::explainer::ARTICLE;
use support::site;

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn children<'a, 'i>(parent: Node<'a, 'i>, name: &'static str) -> Vec<Node<'a, 'i>> {
    parent.children().filter(|child| child.has_tag_name((ATOM, name))).collect()
}

/// Everything that is wrong with a feed (sections 4.1.1 and 4.1.2).
fn problems(text: &str) -> Vec<String> {
    let Ok(document) = Document::parse(text) else { return vec!["no XML".to_owned()] };
    let feed = document.root_element();
    if !feed.has_tag_name((ATOM, "feed")) {
        return vec!["the root is no feed".to_owned()];
    }
    let mut problems = of_container(feed);
    let entries = children(feed, "entry");
    if children(feed, "author").is_empty()
        && entries.iter().any(|entry| children(*entry, "author").is_empty())
    {
        problems.push("nobody is the author".to_owned());
    }
    let ids: BTreeSet<_> =
        entries.iter().filter_map(|entry| children(*entry, "id").first()?.text()).collect();
    if ids.len() != entries.len() {
        problems.push("two entries have one id".to_owned());
    }
    for entry in entries {
        problems.extend(of_container(entry));
        let alternates =
            children(entry, "link").into_iter().filter(|link| link.attribute("rel") == Some("alternate"));
        let alternates: Vec<_> =
            alternates.map(|link| (link.attribute("type"), link.attribute("hreflang"))).collect();
        if alternates.is_empty() && children(entry, "content").is_empty() {
            problems.push("an entry leads nowhere".to_owned());
        }
        if alternates.iter().collect::<BTreeSet<_>>().len() != alternates.len() {
            problems.push("two alternates are of one type and language".to_owned());
        }
    }
    problems
}

/// What is wrong with what feed and entry have in common.
fn of_container(container: Node<'_, '_>) -> Vec<String> {
    let exactly_one =
        ["id", "title", "updated"].into_iter().filter(|name| children(container, name).len() != 1);
    let mut problems: Vec<_> = exactly_one.map(|name| format!("not one {name}")).collect();
    for name in ["updated", "published"] {
        for moment in children(container, name) {
            let text = moment.text().unwrap_or_default();
            if text.parse::<jiff::Timestamp>().is_err() {
                problems.push(format!("{text} is no moment"));
            }
        }
    }
    let names = children(container, "id").into_iter().filter_map(|id| id.text());
    let links =
        children(container, "link").into_iter().map(|link| link.attribute("href").unwrap_or_default());
    let relative = names.chain(links).filter(|address| !address.starts_with("https://"));
    problems.extend(relative.map(|address| format!("{address} is not whole")));
    problems
}

#[test]
fn it_is_valid_and_says_what_the_pages_say() -> Result<()> {
    let text = read(&known()?.join("feed.xml"))?;
    assert_eq!(problems(&text), Vec::<String>::new());
    let document = Document::parse(&text)?;
    let feed = document.root_element();
    let own = children(feed, "link").into_iter().find(|link| link.attribute("rel") == Some("self"));
    let own = own.and_then(|link| link.attribute("href"));
    assert_eq!(own, Some(format!("{}feed.xml", site::ADDRESS).as_str()));
    for link in document.descendants().filter_map(|node| node.attribute("href")) {
        assert!(leads_somewhere(link)?, "{link}");
    }
    let entries = children(feed, "entry");
    let [entry] = entries.as_slice() else { anyhow::bail!("{} entries", entries.len()) };
    let page = ARTICLE.read("de")?;
    let said = |name| Some(children(*entry, name).first()?.text()?.to_owned());
    let headline = page.attributes("meta[property='og:title']", "content");
    assert_eq!(said("title"), headline.first().cloned());
    let description = page.attributes("meta[name=description]", "content");
    assert_eq!(said("summary"), description.first().cloned());
    let data = ARTICLE.data()?;
    let modified = data["modified"].as_str().context("modified")?;
    assert_eq!(said("updated").context("updated")?, format!("{modified}T00:00:00Z"));
    Ok(())
}

#[test]
fn the_check_finds_what_is_wrong() {
    let part = |id: &str| {
        format!("<id>https://a.example/{id}</id><title>t</title><updated>2025-12-03T00:00:00Z</updated>")
    };
    let link = "<link rel=\"alternate\" type=\"text/html\" href=\"https://a.example/\"/>";
    let author = "<author><name>a</name></author>";
    let feed = |inside: &str| format!("<feed xmlns=\"{ATOM}\">{}{inside}</feed>", part(""));
    let entry = |inside: &str| feed(&format!("{author}<entry>{}{inside}</entry>", part("1")));
    assert_eq!(problems(&entry(link)), Vec::<String>::new());
    for wrong in [
        feed(&format!("<entry>{}{link}</entry>", part("1"))),
        entry(""),
        entry(&format!("{link}{link}")),
        entry(&format!("{link}<title>u</title>")),
        entry(&format!("{link}<published>2025-12-03</published>")),
        entry("<link rel=\"alternate\" href=\"../\"/>"),
        feed(&format!("{author}<entry>{0}{link}</entry><entry>{0}{link}</entry>", part("1"))),
    ] {
        assert_eq!(problems(&wrong).len(), 1, "{wrong}: {:?}", problems(&wrong));
    }
}
