//! oEmbed answers, by the specification (<https://oembed.com/>, sections 2.3.4 and 4).

use super::{file, known, leads_somewhere, pages_and_panels, read};
use anyhow::{Context, Result};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use support::explainer::ARTICLE;
use support::page::Page;
use support::picture::Picture;

/// Everything that is wrong with an answer.
fn problems(answer: &Value) -> Vec<String> {
    let text = |name: &str| answer[name].as_str().is_some_and(|text| !text.is_empty());
    let number = |name: &str| answer[name].as_u64().is_some_and(|number| number > 0);
    let mut problems = Vec::new();
    let mut need = |fine: bool, what: &str| problems.extend((!fine).then(|| what.to_owned()));
    need(answer["version"] == "1.0", "version");
    need(answer["type"] == "rich", "type");
    need(text("html"), "html");
    need(number("width") && number("height"), "width and height");
    for name in ["title", "provider_name", "provider_url"] {
        need(answer.get(name).is_none() || text(name), name);
    }
    need(answer.get("cache_age").is_none() || number("cache_age"), "cache_age");
    let thumbnail = [text("thumbnail_url"), number("thumbnail_width"), number("thumbnail_height")];
    let none = !["thumbnail_url", "thumbnail_width", "thumbnail_height"]
        .iter()
        .any(|name| answer.get(name).is_some());
    need(none || thumbnail == [true; 3], "thumbnail");
    problems
}

/// The frame in an answer's HTML: its attributes, and that there is nothing else.
fn frame(html: &str) -> Result<Vec<(String, String)>> {
    let tree = Html::parse_fragment(html);
    let all = Selector::parse("body *, html > *").map_err(|error| anyhow::anyhow!("{error}"))?;
    let elements: Vec<_> =
        tree.select(&all).filter(|one| !["head", "body"].contains(&one.value().name())).collect();
    let [one] = elements.as_slice() else { anyhow::bail!("{} elements", elements.len()) };
    assert_eq!(one.value().name(), "iframe");
    Ok(one.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

#[test]
fn every_page_and_every_panel_leads_to_its_own_answer() -> Result<()> {
    let mut answers = BTreeSet::new();
    for path in pages_and_panels(known()?) {
        let page = Page::read(&path)?;
        let links = page.attributes("link[type='application/json+oembed']", "href");
        let [link] = links.as_slice() else { anyhow::bail!("{}: {links:?}", path.display()) };
        let answer: Value = serde_json::from_str(&read(&file(link)?.context("another site")?)?)?;
        assert_eq!(problems(&answer), Vec::<String>::new(), "{link}");
        let frame = frame(answer["html"].as_str().context("html")?)?;
        let value = |name: &str| frame.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        assert_eq!(file(value("src").context("src")?)?.as_ref(), Some(&path));
        assert_eq!(value("title"), answer["title"].as_str());
        assert_eq!(value("height"), Some(answer["height"].to_string().as_str()));
        let title = page.all("title").into_iter().map(support::page::text).collect::<String>();
        assert_eq!(answer["title"].as_str().map(|own| format!("{own} – Knackpunkt")), Some(title));
        // No script of the page it stands in, and no power over that page.
        assert!(
            value("sandbox")
                .is_some_and(|allowed| !allowed.contains("same-origin") && !allowed.contains("top"))
        );
        assert!(answers.insert(link.clone()), "{link} is of two pages");
    }
    let written = std::fs::read_dir(known()?.join("oembed"))?.count();
    assert!(written > 40 && answers.len() == written, "{} of {written}", answers.len());
    Ok(())
}

#[test]
fn the_picture_of_an_answer_is_as_large_as_it_says() -> Result<()> {
    let answer: Value =
        serde_json::from_str(&read(&known()?.join(format!("oembed/{}-de.json", ARTICLE.slug)))?)?;
    let address = answer["thumbnail_url"].as_str().context("thumbnail_url")?;
    assert!(leads_somewhere(address)?);
    let (width, height) = Picture::read(&file(address)?.context("another site")?)?.size;
    assert_eq!([&answer["thumbnail_width"], &answer["thumbnail_height"]], [&json!(width), &json!(height)]);
    Ok(())
}

#[test]
fn the_check_finds_what_is_wrong() {
    let fine = json!({ "version": "1.0", "type": "rich", "html": "<p>", "width": 1, "height": 1 });
    assert_eq!(problems(&fine), Vec::<String>::new());
    for (name, value) in [
        ("version", json!(1.0)),
        ("type", json!("video")),
        ("html", json!("")),
        ("width", json!("100%")),
        ("title", json!(null)),
        ("cache_age", json!("a day")),
        ("thumbnail_url", json!("https://a.example/a.png")),
    ] {
        let mut wrong = fine.clone();
        wrong[name] = value;
        assert_eq!(problems(&wrong).len(), 1, "{wrong}");
    }
}
