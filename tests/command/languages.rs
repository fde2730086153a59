//! What the command writes in the way of each language: numbers, whatever they are, and what language a page is in.

use super::{build, changed_copy, staging};
use anyhow::Result;
use std::fs;

/// The page in a language of the real content, with an area that is no whole number and one that is larger than any there.
#[test]
fn fractions_and_thousands_are_the_languages_own() -> Result<()> {
    let content = changed_copy("numbers-content", |name, text| match name {
        "facts.toml" => {
            let area = "id = \"area-2025-02\"\nvalue = ";
            let (before, after) = text.split_once(area).unwrap();
            let (_, after) = after.split_once('\n').unwrap();
            format!("{before}{area}1192.5\n{after}").replace("value = 603628", "value = 17098246")
        }
        _ => text,
    })?;
    let into = staging("numbers")?;
    let done = build(&content, &into)?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    for (language, month, bar, times) in [
        ("de", "1.192,5", "2.500\u{202f}km", "50-fach"),
        ("en", "1,192.5", "2,500\u{202f}km", "a factor of 50"),
        ("uk", "1\u{a0}192,5", "2\u{a0}500\u{202f}км", "1\u{a0}:\u{a0}50"),
    ] {
        let html = fs::read_to_string(into.join(format!("moskauer-gespraeche/{language}/index.html")))?;
        let (_, months) = html.split_once("class=\"area-labels\"").unwrap();
        let (months, _) = months.split_once("</ol>").unwrap();
        assert!(months.contains(month) && !months.contains("1192"), "{language}: {months}");
        let bars = html.split("class=\"area-km\">").skip(1).filter_map(|rest| rest.split('<').next());
        let bars: Vec<_> = bars.collect();
        assert!(bars.contains(&bar), "{language}: {bars:?}");
        assert!(html.contains(times), "{language} says {times}");
    }
    Ok(())
}

#[test]
fn the_list_of_explainers_says_which_language_each_headline_is_in() -> Result<()> {
    let content = changed_copy("tongues-content", |_, text| text)?;
    let english = changed_copy("tongues-other", |name, text| match name {
        "explainer.toml" => {
            let text = text.replace("slug = \"moskauer-gespraeche\"", "slug = \"a-talk\"");
            let (before, after) = text.split_once("languages = [").unwrap();
            let (_, after) = after.split_once(']').unwrap();
            format!("{before}languages = [\"en\", \"de\", \"de-einfach\", \"uk\"]{after}")
        }
        _ => text,
    })?;
    fs::rename(english.join("moskauer-gespraeche"), content.join("a-talk"))?;
    let into = staging("tongues")?;
    let done = build(&content, &into)?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let index = fs::read_to_string(into.join("index.html"))?;
    assert!(index.contains("<html lang=\"en\">"), "{index}");
    let link = |href: &str| {
        let (before, _) = index.split_once(&format!("href=\"{href}\"")).unwrap();
        let start = before.rfind('<').unwrap();
        index[start..].split('>').next().unwrap_or_default().to_owned()
    };
    let [english, german] = ["a-talk/en/index.html", "moskauer-gespraeche/de/index.html"].map(link);
    assert!(!english.contains(" lang=") && english.contains("hreflang=\"en\""), "{english}");
    assert!(german.contains(" lang=\"de\"") && german.contains("hreflang=\"de\""), "{german}");
    Ok(())
}
